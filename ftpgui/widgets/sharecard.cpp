// SPDX-License-Identifier: MIT
#include "widgets/sharecard.h"

#include "app/icons.h"
#include "widgets/addressview.h"
#include "widgets/dialogs.h"
#include "widgets/iconlabel.h"
#include "widgets/permissionsedit.h"
#include "widgets/userdialog.h"

#include <QtCore/qlocale.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

ShareCard::ShareCard(App &app, const QFtpConfigUser &user, QWidget *parent) :
    QFrame(parent), m_app(app), m_user(user)
{
    setFrameShape(StyledPanel);
    setObjectName(QStringLiteral("card-") + user.name);
    setAccessibleName(tr("Share %1").arg(user.name));
    auto *icon = new IconLabel(Icons::icon(QStringLiteral("shares")), 40);
    icon->setEnabled(user.enabled);
    auto *right = new QVBoxLayout;
    addText(right);
    addButtons(right);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(right, 1);
}

void ShareCard::addText(QBoxLayout *layout)
{
    const QString place =
        m_user.storage.isEmpty() ? m_user.root : tr("storage “%1”").arg(m_user.storage);
    auto *title = new QLabel(
        QStringLiteral("<b>%1</b> — %2").arg(m_user.name.toHtmlEscaped(), place.toHtmlEscaped()));
    title->setTextFormat(Qt::RichText);
    auto *on = new QCheckBox(tr("Shared"));
    on->setObjectName(QStringLiteral("shared"));
    on->setAccessibleName(tr("%1 is shared").arg(m_user.name));
    on->setChecked(m_user.enabled);
    connect(on, &QCheckBox::clicked, this, [this, on](bool isWanted) {
        if (!switchTo(isWanted))
            on->setChecked(m_user.enabled);
    });
    auto *row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(on);
    layout->addLayout(row);

    const QString url = m_app.controller.url(m_user.name);
    auto *address = new QLabel(m_user.enabled ? url : tr("Switched off"));
    address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    address->setObjectName(QStringLiteral("address"));
    layout->addWidget(address);
    auto *sentence =
        new QLabel(PermissionsEdit::sentence(m_user.effectivePermissions()) + limitText());
    sentence->setWordWrap(true);
    layout->addWidget(sentence);
}

QString ShareCard::limitText() const
{
    using Limit = ShareLimits::Limit;
    switch (m_app.limits.limit(m_user.name)) {
    case Limit::None:
        return {};
    case Limit::FirstDownload:
        return u' ' + tr("Ends after the first download.");
    case Limit::OneHour:
        if (!m_user.enabled)
            return u' ' + tr("Ends an hour after it is switched on.");
        return u' '
            + tr("Ends at %1.")
                  .arg(QLocale().toString(m_app.limits.end(m_user.name).toLocalTime().time(),
                                          QLocale::ShortFormat));
    case Limit::WhenIdle:
        return u' ' + tr("Ends when nobody uses it for ten minutes.");
    }
    Q_UNREACHABLE();
}

void ShareCard::addButtons(QBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    const auto add = [&](const char *icon, const QString &text, const QString &name, auto action) {
        auto *button = new QPushButton(Icons::icon(QLatin1String(icon)), text);
        button->setAccessibleName(name.arg(m_user.name));
        button->setObjectName(QLatin1String(icon));
        connect(button, &QPushButton::clicked, this, action);
        row->addWidget(button);
    };
    add("copy", tr("Copy Address"), tr("Copy the address of %1"),
        [this] { QGuiApplication::clipboard()->setText(m_app.controller.url(m_user.name)); });
    add("qrcode", tr("Show Address…"), tr("Show the address of %1"), [this] { showAddress(); });
    add("edit", tr("Edit…"), tr("Edit %1"), [this] { edit(); });
    auto *limit = new QComboBox;
    limit->setAccessibleName(tr("When %1 ends").arg(m_user.name));
    limit->addItems({tr("Until switched off"), tr("Until the first download"), tr("For one hour"),
                     tr("Until unused for ten minutes")});
    limit->setCurrentIndex(int(m_app.limits.limit(m_user.name)));
    connect(limit, &QComboBox::activated, this,
            [this](int index) { m_app.limits.setLimit(m_user.name, ShareLimits::Limit(index)); });
    row->addWidget(limit);
    row->addStretch();
    layout->addLayout(row);
}

bool ShareCard::switchTo(bool isOn)
{
    if (!isOn)
        return m_app.limits.switchOff(m_user.name);
    return m_app.config.edit(
        tr("Switch %1 on").arg(m_user.name),
        ConfigStore::userEdit(m_user.name, [](QFtpConfigUser &user) { user.enabled = true; }));
}

void ShareCard::showAddress()
{
    auto *dialog = new QDialog(window());
    dialog->setObjectName(QStringLiteral("addressDialog"));
    dialog->setWindowTitle(tr("Address of %1").arg(m_user.name));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(new AddressView(m_app, m_user.name));
    layout->addWidget(buttons);
    openDialog(dialog);
}

void ShareCard::edit()
{
    openDialog(new UserDialog(m_app, UserDialog::Task::Edit, m_user, window()));
}

#include "moc_sharecard.cpp"
