// SPDX-License-Identifier: MIT
#include "widgets/sharecard.h"

#include "app/background.h"
#include "app/icons.h"
#include "widgets/addressview.h"
#include "widgets/dialogs.h"
#include "widgets/permissionsedit.h"
#include "widgets/userdialog.h"

#include <doctor/direction.h>
#include <QtCore/qdir.h>
#include <QtCore/qlocale.h>
#include <QtCore/qurl.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

using State = ShareStates::State;

namespace {

QLabel *makeFact(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// A path without places to break would make the window as wide as itself.
QString breakable(const QString &path)
{
    return leftToRight(QString(path).replace(u'/', QStringLiteral("/\u200b")));
}

} // namespace

ShareCard::ShareCard(App &app, QWidget *parent) :
    QWidget(parent), m_app(app), m_title(new QLabel), m_on(new QCheckBox(tr("Share&d"))),
    m_state(makeFact("state")), m_mend(makeButton("start", {}, "mend", &ShareCard::mend))
{
    setObjectName(QStringLiteral("card"));
    m_title->setTextFormat(Qt::RichText);
    m_title->setWordWrap(true);
    m_on->setObjectName(QStringLiteral("shared"));
    connect(m_on, &QCheckBox::clicked, this, &ShareCard::switchTo);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_on, 0, Qt::AlignTop);
    auto *state = new QHBoxLayout;
    state->addWidget(m_state, 1);
    state->addWidget(m_mend, 0, Qt::AlignTop);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setLabelAlignment(Qt::AlignTop | Qt::AlignLeading);
    makeFacts(form);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addLayout(state);
    layout->addLayout(form);
    layout->addLayout(makeButtons());
    layout->addStretch();
    connect(&app.config, &ConfigStore::changed, this, &ShareCard::refresh);
    connect(&app.states, &ShareStates::changed, this, &ShareCard::refresh);
    connect(&app.addresses, &Addresses::changed, this, &ShareCard::refresh);
    connect(&app.limits, &ShareLimits::limitsChanged, this, &ShareCard::refresh);
    connect(&app.rates, &RateHistory::sampled, this, &ShareCard::refreshTraffic);
    refresh();
}

void ShareCard::makeFacts(QFormLayout *form)
{
    m_address = makeFact("address");
    m_folder = makeFact("place");
    m_rights = makeFact("rights");
    m_clients = makeFact("clients");
    m_traffic = makeFact("traffic");
    m_lastUpload = makeFact("lastUpload");
    m_limit = new QComboBox;
    m_limit->setObjectName(QStringLiteral("limit"));
    m_limit->addItems({tr("When switched off"), tr("After the first download"),
                       tr("After one hour"), tr("When unused for ten minutes")});
    m_limitText = makeFact("limitText");
    connect(m_limit, &QComboBox::activated, this,
            [this](int index) { m_app.limits.setLimit(m_name, ShareLimits::Limit(index)); });
    form->addRow(tr("Address"), m_address);
    form->addRow(tr("Folder"), m_folder);
    form->addRow(tr("Others"), m_rights);
    form->addRow(tr("E&nds"), m_limit);
    form->addRow(QString(), m_limitText);
    form->addRow(tr("Connected"), m_clients);
    form->addRow(tr("Traffic"), m_traffic);
    form->addRow(tr("Last upload"), m_lastUpload);
}

QPushButton *ShareCard::makeButton(const char *icon, const QString &text, const char *name,
                                   void (ShareCard::*action)())
{
    auto *button = new QPushButton(Icons::icon(QLatin1String(icon)), text);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, action);
    return button;
}

QLayout *ShareCard::makeButtons()
{
    m_copy = makeButton("copy", tr("&Copy Address"), "copy", &ShareCard::copyAddress);
    m_show = makeButton("qrcode", tr("Sho&w Address…"), "qrcode", &ShareCard::showAddress);
    m_open = makeButton("folder", tr("&Open Folder"), "open", &ShareCard::openFolder);
    auto *grid = new QGridLayout;
    grid->addWidget(m_copy, 0, 0);
    grid->addWidget(m_show, 0, 1);
    grid->addWidget(m_open, 1, 0);
    grid->addWidget(makeButton("edit", tr("Ed&it…"), "edit", &ShareCard::edit), 1, 1);
    grid->addWidget(makeButton("remove", tr("&Remove…"), "remove", &ShareCard::remove), 2, 0);
    auto *row = new QHBoxLayout;
    row->addLayout(grid);
    row->addStretch();
    return row;
}

void ShareCard::setShare(const QString &userName)
{
    m_name = userName;
    refresh();
}

