// SPDX-License-Identifier: MIT
#include "widgets/tableedit.h"

#include "app/icons.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qpushbutton.h>

TableEdit::TableEdit(const QString &name, const QStringList &headers, int wide,
                     const QString &addText, const QString &removeText, QWidget *parent) :
    QWidget(parent),
    table(new QTableWidget(0, int(headers.size()), this))
{
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(headers);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
    table->verticalHeader()->hide();
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    auto *addButton = new QPushButton(Icons::icon(QStringLiteral("add")), addText);
    auto *removeButton = new QPushButton(Icons::icon(QStringLiteral("remove")), removeText);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {addButton, removeButton}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(table);
    layout->addLayout(buttons);
    connect(addButton, &QPushButton::clicked, this, [this] { add(); });
    connect(removeButton, &QPushButton::clicked, this, [this] {
        if (table->currentRow() >= 0) {
            table->removeRow(table->currentRow());
            Q_EMIT changed();
        }
    });
    connect(table, &QTableWidget::itemChanged, this, &TableEdit::changed);
}

#include "moc_tableedit.cpp"
