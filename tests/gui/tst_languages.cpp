// SPDX-License-Identifier: MIT
#include "app/languages.h"
#include "guitest.h"
#include "pages/page.h"
#include "testregistry.h"
#include "widgets/addressview.h"
#include "widgets/codeedit.h"
#include "widgets/filedialogs.h"
#include "widgets/preferencesdialog.h"
#include "widgets/quitdialog.h"
#include "widgets/sharedialog.h"
#include "widgets/transcriptdialog.h"
#include "widgets/userdialog.h"
#include "window/trayicon.h"

#include <QtCore/qtranslator.h>
#include <QtWidgets/QtWidgets>

/// A language in which every text is marked and twice as long.
class DoubleLanguage : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text.isEmpty() ? QString() : QChar(Mark) + text + u' ' + QString(text).remove(u'&');
    }

    static constexpr char16_t Mark = u'\u27e6';
};

/// The window in other languages; offscreen.
class TestLanguages : public GuiTest
{
    Q_OBJECT

    // What is the same in every language: names, numbers, addresses, paths, units, code.
    static bool isData(const QString &text)
    {
        static const QRegularExpression data(
            QStringLiteral("^(|QFtpServer|(<h2>)?ann(</h2>)?|[\\W\\d_]+|ftp://.*|[~/].*|[\\d.,]+ "
                           "[KMG]i?B(/s)?|\\*.*"
                           "|[A-Z]\\w+, \\d+ \\w+ \\d+.*|[0-9A-F:]{20,}|FTP server ready\\.)$"),
            QRegularExpression::DotMatchesEverythingOption);
        return text.contains(QChar(DoubleLanguage::Mark)) || data.match(text.trimmed()).hasMatch();
    }

    static QStringList textsOf(const QWidget *widget)
    {
        QStringList result = {widget->toolTip(), widget->accessibleName(),
                              widget->isWindow() ? widget->windowTitle() : QString()};
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            result += label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            result += button->text();
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            result += line->placeholderText();
        if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
            result += text->placeholderText();
        if (const auto *box = qobject_cast<const QSpinBox *>(widget))
            result += {box->specialValueText(), box->prefix(), box->suffix()};
        if (const auto *box = qobject_cast<const QComboBox *>(widget);
            box && box->objectName() != u"language") { // each is named in itself
            for (int i = 0; i < box->count(); ++i)
                result += box->itemText(i);
        }
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                result += tabs->tabText(i);
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            const QAbstractItemModel *model = view->model();
            for (int column = 0; model && column < model->columnCount(); ++column)
                result += model->headerData(column, Qt::Horizontal).toString();
        }
        for (const QAction *action : widget->actions())
            result += action->text();
        return result;
    }

    static QStringList faults(QWidget *window)
    {
        QStringList result;
        const auto examine = [&](const QWidget *widget) {
            for (const QString &text : textsOf(widget)) {
                if (!isData(text))
                    result += QStringLiteral("not translated: ") + text;
            }
            if (widget == widget->window() || !widget->isVisible())
                return;
            // A label may break its lines; anything else needs its width.
            const auto *label = qobject_cast<const QLabel *>(widget);
            const bool isRigid = (label && !label->wordWrap())
                || qobject_cast<const QPushButton *>(widget)
                || qobject_cast<const QCheckBox *>(widget)
                || qobject_cast<const QRadioButton *>(widget);
            if (isRigid && widget->width() < widget->minimumSizeHint().width())
                result += QStringLiteral("cut off: ") + textsOf(widget).join(u' ');
        };
        examine(window);
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->window() == window)
                examine(widget);
        }
        result.removeDuplicates();
        return result;
    }

    void examine(QWidget *window)
    {
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window));
        QCoreApplication::processEvents(); // lays out what has just changed
        QCOMPARE(faults(window).join(u'\n'), QString());
    }

    void examineDialogs()
    {
        ShareDialog share(app(), m_gui->folder());
        examine(&share);
        GuiFixture::find<QPushButton>(&share, "share")->click();
        QTRY_VERIFY(GuiFixture::find<QPushButton>(&share, "done"));
        examine(&share);
        share.close();
        UserDialog user(app(), UserDialog::Task::Edit,
                        *app().config.ownUser(QStringLiteral("ann")));
        for (int tab = 0; tab < 4; ++tab) {
            user.findChild<QTabWidget *>()->setCurrentIndex(tab);
            examine(&user);
        }
        user.close();
        PreferencesDialog preferences(app());
        examine(&preferences);
        preferences.close();
        FileDialog file(&app().config);
        examine(&file);
        file.close();
        ConflictDialog conflict(&app().config);
        examine(&conflict);
        conflict.close();
        QuitDialog quit(app());
        examine(&quit);
        quit.close();
        TranscriptDialog transcript(app(), 1);
        examine(&transcript);
    }

