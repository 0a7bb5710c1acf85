// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_TESTSYSTEM_H
#define QFTP_TESTS_TESTSYSTEM_H

#include "net/socket.h"

#include <QtCore/qbytearray.h>

/// What tests need from the system they run on.
namespace TestSystem {

/// The connection will end with a reset, as if the network had failed.
void resetOnClose(const QFtp::Internal::Socket &socket);
/// Sends bytes as urgent data.
void sendUrgent(const QFtp::Internal::Socket &socket, const QByteArray &bytes);
/// Allows this process thousands of connections.
void raiseDescriptorLimit();
/// Makes \a owner the owner of a file, with the group of the same number.
bool giveTo(const QString &fileName, uint owner);
/// Whether this is Windows, or Wine.
constexpr bool isWindows()
{
#ifdef Q_OS_WIN
    return true;
#else
    return false;
#endif
}
/// Whether this is Wine, which is not Windows in everything.
bool isWine();
/// Returns how many descriptors or handles this process has open.
int openDescriptors();

/// A directory that holds at most 4 MB for as long as this object exists.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &directory);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    /// Whether this system can do it.
    static bool isPossible();
    /// Whether the disk itself is small; otherwise only files are.
    bool isMounted() const { return m_isMounted; }
    bool makeReadOnly() const;

private:
    const QByteArray m_directory;
    bool m_isMounted = false;
    quint64 m_before = 0; // the limit for files
};

} // namespace TestSystem

#endif
