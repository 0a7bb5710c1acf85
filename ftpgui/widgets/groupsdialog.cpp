// SPDX-License-Identifier: MIT
#include "widgets/groupsdialog.h"

#include "app/icons.h"
#include "widgets/dialogs.h"
#include "widgets/userdialog.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qpushbutton.h>

GroupsDialog::GroupsDialog(App &app, QWidget *parent) : QDialog(parent), m_app(app)
{
    setWindowTitle(tr("Groups"));
    setObjectName(QStringLiteral("groupsDialog"));
    auto *text = new QLabel(tr("What a group says applies to its users where they have no setting "
                               "of their own."));
    text->setWordWrap(true);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Groups"));
    auto *column = new QVBoxLayout;
    const auto addButton = [&](const QString &icon, const QString &label, auto action) {
        auto *button = new QPushButton(Icons::icon(icon), label);
        button->setAutoDefault(false);
        button->setObjectName(icon);
        connect(button, &QPushButton::clicked, this, action);
        column->addWidget(button);
        return button;
    };
    addButton(QStringLiteral("add"), tr("&Add…"), &GroupsDialog::add);
    m_edit = addButton(QStringLiteral("edit"), tr("Ed&it…"), &GroupsDialog::edit);
    m_remove = addButton(QStringLiteral("remove"), tr("&Remove…"), &GroupsDialog::remove);
    column->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(column);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addLayout(row);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &GroupsDialog::updateButtons);
    connect(m_list, &QListWidget::itemActivated, this, &GroupsDialog::edit);
    connect(&app.config, &ConfigStore::changed, this, &GroupsDialog::fill);
    setMinimumSize(420, 260);
    fill();
}

void GroupsDialog::fill()
{
    const QString selected = selectedName();
    m_list->clear();
    for (const QFtpConfigGroup &group : m_app.config.config().groups) {
        qsizetype users = 0;
        for (const QFtpConfigUser &user : m_app.config.config().users)
            users += user.groups.contains(group.name);
        auto *item = new QListWidgetItem(tr("%1 (users: %2)").arg(group.name).arg(users), m_list);
        item->setData(Qt::UserRole, group.name);
        item->setSelected(group.name == selected);
    }
    if (m_list->count() > 0 && m_list->selectedItems().isEmpty())
        m_list->setCurrentRow(0);
    updateButtons();
}

void GroupsDialog::updateButtons()
{
    m_edit->setEnabled(!selectedName().isEmpty());
    m_remove->setEnabled(!selectedName().isEmpty());
}

QString GroupsDialog::selectedName() const
{
    const auto items = m_list->selectedItems();
    return items.isEmpty() ? QString() : items.first()->data(Qt::UserRole).toString();
}

void GroupsDialog::add()
{
    openDialog(new UserDialog(m_app, UserDialog::Task::Add, QFtpConfigGroup(), this));
}

void GroupsDialog::edit()
{
    for (const QFtpConfigGroup &group : m_app.config.config().groups) {
        if (group.name == selectedName()) {
            openDialog(new UserDialog(m_app, UserDialog::Task::Edit, group, this));
            return;
        }
    }
}

void GroupsDialog::remove()
{
    const QString name = selectedName();
    askBefore(this, tr("Remove Group"),
              tr("Remove the group “%1”? Its users stay, without what it says.").arg(name),
              tr("&Remove"), [this, name] {
                  m_app.config.edit(tr("Remove %1").arg(name), [name](QFtpConfig &config) {
                      config.groups.removeIf(
                          [&](const QFtpConfigGroup &group) { return group.name == name; });
                      for (QFtpConfigUser &user : config.users)
                          user.groups.removeAll(name);
                  });
              });
}

#include "moc_groupsdialog.cpp"
