// SPDX-License-Identifier: MIT
#include "widgets/folderedit.h"

#include <QtCore/qdir.h>
#include <QtCore/qmimedata.h>
#include <QtCore/qurl.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qpushbutton.h>

FolderEdit::FolderEdit(const QString &name, QWidget *parent) :
    QWidget(parent), m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(QStringLiteral("folder"));
    m_edit->setAccessibleName(name);
    m_edit->setMinimumWidth(260);
    m_edit->setLayoutDirection(Qt::LeftToRight);
    m_edit->setAcceptDrops(false); // FolderEdit takes the drops
    setFocusProxy(m_edit);
    setAcceptDrops(true);
    auto *button = new QPushButton(tr("Choose…"), this);
    button->setAutoDefault(false);
    button->setAccessibleName(tr("Choose: %1").arg(name));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, &FolderEdit::choose);
    connect(m_edit, &QLineEdit::textChanged, this, &FolderEdit::changed);
}

QString FolderEdit::folder() const
{
    const QString text = m_edit->text().trimmed();
    return text.isEmpty() ? text : QDir::cleanPath(QDir::fromNativeSeparators(text));
}

void FolderEdit::setFolder(const QString &folder)
{
    m_edit->setText(QDir::toNativeSeparators(folder));
}

void FolderEdit::choose()
{
    const QString start = QDir::isAbsolutePath(folder()) ? folder() : QDir::homePath();
    const QString chosen = QFileDialog::getExistingDirectory(this, m_edit->accessibleName(), start);
    if (!chosen.isEmpty())
        setFolder(chosen);
}

void FolderEdit::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFolder(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FolderEdit::dropEvent(QDropEvent *event) { setFolder(draggedFolder(event->mimeData())); }

QString draggedFolder(const QMimeData *data)
{
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir())
            return url.toLocalFile();
    }
    return {};
}

#include "moc_folderedit.cpp"
