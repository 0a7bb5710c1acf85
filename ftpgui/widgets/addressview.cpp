// SPDX-License-Identifier: MIT
#include "widgets/addressview.h"

#include "app/icons.h"
#include "widgets/qrcode.h"

#include <QtCore/qurl.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qdesktopservices.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

AddressView::AddressView(App &app, const QString &userName, const QString &password,
                         QWidget *parent) :
    QWidget(parent)
{
    auto *grid = new QGridLayout;
    const auto addLine = [&](const QString &title, const QString &value, const char *name) {
        const int row = grid->rowCount();
        auto *edit = new QLineEdit(value);
        edit->setReadOnly(true);
        edit->setMinimumWidth(240);
        edit->setObjectName(QLatin1String(name));
        edit->setAccessibleName(title);
        edit->setCursorPosition(0);
        auto *label = new QLabel(title);
        label->setBuddy(edit);
        auto *copy = new QPushButton(Icons::icon(QStringLiteral("copy")), tr("Copy"));
        copy->setAutoDefault(false);
        copy->setAccessibleName(tr("Copy: %1").arg(title));
        connect(copy, &QPushButton::clicked, edit,
                [edit] { QGuiApplication::clipboard()->setText(edit->text()); });
        grid->addWidget(label, row, 0);
        grid->addWidget(edit, row, 1);
        grid->addWidget(copy, row, 2);
    };
    const QString url = app.controller.url(userName);
    addLine(tr("Address"), url, "url");
    addLine(tr("Name"), userName, "userName");
    if (!password.isEmpty()) {
        addLine(tr("Password"), password, "newPassword");
        auto *note = new QLabel(tr("Write down the password now: it will not be shown again."));
        grid->addWidget(note, grid->rowCount(), 1, 1, 2);
    }
    auto *open =
        new QPushButton(Icons::icon(QStringLiteral("folder")), tr("&Open in File Manager"));
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(QUrl(url)); });
    grid->addWidget(open, grid->rowCount(), 1, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(grid->rowCount(), 1);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(grid, 1);
    layout->addWidget(new QrCode(url));
}

#include "moc_addressview.cpp"
