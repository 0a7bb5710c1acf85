// SPDX-License-Identifier: MIT
#include "guitest.h"
#include "pages/page.h"
#include "testregistry.h"
#include "widgets/filedialogs.h"
#include "widgets/preferencesdialog.h"
#include "widgets/quitdialog.h"
#include "widgets/sharedialog.h"
#include "widgets/transcriptdialog.h"
#include "widgets/userdialog.h"

#include <QtGui/qaccessible.h>
#include <QtWidgets/QtWidgets>

namespace {
const QByteArray Users = "\n[users.ann]\npasswordHash = \"$argon2id$\"\nroot = \"FILES\"\n"
                         "mounts.\"/a\".root = \"/tmp\"\n"
                         "rules = [{ path = \"/x\", permissions = \"readOnly\" }]\n";
} // namespace

/// Every control has a name, and the Tab key reaches it.
class TestAccessibility : public GuiTest
{
    Q_OBJECT

    static bool isControl(const QWidget *widget)
    {
        if (!widget->isVisible() || !widget->isEnabled() || widget->focusProxy()
            || !(widget->focusPolicy() & Qt::TabFocus))
            return false;
        // Tab only reaches the checked one of a group of radio buttons.
        const auto *radio = qobject_cast<const QRadioButton *>(widget);
        return !radio || radio->isChecked();
    }

    static QString nameOf(QWidget *widget)
    {
        if (!widget->accessibleName().isEmpty())
            return widget->accessibleName();
        for (const QLabel *label : widget->window()->findChildren<QLabel *>()) {
            if (label->buddy() == widget)
                return label->text();
        }
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        // For boxes this is the value, not the name.
        const bool hasValue =
            qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget);
        return interface && !hasValue ? interface->text(QAccessible::Name) : QString();
    }

    static QString describe(const QWidget *widget)
    {
        QString result = QLatin1String(widget->metaObject()->className());
        for (const QWidget *parent = widget->parentWidget(); parent;
             parent = parent->parentWidget())
            result += QStringLiteral(" in ") + QLatin1String(parent->metaObject()->className());
        return result + u' ' + widget->objectName();
    }

    static void addMnemonic(const QString &text, const QString &of,
                            QHash<QKeySequence, QStringList> *found)
    {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            (*found)[key] += of;
    }

    // Alt and a letter does one thing, and does it.
    static QStringList mnemonicFaults(QWidget *window)
    {
        QStringList result;
        QHash<QKeySequence, QStringList> found;
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->window() != window || !widget->isVisible())
                continue;
            if (const auto *label = qobject_cast<QLabel *>(widget)) {
                const bool isPlain = !label->text().contains(u'<');
                if (isPlain && !QKeySequence::mnemonic(label->text()).isEmpty()) {
                    if (!label->buddy())
                        result += QStringLiteral("leads nowhere: ") + label->text();
                    else if (label->buddy()->isEnabled())
                        addMnemonic(label->text(), label->text(), &found);
                }
            } else if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
                if (button->isEnabled())
                    addMnemonic(button->text(), button->text(), &found);
            } else if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
                for (int i = 0; i < tabs->count(); ++i)
                    addMnemonic(tabs->tabText(i), tabs->tabText(i), &found);
            } else if (const auto *menus = qobject_cast<QMenuBar *>(widget)) {
                for (const QAction *menu : menus->actions())
                    addMnemonic(menu->text(), menu->text(), &found);
            }
        }
        for (auto it = found.cbegin(); it != found.cend(); ++it) {
            if (it->size() > 1)
                result += it.key().toString() + QStringLiteral(" is of several: ")
                    + it->join(QStringLiteral(" | "));
        }
        return result;
    }

    static QStringList faults(QWidget *window)
    {
        QStringList result = mnemonicFaults(window);
        QSet<QWidget *> wanted;
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->window() != window || !isControl(widget))
                continue;
            wanted.insert(widget);
            if (nameOf(widget).isEmpty())
                result += QStringLiteral("no name: ") + describe(widget);
        }
        if (wanted.isEmpty())
            result += QStringLiteral("no controls");
        QSet<QWidget *> reached;
        for (qsizetype i = 0; i < 2 * wanted.size() + 5; ++i) {
            if (QWidget *focus = window->focusWidget()) {
                reached.insert(focus);
                QTest::keyClick(focus, Qt::Key_Tab);
            } else {
                QTest::keyClick(window, Qt::Key_Tab);
            }
        }
        for (QWidget *widget : wanted) {
            if (!reached.contains(widget))
                result += QStringLiteral("not reached by Tab: ") + describe(widget);
        }
        return result;
    }

    void examine(QWidget *window)
    {
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QCOMPARE(faults(window).join(u'\n'), QString());
    }

private Q_SLOTS:
    void init() { begin(Users); }

    void pages_data()
    {
        QTest::addColumn<QString>("id");
        for (const PageEntry &entry : pageList())
            QTest::newRow(qPrintable(entry.id)) << entry.id;
    }
    void pages()
    {
        QFETCH(QString, id);
        m_gui->window->showPage(id);
        examine(m_gui->window.get());
    }

    void pagesWithSelection()
    {
        m_gui->window->showPage(QStringLiteral("users"));
        GuiFixture::find<QTableView>(m_gui->page("users"), "table")->selectRow(0);
        examine(m_gui->window.get());
    }

    void shareDialog()
    {
        ShareDialog dialog(*m_gui->app, m_gui->folder());
        examine(&dialog);
        QTest::mouseClick(GuiFixture::find<QPushButton>(&dialog, "share"), Qt::LeftButton);
        QTRY_VERIFY(GuiFixture::find<QPushButton>(&dialog, "done"));
        examine(&dialog);
    }

    void userDialog()
    {
        UserDialog dialog(*m_gui->app, UserDialog::Task::Edit,
                          *m_gui->app->config.ownUser(QStringLiteral("ann")));
        auto *tabs = dialog.findChild<QTabWidget *>();
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            examine(&dialog);
        }
    }

    void otherDialogs()
    {
        FileDialog file(&m_gui->app->config);
        examine(&file);
        file.close();
        PreferencesDialog preferences(*m_gui->app);
        examine(&preferences);
        preferences.close();
        TranscriptDialog transcript(*m_gui->app, 1);
        examine(&transcript);
        transcript.close();
        GuiFixture::find<QPushButton>(GuiFixture::find<QWidget>(m_gui->window.get(), "card"),
                                      "qrcode")
            ->click();
        auto *address = m_gui->window->findChild<QDialog *>(QStringLiteral("addressDialog"));
        QVERIFY(address);
        examine(address);
        address->close();
        QuitDialog quit(*m_gui->app);
        examine(&quit);
        quit.close();
        m_gui->write(m_gui->read() + "# more\n");
        QTRY_VERIFY(m_gui->app->config.isChangedOnDisk());
        ConflictDialog conflict(&m_gui->app->config);
        examine(&conflict);
    }
};

QFTP_TEST("accessibility", TestAccessibility)
#include "tst_accessibility.moc"
