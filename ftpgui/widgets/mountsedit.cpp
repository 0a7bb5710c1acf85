// SPDX-License-Identifier: MIT
#include "widgets/mountsedit.h"

#include "widgets/pathdelegate.h"
#include "widgets/sharecard.h"

#include <doctor/folder.h>
#include <QtCore/qdir.h>
#include <QtWidgets/qfiledialog.h>

Q_DECLARE_METATYPE(QFtpConfigMount)

namespace {
enum MountColumn { Path, Folder, Write };
} // namespace

MountsEdit::MountsEdit(QWidget *parent) :
    TableEdit(tr("Additional folders"), {tr("Path"), tr("Folder"), tr("Writable")}, Folder,
              tr("&Add Folder…"), tr("&Remove"), parent)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setItemDelegateForColumn(Path, new PathDelegate(table));
    table->setItemDelegateForColumn(Folder, new PathDelegate(table));
}

void MountsEdit::add()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Add Folder"), QDir::homePath());
    if (folder.isEmpty())
        return;
    QFtpConfigMount mount;
    mount.name = freeName(u'/' + QDir(folder).dirName());
    mount.root = folder;
    addRow(mount);
    Q_EMIT changed();
}

QString MountsEdit::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int number = 2; !table->findItems(name, Qt::MatchExactly).isEmpty(); ++number)
        name = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return name;
}

void MountsEdit::addRow(const QFtpConfigMount &mount)
{
    const QSignalBlocker blocker(table);
    const int row = table->rowCount();
    table->insertRow(row);
    auto *path = new QTableWidgetItem(mount.name);
    path->setData(Qt::UserRole, QVariant::fromValue(mount));
    table->setItem(row, Path, path);
    auto *folder = new QTableWidgetItem(
        mount.storage.isEmpty() ? mount.root : ShareCard::storageText(mount.storage));
    if (!mount.storage.isEmpty())
        folder->setFlags(folder->flags() & ~Qt::ItemIsEditable); // this storage is not a folder
    table->setItem(row, Folder, folder);
    auto *write = new QTableWidgetItem;
    write->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    const bool mayWrite = Doctor::letsChange(mount.effectivePermissions());
    write->setCheckState(mayWrite ? Qt::Checked : Qt::Unchecked);
    table->setItem(row, Write, write);
}

QList<QFtpConfigMount> MountsEdit::mounts() const
{
    QList<QFtpConfigMount> result;
    for (int row = 0; row < table->rowCount(); ++row) {
        auto mount = table->item(row, Path)->data(Qt::UserRole).value<QFtpConfigMount>();
        const bool mayWrite = table->item(row, Write)->checkState() == Qt::Checked;
        const bool mightWrite = Doctor::letsChange(mount.effectivePermissions());
        mount.name = table->item(row, Path)->text();
        if (mount.storage.isEmpty())
            mount.root = table->item(row, Folder)->text();
        if (mayWrite != mightWrite) { // detailed permissions stay unless the box was changed
            mount.setPermissions(mayWrite ? QFtp::Permission::ReadWrite
                                          : QFtp::Permission::ReadOnly);
        }
        result.append(mount);
    }
    return result;
}

void MountsEdit::setMounts(const QList<QFtpConfigMount> &mounts)
{
    table->setRowCount(0);
    for (const QFtpConfigMount &mount : mounts)
        addRow(mount);
}

#include "moc_mountsedit.cpp"
