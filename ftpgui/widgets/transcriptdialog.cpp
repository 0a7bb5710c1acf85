// SPDX-License-Identifier: MIT
#include "widgets/transcriptdialog.h"

#include <QtCore/qtimer.h>
#include <QtGui/qfontdatabase.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qplaintextedit.h>

TranscriptDialog::TranscriptDialog(App &app, quint64 sessionId, QWidget *parent) : QDialog(parent)
{
    Transcripts *const transcripts = &app.transcripts;
    setObjectName(QStringLiteral("transcriptDialog"));
    setWindowTitle(tr("Session %1").arg(sessionId));
    resize(640, 400);
    auto *text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setLayoutDirection(Qt::LeftToRight);
    text->setTabChangesFocus(true);
    text->setMaximumBlockCount(Transcripts::MaximumLines);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(tr("Commands and replies"));
    text->setPlaceholderText(tr("Nothing has been said yet. Passwords are masked."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *fault = new QLabel;
    fault->setObjectName(QStringLiteral("fault"));
    fault->setWordWrap(true);
    fault->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const auto showFault = [&app, sessionId, fault] {
        const auto found = Doctor::diagnose(app.session(sessionId), app.config.config());
        fault->setVisible(found.has_value());
        if (found)
            fault->setText(QStringLiteral("<b>%1</b><br>%2")
                               .arg(found->title.toHtmlEscaped(), found->text.toHtmlEscaped()));
    };
    auto *pause = new QTimer(this); // a client can make many messages
    pause->setSingleShot(true);
    pause->setInterval(std::chrono::milliseconds(500));
    pause->callOnTimeout(fault, showFault);
    connect(&app.log, &QAbstractItemModel::rowsInserted, pause,
            [&app, sessionId, pause](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last && !pause->isActive(); ++row) {
                    if (app.log.index(row, 0).data(LogModel::SessionRole).toULongLong()
                        == sessionId)
                        pause->start();
                }
            });
    showFault();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(fault);
    layout->addWidget(text);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    const auto showEnd = [text] { text->appendPlainText(tr("— The session has ended. —")); };
    if (const Transcripts::Session *session = transcripts->session(sessionId)) {
        setWindowTitle(tr("Session %1: %2 from %3")
                           .arg(sessionId)
                           .arg(session->userName, session->address.toString()));
        text->setPlainText(session->lines.join(u'\n'));
        text->moveCursor(QTextCursor::End);
        if (session->end.isValid())
            showEnd();
    }
    connect(transcripts, &Transcripts::lineAdded, text,
            [sessionId, text](quint64 id, const QString &line) {
                if (id == sessionId)
                    text->appendPlainText(line);
            });
    connect(transcripts, &Transcripts::ended, text, [sessionId, showEnd](quint64 id) {
        if (id == sessionId)
            showEnd();
    });
}

#include "moc_transcriptdialog.cpp"
