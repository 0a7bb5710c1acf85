// SPDX-License-Identifier: MIT
#include "pages/logpage.h"

#include "app/background.h"
#include "widgets/dialogs.h"

#include <QtCore/qsavefile.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qspinbox.h>

namespace {

class LevelFilter : public QSortFilterProxyModel
{
public:
    void setLevel(int level)
    {
        m_level = level;
        invalidateFilter();
    }
    void setSession(int session)
    {
        m_session = quint64(session);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return QSortFilterProxyModel::filterAcceptsRow(row, parent)
            && index.data(LogModel::LevelRole).toInt() >= m_level
            && (m_session == 0 || index.data(LogModel::SessionRole).toULongLong() == m_session);
    }

private:
    int m_level = 0;
    quint64 m_session = 0;
};

} // namespace

LogPage::LogPage(App &app_, QWidget *parent) :
    TablePage(app_, &app_.log, new LevelFilter, tr("Log"), {3, 2, 2, 14}, parent),
    m_whole(new QPlainTextEdit)
{
    auto *filter = static_cast<LevelFilter *>(proxy());
    proxy()->setSortRole(Qt::DisplayRole);
    table()->setSortingEnabled(false); // messages stay in the order of arrival
    table()->horizontalHeader()->setSectionsClickable(false);
    proxy()->sort(-1);

    auto *level = new QComboBox(this);
    level->addItems(
        {tr("Everything"), tr("Info and above"), tr("Warnings and errors"), tr("Errors")});
    level->setAccessibleName(tr("Level"));
    auto *session = new QSpinBox(this);
    session->setRange(0, std::numeric_limits<int>::max());
    session->setSpecialValueText(tr("All sessions"));
    session->setPrefix(tr("Session "));
    session->setAccessibleName(tr("Session"));
    topRow()->insertWidget(1, level);
    topRow()->insertWidget(2, session);
    connect(level, &QComboBox::currentIndexChanged, this,
            [filter](int index) { filter->setLevel(index); });
    connect(session, &QSpinBox::valueChanged, this, [filter](int id) { filter->setSession(id); });

    showWholeMessages();
    addButton(QStringLiteral("save"), tr("&Save…"), false, [this] { save(); });
    addButton(QStringLiteral("remove"), tr("C&lear"), false, [this] { app.log.clear(); });

    // Follows new messages while the end of the table is visible.
    QScrollBar *bar = table()->verticalScrollBar();
    connect(proxy(), &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this, bar] { setProperty("follows", bar->value() == bar->maximum()); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int maximum) {
        if (property("follows").toBool())
            bar->setValue(maximum);
    });
}

QByteArray LogPage::text(bool onlySelected) const
{
    QByteArray result;
    const auto *selection = table()->selectionModel();
    for (int row = 0; row < proxy()->rowCount(); ++row) {
        if (!onlySelected || selection->isRowSelected(row))
            result += proxy()->index(row, 0).data(LogModel::LineRole).toString().toUtf8() + '\n';
    }
    return result;
}

QString LogPage::selectedText() const { return QString::fromUtf8(text(true)); }

// Many lines are longer than the window is wide.
void LogPage::showWholeMessages()
{
    constexpr int Lines = 4;
    m_whole->setReadOnly(true);
    m_whole->setTabChangesFocus(true);
    m_whole->setAccessibleName(tr("Selected messages"));
    m_whole->setPlaceholderText(tr("Choose messages to read them whole."));
    m_whole->setFixedHeight(Lines * fontMetrics().lineSpacing() + 12);
    insertBelow(m_whole);
    connect(table()->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        constexpr qsizetype Shown = 200;
        QStringList lines;
        for (const QModelIndex &row : selectedRows().first(qMin(Shown, selectedRows().size())))
            lines += row.siblingAtColumn(LogModel::Text).data().toString();
        m_whole->setPlainText(lines.join(u'\n'));
    });
}

void LogPage::save()
{
    const QString name =
        QFileDialog::getSaveFileName(this, tr("Save Log"), QStringLiteral("qftpserver.log"));
    if (name.isEmpty())
        return;
    inBackground(
        this,
        [name, content = text(false)] {
            QSaveFile file(name);
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
                    && file.commit()
                ? QString()
                : file.errorString();
        },
        [this, name](const QString &error) {
            if (!error.isEmpty())
                showWarning(this, tr("Log"), tr("Cannot write %1: %2").arg(name, error));
        });
}

#include "moc_logpage.cpp"
