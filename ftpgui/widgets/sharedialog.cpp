// SPDX-License-Identifier: MIT
#include "widgets/sharedialog.h"

#include "widgets/addressview.h"
#include "widgets/folderedit.h"
#include "widgets/passwordedit.h"

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
    m_pages->addWidget(makeQuestion(folder));
    setTabOrder(m_share, findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel));
    connect(&app, &App::shareAdded, this, &ShareDialog::showResult);
    connect(&app, &App::shareFailed, this, [this](const QString &why) {
        check();
        m_problem->setText(why);
    });
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
    form->addRow(m_problem);
    form->addRow(buttons);
    connect(m_folder, &FolderEdit::changed, this, &ShareDialog::folderChanged);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_isNameTyped = true; });
    connect(m_name, &QLineEdit::textChanged, this, &ShareDialog::check);
    connect(m_password, &PasswordEdit::changed, this, &ShareDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &ShareDialog::share);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return page;
}

void ShareDialog::folderChanged()
{
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

void ShareDialog::check()
{
    QString problem;
    const QString folder = m_folder->folder();
    if (folder.isEmpty())
        problem = tr("Choose the folder to share.");
    else if (!QDir::isAbsolutePath(folder))
        problem = tr("The path of the folder must begin with /.");
    else if (folder == u"/")
        problem = tr("This is the whole computer. Choose a folder inside it.");
    else if (m_name->text().trimmed().isEmpty())
        problem = tr("Enter a login name.");
    else if (m_app.config.user(m_name->text()))
        problem = tr("A user with this name already exists.");
    else if (m_name->text() == u"anonymous")
        problem = tr("The user “anonymous” needs no password. Add it on the Users page.");
    else if (m_password->password().isEmpty())
        problem = tr("Enter a password. Without one, anyone on the network could log in.");
    m_problem->setText(problem);
    m_share->setEnabled(problem.isEmpty());
}

void ShareDialog::share()
{
    m_share->setEnabled(false);
    m_app.addShare(m_folder->folder(), m_name->text(), m_password->password(), permissions());
}

void ShareDialog::showResult(const QString &userName, const QString &password)
{
    if (userName != m_name->text() || m_pages->count() > 1)
        return;
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    auto *title =
        new QLabel(tr("<b>The folder is shared.</b> Others can reach it at this address:"));
    title->setObjectName(QStringLiteral("result"));
    layout->addWidget(title);
    layout->addWidget(new AddressView(m_app, userName, password));
    addWarnings(layout);
    auto *buttons = new QDialogButtonBox;
    auto *done = buttons->addButton(tr("&Done"), QDialogButtonBox::AcceptRole);
    done->setObjectName(QStringLiteral("done"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    layout->addWidget(buttons);
    m_pages->setCurrentIndex(m_pages->addWidget(page));
    done->setDefault(true);
    done->setFocus();
}

// Links each warning to the page that fixes it.
void ShareDialog::addWarnings(QVBoxLayout *layout)
{
    const QFtpConfig &config = m_app.config.config();
    QString text;
    if (m_app.controller.isLocalOnly())
        text = tr("Only programs on this computer can connect. You can change this on the <a "
                  "href=\"server\">Server</a> page.");
    else if (!config.tls.enabled || config.tls.required == QFtp::TlsPolicy::Optional)
        text =
            tr("Others on the network can read the passwords and files of clients that do not use "
               "encryption. If all your clients can encrypt, <a href=\"security\">require it</a>.");
    if (text.isEmpty())
        return;
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setAccessibleName(tr("Warning"));
    connect(label, &QLabel::linkActivated, this, [this](const QString &page) {
        accept();
        Q_EMIT m_app.pageWanted(page);
    });
    layout->addWidget(label);
}

#include "moc_sharedialog.cpp"
