// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SECURITYPAGE_H
#define FTPGUI_SECURITYPAGE_H

#include "pages/page.h"

class FindingsView;

/// Warns of what others could do to this computer, and lists the banned addresses.
class SecurityPage : public Page
{
    Q_OBJECT

public:
    SecurityPage(App &app, QWidget *parent);
    QString title() const override { return tr("Security"); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    FindingsView *m_view;
};

#endif
