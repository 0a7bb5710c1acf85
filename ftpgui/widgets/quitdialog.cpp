// SPDX-License-Identifier: MIT
#include "widgets/quitdialog.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

QuitDialog::QuitDialog(App &app, QWidget *parent) : QDialog(parent), m_app(app), m_text(new QLabel)
{
    setWindowTitle(tr("Quit QFtpServer"));
    setObjectName(QStringLiteral("quitDialog"));
    auto *buttons = new QDialogButtonBox;
    auto *wait = buttons->addButton(tr("&Wait for Transfers"), QDialogButtonBox::AcceptRole);
    auto *now = buttons->addButton(tr("&Quit Now"), QDialogButtonBox::DestructiveRole);
    now->setObjectName(QStringLiteral("quitNow"));
    auto *cancel = buttons->addButton(tr("&Keep Running"), QDialogButtonBox::RejectRole);
    wait->setObjectName(QStringLiteral("wait"));
    wait->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    connect(&app.transfers, &QAbstractItemModel::dataChanged, this, &QuitDialog::showCount);
    connect(wait, &QPushButton::clicked, this, [this, wait, cancel] {
        constexpr std::chrono::hours Patience{24};
        wait->setEnabled(false);
        cancel->setEnabled(false); // the server no longer accepts clients
        m_app.quit(Patience);
        showCount();
    });
    connect(now, &QPushButton::clicked, this, [this] { m_app.quit(std::chrono::seconds(0)); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    showCount();
}

// Waiting cannot be cancelled. When it ends, the application closes all windows.
void QuitDialog::reject()
{
    if (!m_app.isQuitting() || m_app.controller.state() == ServerController::State::Stopped)
        QDialog::reject();
}

void QuitDialog::showCount()
{
    const int count = m_app.transfers.runningCount();
    if (m_app.isQuitting()) {
        m_text->setText(
            tr("QFtpServer quits when the running transfers have ended: %1.").arg(count));
        return;
    }
    m_text->setText(
        tr("Transfers still running: %1. If you quit now, they are interrupted.").arg(count));
}

#include "moc_quitdialog.cpp"
