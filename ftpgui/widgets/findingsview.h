// SPDX-License-Identifier: MIT
#ifndef FTPGUI_FINDINGSVIEW_H
#define FTPGUI_FINDINGSVIEW_H

#include <doctor/finding.h>
#include <QtWidgets/qlistview.h>
#include <QtWidgets/qwidget.h>

class QLabel;
class QLineEdit;
class QPushButton;

/// Lists findings. Of the chosen one it says what it means, how it was found and what to do, with a
/// button that does it.
class FindingsView : public QWidget
{
    Q_OBJECT

public:
    /// \a name says what the findings are about.
    explicit FindingsView(const QString &name, QWidget *parent = nullptr);
    ~FindingsView() override;

    /// The chosen one stays chosen, if it is still there.
    void setFindings(const QList<Doctor::Finding> &findings);
    const QList<Doctor::Finding> &findings() const;

Q_SIGNALS:
    /// The user wants the settings to be mended as \a finding says.
    void fixWanted(const Doctor::Finding &finding);
    void pageWanted(const QString &page);

private:
    class Model;
    void makeDetails();
    void showDetails();

    Model *m_model;
    QListView *m_list;
    QWidget *m_details;
    QLabel *m_text;
    QLineEdit *m_command;
    QPushButton *m_copy;
    QPushButton *m_fix;
};

#endif
