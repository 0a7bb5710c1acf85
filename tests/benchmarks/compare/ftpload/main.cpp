// SPDX-License-Identifier: MIT
// ftpload: a load generator for FTP servers.
//
// One thread, one epoll loop, one C++20 coroutine per session. The client side is kept
// cheap so that the server under test is what is measured: downloads are discarded in
// the kernel (recv with MSG_TRUNC), uploads are sent with sendfile() from a memfd.
// All file content follows one deterministic pattern, so that --verify can check every
// byte without a second copy of the file.
#include "generate.h"
#include "load.h"
#include "options.h"

#include <sys/resource.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>

using namespace ftpload;

namespace {

constexpr const char *kUsage = R"(usage: ftpload COMMAND [OPTION...]

commands and their options:
  retr   --path FILE --bytes SIZE       download one file of that size
  stor   --bytes SIZE [--dir D]         upload files of that size [--delete]
  small  --mode get|put --bytes SIZE --count N [--dir D]
                                        many small files [--delete], fewer with --seconds
  login                                 connect, authenticate, quit
  list   --mode LIST|NLST|MLSD --path D --entries N
                                        list a directory of N entries
  idle   --sessions N [--probe-rate HZ] hold N sessions until stdin ends; prints READY when
                                        all are open, probes them with NOOP meanwhile
  slow   --sessions N --path FILE [--rate BYTES]
                                        as idle, but N downloads at so many bytes a second
                                        (16384), and one idle session beside them
  churn  [--seed N] [--bytes MAX] [--dir D]
                                        a reproducible mix of operations
  gen    --path P --bytes SIZE [--count N]
                                        write a local test file, or a directory of N files

common options:
  --host ADDR --port PORT --user NAME --pass WORD
  --parallel N           sessions at the same time (1)
  --rounds N             repetitions in each session (1), or
  --seconds S            repeat until the time is up
  --tls                  explicit FTPS; data connections resume the control session
  --tls13-ciphers LIST, --tls12-ciphers LIST
  --passive pasv|epsv    how data connections are opened (pasv)
  --timeout S            fail when the server is silent for so long (60)
  --verify               check every byte and every listed name
  --json                 print the report as JSON
)";

void raiseDescriptorLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    raiseDescriptorLimit();
    try {
        const Options options(argc, argv);
        if (options.command() == "--help") {
            std::fputs(kUsage, stdout);
            return 0;
        }
        if (options.command() == "gen")
            return generate(options);
        Load load(options);
        const int status = load.run();
        std::_Exit(status); // without unwinding: a stalled run leaves suspended coroutines behind
    } catch (const UsageError &problem) {
        std::fprintf(stderr, "ftpload: %s\n\n%s", problem.what(), kUsage);
        return 2;
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "ftpload: %s\n", problem.what());
        return 1;
    }
}
