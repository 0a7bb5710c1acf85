// SPDX-License-Identifier: MIT
#include "pages/serverpage.h"

#include "app/icons.h"
#include "widgets/dialogs.h"
#include "widgets/editpreview.h"
#include "widgets/filedialogs.h"
#include "widgets/numberedit.h"

#include <doctor/direction.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qscopedvaluerollback.h>
#include <QtNetwork/qnetworkinterface.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>

namespace {

constexpr int MaximumPort = 65535;

// Not every computer has IPv6.
QStringList loopbackAddresses()
{
    QStringList result = {QStringLiteral("127.0.0.1")};
    if (QNetworkInterface::allAddresses().contains(QHostAddress(QHostAddress::LocalHostIPv6)))
        result += QStringLiteral("::1");
    return result;
}

QLineEdit *makeLine(const QString &name, const QString &hint = {})
{
    auto *edit = new QLineEdit;
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    return edit;
}

QLabel *makeHeading(const QString &text)
{
    return new QLabel(QStringLiteral("<b>%1</b>").arg(text));
}

} // namespace

ServerPage::ServerPage(App &app_, QWidget *parent) :
    Page(app_, parent), m_preview(new EditPreview(&app.config, this))
{
    auto *inside = new QWidget;
    auto *form = new QFormLayout(inside);
    addAddresses(form);
    addEncryption(form);
    addLimits(form);
    auto *area = new QScrollArea;
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);

    m_apply = new QPushButton(tr("&Apply"));
    m_apply->setObjectName(QStringLiteral("apply"));
    m_discard = new QPushButton(tr("&Discard"));
    auto *file = new QPushButton(Icons::icon(QStringLiteral("edit")), tr("Edi&t File…"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(file);
    buttons->addStretch();
    buttons->addWidget(m_discard);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeState());
    layout->addWidget(area, 1);
    layout->addWidget(m_preview);
    layout->addLayout(buttons);

    connect(m_preview, &EditPreview::checked, this, [this](bool isGood, bool changes) {
        m_apply->setEnabled(isGood && changes);
        m_discard->setEnabled(changes || !isGood);
        m_preview->setVisible(changes || !isGood);
    });
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (app.config.edit(tr("Change server settings"), edit()))
            fill();
    });
    connect(m_discard, &QPushButton::clicked, this, &ServerPage::fill);
    connect(file, &QPushButton::clicked, this,
            [this] { openDialog(new FileDialog(&app.config, this)); });
    connect(&app.config, &ConfigStore::changed, this, &ServerPage::refresh);
    connect(&app.controller, &ServerController::stateChanged, this, &ServerPage::showState);
    connect(&app.addresses, &Addresses::changed, this, &ServerPage::showState);
    fill();
    watch();
    showState();
}

QWidget *ServerPage::makeState()
{
    auto *row = new QWidget;
    m_state = new QLabel;
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_start = new QPushButton;
    m_start->setObjectName(QStringLiteral("startStop"));
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (app.controller.server().isListening())
            app.controller.stop(app.config.config().server.shutdownGrace);
        else
            app.controller.start();
    });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_start);
    return row;
}

void ServerPage::addAddresses(QFormLayout *form)
{
    m_reach = new QComboBox;
    m_reach->setObjectName(QStringLiteral("reach"));
    m_reach->setAccessibleName(tr("Accept connections on"));
    m_reach->addItems({tr("All networks"), tr("This computer only"), tr("These addresses:")});
    m_addresses =
        makeLine(tr("Addresses to listen on"), tr("For example: 192.168.1.5 2001:db8::5"));
    m_port = new NumberEdit(tr("Port"), 0, MaximumPort, tr("any free port"));
    m_port->setObjectName(QStringLiteral("port"));
    m_firstPort = new NumberEdit(tr("First data port"), 1, MaximumPort);
    m_lastPort = new NumberEdit(tr("Last data port"), 1, MaximumPort);
    auto *range = new QHBoxLayout;
    range->addWidget(m_firstPort);
    range->addWidget(new QLabel(tr("to")));
    range->addWidget(m_lastPort);
    range->addStretch();
    m_external = makeLine(tr("External address"),
                          tr("If behind a router: its address or name, such as ftp.example.org"));
    m_welcome = makeLine(tr("Greeting"));
    form->addRow(makeHeading(tr("Addresses")));
    form->addRow(tr("A&ccept connections on"), m_reach);
    form->addRow(QString(), m_addresses);
    form->addRow(tr("&Port"), m_port);
    form->addRow(tr("Data ports"), range);
    form->addRow(tr("E&xternal address"), m_external);
    form->addRow(tr("&Greeting"), m_welcome);
}

