// SPDX-License-Identifier: MIT
#include "widgets/rulesedit.h"

#include "app/icons.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qpushbutton.h>

using QFtp::Permission;
using QFtp::Permissions;

namespace {

enum Column { Path, Rights, ColumnCount };

QComboBox *makeChoice(Permissions permissions)
{
    auto *choice = new QComboBox;
    const auto add = [choice](const QString &text, Permissions value) {
        choice->addItem(text, value.toInt());
    };
    add(RulesEdit::tr("Nothing"), {});
    add(RulesEdit::tr("Read only"), Permission::ReadOnly);
    add(RulesEdit::tr("Read and write"), Permission::ReadWrite);
    add(RulesEdit::tr("Drop files, and see nothing"),
        Permissions(Permission::Create) | Permission::MakeDirectory);
    int index = choice->findData(permissions.toInt());
    if (index < 0) {
        add(RulesEdit::tr("As in the file"), permissions);
        index = choice->count() - 1;
    }
    choice->setCurrentIndex(index);
    choice->setAccessibleName(RulesEdit::tr("What may be done there"));
    return choice;
}

} // namespace

RulesEdit::RulesEdit(QWidget *parent) :
    QWidget(parent), m_table(new QTableWidget(0, ColumnCount, this))
{
    m_table->setAccessibleName(tr("Permissions for some paths"));
    m_table->setHorizontalHeaderLabels({tr("Path, and all below it"), tr("May")});
    m_table->horizontalHeader()->setSectionResizeMode(Path, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Rights, QHeaderView::ResizeToContents);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    auto *add = new QPushButton(Icons::icon(QStringLiteral("add")), tr("Add a &path"), this);
    auto *remove = new QPushButton(Icons::icon(QStringLiteral("remove")), tr("Re&move"), this);
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
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({QByteArray("/incoming"), Permission::ReadOnly});
        m_table->setCurrentCell(m_table->rowCount() - 1, Path);
        m_table->editItem(m_table->currentItem());
        Q_EMIT changed();
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        if (m_table->currentRow() >= 0) {
            m_table->removeRow(m_table->currentRow());
            Q_EMIT changed();
        }
    });
    connect(m_table, &QTableWidget::itemChanged, this, &RulesEdit::changed);
}

void RulesEdit::addRow(const QFtpPathRule &rule)
{
    const QSignalBlocker blocker(m_table);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, Path, new QTableWidgetItem(QString::fromUtf8(rule.pattern)));
    QComboBox *choice = makeChoice(rule.permissions);
    connect(choice, &QComboBox::activated, this, &RulesEdit::changed);
    m_table->setCellWidget(row, Rights, choice);
}

QList<QFtpPathRule> RulesEdit::rules() const
{
    QList<QFtpPathRule> result;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto *choice = qobject_cast<QComboBox *>(m_table->cellWidget(row, Rights));
        result.append({m_table->item(row, Path)->text().toUtf8(),
                       Permissions::fromInt(choice->currentData().toInt())});
    }
    return result;
}

void RulesEdit::setRules(const QList<QFtpPathRule> &rules)
{
    m_table->setRowCount(0);
    for (const QFtpPathRule &rule : rules)
        addRow(rule);
}
