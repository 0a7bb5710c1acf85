// SPDX-License-Identifier: MIT
#ifndef FTPGUI_FILEDIALOGS_H
#define FTPGUI_FILEDIALOGS_H

#include "app/configstore.h"
#include "widgets/codeedit.h"

#include <QtWidgets/qdialog.h>
#include <QtWidgets/qlistwidget.h>

/// Edits the text of the configuration file, and lists its mistakes.
class FileDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FileDialog(ConfigStore *store, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QByteArray text() const;
    void check();
    void save();
    void showProblem(const QFtpConfigProblem &problem);

    ConfigStore *const m_store;
    CodeEdit *m_text;
    QListWidget *m_problems;
    QList<QFtpConfigProblem> m_found;
};

/// Asks which version to keep after someone else changed the file: theirs or mine.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConflictDialog(ConfigStore *store, QWidget *parent = nullptr);
};

#endif
