// SPDX-License-Identifier: MIT
#include "auth/systemlogin.h"

#include "base/logging.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace QFtp::Internal {

namespace {

/// The running helper program. Its standard input and output are one of our sockets.
class PamHelper
{
public:
    explicit PamHelper(const QString &program)
    {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
            return;
        m_socket = ends[0];
        start(program, ends[1]);
        ::close(ends[1]);
    }
    ~PamHelper()
    {
        if (m_socket >= 0)
            ::close(m_socket);
        if (m_process > 0) {
            // Usually it has already ended. A helper that became root ends by its own alarm timer.
            ::kill(m_process, SIGKILL);
            while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) { }
        }
    }
    Q_DISABLE_COPY_MOVE(PamHelper)

    bool isRunning() const { return m_process > 0; }

    // The request fits into the socket's buffer, so this does not wait. A helper that has already
    // ended gives no answer.
    void send(const QByteArray &request)
    {
        ::send(m_socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL);
        ::shutdown(m_socket, SHUT_WR);
    }

    /// Reads everything the helper prints until it ends, or until \a deadline.
    QByteArray readAll(std::chrono::steady_clock::time_point deadline)
    {
        QByteArray answer;
        char buffer[256];
        while (answer.size() < 4096) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(
                deadline - std::chrono::steady_clock::now());
            pollfd event{m_socket, POLLIN, 0};
            const int ready = left.count() > 0 ? ::poll(&event, 1, int(left.count())) : 0;
            if (ready < 0 && errno == EINTR)
                continue;
            const ssize_t count = ready > 0 ? ::read(m_socket, buffer, sizeof buffer) : 0;
            if (count <= 0)
                break;
            answer.append(buffer, count);
        }
        return answer;
    }

private:
    void start(const QString &program, int socket)
    {
        posix_spawn_file_actions_t files;
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_adddup2(&files, socket, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&files, socket, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
        // Not every library sets FD_CLOEXEC on the files it opens.
        posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
#endif
        posix_spawnattr_t attributes;
        posix_spawnattr_init(&attributes);
        // This thread blocks all signals, and the application may ignore some.
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        QByteArray name = QFile::encodeName(program);
        char path[] = "PATH=/usr/sbin:/usr/bin:/sbin:/bin";
        char language[] = "LC_ALL=C";
        char *arguments[] = {name.data(), nullptr};
        char *environment[] = {path, language, nullptr};
        const int error = ::posix_spawn(&m_process, name.constData(), &files, &attributes,
                                        arguments, environment);
        if (error != 0) {
            m_process = -1;
            qCWarning(lcAuth, "can't start %s: %s", name.constData(),
                      qUtf8Printable(qt_error_string(error)));
        }
        posix_spawn_file_actions_destroy(&files);
        posix_spawnattr_destroy(&attributes);
    }

    pid_t m_process = -1;
    int m_socket = -1;
};

} // namespace

QString SystemLogin::helper() const
{
    const QString own = QCoreApplication::applicationDirPath();
    const QStringList places = m_settings.helper.isEmpty()
        ? QStringList{own + QStringLiteral("/qftp-pam"),
                      own + QStringLiteral("/../libexec/qftpserver/qftp-pam"),
                      QStringLiteral(QFTP_LIBEXEC_DIR "/qftp-pam")}
        : QStringList{m_settings.helper};
    for (const QString &place : places) {
        if (QFileInfo(place).isExecutable())
            return place;
    }
    return {};
}

std::optional<bool> SystemLogin::check(const QString &user, const QByteArray &password,
                                       const QHostAddress &peer) const
{
    const auto deadline = std::chrono::steady_clock::now() + m_settings.timeout;
    const QByteArray name = user.toLocal8Bit();
    if (name.contains('\0') || password.contains('\0'))
        return false; // PAM's strings end at a NUL
    const QString program = helper();
    if (program.isEmpty()) {
        qCWarning(lcAuth, "system.helper: the program that asks PAM is missing");
        return std::nullopt;
    }
    PamHelper process(program);
    if (!process.isRunning())
        return std::nullopt;
    QByteArray request;
    for (const QByteArray &field :
         {QFile::encodeName(m_settings.pamDirectory), m_settings.service.toLocal8Bit(), name,
          peer.toString().toLatin1(), QByteArray::number(qint64(m_settings.timeout.count())),
          password})
        request += field + '\0';
    process.send(request);
    request.fill('\0');
    const QByteArray answer = process.readAll(deadline);
    if (answer == "right")
        return true;
    if (answer == "wrong")
        return false;
    qCWarning(
        lcAuth, "the login of \"%s\" could not be checked: %s", qUtf8Printable(printable(name)),
        answer.isEmpty() ? "PAM took too long, or crashed" : qUtf8Printable(printable(answer)));
    return std::nullopt;
}

} // namespace QFtp::Internal
