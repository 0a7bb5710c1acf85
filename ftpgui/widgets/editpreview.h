// SPDX-License-Identifier: MIT
#ifndef FTPGUI_EDITPREVIEW_H
#define FTPGUI_EDITPREVIEW_H

#include "app/configstore.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

class ChangesView;
class QLabel;

/// What an edit that is being made would change in the file, or what is wrong with it, by the
/// configuration's own rules. It looks a moment after the last key.
class EditPreview : public QWidget
{
    Q_OBJECT

public:
    explicit EditPreview(ConfigStore *store, QWidget *parent = nullptr);

    void setEdit(ConfigStore::Edit edit);
    /// Looks at once.
    void check();

Q_SIGNALS:
    /// \a isGood: there is no mistake; \a changes: the file would be another one.
    void checked(bool isGood, bool changes);

private:
    ConfigStore *const m_store;
    ConfigStore::Edit m_edit;
    QLabel *m_problem;
    ChangesView *m_changes;
    QTimer m_timer;
};

#endif
