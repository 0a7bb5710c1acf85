// SPDX-License-Identifier: MIT
// HASH: draft-bryan-ftpext-hash. XCRC, XMD5, XSHA1, XSHA256, XSHA512: as in other servers.
#include "commands/commandtable.h"
#include "dtp/pacing.h"
#include "vfs/filechunks.h"

namespace QFtp::Internal {

namespace {

struct Range
{
    qint64 first = 0;
    qint64 size = -1; // -1: to the end
};

struct Hashed
{
    QByteArray digest;
    qint64 first = 0;
    qint64 last = 0;
};

QFtpResult<Hashed> hashFile(const Vfs &vfs, const QFtpPath &path, Digest::Algorithm algorithm,
                            const Range &range, Pacing &pacing)
{
    auto file = vfs.openForRead(path, range.first);
    if (!file)
        return file.error();
    const bool isWhole = range.first == 0 && range.size < 0;
    if (isWhole && algorithm == Digest::Algorithm::Md5) {
        if (const auto entry = vfs.stat(path); entry && !entry->md5.isEmpty() && entry->size >= 0)
            return Hashed{entry->md5, 0, qMax<qint64>(0, entry->size - 1)};
    }
    Digest digest(algorithm);
    const auto done = readChunks(**file, range.size, [&](QByteArrayView bytes) -> QFtpResult<void> {
        if (!pacing.takeAll(bytes.size()))
            return ErrorKind::Cancelled; // the client no longer waits for it
        digest.add(bytes.data(), bytes.size());
        pacing.addMoved(bytes.size());
        return {};
    });
    if (!done)
        return done.error();
    const QByteArray hex = digest.result();
    if (hex.isEmpty())
        return QFtpError(ErrorKind::Internal, QStringLiteral("OpenSSL can't compute the digest"));
    return Hashed{hex, range.first, qMax(range.first, range.first + *done - 1)};
}

template<typename Answer>
Outcome hashLater(CommandContext &context, const QFtpPath &path, Digest::Algorithm algorithm,
                  const Range &range, Answer answer)
{
    Later later = context.onStorage(
        [path, algorithm, range, stop = context.stopToken(),
         throttle = context.throttle()](const Vfs &vfs) {
            Pacing pacing(throttle);
            const std::stop_callback onStop(stop, [&pacing] { pacing.cancel(); });
            return hashFile(vfs, path, algorithm, range, pacing);
        },
        [answer](const QFtpResult<Hashed> &hashed) -> Reply {
            return hashed ? answer(*hashed) : Reply::fromError(hashed.error());
        });
    later.kind = Later::Kind::Transfer; // it reads as much as one
    return later;
}

// "XCRC a.txt", or the name in quotes, with two optional offsets after it: first and end.
Outcome customHash(CommandContext &context, const Command &command, Digest::Algorithm algorithm)
{
    QByteArray pathname = command.argument;
    Range range;
    if (pathname.startsWith('"')) {
        const qsizetype end = pathname.lastIndexOf('"');
        const QList<QByteArray> numbers = splitWords(QByteArrayView(pathname).sliced(end + 1), 3);
        const qint64 first = numbers.isEmpty() ? 0 : parseNumber(numbers.at(0), qint64(1) << 62);
        const qint64 last =
            numbers.size() < 2 ? qint64(1) << 62 : parseNumber(numbers.at(1), qint64(1) << 62);
        if (end == 0 || numbers.size() > 2 || first < 0 || last < first)
            return BadArgument();
        pathname = pathname.mid(1, end - 1).replace("\"\"", "\"");
        range = {first, last - first};
    }
    return hashLater(context, context.resolve(pathname), algorithm, range,
                     [](const Hashed &hashed) {
                         return Reply(ReplyCode::FileActionOkay, hashed.digest.toUpper());
                     });
}

} // namespace

QByteArray featureHash(const CommandContext &context)
{
    return "HASH " + Digest::feature(context.state.hash);
}

Outcome handleHash(CommandContext &context, const Command &command)
{
    const Digest::Algorithm algorithm = context.state.hash;
    const Range range{context.state.pending.restartBytes, context.state.pending.rangeBytes};
    return hashLater(context, context.resolve(command.argument), algorithm, range,
                     [algorithm, pathname = command.argument](const Hashed &hashed) {
                         return Reply(ReplyCode::FileStatus,
                                      Digest::name(algorithm) + ' '
                                          + QByteArray::number(hashed.first) + '-'
                                          + QByteArray::number(hashed.last) + ' ' + hashed.digest
                                          + ' ' + pathname);
                     });
}

Outcome handleXcrc(CommandContext &context, const Command &command)
{
    return customHash(context, command, Digest::Algorithm::Crc32);
}

Outcome handleXmd5(CommandContext &context, const Command &command)
{
    return customHash(context, command, Digest::Algorithm::Md5);
}

Outcome handleXsha1(CommandContext &context, const Command &command)
{
    return customHash(context, command, Digest::Algorithm::Sha1);
}

Outcome handleXsha256(CommandContext &context, const Command &command)
{
    return customHash(context, command, Digest::Algorithm::Sha256);
}

Outcome handleXsha512(CommandContext &context, const Command &command)
{
    return customHash(context, command, Digest::Algorithm::Sha512);
}

} // namespace QFtp::Internal
