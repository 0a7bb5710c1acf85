// SPDX-License-Identifier: MIT
#include "commands/listing.h"

#include "protocol/glob.h"
#include "protocol/reply.h"

#include <cstring>
#include <QtCore/qdatetime.h>

namespace QFtp::Internal {

namespace {

/// A directory that is searched no longer than a limit says.
class LimitedDirectory : public QFtpDirectory
{
public:
    /// \a limit outlives this.
    LimitedDirectory(std::unique_ptr<QFtpDirectory> directory, WorkLimit *limit) :
        m_directory(std::move(directory)), m_limit(limit)
    { }

    QFtpResult<bool> next(QFtpEntry *entry) override
    {
        constexpr unsigned Often = 32; // the time costs as much as a small part of an entry
        if (m_count++ % Often == 0) {
            if (const auto reached = m_limit->reached())
                return *reached;
        }
        return m_directory->next(entry);
    }
    void setNamesOnly() override { m_directory->setNamesOnly(); }
    bool lookUp(std::span<QFtpEntry> entries) override { return m_directory->lookUp(entries); }
    bool isCutShort() const override { return m_directory->isCutShort(); }

private:
    const std::unique_ptr<QFtpDirectory> m_directory;
    WorkLimit *const m_limit;
    unsigned m_count = 0;
};

class Listing : public QFtpFile
{
public:
    Listing(const Vfs &vfs, ListingSpec spec) :
        m_spec(std::move(spec)), m_limit(m_spec.limit), m_pattern(m_spec.pattern),
        m_identity(vfs.user().identity), m_written(m_spec.prefix),
        m_formatter(m_spec.facts, vfs.permissionsFor(m_spec.path),
                    QDateTime::currentMSecsSinceEpoch())
    { }

    void setDirectory(std::unique_ptr<QFtpDirectory> directory)
    {
        m_directory = std::make_unique<LimitedDirectory>(std::move(directory), &m_limit);
        if (m_spec.style == ListingSpec::Style::Names)
            m_directory->setNamesOnly();
    }

    void addLine(const QFtpEntry &entry, QByteArrayView name) { appendLine(&m_ready, entry, name); }

    /// Makes the first line, so that the client learns of an unreadable directory before the
    /// transfer.
    QFtpResult<void> begin() { return fill(1); }

    QByteArray remark() const override
    {
        return m_isCutShort ? QByteArrayLiteral("The listing is incomplete.") : QByteArray();
    }

    QFtpResult<qint64> read(char *data, qint64 maximum) override
    {
        // The first lines reach the client soon, later ones in large pieces. Looking up many
        // entries takes so long that on a busy machine another thread gets the core before the
        // first byte.
        constexpr qint64 FirstBytes = 512;
        const bool isFirst = !std::exchange(m_hasStarted, true);
        if (const auto filled = fill(isFirst ? qMin(FirstBytes, maximum) : maximum); !filled)
            return filled.error();
        const qint64 count = qMin(maximum, qint64(m_ready.size()));
        std::memcpy(data, m_ready.constData(), size_t(count));
        m_ready.remove(0, count);
        return count;
    }

private:
    // Makes lines until \a wanted bytes are ready or the directory ends.
    QFtpResult<void> fill(qint64 wanted)
    {
        constexpr qint64 RoomForALine = 4096; // otherwise the last line would double the memory
        constexpr qsizetype FewBytes = 4096;
        m_ready.reserve(wanted + RoomForALine);
        while (m_directory && m_ready.size() < wanted) {
            if (m_ready.size() >= FewBytes)
                callCrew();
            const auto found = m_crew ? m_crew->appendLines(&m_ready) : m_directory->next(&m_entry);
            if (!found)
                return found.error();
            if (m_crew)
                m_limit.setFound(); // a batch of lines
            if (!*found) {
                m_isCutShort = m_directory->isCutShort();
                m_crew.reset();
                m_directory.reset();
            } else if (!m_crew && isWanted(m_entry.name)) {
                m_limit.setFound();
                m_written.truncate(m_spec.prefix.size());
                addLine(m_entry, m_written.append(m_entry.name));
            }
        }
        return {};
    }

    // From here on, several threads look up the entries if the storage supports that.
    void callCrew()
    {
        if (m_crew || !m_directory || !m_spec.help || m_spec.style == ListingSpec::Style::Names
            || !m_directory->lookUp({}))
            return;
        m_directory->setNamesOnly();
        LineCrew::Task task;
        task.directory = m_directory.get();
        task.isWanted = [this](const QByteArray &name) { return isWanted(name); };
        task.appendLine = [this](QByteArray *out, const QFtpEntry &entry) {
            appendLine(out, entry, m_spec.prefix + entry.name);
        };
        task.identity = m_identity;
        m_crew.emplace(std::move(task), m_spec.help);
    }

