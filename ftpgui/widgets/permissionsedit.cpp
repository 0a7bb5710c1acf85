// SPDX-License-Identifier: MIT
#include "widgets/permissionsedit.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qgridlayout.h>

using QFtp::Permission;
using QFtp::Permissions;

namespace {

struct Row
{
    Permission permission;
    const char *label; // of the box
    const char *verb;  // in the sentence
};

const Row Rows[] = {
    {Permission::List, QT_TRANSLATE_NOOP("PermissionsEdit", "List files"),
     QT_TRANSLATE_NOOP("PermissionsEdit", "list files")},
    {Permission::Read, QT_TRANSLATE_NOOP("PermissionsEdit", "Download"),
     QT_TRANSLATE_NOOP("PermissionsEdit", "download")},
    {Permission::Create, QT_TRANSLATE_NOOP("PermissionsEdit", "Upload new files"),
     QT_TRANSLATE_NOOP("PermissionsEdit", "upload new files")},
    {Permission::Overwrite, QT_TRANSLATE_NOOP("PermissionsEdit", "Replace files"),
     QT_TRANSLATE_NOOP("PermissionsEdit", "replace files")},
    {Permission::Append, QT_TRANSLATE_NOOP("PermissionsEdit", "Append to files"),
     QT_TRANSLATE_NOOP("PermissionsEdit", "append to files")},
    {Permission::Delete, QT_TRANSLATE_NOOP("PermissionsEdit", "Delete files"),
     QT_TRANSLATE_NOOP("PermissionsEdit", "delete files")},
    {Permission::Rename, QT_TRANSLATE_NOOP("PermissionsEdit", "Rename"),
     QT_TRANSLATE_NOOP("PermissionsEdit", "rename")},
    {Permission::MakeDirectory, QT_TRANSLATE_NOOP("PermissionsEdit", "Create folders"),
     QT_TRANSLATE_NOOP("PermissionsEdit", "create folders")},
    {Permission::RemoveDirectory, QT_TRANSLATE_NOOP("PermissionsEdit", "Remove folders"),
     QT_TRANSLATE_NOOP("PermissionsEdit", "remove folders")},
    {Permission::SetAttributes, QT_TRANSLATE_NOOP("PermissionsEdit", "Set times and modes"),
     QT_TRANSLATE_NOOP("PermissionsEdit", "set times and modes")},
};

const Permissions Choices[] = {
    Permission::ReadOnly,
    Permission::ReadWrite,
    Permissions(Permission::Create) | Permission::MakeDirectory,
};

} // namespace

PermissionsEdit::PermissionsEdit(QWidget *parent) :
    QWidget(parent), m_choice(new QComboBox(this)), m_sentence(new QLabel(this))
{
    m_choice->setObjectName(QStringLiteral("permissions"));
    m_choice->setAccessibleName(tr("Permissions"));
    m_choice->addItems({tr("Read only"), tr("Read and write"), tr("Upload only"), tr("Custom")});
    m_sentence->setWordWrap(true);
    m_sentence->setAccessibleName(tr("Summary of the permissions"));
    auto *grid = new QGridLayout;
    for (const Row &row : Rows) {
        auto *box = new QCheckBox(tr(row.label), this);
        const int count = int(m_boxes.size());
        grid->addWidget(box, count / 2, count % 2);
        m_boxes.append(box);
        connect(box, &QCheckBox::toggled, this, [this] {
            setPermissions(permissions());
            Q_EMIT changed();
        });
    }
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        if (index < int(std::size(Choices)))
            setPermissions(Choices[index]);
        Q_EMIT changed();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choice);
    layout->addLayout(grid);
    layout->addWidget(m_sentence);
    setPermissions(Permission::ReadOnly);
}

Permissions PermissionsEdit::permissions() const
{
    Permissions result;
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        result.setFlag(Rows[i].permission, m_boxes.at(i)->isChecked());
    return result;
}

void PermissionsEdit::setPermissions(Permissions permissions)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker blocker(m_boxes.at(i));
        m_boxes.at(i)->setChecked(permissions.testFlag(Rows[i].permission));
    }
    const auto *choice = std::find(std::begin(Choices), std::end(Choices), permissions);
    m_choice->setCurrentIndex(int(choice - std::begin(Choices)));
    showSentence();
}

QString PermissionsEdit::sentence(Permissions permissions)
{
    if (!permissions)
        return tr("May do nothing.");
    if (permissions == Permissions(Permission::ReadOnly))
        return tr("May see and download all files, but change nothing.");
    if (permissions == Permissions(Permission::ReadWrite))
        return tr("May see, download, upload, replace, rename and delete everything.");
    QStringList may;
    for (const Row &row : Rows) {
        if (permissions.testFlag(row.permission))
            may += tr(row.verb);
    }
    QString text = tr("May %1, and nothing else.").arg(QLocale().createSeparatedList(may));
    if (!permissions.testAnyFlags(Permission::ReadOnly))
        text += u' ' + tr("Existing files stay hidden.");
    return text;
}

void PermissionsEdit::showSentence() { m_sentence->setText(sentence(permissions())); }

#include "moc_permissionsedit.cpp"
