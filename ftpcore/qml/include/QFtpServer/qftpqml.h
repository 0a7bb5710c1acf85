// SPDX-License-Identifier: MIT
#ifndef QFTPQML_H
#define QFTPQML_H

#include <QFtpServer/qftpserver.h>
#include <QtCore/qurl.h>
#include <QtQml/qqmllist.h>
#include <QtQml/qqmlparserstatus.h>

#if defined(QFTP_STATIC)
#define QFTP_QML_EXPORT
#elif defined(QFTP_QML_BUILD)
#define QFTP_QML_EXPORT Q_DECL_EXPORT
#else
#define QFTP_QML_EXPORT Q_DECL_IMPORT
#endif

namespace QFtp {
/// Lets QML import the module QFtpServer: the types FtpServer (QFtpQmlServer), FtpUser
/// (QFtpQmlUser), FtpSession, FtpSessionModel, FtpTransferModel and FtpUserModel. With shared
/// libraries, QML also finds the module by itself.
///
/// Thread: that of the QML engine.
QFTP_QML_EXPORT void registerQmlTypes();
} // namespace QFtp

/// A user of a QFtpQmlServer: the QML type FtpUser. A change applies to the next login.
class QFTP_QML_EXPORT QFtpQmlUser : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString password READ password WRITE setPassword NOTIFY changed)
    Q_PROPERTY(QUrl folder READ folder WRITE setFolder NOTIFY changed)
    Q_PROPERTY(bool writable READ isWritable WRITE setWritable NOTIFY changed)
    Q_PROPERTY(bool needsPassword READ needsPassword WRITE setNeedsPassword NOTIFY changed)

public:
    /// A user without a name, who can't log in.
    explicit QFtpQmlUser(QObject *parent = nullptr);
    ~QFtpQmlUser() override;

    /// The login name.
    QString name() const;
    /// Sets the login name.
    void setName(const QString &name);
    /// The password. Empty: nobody gets in, unless needsPassword is false.
    QString password() const;
    /// Sets the password.
    void setPassword(const QString &password);
    /// The folder that the user sees, a URL of the scheme file.
    QUrl folder() const;
    /// Sets the folder.
    void setFolder(const QUrl &folder);
    /// Whether the user may change files; false by default.
    bool isWritable() const;
    /// Sets whether the user may change files.
    void setWritable(bool isWritable);
    /// False: everybody who knows the name gets in. True by default.
    bool needsPassword() const;
    /// Sets whether a password is needed.
    void setNeedsPassword(bool needsPassword);

Q_SIGNALS:
    /// One of the properties has changed.
    void changed();

private:
    class Private;
    const std::unique_ptr<Private> d;
};

/// A server in QML: the type FtpServer. It listens once it is complete, as long as active is true.
///
/// \code
/// FtpServer {
///     port: 2121
///     FtpUser { name: "ann"; password: "secret"; folder: "file:///srv/photos" }
/// }
/// \endcode
///
/// If it can't listen, or a user can't be added, error says why and errorOccurred() is emitted.
///
/// Blocking: opens the folders of its users, and with tls, makes or reads a certificate.
class QFTP_QML_EXPORT QFtpQmlServer : public QFtpServer, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY addressChanged)
    Q_PROPERTY(int port READ port WRITE setPort NOTIFY addressChanged)
    Q_PROPERTY(bool tls READ usesTls WRITE setUsesTls NOTIFY tlsChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorOccurred)
    Q_PROPERTY(QQmlListProperty<QFtpQmlUser> users READ users)
    Q_CLASSINFO("DefaultProperty", "users")

public:
    /// A server for every address and any free port.
    explicit QFtpQmlServer(QObject *parent = nullptr);
    ~QFtpQmlServer() override;

    /// Whether it is to listen; true by default.
    bool isActive() const;
    /// Begins to listen, or ends all sessions.
    void setActive(bool isActive);
    /// The address to listen on; empty: every one.
    QString address() const;
    /// Sets the address, for the next time it becomes active.
    void setAddress(const QString &address);
    /// The port to listen on; 0: any free one, see serverPort.
    int port() const;
    /// Sets the port, for the next time it becomes active.
    void setPort(int port);
    /// Whether clients may use TLS, with a self-signed certificate; false by default.
    bool usesTls() const;
    /// Sets whether clients may use TLS, for new sessions.
    void setUsesTls(bool usesTls);
    /// The reason for the last failure; empty: there was none.
    QString error() const;
    /// The users, in QML the objects inside this one.
    QQmlListProperty<QFtpQmlUser> users();

    /// As in QQmlParserStatus.
    /// \{
    void classBegin() override;
    void componentComplete() override;
    /// \}

Q_SIGNALS:
    /// active has changed.
    void activeChanged();
    /// address or port has changed.
    void addressChanged();
    /// tls has changed.
    void tlsChanged();
    /// Something has failed, for the reason \a text.
    void errorOccurred(const QString &text);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

#endif
