// SPDX-License-Identifier: MIT
#include "widgets/editpreview.h"

#include "widgets/changesview.h"

#include <QtGui/qscreen.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>

EditPreview::EditPreview(ConfigStore *store, QWidget *parent) :
    QWidget(parent), m_store(store), m_problem(new QLabel(this)), m_changes(new ChangesView(this))
{
    constexpr std::chrono::milliseconds Pause{150};
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_changes->setMaximumHeight(qMin(150, screen()->availableGeometry().height() / 6));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_problem);
    auto *title = new QLabel(tr("Changes to the file"), this);
    title->setBuddy(m_changes);
    layout->addWidget(title);
    layout->addWidget(m_changes);
    m_timer.setSingleShot(true);
    m_timer.setInterval(Pause);
    m_timer.callOnTimeout(this, &EditPreview::check);
    connect(store, &ConfigStore::changed, this, [this] { m_timer.start(); });
}

void EditPreview::setEdit(ConfigStore::Edit edit)
{
    m_edit = std::move(edit);
    m_timer.start();
}

void EditPreview::check()
{
    m_timer.stop();
    if (!m_edit)
        return;
    const auto text = m_store->preview(m_edit);
    m_problem->setVisible(!text);
    m_problem->setText(text ? QString() : text.error().detail());
    m_changes->setChange(m_store->text(), text ? *text : m_store->text());
    Q_EMIT checked(bool(text), text && *text != m_store->text());
}

#include "moc_editpreview.cpp"
