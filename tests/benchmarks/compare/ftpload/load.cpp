// SPDX-License-Identifier: MIT
#include "load.h"

#include "errors.h"
#include "padded.h"
#include "pattern.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace ftpload {

Load::Load(const Options &options) :
    options_(options), loop_(failures_, options.real("--timeout", 60)),
    parallel_(options.number("--parallel", 1)), verify_(options.has("--verify")), limit_(options)
{
    target_.address = Address::resolve(options.text("--host", "127.0.0.1"),
                                       static_cast<int>(options.number("--port")));
    target_.user = options.text("--user", "anonymous");
    target_.password = options.text("--pass", "anonymous@");
    target_.extendedPassive = options.text("--passive", "pasv") == "epsv";
    if (options.has("--tls"))
        target_.tls = std::make_shared<TlsContext>(
            options.text("--tls13-ciphers", "TLS_AES_256_GCM_SHA384"),
            options.text("--tls12-ciphers",
                         "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES256-GCM-SHA384"));
}

int Load::run()
{
    static const std::map<std::string, void (Load::*)()> kWorkloads{
        {"retr", &Load::runRetr},   {"stor", &Load::runStor},  {"small", &Load::runSmall},
        {"login", &Load::runLogin}, {"list", &Load::runList},  {"idle", &Load::runIdle},
        {"slow", &Load::runSlow},   {"churn", &Load::runChurn}};
    const auto found = kWorkloads.find(options_.command());
    if (found == kWorkloads.end())
        throw UsageError("unknown command " + options_.command());
    report_.add("command", options_.command());
    static const std::set<std::string> kUploading{"stor", "small", "churn"};
    if (verify_ || kUploading.contains(options_.command()))
        pattern(); // created here, so that no transfer waits for it
    try {
        (this->*found->second)();
    } catch (const UsageError &) {
        throw;
    } catch (const std::exception &failure) {
        failures_.record(failure.what());
    }
    addCommonFields();
    report_.print(options_.has("--json"));
    return failures_.count() == 0 ? 0 : 1;
}

void Load::addCommonFields()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    report_.add("client_cpu_s", seconds(usage.ru_utime) + seconds(usage.ru_stime));
    if (target_.tls) {
        report_.add("tls_version", tlsSummary_.version);
        report_.add("tls_cipher", tlsSummary_.cipher);
        report_.add("tls_data_connections", tlsSummary_.dataConnections);
        report_.add("tls_data_resumed", tlsSummary_.resumedDataConnections);
    }
    report_.add("errors", failures_.count());
    if (failures_.count() > 0)
        report_.add("first_error", failures_.first());
}

void Load::forEach(uint64_t count, uint64_t width, const std::function<Task<>(uint64_t)> &work)
{
    uint64_t next = 0;
    const auto worker = [](uint64_t &nextItem, uint64_t items,
                           const std::function<Task<>(uint64_t)> &item) -> Task<> {
        while (nextItem < items)
            co_await item(nextItem++);
    };
    for (uint64_t i = 0; i < std::min(count, width); ++i)
        loop_.spawn(worker(next, count, work));
    loop_.run();
}

void Load::openSessions(uint64_t count)
{
    for (uint64_t i = 0; i < count; ++i)
        sessions_.push_back(std::make_unique<Session>(loop_, target_, tlsSummary_));
    forEach(count, kOpenWidth, [this](uint64_t i) -> Task<> {
        co_await sessions_[i]->open();
        co_await sessions_[i]->prepareTransfers();
    });
    if (failures_.count() > 0)
        throw Error("some sessions did not open");
}

void Load::closeSessions()
{
    forEach(sessions_.size(), kOpenWidth,
            [this](uint64_t i) -> Task<> { co_await sessions_[i]->quit(); });
}

double Load::onAllSessions(const std::function<Task<>(uint64_t)> &work)
{
    const TimePoint started = Clock::now();
    limit_.start();
    forEach(sessions_.size(), sessions_.size(), work);
    return secondsSince(started);
}

void Load::deleteFiles(const std::vector<std::string> &paths)
{
    const auto work = [&](uint64_t session) -> Task<> {
        for (uint64_t i = session; i < paths.size(); i += sessions_.size())
            co_await sessions_[session]->require("DELE " + paths[i], 2);
    };
    forEach(sessions_.size(), sessions_.size(), work);
}

void Load::reportThroughput(uint64_t bytes, double wall)
{
    report_.add("wall_s", wall);
    report_.add("bytes", bytes);
    report_.add("mib_per_s", static_cast<double>(bytes) / (1 << 20) / wall);
}

std::string Load::joined(const std::string &directory, const std::string &name)
{
    return directory.empty() ? name : directory + "/" + name;
}

std::string Load::uniqueName(uint64_t number)
{
    return "load-" + std::to_string(getpid()) + "-" + padded(number);
}

void Load::finishUploads(const std::vector<Stored> &stored, uint64_t size)
{
    if (verify_) {
        forEach(sessions_.size(), sessions_.size(), [&](uint64_t session) -> Task<> {
            for (uint64_t i = session; i < stored.size(); i += sessions_.size())
                co_await sessions_[session]->fetch(stored[i].path, stored[i].fileNumber, size,
                                                   true);
        });
    }
    if (options_.has("--delete")) {
        std::vector<std::string> paths;
        for (const Stored &file : stored)
            paths.push_back(file.path);
        deleteFiles(paths);
    }
    closeSessions();
}

} // namespace ftpload
