// SPDX-License-Identifier: MIT
#ifndef FTPGUI_PREFERENCES_H
#define FTPGUI_PREFERENCES_H

#include <QtCore/qobject.h>
#include <QtCore/qsettings.h>

/// The user's preferences for the window. They do not affect the server.
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
    /// The language of the window, as Languages::use() expects it. A change takes effect at the
    /// next start.
    QString language() const;
    void setLanguage(const QString &code);
    bool notifies(Notification about) const;
    void setNotifies(Notification about, bool yes);
    bool startsMinimised() const;
    void setStartsMinimised(bool yes);
    /// Whether the application stays in the tray when the window is closed.
    bool staysInTray() const;
    void setStaysInTray(bool yes);
    /// Whether ended transfers are kept for the next run of the program.
    bool keepsHistory() const;
    void setKeepsHistory(bool yes);
    /// Returns true only once for each \a hint: the user has not seen it yet.
    bool takeFirstTime(const QString &hint);
    QSettings &settings() { return m_settings; }

Q_SIGNALS:
    void appearanceChanged();
    void keepsHistoryChanged();

private:
    mutable QSettings m_settings;
};

#endif
