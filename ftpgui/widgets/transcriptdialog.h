// SPDX-License-Identifier: MIT
#ifndef FTPGUI_TRANSCRIPTDIALOG_H
#define FTPGUI_TRANSCRIPTDIALOG_H

#include "app/app.h"

#include <QtWidgets/qdialog.h>

class QLabel;
class QPlainTextEdit;

/// Shows what went wrong in a session, as far as the doctor can tell, and its commands and replies:
/// from the greeting on, and those to come. Passwords are masked.
class TranscriptDialog : public QDialog
{
    Q_OBJECT

public:
    TranscriptDialog(App &app, quint64 sessionId, QWidget *parent = nullptr);

private:
    void makeText();
    void followMessages();
    void followLines();
    void showFault();
    void showEnd();

    App &m_app;
    const quint64 m_id;
    QLabel *m_fault;
    QPlainTextEdit *m_text;
    QTimer m_pause; // a client can make many messages
};

#endif