void ShareCard::refresh()
{
    const auto user = m_app.config.user(m_name);
    setVisible(user.has_value());
    if (!user)
        return;
    const State state = m_app.states.state(*user);
    m_title->setText(QStringLiteral("<h2>%1</h2>").arg(m_name.toHtmlEscaped()));
    setAccessibleName(tr("Share %1").arg(m_name));
    m_on->setAccessibleName(tr("%1 is shared").arg(m_name));
    m_on->setChecked(user->enabled);
    m_state->setText(m_app.states.text(*user));
    const bool isFolderMissing = !m_app.states.missingFolder(*user).isEmpty();
    m_mend->setVisible(state == State::NotServed || isFolderMissing);
    m_mend->setText(state == State::NotServed ? tr("S&tart Server") : tr("Create Fo&lder"));
    const QString url = m_app.addresses.url(m_name);
    const bool isReachable = state == State::Reachable || state == State::InUse;
    m_address->setText(url.isEmpty()     ? m_app.addresses.text()
                           : isReachable ? leftToRight(url)
                                         : tr("%1 (not now)").arg(leftToRight(url)));
    m_copy->setEnabled(!url.isEmpty());
    m_folder->setText(user->storage.isEmpty() ? breakable(QDir::toNativeSeparators(user->root))
                                              : storageText(user->storage));
    m_open->setEnabled(user->storage.isEmpty() && !isFolderMissing);
    m_rights->setText(rightsText(*user));
    m_limit->setAccessibleName(tr("When %1 ends").arg(m_name));
    m_limit->setCurrentIndex(int(m_app.limits.limit(m_name)));
    m_limitText->setText(limitText());
    m_limitText->setVisible(!m_limitText->text().isEmpty());
    const QStringList clients = m_app.states.clients(m_name);
    m_clients->setText(clients.isEmpty() ? tr("Nobody") : clients.join(u'\n'));
    const QFtpTransfer upload = m_app.states.lastUpload(m_name);
    m_lastUpload->setText(upload.id == 0 ? tr("None since the start")
                                         : tr("%1, at %2")
                                               .arg(breakable(QString::fromUtf8(upload.path)),
                                                    QLocale().toString(upload.started.toLocalTime(),
                                                                       QLocale::ShortFormat)));
    refreshTraffic();
}

void ShareCard::refreshTraffic()
{
    if (!isVisible())
        return;
    double rates[2] = {0, 0}; // sent, received
    for (const QFtpTransfer &transfer : m_app.controller.server().transfers()) {
        const double seconds = qMax(1.0, double(transfer.duration.count()) / 1000);
        if (transfer.userName == m_name)
            rates[transfer.direction == QFtp::TransferDirection::Upload] +=
                double(transfer.transferredBytes) / seconds;
    }
    m_traffic->setText(
        tr("Sends %1, receives %2")
            .arg(QFtpTransferModel::rateText(rates[0]), QFtpTransferModel::rateText(rates[1])));
}

QString ShareCard::storageText(const QString &name) { return tr("Storage “%1”").arg(name); }

QString ShareCard::rightsText(const QFtpConfigUser &user)
{
    constexpr qsizetype Shown = 8;
    QStringList lines = {PermissionsEdit::sentence(user.effectivePermissions())};
    for (const QFtpPathRule &rule : user.rules)
        lines += tr("%1: %2").arg(leftToRight(QString::fromUtf8(rule.pattern)),
                                  PermissionsEdit::sentence(rule.permissions));
    for (const QFtpConfigMount &mount : user.mounts)
        lines +=
            tr("%1 shows %2: %3")
                .arg(leftToRight(mount.name),
                     mount.storage.isEmpty() ? leftToRight(mount.root) : storageText(mount.storage),
                     PermissionsEdit::sentence(mount.effectivePermissions()));
    if (lines.size() > Shown) {
        const QString more = tr("Further exceptions: %1").arg(lines.size() - Shown);
        lines = lines.first(Shown) + QStringList{more};
    }
    return lines.join(u'\n');
}

QString ShareCard::limitText() const
{
    using Limit = ShareLimits::Limit;
    const auto user = m_app.config.user(m_name);
    if (m_app.limits.limit(m_name) != Limit::OneHour || !user)
        return {};
    if (!user->enabled)
        return tr("The hour begins when it is switched on.");
    return tr("Ends at %1.")
        .arg(QLocale().toString(m_app.limits.end(m_name).toLocalTime().time(),
                                QLocale::ShortFormat));
}

void ShareCard::mend()
{
    const auto user = m_app.config.user(m_name);
    const bool isServed = user && m_app.states.state(*user) != State::NotServed;
    const QString missing = isServed ? m_app.states.missingFolder(*user) : QString();
    if (missing.isEmpty()) {
        m_app.controller.start();
        return;
    }
    inBackground(
        this, [missing] { return QDir().mkpath(missing); },
        [this, missing](bool isMade) {
            m_app.states.look();
            if (!isMade)
                showWarning(this, tr("Create Folder"),
                            tr("The folder %1 can't be created.").arg(missing));
        });
}

void ShareCard::switchTo(bool isOn)
{
    const bool isDone = isOn ? m_app.switchOn(m_name) : m_app.limits.switchOff(m_name);
    if (!isDone)
        refresh(); // the box shows what is
}

void ShareCard::copyAddress()
{
    QGuiApplication::clipboard()->setText(m_app.addresses.url(m_name));
}

void ShareCard::showAddress()
{
    auto *dialog = new QDialog(window());
    dialog->setObjectName(QStringLiteral("addressDialog"));
    dialog->setWindowTitle(tr("Address of %1").arg(m_name));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(new AddressView(m_app, m_name));
    layout->addWidget(buttons);
    openDialog(dialog);
}

void ShareCard::openFolder()
{
    if (const auto user = m_app.config.user(m_name))
        openUrl(this, QUrl::fromLocalFile(user->root));
}

void ShareCard::edit()
{
    if (const auto user = m_app.config.ownUser(m_name))
        openDialog(new UserDialog(m_app, UserDialog::Task::Edit, *user, window()));
}

void ShareCard::remove()
{
    askBefore(this, tr("Remove Share"),
              tr("Remove “%1”? Its sessions end. The files in the folder stay.").arg(m_name),
              tr("&Remove"), [this, name = m_name] { m_app.removeShare(name); });
}

#include "moc_sharecard.cpp"
