// SPDX-License-Identifier: MIT
// What creates, copies and destroys the classes that are passed as values: see QFTP_VALUE_CLASS.
#include <QFtpServer/qftpaccounts.h>
#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftpconfigfile.h>
#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpserver.h>
#include <QFtpServer/qftpstoragetype.h>

// NOLINTBEGIN(bugprone-macro-parentheses): names of classes, not expressions
#define DEFINE_VALUE(Class, Name) \
    Class::Name() = default; \
    DEFINE_COPIES(Class, Name)
#define DEFINE_COMPARABLE(Class, Name) \
    DEFINE_VALUE(Class, Name) \
    bool Class::operator==(const Name &) const = default;
#define DEFINE_COPIES(Class, Name) \
    Class::Name(const Class &) = default; \
    Class::Name(Class &&) noexcept = default; \
    Class &Class::operator=(const Class &) = default; \
    Class &Class::operator=(Class &&) noexcept = default; \
    Class::~Name() = default;
// NOLINTEND(bugprone-macro-parentheses)

DEFINE_VALUE(QFtpCaller, QFtpCaller)
DEFINE_VALUE(QFtpWriteOptions, QFtpWriteOptions)
DEFINE_VALUE(QFtpMount, QFtpMount)
DEFINE_VALUE(QFtpUser, QFtpUser)
DEFINE_VALUE(QFtpTransfer, QFtpTransfer)
DEFINE_VALUE(QFtpEntry, QFtpEntry)
DEFINE_VALUE(QFtpClientCertificate, QFtpClientCertificate)
DEFINE_VALUE(QFtpCredentials, QFtpCredentials)
DEFINE_VALUE(QFtpChange, QFtpChange)
DEFINE_COMPARABLE(QFtpPathRule, QFtpPathRule)
DEFINE_COMPARABLE(QFtpRates, QFtpRates)
DEFINE_COMPARABLE(QFtpSystemIdentity, QFtpSystemIdentity)
DEFINE_COMPARABLE(QFtpConfig::PortRange, PortRange)
DEFINE_VALUE(QFtpGreetingRequest, QFtpGreetingRequest)
DEFINE_VALUE(QFtpCommandRequest, QFtpCommandRequest)
DEFINE_VALUE(QFtpReply, QFtpReply)
DEFINE_VALUE(QFtpCommand, QFtpCommand)
DEFINE_VALUE(QFtpAccessRequest, QFtpAccessRequest)
DEFINE_VALUE(QFtpQuotaUse, QFtpQuotaUse)
DEFINE_COMPARABLE(QFtpListener, QFtpListener)
DEFINE_COMPARABLE(QFtpConfigStorage, QFtpConfigStorage)
DEFINE_COMPARABLE(QFtpConfigMount, QFtpConfigMount)
DEFINE_COMPARABLE(QFtpConfigUser, QFtpConfigUser)
DEFINE_COMPARABLE(QFtpConfigPassword, QFtpConfigPassword)
DEFINE_COMPARABLE(QFtpConfigGroup, QFtpConfigGroup)
DEFINE_COMPARABLE(QFtpConfigAccounts, QFtpConfigAccounts)
DEFINE_COMPARABLE(QFtpConfigHost, QFtpConfigHost)
DEFINE_COMPARABLE(QFtpConfigProblem, QFtpConfigProblem)
DEFINE_COMPARABLE(QFtpConfig, QFtpConfig)
DEFINE_VALUE(QFtpStorageSetting, QFtpStorageSetting)
DEFINE_VALUE(QFtpStorageType, QFtpStorageType)
DEFINE_VALUE(QFtpAccount, QFtpAccount)
DEFINE_VALUE(QFtpAccountType, QFtpAccountType)
DEFINE_COMPARABLE(QFtpConfig::Server, Server)
DEFINE_COMPARABLE(QFtpConfig::Passive, Passive)
DEFINE_COMPARABLE(QFtpConfig::Active, Active)
DEFINE_COMPARABLE(QFtpConfig::Cluster, Cluster)
DEFINE_COMPARABLE(QFtpConfig::Health, Health)
DEFINE_COMPARABLE(QFtpConfig::Limits, Limits)
DEFINE_COMPARABLE(QFtpConfig::Rates, Rates)
DEFINE_COMPARABLE(QFtpConfig::Guard, Guard)
DEFINE_COMPARABLE(QFtpConfig::System, System)
DEFINE_COMPARABLE(QFtpConfig::TextFile, TextFile)
DEFINE_COMPARABLE(QFtpConfig::Timeouts, Timeouts)
DEFINE_COMPARABLE(QFtpConfig::Files, Files)
DEFINE_COMPARABLE(QFtpConfig::Tls, Tls)
DEFINE_COMPARABLE(QFtpConfig::Log, Log)
DEFINE_VALUE(QFtpLocalStorage::Options, Options)
DEFINE_VALUE(QFtpConfigFile::Result, Result)
DEFINE_VALUE(QFtpAdministration::Rights, Rights)
DEFINE_VALUE(QFtpAdministration::Explanation, Explanation)
DEFINE_VALUE(QFtpAdministration::Trial, Trial)
DEFINE_COPIES(QFtpError, QFtpError)
DEFINE_COPIES(QFtpRequest, QFtpRequest)
DEFINE_COPIES(QFtpListRequest, QFtpListRequest)
DEFINE_COPIES(QFtpReadRequest, QFtpReadRequest)
DEFINE_COPIES(QFtpWriteRequest, QFtpWriteRequest)
DEFINE_COPIES(QFtpMakeDirectoryRequest, QFtpMakeDirectoryRequest)
DEFINE_COPIES(QFtpRenameRequest, QFtpRenameRequest)
DEFINE_COPIES(QFtpAttributesRequest, QFtpAttributesRequest)

