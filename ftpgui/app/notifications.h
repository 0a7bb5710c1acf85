// SPDX-License-Identifier: MIT
#ifndef FTPGUI_NOTIFICATIONS_H
#define FTPGUI_NOTIFICATIONS_H

#include <functional>
#include <memory>
#include <QtCore/qobject.h>

/// Something that a desktop notification offers to do.
struct NotificationAction
{
    QString text; ///< of the button
    std::function<void()> act;
};

/// Shows notifications of the desktop, with buttons, as the Desktop Notifications Specification
/// says. On Windows failed() always follows.
class Notifications : public QObject
{
    Q_OBJECT

public:
    explicit Notifications(QObject *parent = nullptr);
    ~Notifications() override;

    /// Shows a notification. \a clicked runs if the user chooses it as a whole. failed() follows if
    /// the desktop shows none.
    void show(const QString &title, const QString &text, const std::function<void()> &clicked,
              const QList<NotificationAction> &actions = {});

Q_SIGNALS:
    void failed(const QString &title, const QString &text);

private:
    class Private;

    const std::unique_ptr<Private> d;
};

#endif
