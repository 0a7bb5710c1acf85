// SPDX-License-Identifier: MIT
#ifndef FTPGUI_TRANSFERHISTORY_H
#define FTPGUI_TRANSFERHISTORY_H

#include "app/preferences.h"

#include <QFtpServer/qftpmodels.h>
#include <QtCore/qtimer.h>

/// Keeps ended transfers in a file, for the next run of the program. Only this user can read it.
/// Preferences::keepsHistory() turns it off and removes the file.
class TransferHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaximumTransfers = 1000;

    /// Reads the file of \a configFile in the background and adds its transfers to \a model.
    TransferHistory(QFtpServer *server, QFtpTransferModel *model, Preferences *preferences,
                    const QString &configFile, QObject *parent = nullptr);
    /// Writes what is not written yet. Blocking: one small file.
    ~TransferHistory() override;

    /// Forgets all ended transfers.
    void clear();

    /// Reads the lines of such a file. Lines that are not whole are left out.
    static QList<QFtpTransfer> parse(const QByteArray &text);

private:
    void add(const QFtpTransfer &transfer);
    void write();
    QByteArray text() const;

    QFtpTransferModel *const m_model;
    Preferences *const m_preferences;
    const QString m_fileName;
    QList<QFtpTransfer> m_transfers; // the oldest first
    bool m_isRead = false;
    bool m_isCleared = false; // before it was read, perhaps
    bool m_isWriting = false;
    QTimer m_timer; // gathers transfers before it writes
};

#endif
