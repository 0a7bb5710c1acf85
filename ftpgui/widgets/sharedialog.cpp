// SPDX-License-Identifier: MIT
#include "widgets/sharedialog.h"

#include "app/background.h"
#include "widgets/addressview.h"
#include "widgets/dialogs.h"
#include "widgets/folderedit.h"
#include "widgets/passwordedit.h"
#include "widgets/scrollbox.h"

#include <QtCore/qdir.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qradiobutton.h>

using QFtp::Permission;

ShareDialog::ShareDialog(App &app, const QString &folder, QWidget *parent) :
    QDialog(parent), m_app(app), m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Share Folder"));
    setObjectName(QStringLiteral("shareDialog"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
    m_pages->addWidget(new ScrollBox(makeQuestion(folder)));
    setTabOrder(m_share, findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel));
    connect(&app, &App::shareAdded, this, &ShareDialog::showResult);
    connect(&app, &App::shareFailed, this, [this](const QString &why) {
        check();
        m_problem->setText(why);
    });
    for (QRadioButton *button : {m_readOnly, m_readWrite, m_dropBox})
        connect(button, &QRadioButton::toggled, this, &ShareDialog::check);
    constexpr std::chrono::milliseconds Pause{150};
    m_looking.setSingleShot(true);
    m_looking.setInterval(Pause);
    m_looking.callOnTimeout(this, &ShareDialog::lookAtFolder);
    m_password->generate();
    folderChanged();
    if (folder.isEmpty())
        m_folder->setFocus();
    else
        m_share->setFocus();
}

QWidget *ShareDialog::makeQuestion(const QString &folder)
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    m_folder = new FolderEdit(tr("Folder"));
    m_folder->setFolder(folder);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setAccessibleName(tr("Login name"));
    m_password = new PasswordEdit;
    m_readOnly = new QRadioButton(tr("&See and download files"));
    m_readWrite = new QRadioButton(tr("&Read and write: add, change and delete files"));
    m_readWrite->setObjectName(QStringLiteral("readWrite"));
    m_dropBox = new QRadioButton(tr("&Upload only: see no files (for scanners or strangers)"));
    m_readOnly->setChecked(true);
    auto *rights = new QVBoxLayout;
    for (QRadioButton *button : {m_readOnly, m_readWrite, m_dropBox})
        rights->addWidget(button);
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_share = buttons->addButton(tr("S&hare"), QDialogButtonBox::AcceptRole);
    m_share->setObjectName(QStringLiteral("share"));
    m_share->setDefault(true);

    form->addRow(tr("&Folder"), m_folder);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Password"), m_password);
    form->addRow(tr("Others may"), rights);
    m_make = new QPushButton(tr("&Create This Folder"));
    m_make->setObjectName(QStringLiteral("makeFolder"));
    m_make->setAutoDefault(false);
    connect(m_make, &QPushButton::clicked, this, &ShareDialog::makeFolder);
    form->addRow(m_problem);
    form->addRow(m_make);
    form->addRow(buttons);
    connect(m_folder, &FolderEdit::changed, this, &ShareDialog::folderChanged);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_isNameTyped = true;
        m_isShareWanted = false;
    });
    connect(m_name, &QLineEdit::textChanged, this, &ShareDialog::check);
    connect(m_password, &PasswordEdit::changed, this, &ShareDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &ShareDialog::share);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return page;
}

void ShareDialog::folderChanged()
{
    m_isShareWanted = false;
    if (!m_isNameTyped)
        m_name->setText(m_app.freeUserName(m_folder->folder()));
    check();
}

QFtp::Permissions ShareDialog::permissions() const
{
    if (m_readWrite->isChecked())
        return Permission::ReadWrite;
    if (m_dropBox->isChecked())
        return QFtp::Permissions(Permission::Create) | Permission::MakeDirectory;
    return Permission::ReadOnly;
}

QString ShareDialog::problem() const
{
    const QString folder = m_folder->folder();
    if (folder.isEmpty())
        return tr("Choose the folder to share.");
    if (!QDir::isAbsolutePath(folder))
        return tr("The path of the folder must begin with /.");
    if (QDir(folder).isRoot())
        return tr("This is the whole computer. Choose a folder inside it.");
    const Doctor::Folder::State state = m_seen.state(permissions());
    if (m_seenFolder == folder && state != Doctor::Folder::State::Good)
        return Doctor::Folder::text(state, QDir::toNativeSeparators(folder));
    if (m_name->text().trimmed().isEmpty())
        return tr("Enter a login name.");
    if (m_app.config.user(m_name->text()))
        return tr("A user with this name already exists.");
    if (m_name->text() == u"anonymous")
        return tr("The user “anonymous” needs no password. Add it on the Users page.");
    if (m_password->password().isEmpty())
        return tr("Enter a password. Without one, anyone on the network could log in.");
    return {};
}

