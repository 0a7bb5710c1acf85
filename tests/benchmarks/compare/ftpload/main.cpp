// SPDX-License-Identifier: MIT
// ftpload: a load generator for FTP servers.
//
// It uses one thread, one epoll loop, and one C++20 coroutine per session. The client is cheap, so
// that the results reflect the server: the kernel discards downloads (recv with MSG_TRUNC), and
// uploads go from a memfd with sendfile(). All file content follows one deterministic pattern, so
// that --verify can check every byte without a second copy of the file.
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
  retr   --path FILE --bytes SIZE       download one file of the given size
  stor   --bytes SIZE [--dir D]         upload files of the given size [--delete]
  small  --mode get|put --bytes SIZE --count N [--dir D]
                                        transfer many small files [--delete], or fewer with
                                        --seconds
  login                                 connect, authenticate, quit
  list   --mode LIST|NLST|MLSD --path D --entries N
                                        list a directory of N entries
  idle   --sessions N [--probe-rate HZ] hold N sessions until stdin ends; print READY when all
                                        are open, and meanwhile probe them with NOOP
  slow   --sessions N --path FILE [--rate BYTES]
                                        like idle, but with N downloads at the given bytes per
                                        second (16384) and one idle session
  churn  [--seed N] [--bytes MAX] [--dir D]
                                        run a reproducible mix of operations
  gen    --path P --bytes SIZE [--count N]
                                        write a local test file, or a directory of N files

common options:
  --host ADDR --port PORT --user NAME --pass WORD
  --parallel N           simultaneous sessions (1)
  --rounds N             repetitions in each session (1)
  --seconds S            repeat until the time is up, instead of --rounds
  --tls                  explicit FTPS; data connections resume the control session
  --tls13-ciphers LIST, --tls12-ciphers LIST
  --passive pasv|epsv    how to open data connections (pasv)
  --timeout S            fail if the server is silent for S seconds (60)
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
        std::_Exit(status); // no unwinding: a stalled run leaves suspended coroutines behind
    } catch (const UsageError &problem) {
        std::fprintf(stderr, "ftpload: %s\n\n%s", problem.what(), kUsage);
        return 2;
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "ftpload: %s\n", problem.what());
        return 1;
    }
}
