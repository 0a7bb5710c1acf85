// SPDX-License-Identifier: MIT
// Gives each file of a corpus to its fuzz target: fuzz_replay NAME CORPUS
#include "check.h"

#include <cstdio>
#include <map>
#include <QtCore/qdiriterator.h>
#include <QtCore/qfile.h>
#include <string>

namespace {

using Target = int (*)(const uint8_t *, size_t);

std::map<std::string, Target> &targets()
{
    static std::map<std::string, Target> all;
    return all;
}

} // namespace

FuzzTarget::FuzzTarget(const char *name, int (*run)(const uint8_t *, size_t))
{
    targets()[name] = run;
}

int main(int argc, char *argv[])
{
    const auto target = targets().find(argc == 3 ? argv[1] : "");
    if (target == targets().end()) {
        std::fputs("usage: fuzz_replay NAME CORPUS\n", stderr);
        return 1;
    }
    int count = 0;
    QDirIterator files(QString::fromLocal8Bit(argv[2]), QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        target->second(reinterpret_cast<const uint8_t *>(bytes.constData()), size_t(bytes.size()));
        ++count;
    }
    std::printf("%d inputs replayed\n", count);
    return count > 0 ? 0 : 1;
}
