// SPDX-License-Identifier: MIT
#ifndef FTPGUI_PREFERENCES_H
#define FTPGUI_PREFERENCES_H

#include <QtCore/qobject.h>
#include <QtCore/qsettings.h>

/// What the user likes of the window; the server is told nothing of it.
class Preferences : public QObject
{
    Q_OBJECT

public:
    enum class Appearance { System, Light, Dark };
    Q_ENUM(Appearance)
    enum class Notification { UploadFinished, Banned, CertificateEnds };
    Q_ENUM(Notification)

    explicit Preferences(QObject *parent = nullptr);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    bool notifies(Notification about) const;
    void setNotifies(Notification about, bool yes);
    bool startsMinimised() const;
    void setStartsMinimised(bool yes);
    /// Whether the window stays in the tray when it is closed.
    bool staysInTray() const;
    void setStaysInTray(bool yes);
    QSettings &settings() { return m_settings; }

Q_SIGNALS:
    void appearanceChanged();

private:
    mutable QSettings m_settings;
};

#endif
