// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_SESSION_H
#define FTPLOAD_SESSION_H

#include "address.h"
#include "eventloop.h"
#include "stream.h"
#include "task.h"
#include "tlscontext.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace ftpload {

struct Target
{
    Address address;
    std::string user;
    std::string password;
    bool extendedPassive = false;
    std::shared_ptr<TlsContext> tls;
};

// The TLS statistics of all sessions in a run.
struct TlsSummary
{
    std::string version;
    std::string cipher;
    uint64_t dataConnections = 0;
    uint64_t resumedDataConnections = 0;
};

struct Reply
{
    int code = 0;
    std::string text;
};

struct Transfer
{
    uint64_t bytes = 0;
    double firstByteSeconds = 0; // since sending the command
    double seconds = 0;          // from sending PASV to the final reply
};

class Session
{
public:
    Session(EventLoop &loop, const Target &target, TlsSummary &tlsSummary);

    Task<> open();

    // Sends the settings a transfer needs: a separate step, so that the login benchmark skips it.
    Task<> prepareTransfers();

    // Accepts a closed connection in place of a reply, because some servers send none.
    Task<> quit();

    Task<Reply> command(const std::string &line);
    Task<Reply> require(const std::string &line, int replyClass);

    // Runs a command that sends data to the client: RETR, LIST, NLST or MLSD.
    Task<Transfer> download(const std::string &line, const Sink *sink);

    // Downloads at the given rate in bytes per second until told to stop; returns the bytes read.
    // `running` counts the downloads whose data flows.
    Task<uint64_t> downloadSlowly(const std::string &line, uint64_t rate, uint64_t &running,
                                  const bool &finished);
    Task<Transfer> upload(const std::string &path, uint64_t fileNumber, uint64_t size);

    // Downloads a file of the pattern and checks its length and, on request, every byte.
    Task<Transfer> fetch(const std::string &path, uint64_t fileNumber, uint64_t size, bool verify);

    // Checks the size that the server reports, if it supports the SIZE command.
    Task<> checkSize(const std::string &path, uint64_t size);

    bool closedByPeer() const { return control_->closedByPeer(); }

private:
    static void requireClass(const Reply &reply, int replyClass, const std::string &what);
    Task<std::string> line();
    Task<Reply> reply();
    Task<> openData(Stream &data);
    Task<> secureData(Stream &data);
    void closeData(Stream &data);
    void keepTicket(Stream &stream);
    static int parsePasv(const std::string &text);
    static int parseEpsv(const std::string &text);

    EventLoop &loop_;
    const Target &target_;
    TlsSummary &tlsSummary_;
    std::optional<Stream> control_;
    TlsSession ticket_;
    std::string pending_;
};

} // namespace ftpload

#endif