void ServerPage::addEncryption(QFormLayout *form)
{
    m_tls = new QCheckBox(tr("Offer encr&yption (FTPS)"));
    m_required = new QComboBox;
    m_required->setAccessibleName(tr("Encryption policy"));
    m_required->addItems({tr("Optional"), tr("Required for login"), tr("Required for everything")});
    m_implicitPort = new NumberEdit(tr("Implicit FTPS port"), 0, MaximumPort, tr("none"));
    m_fingerprint = makeLine(tr("Certificate fingerprint"), tr("No certificate"));
    m_fingerprint->setReadOnly(true);
    form->addRow(makeHeading(tr("Encryption")));
    form->addRow(QString(), m_tls);
    form->addRow(tr("Pol&icy"), m_required);
    form->addRow(tr("I&mplicit FTPS port"), m_implicitPort);
    form->addRow(tr("Fingerprint"), m_fingerprint);
}

void ServerPage::addLimits(QFormLayout *form)
{
    m_sessions = new NumberEdit(tr("Sessions at once"), 0, NumberEdit::Many, tr("no limit"));
    m_sessionsPerAddress =
        new NumberEdit(tr("Sessions per address"), 0, NumberEdit::Many, tr("no limit"));
    m_transfers = new NumberEdit(tr("Transfers at once"), 1, NumberEdit::Many);
    m_downloadRate = new RateEdit(tr("Total download rate"), tr("no limit"));
    m_uploadRate = new RateEdit(tr("Total upload rate"), tr("no limit"));
    form->addRow(makeHeading(tr("Limits")));
    form->addRow(tr("Sessions at &once"), m_sessions);
    form->addRow(tr("Sessions per add&ress"), m_sessionsPerAddress);
    form->addRow(tr("Tra&nsfers at once"), m_transfers);
    form->addRow(tr("Down&load rate"), m_downloadRate);
    form->addRow(tr("&Upload rate"), m_uploadRate);
}

void ServerPage::watch()
{
    for (QLineEdit *line : {m_addresses, m_external, m_welcome})
        connect(line, &QLineEdit::textChanged, this, &ServerPage::check);
    for (QComboBox *box : {m_reach, m_required})
        connect(box, &QComboBox::currentIndexChanged, this, &ServerPage::check);
    for (NumberEdit *box : std::initializer_list<NumberEdit *>{
             m_port, m_firstPort, m_lastPort, m_implicitPort, m_sessions, m_sessionsPerAddress,
             m_transfers, m_downloadRate, m_uploadRate})
        connect(box, &NumberEdit::valueChanged, this, &ServerPage::check);
    connect(m_tls, &QCheckBox::toggled, this, &ServerPage::check);
}

void ServerPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh();
}

bool ServerPage::hasUnapplied() const { return m_isTouched && m_discard->isEnabled(); }

// Shows the settings of the file, unless some are being changed here.
void ServerPage::refresh()
{
    if (isVisible() && !m_isTouched)
        fill();
}

void ServerPage::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_isTouched = false;
    m_filled = app.config.config();
    const bool isEverywhere = m_filled.addresses == QFtpConfig().addresses;
    m_reach->setCurrentIndex(isEverywhere                      ? Everywhere
                                 : app.addresses.isLocalOnly() ? ThisComputer
                                                               : SomeAddresses);
    m_addresses->setText(isEverywhere ? QString() : m_filled.addresses.join(u' '));
    m_port->setValue(m_filled.port);
    m_firstPort->setValue(m_filled.passivePortRange.first);
    m_lastPort->setValue(m_filled.passivePortRange.last);
    m_external->setText(m_filled.passive.externalAddress);
    m_welcome->setText(m_filled.server.welcome);
    m_tls->setChecked(m_filled.tls.enabled);
    m_required->setCurrentIndex(int(m_filled.tls.required));
    m_implicitPort->setValue(m_filled.tls.implicitPort);
    m_sessions->setValue(m_filled.limits.sessions);
    m_sessionsPerAddress->setValue(m_filled.limits.sessionsPerAddress);
    m_transfers->setValue(m_filled.limits.transfers);
    m_downloadRate->setBytes(m_filled.rates.total.download);
    m_uploadRate->setBytes(m_filled.rates.total.upload);
    m_preview->setEdit(edit());
    m_preview->check();
    m_addresses->setEnabled(m_reach->currentIndex() == SomeAddresses);
}

