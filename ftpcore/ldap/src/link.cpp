// SPDX-License-Identifier: MIT
#include "link.h"

#include <QtCore/qscopeguard.h>

namespace QFtp::Internal::Ldap {

namespace {

bool isWrongLogin(int code)
{
    switch (code) {
    case LDAP_INVALID_CREDENTIALS:
    case LDAP_INAPPROPRIATE_AUTH:   // the entry has no password
    case LDAP_NO_SUCH_OBJECT:       // it has just been removed
    case LDAP_CONSTRAINT_VIOLATION: // a policy: locked, expired
    case LDAP_UNWILLING_TO_PERFORM: // the same elsewhere
    case LDAP_INSUFFICIENT_ACCESS:
        return true;
    default:
        return false;
    }
}

// The directory has answered, and can't do what was asked.
bool isRefusal(int code)
{
    switch (code) {
    case LDAP_NO_SUCH_OBJECT:
    case LDAP_INVALID_DN_SYNTAX:
    case LDAP_FILTER_ERROR:
    case LDAP_INSUFFICIENT_ACCESS:
    case LDAP_INAPPROPRIATE_MATCHING:
        return true;
    default:
        return false;
    }
}

QByteArrayList valuesOf(LDAP *handle, LDAPMessage *message, const char *attribute)
{
    QByteArrayList values;
    berval **const list = ldap_get_values_len(handle, message, attribute);
    for (int i = 0; list && list[i]; ++i)
        values.append(QByteArray(list[i]->bv_val, qsizetype(list[i]->bv_len)));
    ldap_value_free_len(list);
    return values;
}

Entry entryOf(LDAP *handle, LDAPMessage *message)
{
    Entry entry;
    if (char *const dn = ldap_get_dn(handle, message)) {
        entry.dn = dn;
        ldap_memfree(dn);
    }
    BerElement *position = nullptr;
    for (char *name = ldap_first_attribute(handle, message, &position); name;
         name = ldap_next_attribute(handle, message, position)) {
        entry.attributes.insert(QByteArray(name).toLower(), valuesOf(handle, message, name));
        ldap_memfree(name);
    }
    ber_free(position, 0);
    return entry;
}

} // namespace

QByteArray escaped(const QByteArray &text)
{
    QByteArray result;
    for (const char c : text) {
        const bool isPlain = uchar(c) > 0x1f && uchar(c) < 0x7f && !strchr("*()\\", c);
        if (isPlain)
            result += c;
        else
            result += '\\' + QByteArray(1, c).toHex();
    }
    return result;
}

QFtpError Link::errorOf(int code, const char *what) const
{
    QString text =
        QStringLiteral("%1: %2").arg(QLatin1String(what), QString::fromUtf8(ldap_err2string(code)));
    char *more = nullptr;
    if (m_handle && ldap_get_option(m_handle.get(), LDAP_OPT_DIAGNOSTIC_MESSAGE, &more) == 0
        && more) {
        if (*more)
            text += QStringLiteral(" (%1)").arg(QString::fromUtf8(more));
        ldap_memfree(more);
    }
    return {isRefusal(code) ? ErrorKind::Internal : ErrorKind::Unavailable, text};
}

timeval Link::timeLimit() const
{
    const qsizetype servers = m_options.urls.size();
    const auto msecs = m_options.timeout.count() / (servers > 1 ? servers + 1 : 1);
    return {.tv_sec = time_t(msecs / 1000), .tv_usec = suseconds_t(msecs % 1000) * 1000};
}

bool Link::isOpen()
{
    constexpr std::chrono::seconds LongestIdle{60};
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastUse > LongestIdle)
        close();
    m_lastUse = now;
    return bool(m_handle);
}

