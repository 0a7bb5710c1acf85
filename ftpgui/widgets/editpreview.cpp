// SPDX-License-Identifier: MIT
#include "widgets/editpreview.h"

#include "widgets/changesview.h"

#include <QtCore/qregularexpression.h>
#include <QtGui/qscreen.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>

namespace {

// The line would be one of a text that is not written yet.
QString withoutPlace(QString problem)
{
    static const QRegularExpression place(QStringLiteral("^:\\d+:\\d+: error: "));
    return problem.remove(place);
}

} // namespace

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

void EditPreview::setEdit(ConfigStore::Edit edit, const QString &mistake)
{
    m_mistake = mistake;
    m_edit = std::move(edit);
    m_timer.start();
}

void EditPreview::check()
{
    m_timer.stop();
    if (!m_edit)
        return;
    const auto text = m_store->preview(m_edit);
    m_problem->setText(!m_mistake.isEmpty() ? m_mistake
                           : text           ? QString()
                                            : withoutPlace(text.error().detail()));
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_changes->setChange(m_store->text(), text ? *text : m_store->text());
    Q_EMIT checked(bool(text), text && *text != m_store->text());
}

#include "moc_editpreview.cpp"
