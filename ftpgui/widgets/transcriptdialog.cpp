// SPDX-License-Identifier: MIT
#include "widgets/transcriptdialog.h"

#include <QtGui/qfontdatabase.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>

TranscriptDialog::TranscriptDialog(QFtpSession *session, QWidget *parent) :
    QDialog(parent), m_text(new QPlainTextEdit(this))
{
    constexpr int MaximumLines = 5000;
    setWindowTitle(tr("Session %1: %2 from %3")
                       .arg(session->id())
                       .arg(session->userName(), session->peerAddress().toString()));
    setObjectName(QStringLiteral("transcriptDialog"));
    resize(640, 400);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumBlockCount(MaximumLines);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Commands and replies"));
    m_text->setPlaceholderText(tr("New commands and replies appear here. Passwords are masked."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(session, &QFtpSession::commandReceived, m_text,
            [this](const QString &line) { m_text->appendPlainText(QStringLiteral("→ ") + line); });
    connect(session, &QFtpSession::replySent, m_text,
            [this](const QString &line) { m_text->appendPlainText(QStringLiteral("← ") + line); });
    connect(session, &QObject::destroyed, m_text,
            [this] { m_text->appendPlainText(tr("— The session has ended. —")); });
}

#include "moc_transcriptdialog.cpp"