// Nothing that a ldap.conf says can make the check of certificates weaker.
QFtpResult<void> Link::open(const QString &url)
{
    LDAP *handle = nullptr;
    close();
    if (const int code = ldap_initialize(&handle, url.toUtf8().constData()); code != LDAP_SUCCESS)
        return errorOf(code, "the URL can't be used");
    m_handle.reset(handle);
    const int version = LDAP_VERSION3;
    const int demand = LDAP_OPT_X_TLS_DEMAND;
    const int forClients = 0;
    const timeval limit = timeLimit();
    const QByteArray caFile = m_options.caFile.toUtf8();
    ldap_set_option(handle, LDAP_OPT_PROTOCOL_VERSION, &version);
    ldap_set_option(handle, LDAP_OPT_NETWORK_TIMEOUT, &limit);
    ldap_set_option(handle, LDAP_OPT_TIMEOUT, &limit);
    ldap_set_option(handle, LDAP_OPT_REFERRALS, LDAP_OPT_OFF);
    ldap_set_option(handle, LDAP_OPT_X_TLS_REQUIRE_CERT, &demand);
    if (!caFile.isEmpty()) {
        ldap_set_option(handle, LDAP_OPT_X_TLS_CACERTFILE, caFile.constData());
        ldap_set_option(handle, LDAP_OPT_X_TLS_CACERTDIR, "");
    }
    int code = ldap_set_option(handle, LDAP_OPT_X_TLS_NEWCTX, &forClients);
    if (code == LDAP_SUCCESS && m_options.startTls)
        code = ldap_start_tls_s(handle, nullptr, nullptr);
    if (code == LDAP_SUCCESS)
        return {};
    const QFtpError error = errorOf(code, "the connection can't be encrypted");
    close();
    return QFtpError(ErrorKind::Unavailable, error.detail());
}

QFtpResult<bool> Link::bind(const QByteArray &dn, const QByteArray &password)
{
    berval credentials{ber_len_t(password.size()), const_cast<char *>(password.constData())};
    int id = 0;
    int code = ldap_sasl_bind(m_handle.get(), dn.constData(), LDAP_SASL_SIMPLE, &credentials,
                              nullptr, nullptr, &id);
    LDAPMessage *answer = nullptr;
    const auto release = qScopeGuard([&] { ldap_msgfree(answer); });
    timeval limit = timeLimit();
    if (code == LDAP_SUCCESS) {
        const int received = ldap_result(m_handle.get(), id, LDAP_MSG_ALL, &limit, &answer);
        if (received == 0)
            code = LDAP_TIMEOUT;
        else if (received < 0)
            code = LDAP_SERVER_DOWN;
        else if (const int parsed = ldap_parse_result(m_handle.get(), answer, &code, nullptr,
                                                      nullptr, nullptr, nullptr, 0);
                 parsed != LDAP_SUCCESS)
            code = parsed;
    }
    if (code == LDAP_SUCCESS || isWrongLogin(code))
        return code == LDAP_SUCCESS;
    const QFtpError error = errorOf(code, "can't bind");
    close();
    return QFtpError(ErrorKind::Unavailable, error.detail());
}

QFtpResult<QList<Entry>> Link::search(const Search &wanted)
{
    std::vector<char *> attributes;
    for (const QByteArray &attribute : wanted.attributes)
        attributes.push_back(const_cast<char *>(attribute.constData()));
    attributes.push_back(nullptr);
    LDAPMessage *answer = nullptr;
    const auto release = qScopeGuard([&] { ldap_msgfree(answer); });
    timeval limit = timeLimit();
    const int code = ldap_search_ext_s(m_handle.get(), wanted.base.constData(), LDAP_SCOPE_SUBTREE,
                                       wanted.filter.constData(), attributes.data(), 0, nullptr,
                                       nullptr, &limit, wanted.limit, &answer);
    if (code != LDAP_SUCCESS && code != LDAP_SIZELIMIT_EXCEEDED) {
        const QFtpError error = errorOf(code, "the search failed");
        if (error.kind() == ErrorKind::Unavailable)
            close();
        return error;
    }
    QList<Entry> entries;
    for (LDAPMessage *entry = ldap_first_entry(m_handle.get(), answer); entry;
         entry = ldap_next_entry(m_handle.get(), entry))
        entries.append(entryOf(m_handle.get(), entry));
    // A limit of the server hides some of them.
    if (code == LDAP_SIZELIMIT_EXCEEDED && (wanted.limit == 0 || entries.size() < wanted.limit))
        return QFtpError(ErrorKind::Internal, errorOf(code, "the search failed").detail());
    return entries;
}

} // namespace QFtp::Internal::Ldap
