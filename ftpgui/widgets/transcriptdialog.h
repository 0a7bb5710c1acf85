// SPDX-License-Identifier: MIT
#ifndef FTPGUI_TRANSCRIPTDIALOG_H
#define FTPGUI_TRANSCRIPTDIALOG_H

#include <QFtpServer/qftpsession.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qplaintextedit.h>

/// Shows the commands and replies of a session while it is open; passwords are masked.
class TranscriptDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TranscriptDialog(QFtpSession *session, QWidget *parent = nullptr);

private:
    QPlainTextEdit *m_text;
};

#endif
