// SPDX-License-Identifier: MIT
#include "widgets/addressview.h"

#include "app/icons.h"
#include "widgets/dialogs.h"
#include "widgets/qrcode.h"

#include <QtCore/qurl.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

AddressView::AddressView(App &app, const QString &userName, const QString &password,
                         QWidget *parent) :
    QWidget(parent),
    m_app(app), m_userName(userName), m_grid(new QGridLayout), m_note(new QLabel),
    m_code(new QrCode(QString()))
{
    addNetwork();
    m_url = addLine(tr("Address"), {}, "url");
    m_name = addLine(tr("Name"), userName, "userName");
    if (!password.isEmpty()) {
        addLine(tr("Password"), password, "newPassword");
        auto *note = new QLabel(tr("Write down the password now: it will not be shown again."));
        note->setWordWrap(true);
        m_grid->addWidget(note, m_grid->rowCount(), 1, 1, 2);
    }
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("addressNote"));
    m_grid->addWidget(m_note, m_grid->rowCount(), 1, 1, 2);
    m_open = new QPushButton(Icons::icon(QStringLiteral("folder")), tr("&Open in File Manager"));
    m_open->setAutoDefault(false);
    connect(m_open, &QPushButton::clicked, this, [this] { openUrl(this, QUrl(m_url->text())); });
    m_grid->addWidget(m_open, m_grid->rowCount(), 1, 1, 2, Qt::AlignLeading);
    m_grid->setColumnStretch(1, 1);
    m_grid->setRowStretch(m_grid->rowCount(), 1);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_grid, 1);
    layout->addWidget(m_code, 0, Qt::AlignTop);
    connect(&app.addresses, &Addresses::changed, this, &AddressView::refresh);
    refresh();
}

void AddressView::setUserName(const QString &userName)
{
    m_userName = userName;
    m_name->setText(userName);
    refresh();
}

void AddressView::addNetwork()
{
    m_network = new QComboBox;
    m_network->setObjectName(QStringLiteral("network"));
    m_network->setAccessibleName(tr("Network"));
    m_network->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_networkLabel = new QLabel(tr("Network"));
    m_networkLabel->setBuddy(m_network);
    const int row = m_grid->rowCount();
    m_grid->addWidget(m_networkLabel, row, 0);
    m_grid->addWidget(m_network, row, 1, 1, 2);
    connect(m_network, &QComboBox::activated, this,
            [this](int index) { m_app.addresses.choose(m_network->itemData(index).toString()); });
}

QLineEdit *AddressView::addLine(const QString &title, const QString &value, const char *name)
{
    const int row = m_grid->rowCount();
    auto *edit = new QLineEdit(value);
    edit->setReadOnly(true);
    edit->setLayoutDirection(Qt::LeftToRight);
    edit->setMinimumWidth(200);
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
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(edit, row, 1);
    m_grid->addWidget(copy, row, 2);
    return edit;
}

void AddressView::refresh()
{
    const Addresses &addresses = m_app.addresses;
    const QString url = addresses.url(m_userName);
    const bool isLocal = addresses.isLocalOnly();
    m_network->clear();
    for (const Address &address : addresses.all()) {
        m_network->addItem(address.label, address.id);
        if (address == addresses.current())
            m_network->setCurrentIndex(m_network->count() - 1);
    }
    m_network->setVisible(m_network->count() > 1);
    m_networkLabel->setVisible(m_network->count() > 1);
    m_url->setText(url);
    m_url->setCursorPosition(0);
    m_note->setText(url.isEmpty() ? addresses.text() + u' '
                            + tr("The address appears as soon as there is one.")
                        : isLocal ? tr("Only programs on this computer can connect.")
                                  : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    m_open->setEnabled(!url.isEmpty());
    // A phone can't reach what is for this computer only.
    m_code->setVisible(!url.isEmpty() && !isLocal);
    m_code->setText(url);
}

#include "moc_addressview.cpp"
