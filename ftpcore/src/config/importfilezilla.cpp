// SPDX-License-Identifier: MIT
// Users of FileZilla Server 1: its users.xml.
#include "config/userimport.h"

#include <QtCore/qxmlstream.h>

namespace QFtp::Internal {

namespace {

/// Reads one <user> or <group>.
class FileZillaAccount
{
public:
    FileZillaAccount(QXmlStreamReader *xml, UserImport *users) :
        m_xml(*xml), m_users(*users), m_line(int(xml->lineNumber()))
    {
        const auto attributes = m_xml.attributes();
        m_settings.name = attributes.value(QLatin1String("name")).toString();
        m_settings.enabled = attributes.value(QLatin1String("enabled")) != u"false";
        m_settings.root.clear();
    }

    QFtpConfigUser read()
    {
        while (m_xml.readNextStartElement()) {
            const auto name = m_xml.name();
            if (name == u"mount_point")
                takeMount();
            else if (name == u"password")
                takePassword();
            else if (name == u"group")
                m_settings.groups += text();
            else if (name == u"session_count_limit")
                takeSessions(text());
            else if (name == u"allowed_ips")
                takeAddresses();
            else if (name == u"disallowed_ips")
                leaveOutText(QStringLiteral("the refused addresses"));
            else if (name == u"rate_limits")
                takeRates();
            else
                m_xml.skipCurrentElement();
        }
        return m_settings;
    }

    bool hasPassword() const { return m_hasPassword; }
    int line() const { return m_line; }

private:
    QString text() { return m_xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed(); }
    void leaveOut(const QString &what) { m_users.leaveOut(m_line, m_settings.name, what); }

    void leaveOutText(const QString &what)
    {
        const QString content = text();
        if (!content.isEmpty())
            leaveOut(what + QStringLiteral(" are left out: ") + content.simplified());
    }

    void takeAddresses()
    {
        QString list = text();
        m_users.setAddresses(list.replace(u'\n', u' ').split(u' '), &m_settings, m_line);
    }

    void takeSessions(const QString &limit)
    {
        if (limit != u"unlimited")
            m_settings.sessions = qBound(0, limit.toInt(), 1'000'000);
    }

    void takeRates()
    {
        for (const auto &attribute : m_xml.attributes()) {
            if (attribute.value() != u"unlimited")
                leaveOut(QStringLiteral("the rate limit %1 = %2 is left out")
                             .arg(attribute.name(), attribute.value()));
        }
        m_xml.skipCurrentElement();
    }

    static QString pathOf(const QXmlStreamAttributes &attributes)
    {
        QString path = attributes.value(QLatin1String("new_native_path")).toString();
        if (path.isEmpty())
            path = attributes.value(QLatin1String("native_path")).toString();
        return path.replace(u'\\', u'/')
            .replace(QStringLiteral("%<home>"), QStringLiteral("~"))
            .replace(QStringLiteral("%<user>"), QStringLiteral("%u"))
            .replace(QStringLiteral(":u"), QStringLiteral("%u"));
    }

    // Access 0: read; 1: write; 2: nothing. Recursive 1: not to make or remove directories.
    Permissions permissionsOf(const QXmlStreamAttributes &attributes)
    {
        const auto access = attributes.value(QLatin1String("access"));
        if (access != u"0" && access != u"1")
            return {};
        const auto recursive = attributes.value(QLatin1String("recursive"));
        const bool isDeep = recursive == u"2";
        if (!isDeep && recursive != u"1")
            leaveOut(QStringLiteral("rights for %1 alone, without its directories, become rights "
                                    "for both")
                         .arg(attributes.value(QLatin1String("tvfs_path"))));
        if (access == u"0")
            return Permission::ReadOnly;
        const Permissions ofDirectories =
            Permissions(Permission::MakeDirectory) | Permission::RemoveDirectory;
        return Permissions(Permission::ReadWrite) & (isDeep ? ~Permissions() : ~ofDirectories);
    }

    void takeMount()
    {
        const auto attributes = m_xml.attributes();
        const QString path = attributes.value(QLatin1String("tvfs_path")).toString();
        if (path == u"/") {
            m_settings.root = pathOf(attributes);
            m_settings.permissions = permissionsOf(attributes); // whatever the groups say
        } else {
            QFtpConfigMount mount;
            mount.name = path;
            mount.root = pathOf(attributes);
            mount.setPermissions(permissionsOf(attributes));
            m_settings.mounts += mount;
        }
        m_xml.skipCurrentElement();
    }

    // PBKDF2-HMAC-SHA256 is kind 1; 0: none is needed.
    void takePassword()
    {
        const auto kind = m_xml.attributes().value(QLatin1String("index")).toString();
        QByteArray hash;
        QByteArray salt;
        QByteArray iterations;
        while (m_xml.readNextStartElement()) {
            const QString name = m_xml.name().toString();
            const QByteArray value = text().toLatin1();
            if (name == u"hash")
                hash = QByteArray::fromBase64(value);
            else if (name == u"salt")
                salt = QByteArray::fromBase64(value);
            else if (name == u"iterations")
                iterations = value;
        }
        m_hasPassword = true;
        if (kind == u"0") {
            leaveOut(QStringLiteral("needs no password here either"));
        } else {
            const bool isKnown = kind == u"1" && !hash.isEmpty() && !salt.isEmpty();
            m_users.setHash(isKnown ? QString::fromLatin1("$pbkdf2-sha256$" + iterations + '$'
                                                          + toPasslibBase64(salt) + '$'
                                                          + toPasslibBase64(hash))
                                    : QString(),
                            &m_settings, m_line);
        }
    }

    QXmlStreamReader &m_xml;
    UserImport &m_users;
    const int m_line;
    QFtpConfigUser m_settings;
    bool m_hasPassword = false;
};

void addUser(FileZillaAccount *account, UserImport *users)
{
    QFtpConfigUser user = account->read();
    if (user.name.startsWith(u'<')) { // "<system user>"
        users->leaveOut(account->line(), user.name,
                        QStringLiteral("stands for all users of the system: see allUsers"));
        return;
    }
    if (!account->hasPassword()) {
        users->leaveOut(account->line(), user.name,
                        QStringLiteral("has no password of its own; the user is disabled"));
        user.enabled = false;
    }
    users->add(user, account->line());
}

void addGroup(FileZillaAccount *account, UserImport *users)
{
    QFtpConfigGroup group;
    group.settings = account->read();
    group.name = std::exchange(group.settings.name, QString());
    users->add(group);
}

} // namespace

void readFileZilla(const QByteArray &text, UserImport *users)
{
    QXmlStreamReader xml(text);
    if (!xml.readNextStartElement() || xml.name() != u"filezilla")
        xml.raiseError(QStringLiteral("expected the element <filezilla>"));
    while (xml.readNextStartElement()) {
        const auto name = xml.name();
        if (name == u"user" || name == u"group") {
            const bool isUser = name == u"user";
            FileZillaAccount account(&xml, users);
            if (isUser)
                addUser(&account, users);
            else
                addGroup(&account, users);
        } else {
            xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        users->fail(int(xml.lineNumber()), xml.errorString());
}

} // namespace QFtp::Internal
