// SPDX-License-Identifier: MIT
#include "directory.h"

#include "base/secretfile.h"

namespace QFtp::Internal::Ldap {

namespace {

const QByteArray MemberOf = "memberof";
const QByteArray CommonName = "cn";

/// A text like "ftp-staff=staff", whose first part may contain "=" too.
struct Pair
{
    explicit Pair(const QString &text) :
        first(text.section(u'=', 0, -2).trimmed()), second(text.section(u'=', -1).trimmed())
    { }

    QString first;
    QString second;
};

QByteArray filterFor(const QString &text, const QString &name, const QByteArray &dn = {})
{
    // One after the other would replace what the first has put in.
    const QByteArray filter = text.toUtf8();
    QByteArray result;
    for (qsizetype i = 0; i < filter.size(); ++i) {
        const QByteArrayView rest = QByteArrayView(filter).sliced(i);
        const bool isName = rest.startsWith("%u");
        if (isName || rest.startsWith("%d")) {
            result += escaped(isName ? name.toUtf8() : dn);
            ++i;
        } else {
            result += filter.at(i);
        }
    }
    return result;
}

/// A DN whose spaces and letters do not matter.
QString normalized(const QByteArray &dn)
{
    LDAPDN parts = nullptr;
    char *text = nullptr;
    QString result = QString::fromUtf8(dn);
    if (ldap_str2dn(dn.constData(), &parts, LDAP_DN_FORMAT_LDAPV3) == LDAP_SUCCESS
        && ldap_dn2str(parts, &text, LDAP_DN_FORMAT_LDAPV3) == LDAP_SUCCESS)
        result = QString::fromUtf8(text);
    ldap_memfree(text);
    ldap_dnfree(parts);
    return result.toCaseFolded();
}

// The names in the first part of a DN: "staff" of "cn=staff,ou=groups,dc=example".
QByteArrayList namesIn(const QByteArray &dn)
{
    LDAPDN parts = nullptr;
    QByteArrayList names;
    if (ldap_str2dn(dn.constData(), &parts, LDAP_DN_FORMAT_LDAPV3) == LDAP_SUCCESS && parts) {
        for (LDAPAVA **pair = parts[0]; pair && *pair; ++pair) {
            const QByteArray attribute((*pair)->la_attr.bv_val, qsizetype((*pair)->la_attr.bv_len));
            if (attribute.toLower() == CommonName)
                names += QByteArray((*pair)->la_value.bv_val, qsizetype((*pair)->la_value.bv_len));
        }
    }
    ldap_dnfree(parts);
    return names;
}

// What a value may mean, the most likely first: attributes are texts.
QVariantList meaningsOf(const QByteArrayList &values)
{
    QStringList texts;
    for (const QByteArray &value : values)
        texts.append(QString::fromUtf8(value));
    if (texts.size() > 1)
        return {texts};
    const QString text = texts.value(0);
    QVariantList meanings = {text, QStringList{text}};
    if (text == u"TRUE" || text == u"FALSE")
        meanings.prepend(text == u"TRUE");
    bool isNumber = false;
    if (const qint64 number = text.toLongLong(&isNumber); isNumber)
        meanings.append(number);
    return meanings;
}

} // namespace

Directory::Directory(const QFtpLdapAccounts::Options &options) :
    m_options(options), m_search(options), m_logins(options)
{ }

QFtpResult<void> Directory::openSearch(const QString &url, const QByteArray &password)
{
    if (const auto opened = m_search.open(url); !opened)
        return opened;
    const auto bound = m_search.bind(m_options.bindName.toUtf8(), password);
    if (!bound)
        return bound.error();
    if (*bound)
        return {};
    m_search.close();
    return QFtpError(ErrorKind::Unavailable,
                     QStringLiteral("the directory does not let bindName in"));
}

// Begins with the server that answered last.
QFtpResult<void> Directory::openSearch()
{
    const auto password = m_options.passwordFile.isEmpty()
        ? QFtpResult<QByteArray>(QByteArray())
        : readSecret("passwordFile", m_options.passwordFile);
    if (!password)
        return password.error();
    QFtpResult<void> opened = QFtpError(ErrorKind::Unavailable, QStringLiteral("there is no URL"));
    for (qsizetype tried = 0; tried < m_options.urls.size(); ++tried) {
        opened = openSearch(m_options.urls.at(m_server), *password);
        if (opened)
            return opened;
        m_logins.close();
        m_server = (m_server + 1) % m_options.urls.size();
    }
    return opened;
}

// A connection that was idle may have been ended.
QFtpResult<QList<Entry>> Directory::search(const Search &wanted)
{
    if (m_search.isOpen()) {
        auto found = m_search.search(wanted);
        if (found || found.error().kind() != ErrorKind::Unavailable)
            return found;
    }
    if (const auto opened = openSearch(); !opened)
        return opened.error();
    return m_search.search(wanted);
}

QFtpResult<bool> Directory::isRight(const QByteArray &dn, const QByteArray &password)
{
    // Without a password, a bind means nobody, and always succeeds: RFC 4513 5.1.2.
    if (dn.isEmpty() || password.isEmpty())
        return false;
    if (m_logins.isOpen()) {
        auto right = m_logins.bind(dn, password);
        if (right)
            return right;
    }
    if (const auto opened = m_logins.open(m_options.urls.at(m_server)); !opened)
        return opened.error();
    return m_logins.bind(dn, password);
}

// Directories take "Ann" and "ann " for "ann".
QFtpResult<Entry> Directory::entryOf(const QString &name)
{
    if (name.isEmpty())
        return ErrorKind::NotFound;
    Search wanted;
    wanted.base = m_options.base.toUtf8();
    wanted.filter = filterFor(m_options.filter, name);
    wanted.limit = 2;
    wanted.attributes = {m_options.nameAttribute.toUtf8(), MemberOf};
    for (const QString &attribute : m_options.attributes)
        wanted.attributes.append(Pair(attribute).second.toUtf8());
    const auto entries = search(wanted);
    if (!entries)
        return entries.error();
    if (entries->size() > 1)
        return QFtpError(ErrorKind::Malformed, QStringLiteral("several entries match the filter"));
    const QByteArray attribute = m_options.nameAttribute.toUtf8().toLower();
    if (entries->isEmpty() || !entries->first().attributes.value(attribute).contains(name.toUtf8()))
        return ErrorKind::NotFound;
    return entries->first();
}

QFtpResult<QStringList> Directory::groupsOf(const QString &name, const Entry &entry)
{
    QList<Entry> found;
    for (const QByteArray &dn : entry.attributes.value(MemberOf))
        found.append({dn, {{CommonName, namesIn(dn)}}});
    if (m_options.memberGroups.isEmpty())
        return QStringList();
    if (!m_options.groupBase.isEmpty()) {
        Search wanted;
        wanted.base = m_options.groupBase.toUtf8();
        wanted.filter = filterFor(m_options.groupFilter, name, entry.dn);
        wanted.attributes = {CommonName};
        const auto entries = search(wanted);
        if (!entries)
            return entries.error();
        found = *entries;
    }
    QStringList groups;
    for (const QString &text : m_options.memberGroups) {
        const Pair pair(text);
        const bool isMember = std::any_of(found.begin(), found.end(), [&](const Entry &group) {
            const QByteArrayList names = group.attributes.value(CommonName);
            return std::any_of(names.begin(), names.end(),
                               [&](const QByteArray &cn) {
                                   return pair.first.compare(QString::fromUtf8(cn),
                                                             Qt::CaseInsensitive)
                                       == 0;
                               })
                || normalized(pair.first.toUtf8()) == normalized(group.dn);
        });
        if (isMember && !groups.contains(pair.second))
            groups.append(pair.second);
    }
    return groups;
}

QFtpResult<QFtpConfigUser> Directory::userOf(const QString &name, const Entry &entry)
{
    QVariantMap settings;
    for (const QString &text : m_options.attributes) {
        const Pair pair(text);
        const QByteArrayList values = entry.attributes.value(pair.second.toUtf8().toLower());
        if (values.isEmpty())
            continue;
        const QVariantList meanings = meaningsOf(values);
        // The first one that the setting can have; if there is none, the error is about the first.
        const auto fitting = std::find_if(meanings.begin(), meanings.end(), [&](const auto &value) {
            return bool(QFtpAccount::fromMap(name, {{pair.first, value}}));
        });
        settings.insert(pair.first, fitting == meanings.end() ? meanings.first() : *fitting);
    }
    auto user = QFtpAccount::fromMap(name, settings);
    if (!user)
        return user;
    const auto groups = groupsOf(name, entry);
    if (!groups)
        return groups.error();
    for (const QString &group : *groups) {
        if (!user->groups.contains(group))
            user->groups.append(group);
    }
    return user;
}

QFtpResult<QFtpAccount> Directory::find(const QString &name,
                                        const std::optional<QByteArray> &password)
{
    const auto entry = entryOf(name);
    const bool isUnknown = !entry && entry.error().kind() == ErrorKind::NotFound;
    if (!entry && !isUnknown)
        return entry.error();
    // A bind for a stranger too: it takes as long.
    const QByteArray dn = entry ? entry->dn : "cn=nobody," + m_options.base.toUtf8();
    const auto right = password ? isRight(dn, *password) : QFtpResult<bool>(false);
    if (!right)
        return right.error();
    if (isUnknown)
        return entry.error();
    const auto user = userOf(name, *entry);
    if (!user)
        return user.error();
    QFtpAccount account;
    account.user = *user;
    account.isVerified = *right;
    const bool hasOther = user->password || !user->passwordHash.isEmpty()
        || !user->passwords.isEmpty() || !user->clientCertificate.isEmpty();
    if (password && !*right && !hasOther)
        return ErrorKind::LoginFailed;
    return account;
}

} // namespace QFtp::Internal::Ldap
