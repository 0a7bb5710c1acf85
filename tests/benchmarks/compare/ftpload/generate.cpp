// SPDX-License-Identifier: MIT
#include "generate.h"

#include "errors.h"
#include "padded.h"
#include "pattern.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <string>

namespace ftpload {

namespace {

void writePatternFile(const std::string &path, uint64_t fileNumber, uint64_t size)
{
    const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (fd < 0)
        throwErrno(path);
    for (uint64_t position = 0; position < size;) {
        const auto run = pattern().run(fileNumber, position, size - position);
        const ssize_t count = write(fd, run.data(), run.size());
        if (count < 0)
            throwErrno(path);
        position += static_cast<uint64_t>(count);
    }
    close(fd);
}

} // namespace

int generate(const Options &options)
{
    const std::string path = options.text("--path");
    const uint64_t size = options.number("--bytes");
    if (!options.has("--count")) {
        writePatternFile(path, 0, size);
        return 0;
    }
    if (mkdir(path.c_str(), 0777) != 0 && errno != EEXIST)
        throwErrno(path);
    for (uint64_t i = 0; i < options.number("--count"); ++i)
        writePatternFile(path + "/" + padded(i), i, size);
    return 0;
}

} // namespace ftpload
