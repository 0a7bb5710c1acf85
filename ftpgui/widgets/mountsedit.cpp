// SPDX-License-Identifier: MIT
#include "widgets/mountsedit.h"

#include "app/icons.h"

#include <QtCore/qdir.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qpushbutton.h>

Q_DECLARE_METATYPE(QFtpConfigMount)

namespace {
enum Column { Path, Folder, Write, ColumnCount };

bool mayChange(const QFtpConfigMount &mount)
{
    return mount.effectivePermissions().testAnyFlags(
        ~QFtp::Permissions(QFtp::Permission::ReadOnly));
}
} // namespace

MountsEdit::MountsEdit(QWidget *parent) :
    QWidget(parent), m_table(new QTableWidget(0, ColumnCount, this))
{
    m_table->setAccessibleName(tr("Further folders"));
    m_table->setHorizontalHeaderLabels({tr("Seen as"), tr("Folder"), tr("May change")});
    m_table->horizontalHeader()->setSectionResizeMode(Folder, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto *add = new QPushButton(Icons::icon(QStringLiteral("add")), tr("&Add a folder…"), this);
    auto *remove = new QPushButton(Icons::icon(QStringLiteral("remove")), tr("&Remove"), this);
    for (QPushButton *button : {add, remove})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &MountsEdit::addFolder);
    connect(remove, &QPushButton::clicked, this, [this] {
        if (m_table->currentRow() >= 0) {
            m_table->removeRow(m_table->currentRow());
            Q_EMIT changed();
        }
    });
    connect(m_table, &QTableWidget::itemChanged, this, &MountsEdit::changed);
}

void MountsEdit::addFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder to add"), QDir::homePath());
    if (folder.isEmpty())
        return;
    QFtpConfigMount mount;
    mount.name = u'/' + QDir(folder).dirName();
    mount.root = folder;
    addRow(mount);
    Q_EMIT changed();
}

void MountsEdit::addRow(const QFtpConfigMount &mount)
{
    const QSignalBlocker blocker(m_table);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *path = new QTableWidgetItem(mount.name);
    path->setData(Qt::UserRole, QVariant::fromValue(mount));
    m_table->setItem(row, Path, path);
    auto *folder = new QTableWidgetItem(mount.storage.isEmpty() ? mount.root : mount.storage);
    if (!mount.storage.isEmpty())
        folder->setFlags(folder->flags() & ~Qt::ItemIsEditable); // another storage than a folder
    m_table->setItem(row, Folder, folder);
    auto *write = new QTableWidgetItem;
    write->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    const bool mayWrite = mayChange(mount);
    write->setCheckState(mayWrite ? Qt::Checked : Qt::Unchecked);
    m_table->setItem(row, Write, write);
}

QList<QFtpConfigMount> MountsEdit::mounts() const
{
    QList<QFtpConfigMount> result;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        auto mount = m_table->item(row, Path)->data(Qt::UserRole).value<QFtpConfigMount>();
        const bool mayWrite = m_table->item(row, Write)->checkState() == Qt::Checked;
        const bool mightWrite = mayChange(mount);
        mount.name = m_table->item(row, Path)->text();
        if (mount.storage.isEmpty())
            mount.root = m_table->item(row, Folder)->text();
        if (mayWrite != mightWrite) { // a choice of permissions is not changed by looking at it
            mount.permissions.reset();
            mount.allowWrite = mayWrite;
        }
        result.append(mount);
    }
    return result;
}

void MountsEdit::setMounts(const QList<QFtpConfigMount> &mounts)
{
    m_table->setRowCount(0);
    for (const QFtpConfigMount &mount : mounts)
        addRow(mount);
}