QFtpError::QFtpError(QFtp::ErrorKind kind, const QString &detail) : m_kind(kind), m_detail(detail)
{ }

QFtpError QFtpError::forClient(QFtp::ErrorKind kind, const QString &text)
{
    QFtpError error(kind, text);
    error.m_clientText = text;
    return error;
}

QFtpRequest::QFtpRequest(const QFtpPath &requested, const QFtpCaller &from) :
    path(requested), caller(from)
{ }

QFtpListRequest::QFtpListRequest(const QFtpPath &requested, const QFtpCaller &from) :
    QFtpRequest(requested, from)
{ }

QFtpReadRequest::QFtpReadRequest(const QFtpPath &requested, qint64 from, const QFtpCaller &asking) :
    QFtpRequest(requested, asking), offset(from)
{ }

QFtpWriteRequest::QFtpWriteRequest(const QFtpPath &requested, const QFtpWriteOptions &wanted,
                                   const QFtpCaller &from) :
    QFtpRequest(requested, from),
    options(wanted)
{ }

QFtpMakeDirectoryRequest::QFtpMakeDirectoryRequest(const QFtpPath &requested, int bits,
                                                   const QFtpCaller &from) :
    QFtpRequest(requested, from),
    mode(bits)
{ }

QFtpRenameRequest::QFtpRenameRequest(const QFtpPath &from, const QFtpPath &target,
                                     const QFtpCaller &asking) :
    QFtpRequest(from, asking),
    to(target)
{ }

QFtpAttributesRequest::QFtpAttributesRequest(const QFtpPath &requested, std::optional<qint64> msecs,
                                             std::optional<int> bits, const QFtpCaller &from) :
    QFtpRequest(requested, from),
    modifiedMsecs(msecs), mode(bits)
{ }

QFtpMount::QFtpMount(const QFtpPath &at, std::shared_ptr<QFtpStorage> stored,
                     std::optional<QFtp::Permissions> allowed) :
    path(at),
    storage(std::move(stored)), permissions(allowed)
{ }

QFtpPathRule::QFtpPathRule(const QByteArray &paths, QFtp::Permissions allowed) :
    pattern(paths), permissions(allowed)
{ }

QFtpSystemIdentity::QFtpSystemIdentity(quint32 uid, quint32 gid, const QList<quint32> &gids) :
    user(uid), group(gid), groups(gids)
{ }

QFtpRates::QFtpRates(qint64 toClients, qint64 fromClients) :
    download(toClients), upload(fromClients)
{ }

QFtpConfig::PortRange::PortRange(quint16 lowest, quint16 highest) : first(lowest), last(highest) { }

QFtpReply::QFtpReply(int number, const QString &words) : code(number), text(words) { }

QFtpConfigMount::QFtpConfigMount(const QString &place, const QString &directory, bool isWritable) :
    name(place), root(directory), allowWrite(isWritable)
{ }

QFtpConfigHost::QFtpConfigHost(const QString &hostName, const QStringList &allowed,
                               const QString &reply) :
    name(hostName),
    users(allowed), welcome(reply)
{ }

QFtpConfigProblem::QFtpConfigProblem(Severity weight, const QString &setting,
                                     const QString &words) :
    severity(weight),
    key(setting), text(words)
{ }

QFtpConfigProblem::QFtpConfigProblem(Severity weight, const QString &name, int row, int position,
                                     const QString &setting, const QString &words) :
    severity(weight),
    file(name), line(row), column(position), key(setting), text(words)
{ }

QFtpStorageSetting::QFtpStorageSetting(const QByteArray &name, const QVariant &usual,
                                       const QString &meaning) :
    key(name),
    defaultValue(usual), help(meaning)
{
    switch (defaultValue.typeId()) {
    case QMetaType::Bool:
        expectation = QStringLiteral("true or false");
        break;
    case QMetaType::Int:
    case QMetaType::LongLong:
        expectation = QStringLiteral("a whole number");
        break;
    case QMetaType::QStringList:
        expectation = QStringLiteral("an array of strings");
        break;
    default:
        expectation = QStringLiteral("a string");
    }
}
