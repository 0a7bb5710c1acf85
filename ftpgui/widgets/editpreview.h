// SPDX-License-Identifier: MIT
#ifndef FTPGUI_EDITPREVIEW_H
#define FTPGUI_EDITPREVIEW_H

#include "app/configstore.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

class ChangesView;
class QLabel;

/// Shows what an unfinished edit would change in the file, or what is wrong with it by the
/// configuration's own rules. It checks the edit shortly after the last key press.
class EditPreview : public QWidget
{
    Q_OBJECT

public:
    explicit EditPreview(ConfigStore *store, QWidget *parent = nullptr);

    /// \a mistake is shown instead of what the configuration's rules say; empty: none.
    void setEdit(ConfigStore::Edit edit, const QString &mistake = {});
    /// Checks the edit at once.
    void check();

Q_SIGNALS:
    /// \a isGood: the edit has no mistake. \a changes: it would change the file.
    void checked(bool isGood, bool changes);

private:
    ConfigStore *const m_store;
    ConfigStore::Edit m_edit;
    QString m_mistake;
    QLabel *m_problem;
    ChangesView *m_changes;
    QTimer m_timer;
};

#endif