private Q_SLOTS:
    void init() { QCoreApplication::installTranslator(&m_double); }
    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_double);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QLocale::setDefault(QLocale::c());
        m_gui.reset();
    }

    void everyTextIsTranslated()
    {
        begin(AnnInFiles + "rules = [{ path = \"/x\", permissions = \"readOnly\" }]\n");
        for (const PageEntry &entry : pageList()) {
            m_gui->window->showPage(entry.id);
            examine(m_gui->window.get());
        }
        for (QMenu *menu : m_gui->window->menuBar()->findChildren<QMenu *>()) {
            for (const QAction *action : menu->actions())
                QVERIFY2(isData(action->text()), qPrintable(action->text()));
        }
        TrayIcon tray(app(), *m_gui->window);
        QVERIFY(isData(tray.toolTip()));
        examineDialogs();
    }

    // What the doctor found, and what the cards say.
    void findingsAreTranslated()
    {
        begin(AnnInFiles);
        for (const Doctor::Finding &finding :
             Doctor::examine(app().patient(), Doctor::Machine::real())) {
            QVERIFY2(isData(finding.title), qPrintable(finding.title));
            QVERIFY2(isData(finding.text), qPrintable(finding.text));
        }
        QVERIFY(isData(app().states.text(*app().config.user(QStringLiteral("ann")))));
    }

    void addressesReadFromLeftToRight()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QLocale::setDefault(QLocale(QStringLiteral("ar")));
        begin(AnnInFiles);
        for (const PageEntry &entry : pageList())
            m_gui->window->showPage(entry.id);
        AddressView address(app(), QStringLiteral("ann"));
        QCOMPARE(GuiFixture::find<QLineEdit>(&address, "url")->layoutDirection(), Qt::LeftToRight);
        ShareDialog share(app(), m_gui->folder());
        QCOMPARE(GuiFixture::find<QLineEdit>(&share, "folder")->layoutDirection(), Qt::LeftToRight);
        FileDialog file(&app().config);
        QCOMPARE(file.findChild<CodeEdit *>()->layoutDirection(), Qt::LeftToRight);
        const QString place = GuiFixture::find<QLabel>(
                                  GuiFixture::find<QWidget>(m_gui->window.get(), "card"), "place")
                                  ->text();
        QVERIFY(place.startsWith(QChar(0x2066)) && place.endsWith(QChar(0x2069)));
    }

    void catalogues_data()
    {
        QTest::addColumn<QString>("code");
        for (const Languages::Language &language : Languages::all())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
    // Each is in the program, and its texts are used.
    void catalogues()
    {
        QFETCH(QString, code);
        QTranslator translator;
        const bool isLoaded = translator.load(QLocale(code), QStringLiteral("qftpserver"),
                                              QStringLiteral("_"), QStringLiteral(":/i18n"));
        QCOMPARE(isLoaded, code != u"en");
        if (!isLoaded)
            return;
        const QString text = translator.translate("SharesPage", "Shares");
        QVERIFY(!text.isEmpty());
        QVERIFY(text != QStringLiteral("Shares"));
    }

private:
    DoubleLanguage m_double;
};

QFTP_TEST("languages", TestLanguages)
#include "tst_languages.moc"