    void appendLine(QByteArray *out, const QFtpEntry &entry, QByteArrayView name) const
    {
        switch (m_spec.style) {
        case ListingSpec::Style::Long:
            m_formatter.appendListLine(out, entry, name);
            break;
        case ListingSpec::Style::Names:
            appendSanitized(out, name);
            break;
        case ListingSpec::Style::Machine:
            m_formatter.appendFacts(out, entry, name);
            break;
        }
        *out += "\r\n";
    }

    bool isWanted(const QByteArray &name) const
    {
        if (m_spec.pattern.isEmpty())
            return true;
        // As in a shell, names with a leading dot match only patterns with a leading dot.
        return name.startsWith('.') == m_spec.pattern.startsWith('.') && m_pattern.matches(name);
    }

    const ListingSpec m_spec;
    WorkLimit m_limit;
    const Glob m_pattern;
    const std::optional<QFtpSystemIdentity> m_identity;
    QByteArray m_written; // the prefix and the name of the current entry
    const EntryFormatter m_formatter;
    std::unique_ptr<QFtpDirectory> m_directory;
    std::optional<LineCrew> m_crew;
    QFtpEntry m_entry;
    QByteArray m_ready;
    bool m_hasStarted = false;
    bool m_isCutShort = false;
};

// Opens a directory with its entries, or a single line.
QFtpResult<std::unique_ptr<QFtpFile>> openPath(const Vfs &vfs, const ListingSpec &spec,
                                               const QByteArray &writtenName)
{
    auto listing = std::make_unique<Listing>(vfs, spec);
    if (!spec.onlyItself) {
        auto directory = vfs.openDirectory(spec.path, globPrefix(spec.pattern));
        if (directory) {
            listing->setDirectory(std::move(*directory));
            if (const auto begun = listing->begin(); !begun)
                return begun.error();
            return std::unique_ptr<QFtpFile>(std::move(listing));
        }
        const bool mayBeFile =
            directory.error().kind() == ErrorKind::NotADirectory && spec.pattern.isEmpty();
        if (!mayBeFile || spec.style == ListingSpec::Style::Machine)
            return directory.error();
    }
    const auto entry = vfs.stat(spec.path);
    if (!entry)
        return entry.error();
    listing->addLine(*entry, writtenName.isEmpty() ? entry->name : writtenName);
    return std::unique_ptr<QFtpFile>(std::move(listing));
}

} // namespace

ListingSpec ListingSpec::parse(Style style, const QFtpPath &directory, QByteArrayView argument)
{
    ListingSpec spec;
    spec.style = style;
    while (argument.startsWith('-')) {
        const qsizetype space = argument.indexOf(' ');
        const QByteArrayView option = argument.first(space < 0 ? argument.size() : space);
        spec.onlyItself = spec.onlyItself || (!option.startsWith("--") && option.contains('d'));
        argument = space < 0 ? QByteArrayView() : argument.sliced(space + 1);
        while (argument.startsWith(' '))
            argument = argument.sliced(1);
        if (option == "--")
            break;
    }
    spec.path = QFtpPath::resolve(directory, argument);
    spec.prefix = argument.toByteArray();
    return spec;
}

QFtpResult<std::unique_ptr<QFtpFile>> openListing(const Vfs &vfs, const ListingSpec &given)
{
    // ls prints the names in a directory without the directory. NLST adds it, because clients use
    // the names as they are.
    ListingSpec spec = given;
    const QByteArray written = std::exchange(spec.prefix, {});
    const bool wantsPrefix = spec.style == ListingSpec::Style::Names;
    if (wantsPrefix && !written.isEmpty())
        spec.prefix = written.endsWith('/') ? written : written + '/';
    auto opened = openPath(vfs, spec, written);
    const bool isMissing = !opened && opened.error().kind() == ErrorKind::NotFound;
    // A name that exists is taken literally; otherwise it may be a pattern.
    QByteArray pattern = spec.path.fileName();
    if (isMissing && !isGlob(pattern) && vfs.listsPrefixes(spec.path))
        pattern += '*';
    if (!isMissing || spec.style == ListingSpec::Style::Machine || !isGlob(pattern))
        return opened;
    spec.pattern = pattern;
    spec.path = spec.path.parent();
    spec.onlyItself = false;
    spec.prefix = written.left(written.lastIndexOf('/') + 1);
    return openPath(vfs, spec, {});
}

} // namespace QFtp::Internal
