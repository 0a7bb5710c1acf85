// SPDX-License-Identifier: MIT
#ifndef FTPGUI_DOCTORPAGE_H
#define FTPGUI_DOCTORPAGE_H

#include "pages/page.h"

class FindingsView;
class QLabel;
class QPushButton;

/// Answers "why can nobody connect?": see Doctor::examine().
class DoctorPage : public Page
{
    Q_OBJECT

public:
    DoctorPage(App &app, QWidget *parent);
    QString title() const override { return tr("Doctor"); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void examine();
    void take(const QList<Doctor::Finding> &findings);

    QLabel *m_result;
    QPushButton *m_again;
    FindingsView *m_view;
    bool m_isExamining = false;
    bool m_hasChanged = false; // since the examination began
};

#endif
