// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_LOAD_H
#define FTPLOAD_LOAD_H

#include "clock.h"
#include "eventloop.h"
#include "failures.h"
#include "limit.h"
#include "options.h"
#include "report.h"
#include "session.h"
#include "task.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ftpload {

class Load
{
public:
    explicit Load(const Options &options);

    // Runs the workload, prints the report, and returns the exit status.
    int run();

private:
    struct Stored
    {
        std::string path;
        uint64_t fileNumber;
    };

    // ----- shared steps
    void addCommonFields();

    // Runs one task per item 0..count-1, at most `width` at once, and waits for all.
    void forEach(uint64_t count, uint64_t width, const std::function<Task<>(uint64_t)> &work);

    void openSessions(uint64_t count);
    void closeSessions();

    // Runs the work on all sessions at once and returns the elapsed time.
    double onAllSessions(const std::function<Task<>(uint64_t)> &work);

    void deleteFiles(const std::vector<std::string> &paths);
    void reportThroughput(uint64_t bytes, double wall);
    static std::string joined(const std::string &directory, const std::string &name);
    static std::string uniqueName(uint64_t number);
    void finishUploads(const std::vector<Stored> &stored, uint64_t size);

    // ----- retr: bulk download of one file
    void runRetr();

    // ----- stor: bulk upload
    void runStor();

    // ----- small: many small files, each with its own data connection
    void runSmall();

    // ----- login: connect, authenticate, quit
    void runLogin();

    // ----- list: directory listings
    void runList();

    // ----- idle: many open sessions, held until standard input ends
    void runIdle();
    Task<> waitForEndOfInput(bool &finished);
    Task<> probe(double interval, const bool &finished, std::vector<double> &latencies);

    // ----- slow: many slow downloads, held until standard input ends
    void runSlow();
    Task<> announce(const uint64_t &running, uint64_t wanted);

    // ----- churn: a reproducible mix of everything
    enum class Operation;
    struct ChurnState;

    void runChurn();
    static Operation chooseOperation(ChurnState &state);
    Task<> perform(Operation operation, Session &session, ChurnState &state,
                   const std::string &prefix, const std::string &directory, uint64_t largest);

    static constexpr uint64_t kOpenWidth = 32; // vsftpd's listen backlog

    const Options &options_;
    Failures failures_;
    EventLoop loop_;
    Target target_;
    TlsSummary tlsSummary_;
    Report report_;
    uint64_t parallel_;
    bool verify_;
    Limit limit_;
    std::vector<std::unique_ptr<Session>> sessions_;
};

} // namespace ftpload

#endif
