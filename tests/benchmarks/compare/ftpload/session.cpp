// SPDX-License-Identifier: MIT
#include "session.h"

#include "clock.h"
#include "errors.h"
#include "pattern.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <string>
#include <utility>

namespace ftpload {

Session::Session(EventLoop &loop, const Target &target, TlsSummary &tlsSummary) :
    loop_(loop), target_(target), tlsSummary_(tlsSummary)
{ }

Task<> Session::open()
{
    control_.emplace(loop_);
    ticket_.reset();
    pending_.clear();
    co_await control_->connect(target_.address);
    const Reply banner = co_await reply();
    requireClass(banner, 2, "banner");
    if (target_.tls) {
        co_await require("AUTH TLS", 2);
        co_await control_->startTls(*target_.tls, nullptr);
        tlsSummary_.version = control_->tlsVersion();
        tlsSummary_.cipher = control_->tlsCipher();
    }
    const Reply userReply = co_await command("USER " + target_.user);
    if (userReply.code != 230) {
        requireClass(userReply, 3, "USER");
        co_await require("PASS " + target_.password, 2);
    }
}

Task<> Session::prepareTransfers()
{
    co_await require("TYPE I", 2);
    if (target_.tls) {
        co_await require("PBSZ 0", 2);
        co_await require("PROT P", 2);
    }
}

Task<> Session::quit()
{
    try {
        co_await command("QUIT");
    } catch (const ConnectionClosed &) { }
    control_->close();
}

Task<Reply> Session::command(const std::string &line)
{
    co_await control_->write(line + "\r\n");
    co_return co_await reply();
}

Task<Reply> Session::require(const std::string &line, int replyClass)
{
    Reply answer = co_await command(line);
    requireClass(answer, replyClass, line);
    co_return answer;
}

Task<Transfer> Session::download(const std::string &line, const Sink *sink)
{
    const TimePoint started = Clock::now();
    Stream data(loop_);
    co_await openData(data);
    const TimePoint sent = Clock::now();
    co_await control_->write(line + "\r\n");
    co_await secureData(data);
    const Reply preliminary = co_await reply();
    requireClass(preliminary, 1, line);
    const Received received = co_await data.receiveAll(sink);
    closeData(data);
    const Reply completion = co_await reply();
    requireClass(completion, 2, line);
    Transfer transfer;
    transfer.bytes = received.bytes;
    transfer.firstByteSeconds = received.bytes > 0 ? secondsBetween(sent, received.firstByte) : 0;
    transfer.seconds = secondsSince(started);
    co_return transfer;
}

Task<uint64_t> Session::downloadSlowly(const std::string &line, uint64_t rate, uint64_t &running,
                                       const bool &finished)
{
    constexpr double kTick = 0.25;
    Stream data(loop_);
    co_await openData(data);
    co_await control_->write(line + "\r\n");
    co_await secureData(data);
    requireClass(co_await reply(), 1, line);
    const auto block = static_cast<size_t>(static_cast<double>(rate) * kTick);
    const auto buffer = std::make_unique_for_overwrite<char[]>(block);
    uint64_t bytes = 0;
    // Spread the reads, or the NOOPs meanwhile would wait for this program instead of the server.
    constexpr uint64_t kPhases = 64;
    co_await loop_.sleepUntil(after(kTick * static_cast<double>(running++ % kPhases) / kPhases));
    while (!finished) {
        const TimePoint next = after(kTick);
        const size_t count = co_await data.read(buffer.get(), block);
        if (count == 0)
            throw Error(line + ": ended early");
        bytes += count;
        co_await loop_.sleepUntil(next);
    }
    co_return bytes;
}

Task<Transfer> Session::upload(const std::string &path, uint64_t fileNumber, uint64_t size)
{
    const TimePoint started = Clock::now();
    const std::string line = "STOR " + path;
    Stream data(loop_);
    co_await openData(data);
    co_await control_->write(line + "\r\n");
    co_await secureData(data);
    const Reply preliminary = co_await reply();
    requireClass(preliminary, 1, line);
    std::string problem;
    try {
        co_await data.sendFile(fileNumber, size);
    } catch (const Error &failure) {
        problem = failure.what();
    }
    closeData(data);
    const Reply completion = co_await reply();
    requireClass(completion, 2, line);
    if (!problem.empty())
        throw Error(line + ": " + problem);
    Transfer transfer;
    transfer.bytes = size;
    transfer.seconds = secondsSince(started);
    co_return transfer;
}

Task<Transfer> Session::fetch(const std::string &path, uint64_t fileNumber, uint64_t size,
                              bool verify)
{
    uint64_t position = 0;
    bool intact = true;
    const Sink check = [&](const char *bytes, size_t count) {
        intact = intact && pattern().matches(fileNumber, position, bytes, count);
        position += count;
    };
    const Transfer transfer = co_await download("RETR " + path, verify ? &check : nullptr);
    if (transfer.bytes != size)
        throw Error("RETR " + path + ": got " + std::to_string(transfer.bytes) + " bytes, not "
                    + std::to_string(size));
    if (!intact)
        throw Error("RETR " + path + ": wrong content");
    co_return transfer;
}

Task<> Session::checkSize(const std::string &path, uint64_t size)
{
    const Reply answer = co_await command("SIZE " + path);
    if (answer.code / 100 != 2 && answer.code != 500 && answer.code != 502)
        throw Error("SIZE " + path + ": " + answer.text);
    if (answer.code == 213 && std::stoull(answer.text.substr(4)) != size)
        throw Error("SIZE " + path + ": " + answer.text + ", not " + std::to_string(size));
}

void Session::requireClass(const Reply &reply, int replyClass, const std::string &what)
{
    if (reply.code / 100 != replyClass)
        throw Error(what + ": " + reply.text);
}

Task<std::string> Session::line()
{
    for (;;) {
        const size_t end = pending_.find('\n');
        if (end != std::string::npos) {
            std::string text = pending_.substr(0, end);
            pending_.erase(0, end + 1);
            if (!text.empty() && text.back() == '\r')
                text.pop_back();
            co_return text;
        }
        char buffer[2048];
        const size_t count = co_await control_->read(buffer, sizeof buffer);
        if (count == 0)
            throw ConnectionClosed("the server closed the control connection");
        pending_.append(buffer, count);
    }
}

Task<Reply> Session::reply()
{
    std::string text = co_await line();
    if (text.size() < 3 || !std::all_of(text.begin(), text.begin() + 3, isdigit))
        throw Error("expected an FTP reply, found: " + text);
    Reply answer{std::stoi(text.substr(0, 3)), text};
    if (text.size() > 3 && text[3] == '-') {
        const std::string last = text.substr(0, 3) + " ";
        do {
            text = co_await line();
        } while (!text.starts_with(last));
    }
    co_return answer;
}

Task<> Session::openData(Stream &data)
{
    const Reply answer = co_await require(target_.extendedPassive ? "EPSV" : "PASV", 2);
    const int port = target_.extendedPassive ? parseEpsv(answer.text) : parsePasv(answer.text);
    co_await data.connect(target_.address.withPort(port));
}

Task<> Session::secureData(Stream &data)
{
    if (!target_.tls)
        co_return;
    // Servers may accept each TLS 1.3 ticket only once, so offer the newest one.
    keepTicket(*control_);
    co_await data.startTls(*target_.tls, ticket_.get());
    ++tlsSummary_.dataConnections;
    tlsSummary_.resumedDataConnections += data.resumed();
}

void Session::closeData(Stream &data)
{
    keepTicket(data);
    data.close();
}

void Session::keepTicket(Stream &stream)
{
    if (TlsSession newest = stream.takeSession())
        ticket_ = std::move(newest);
}

int Session::parsePasv(const std::string &text)
{
    int a, b, c, d, high, low;
    const size_t begin = text.find_first_of("0123456789", 4);
    if (begin == std::string::npos
        || std::sscanf(text.c_str() + begin, "%d,%d,%d,%d,%d,%d", &a, &b, &c, &d, &high, &low) != 6)
        throw Error("PASV: " + text);
    return high * 256 + low;
}

int Session::parseEpsv(const std::string &text)
{
    int port;
    const size_t begin = text.find("|||");
    if (begin == std::string::npos || std::sscanf(text.c_str() + begin, "|||%d|", &port) != 1)
        throw Error("EPSV: " + text);
    return port;
}

} // namespace ftpload
