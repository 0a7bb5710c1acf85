// SPDX-License-Identifier: MIT
#ifndef FTPGUI_WINDOWCARE_H
#define FTPGUI_WINDOWCARE_H

#include "app/preferences.h"

class QWidget;

/// Looks after all windows of the application: they fit on their screen and have the size that the
/// user gave them the last time. The wheel scrolls, and changes no value that it happens to pass.
class WindowCare : public QObject
{
    Q_OBJECT

public:
    /// Begins with all windows that are shown from now on.
    explicit WindowCare(Preferences *preferences, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void shown(QWidget *window);
    static void fit(QWidget *window);
    void hidden(QWidget *window);

    Preferences *const m_preferences;
};

#endif
