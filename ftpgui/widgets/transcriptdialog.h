// SPDX-License-Identifier: MIT
#ifndef FTPGUI_TRANSCRIPTDIALOG_H
#define FTPGUI_TRANSCRIPTDIALOG_H

#include "app/transcripts.h"

#include <QtWidgets/qdialog.h>

/// Shows the commands and replies of a session from its greeting on, and those to come; passwords
/// are masked.
class TranscriptDialog : public QDialog
{
    Q_OBJECT

public:
    TranscriptDialog(Transcripts *transcripts, quint64 sessionId, QWidget *parent = nullptr);
};

#endif
