// SPDX-License-Identifier: MIT
#include "widgets/rulesedit.h"

#include "widgets/pathdelegate.h"

#include <QtWidgets/qcombobox.h>

using QFtp::Permission;
using QFtp::Permissions;

namespace {

enum RuleColumn { RulePath, RuleRights };

QComboBox *makeChoice(Permissions permissions)
{
    auto *choice = new QComboBox;
    const auto add = [choice](const QString &text, Permissions value) {
        choice->addItem(text, value.toInt());
    };
    add(RulesEdit::tr("No access"), {});
    add(RulesEdit::tr("Read only"), Permission::ReadOnly);
    add(RulesEdit::tr("Read and write"), Permission::ReadWrite);
    add(RulesEdit::tr("Upload only"), Permissions(Permission::Create) | Permission::MakeDirectory);
    int index = choice->findData(permissions.toInt());
    if (index < 0) {
        add(RulesEdit::tr("As in the file"), permissions);
        index = choice->count() - 1;
    }
    choice->setCurrentIndex(index);
    choice->setAccessibleName(RulesEdit::tr("Permissions for this path"));
    return choice;
}

} // namespace

RulesEdit::RulesEdit(QWidget *parent) :
    TableEdit(tr("Permissions for some paths"),
              {tr("Path and everything below it"), tr("Permissions")}, RulePath, tr("Add Pat&h"),
              tr("Re&move"), parent)
{
    table->setItemDelegateForColumn(RulePath, new PathDelegate(table));
}

void RulesEdit::add()
{
    addRow({QByteArray("/incoming"), Permission::ReadOnly});
    table->setCurrentCell(table->rowCount() - 1, RulePath);
    table->editItem(table->currentItem());
    Q_EMIT changed();
}

void RulesEdit::addRow(const QFtpPathRule &rule)
{
    const QSignalBlocker blocker(table);
    const int row = table->rowCount();
    table->insertRow(row);
    table->setItem(row, RulePath, new QTableWidgetItem(QString::fromUtf8(rule.pattern)));
    QComboBox *choice = makeChoice(rule.permissions);
    connect(choice, &QComboBox::activated, this, &RulesEdit::changed);
    table->setCellWidget(row, RuleRights, choice);
}

QList<QFtpPathRule> RulesEdit::rules() const
{
    QList<QFtpPathRule> result;
    for (int row = 0; row < table->rowCount(); ++row) {
        const auto *choice = qobject_cast<QComboBox *>(table->cellWidget(row, RuleRights));
        result.append({table->item(row, RulePath)->text().toUtf8(),
                       Permissions::fromInt(choice->currentData().toInt())});
    }
    return result;
}

void RulesEdit::setRules(const QList<QFtpPathRule> &rules)
{
    table->setRowCount(0);
    for (const QFtpPathRule &rule : rules)
        addRow(rule);
}

#include "moc_rulesedit.cpp"