void ShareDialog::check()
{
    if (m_folder->folder() != m_seenFolder)
        m_looking.start();
    m_problem->setText(problem());
    m_share->setEnabled(m_problem->text().isEmpty());
    m_make->setVisible(QDir::isAbsolutePath(m_folder->folder())
                       && m_folder->folder() == m_seenFolder && !m_seen.exists);
}

// A network drive may take long to answer.
void ShareDialog::lookAtFolder()
{
    const QString folder = m_folder->folder();
    inBackground(
        this, [folder] { return Doctor::Folder::look(folder); },
        [this, folder](const Doctor::Folder &seen) {
            m_seenFolder = folder;
            m_seen = seen;
            check();
            if (std::exchange(m_isShareWanted, false) && m_share->isEnabled())
                share();
        });
}

void ShareDialog::makeFolder()
{
    const QString folder = m_folder->folder();
    inBackground(
        this, [folder] { return QDir().mkpath(folder); },
        [this, folder](bool isMade) {
            lookAtFolder();
            if (!isMade)
                showWarning(this, windowTitle(), tr("The folder %1 can't be created.").arg(folder));
        });
}

void ShareDialog::share()
{
    m_share->setEnabled(false);
    if (m_seenFolder != m_folder->folder()) { // it was typed a moment ago
        m_isShareWanted = true;
        lookAtFolder();
        return;
    }
    m_app.addShare(m_folder->folder(), m_name->text(), m_password->password(), permissions());
}

void ShareDialog::showResult(const QString &userName, const QString &password)
{
    if (userName != m_name->text() || m_pages->count() > 1)
        return;
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    m_result = new QLabel;
    m_result->setObjectName(QStringLiteral("result"));
    m_result->setWordWrap(true);
    layout->addWidget(m_result);
    layout->addWidget(new AddressView(m_app, userName, password));
    m_warning = new QLabel;
    m_warning->setWordWrap(true);
    m_warning->setObjectName(QStringLiteral("warning"));
    m_warning->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_warning->setAccessibleName(tr("Warning"));
    connect(m_warning, &QLabel::linkActivated, this, &ShareDialog::followLink);
    connect(&m_app.config, &ConfigStore::changed, m_warning, [this] { showTruth(); });
    connect(&m_app.controller, &ServerController::stateChanged, m_warning, [this] { showTruth(); });
    showTruth();
    layout->addWidget(m_warning);
    layout->addStretch();
    auto *buttons = new QDialogButtonBox;
    auto *done = buttons->addButton(tr("&Done"), QDialogButtonBox::AcceptRole);
    done->setObjectName(QStringLiteral("done"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    layout->addWidget(buttons);
    m_pages->setCurrentIndex(m_pages->addWidget(new ScrollBox(page)));
    done->setDefault(true);
    done->setFocus();
    Q_EMIT shared(userName);
}

// Each warning has a link that mends it here: this dialog is the only place that shows the
// password.
void ShareDialog::showTruth()
{
    const ServerController::State state = m_app.controller.state();
    m_result->setText(
        state == ServerController::State::Running
            ? (m_app.addresses.isLocalOnly()
                   ? tr("<b>The folder is shared.</b> Programs on this computer can reach it:")
                   : tr("<b>The folder is shared.</b> Others can reach it at this address:"))
            : state == ServerController::State::Failed
            ? tr("<b>Nobody can reach the folder yet:</b> the server could not start. The address "
                 "will be:")
            : tr("The server is starting. Others can then reach the folder at this address:"));
    const QFtpConfig &config = m_app.config.config();
    QString text;
    if (m_app.addresses.isLocalOnly())
        text = tr("<a href=\"everywhere\">Let other computers connect, too</a>");
    else if (!config.tls.enabled || config.tls.required == QFtp::TlsPolicy::Optional)
        text = tr("Others on the network can read the passwords and files of clients that do not "
                  "use encryption. If all your clients can encrypt, <a href=\"encrypt\">require "
                  "it</a>.");
    else if (m_tlsBefore)
        text = tr("Clients must encrypt now. <a href=\"undo\">Undo</a>");
    m_warning->setText(text);
    m_warning->setVisible(!text.isEmpty());
}

void ShareDialog::followLink(const QString &link)
{
    if (link == u"everywhere") {
        m_app.config.edit(tr("Let other computers connect"),
                          [](QFtpConfig &config) { config.addresses = QFtpConfig().addresses; });
    } else if (link == u"encrypt") {
        m_tlsBefore = m_app.config.config().tls;
        m_app.config.edit(tr("Require encryption"), [](QFtpConfig &config) {
            config.tls.enabled = true;
            config.tls.required = QFtp::TlsPolicy::Data;
        });
    } else if (const auto before = std::exchange(m_tlsBefore, std::nullopt)) {
        m_app.config.edit(tr("Do not require encryption"), [&](QFtpConfig &config) {
            config.tls.enabled = before->enabled;
            config.tls.required = before->required;
        });
    }
}

#include "moc_sharedialog.cpp"