QStringList ServerPage::chosenAddresses() const
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;،؛]+"));
    switch (m_reach->currentIndex()) {
    case Everywhere:
        return QFtpConfig().addresses;
    case ThisComputer:
        return app.addresses.isLocalOnly() ? m_filled.addresses : loopbackAddresses();
    default:
        return m_addresses->text().split(separators, Qt::SkipEmptyParts);
    }
}

// Takes only the values changed here: the others may have changed elsewhere meanwhile.
void ServerPage::change(QFtpConfig &config) const
{
    const auto take = [](auto &into, const auto &wanted, const auto &filled) {
        if (!(wanted == filled))
            into = wanted;
    };
    take(config.addresses, chosenAddresses(), m_filled.addresses);
    take(config.port, quint16(m_port->value()), m_filled.port);
    take(config.passivePortRange.first, quint16(m_firstPort->value()),
         m_filled.passivePortRange.first);
    take(config.passivePortRange.last, quint16(m_lastPort->value()),
         m_filled.passivePortRange.last);
    take(config.passive.externalAddress, m_external->text().trimmed(),
         m_filled.passive.externalAddress);
    take(config.server.welcome, m_welcome->text(), m_filled.server.welcome);
    take(config.tls.enabled, m_tls->isChecked(), m_filled.tls.enabled);
    take(config.tls.required, QFtp::TlsPolicy(m_required->currentIndex()), m_filled.tls.required);
    take(config.tls.implicitPort, quint16(m_implicitPort->value()), m_filled.tls.implicitPort);
    take(config.limits.sessions, m_sessions->value(), m_filled.limits.sessions);
    take(config.limits.sessionsPerAddress, m_sessionsPerAddress->value(),
         m_filled.limits.sessionsPerAddress);
    take(config.limits.transfers, m_transfers->value(), m_filled.limits.transfers);
    take(config.rates.total.download, m_downloadRate->bytes(), m_filled.rates.total.download);
    take(config.rates.total.upload, m_uploadRate->bytes(), m_filled.rates.total.upload);
}

ConfigStore::Edit ServerPage::edit() const
{
    return [this](QFtpConfig &config) { change(config); };
}

void ServerPage::check()
{
    if (m_isFilling)
        return;
    m_isTouched = true;
    m_addresses->setEnabled(m_reach->currentIndex() == SomeAddresses);
    m_preview->setEdit(edit());
}

void ServerPage::showState()
{
    using State = ServerController::State;
    const State state = app.controller.state();
    const auto text = [&] {
        switch (state) {
        case State::Stopped:
            return tr("The server is stopped.");
        case State::Starting:
            return tr("The server is starting…");
        case State::Running:
            return app.addresses.url({}).isEmpty()
                ? tr("The server is running. %1").arg(app.addresses.text())
                : tr("The server is running at %1").arg(leftToRight(app.addresses.url({})));
        case State::Stopping:
            return tr("The server stops when the running transfers finish.");
        case State::Failed:
            return tr("The server could not start.");
        }
        Q_UNREACHABLE();
    }();
    m_state->setText(text); // the banner of the window says the problem
    const bool isRunning = state == State::Running;
    m_start->setText(isRunning ? tr("&Stop Server") : tr("&Start Server"));
    m_start->setIcon(Icons::icon(isRunning ? QStringLiteral("stop") : QStringLiteral("start")));
    m_start->setEnabled(state != State::Starting && state != State::Stopping);
    m_fingerprint->setText(app.controller.server().certificateFingerprint());
    m_fingerprint->setCursorPosition(0);
}

#include "moc_serverpage.cpp"
