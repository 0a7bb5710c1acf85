// SPDX-License-Identifier: MIT
#include "widgets/preferencesdialog.h"

#include "app/autostart.h"
#include "app/background.h"
#include "app/languages.h"
#include "widgets/dialogs.h"
#include "widgets/scrollbox.h"

#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qsystemtrayicon.h>

using Notification = Preferences::Notification;

PreferencesDialog::PreferencesDialog(App &app, QWidget *parent) : QDialog(parent), m_app(app)
{
    setWindowTitle(tr("Preferences"));
    setObjectName(QStringLiteral("preferencesDialog"));
    auto *inside = new QWidget;
    auto *form = new QFormLayout(inside);
    auto *appearance = new QComboBox;
    appearance->setAccessibleName(tr("Colours"));
    appearance->addItems({tr("Same as the system"), tr("Light"), tr("Dark")});
    appearance->setCurrentIndex(int(app.preferences.appearance()));
    connect(appearance, &QComboBox::activated, this,
            [this](int index) { m_app.preferences.setAppearance(Preferences::Appearance(index)); });
    form->addRow(tr("&Colours"), appearance);
    addLanguage(form);
    addStart(form);
    addNotifications(form);
    auto *history = new QCheckBox(tr("&Keep the list of ended transfers when QFtpServer quits"));
    history->setChecked(app.preferences.keepsHistory());
    connect(history, &QCheckBox::clicked, this,
            [this](bool yes) { m_app.preferences.setKeepsHistory(yes); });
    form->addRow(tr("History"), history);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new ScrollBox(inside));
    layout->addWidget(buttons);
}

void PreferencesDialog::addLanguage(QFormLayout *form)
{
    auto *language = new QComboBox;
    language->setObjectName(QStringLiteral("language"));
    language->setAccessibleName(tr("Language"));
    language->addItem(tr("Same as the system"), QString());
    for (const Languages::Language &known : Languages::all())
        language->addItem(known.name, known.code);
    language->setCurrentIndex(qMax(0, language->findData(m_app.preferences.language())));
    auto *note = new QLabel(tr("The language changes when QFtpServer starts the next time."));
    note->setWordWrap(true);
    note->hide();
    connect(language, &QComboBox::activated, this, [this, language, note] {
        m_app.preferences.setLanguage(language->currentData().toString());
        note->show();
    });
    form->addRow(tr("&Language"), language);
    form->addRow(QString(), note);
}

void PreferencesDialog::addStart(QFormLayout *form)
{
    auto *atLogin = new QCheckBox(tr("&Start when I log in to this computer"));
    atLogin->setEnabled(false);
    inBackground(
        this, [] { return Autostart::isOn(); },
        [atLogin](bool isOn) {
            atLogin->setChecked(isOn);
            atLogin->setEnabled(true);
        });
    connect(atLogin, &QCheckBox::clicked, this, [this, atLogin](bool isOn) {
        inBackground(
            this, [isOn, file = m_app.config.fileName()] { return Autostart::set(isOn, file); },
            [this, atLogin, isOn](const QString &error) {
                if (error.isEmpty())
                    return;
                atLogin->setChecked(!isOn);
                showWarning(this, tr("Preferences"), error);
            });
    });
    auto *minimised = new QCheckBox(tr("Start with the &window hidden"));
    minimised->setChecked(m_app.preferences.startsMinimised());
    connect(minimised, &QCheckBox::clicked, this,
            [this](bool yes) { m_app.preferences.setStartsMinimised(yes); });
    auto *tray = new QCheckBox(tr("Keep running in the &tray when the window is closed"));
    tray->setChecked(m_app.preferences.staysInTray());
    tray->setEnabled(QSystemTrayIcon::isSystemTrayAvailable());
    connect(tray, &QCheckBox::clicked, this,
            [this](bool yes) { m_app.preferences.setStaysInTray(yes); });
    form->addRow(tr("Start and close"), atLogin);
    form->addRow(QString(), minimised);
    form->addRow(QString(), tray);
}

void PreferencesDialog::addNotifications(QFormLayout *form)
{
    const std::pair<Notification, QString> rows[] = {
        {Notification::UploadFinished, tr("an &upload finishes")},
        {Notification::Banned, tr("an address is &banned")},
        {Notification::CertificateEnds, tr("the certificate &expires soon")},
    };
    QString title = tr("Notify me when");
    for (const auto &[about, text] : rows) {
        auto *box = new QCheckBox(text);
        box->setChecked(m_app.preferences.notifies(about));
        connect(box, &QCheckBox::clicked, this,
                [this, which = about](bool yes) { m_app.preferences.setNotifies(which, yes); });
        form->addRow(std::exchange(title, QString()), box);
    }
}

#include "moc_preferencesdialog.cpp"
