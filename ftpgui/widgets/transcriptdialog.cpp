// SPDX-License-Identifier: MIT
#include "widgets/transcriptdialog.h"

#include <QtGui/qfontdatabase.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qplaintextedit.h>

TranscriptDialog::TranscriptDialog(App &app, quint64 sessionId, QWidget *parent) :
    QDialog(parent), m_app(app), m_id(sessionId), m_fault(new QLabel), m_text(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("transcriptDialog"));
    setWindowTitle(tr("Session %1").arg(sessionId));
    resize(640, 400);
    makeText();
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->setWordWrap(true);
    m_fault->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_fault);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    followMessages();
    followLines();
}

void TranscriptDialog::makeText()
{
    m_text->setReadOnly(true);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumBlockCount(Transcripts::MaximumLines);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Commands and replies"));
    m_text->setPlaceholderText(tr("Nothing has been said yet. Passwords are masked."));
}

void TranscriptDialog::followMessages()
{
    constexpr std::chrono::milliseconds Pause{500};
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    m_pause.callOnTimeout(this, &TranscriptDialog::showFault);
    connect(&m_app.log, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last && !m_pause.isActive(); ++row) {
                    if (m_app.log.index(row, 0).data(LogModel::SessionRole).toULongLong() == m_id)
                        m_pause.start();
                }
            });
    showFault();
}

void TranscriptDialog::followLines()
{
    if (const Transcripts::Session *session = m_app.transcripts.session(m_id)) {
        setWindowTitle(tr("Session %1: %2 from %3")
                           .arg(m_id)
                           .arg(session->userName, session->address.toString()));
        m_text->setPlainText(session->lines.join(u'\n'));
        m_text->moveCursor(QTextCursor::End);
        if (session->end.isValid())
            showEnd();
    }
    connect(&m_app.transcripts, &Transcripts::lineAdded, this,
            [this](quint64 id, const QString &line) {
                if (id == m_id)
                    m_text->appendPlainText(line);
            });
    connect(&m_app.transcripts, &Transcripts::ended, this, [this](quint64 id) {
        if (id == m_id)
            showEnd();
    });
}

void TranscriptDialog::showFault()
{
    const auto found = Doctor::diagnose(m_app.session(m_id), m_app.config.config());
    m_fault->setVisible(found.has_value());
    if (found)
        m_fault->setText(QStringLiteral("<b>%1</b><br>%2")
                             .arg(found->title.toHtmlEscaped(), found->text.toHtmlEscaped()));
}

void TranscriptDialog::showEnd() { m_text->appendPlainText(tr("— The session has ended. —")); }

#include "moc_transcriptdialog.cpp"
