// SPDX-License-Identifier: MIT
#include "widgets/findingsview.h"

#include "app/icons.h"
#include "widgets/scrollbox.h"

#include <algorithm>
#include <QFtpServer/qftpmodels.h>
#include <QtCore/qabstractitemmodel.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qsplitter.h>

using Doctor::Finding;

namespace {

QIcon iconOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Danger:
        return Icons::icon(QStringLiteral("ban"), Icons::Bad);
    case Finding::Severity::Warning:
        return Icons::icon(QStringLiteral("warning"), Icons::Doubtful);
    case Finding::Severity::Note:
        return Icons::icon(QStringLiteral("eye"));
    case Finding::Severity::Good:
        return Icons::icon(QStringLiteral("good"), Icons::Good);
    }
    Q_UNREACHABLE();
}

QString nameOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Danger:
        return FindingsView::tr("Serious");
    case Finding::Severity::Warning:
        return FindingsView::tr("Warning");
    case Finding::Severity::Note:
        return FindingsView::tr("Note");
    case Finding::Severity::Good:
        return FindingsView::tr("Fine");
    }
    Q_UNREACHABLE();
}

} // namespace

class FindingsView::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(findings.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Finding &finding = findings.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return finding.title;
        case Qt::ToolTipRole:
            return QFtp::plainToolTip(finding.title); // clients choose parts of it
        case Qt::AccessibleTextRole:
            return FindingsView::tr("%1: %2").arg(nameOf(finding.severity), finding.title);
        case Qt::DecorationRole:
            return iconOf(finding.severity);
        default:
            return {};
        }
    }
    void set(const QList<Finding> &wanted)
    {
        beginResetModel();
        findings = wanted;
        endResetModel();
    }

    QList<Finding> findings;
};

FindingsView::FindingsView(const QString &name, QWidget *parent) :
    QWidget(parent), m_model(new Model(this)), m_list(new QListView), m_details(new QWidget),
    m_text(new QLabel), m_command(new QLineEdit),
    m_copy(new QPushButton(Icons::icon(QStringLiteral("copy")), tr("&Copy Command"))),
    m_fix(new QPushButton)
{
    m_list->setModel(m_model);
    m_list->setAccessibleName(name);
    m_list->setObjectName(QStringLiteral("findings"));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    makeDetails();
    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(new ScrollBox(m_details));
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FindingsView::showDetails);
    showDetails();
}

FindingsView::~FindingsView() = default;

void FindingsView::makeDetails()
{
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(QStringLiteral("details"));
    m_command->setReadOnly(true);
    m_command->setLayoutDirection(Qt::LeftToRight);
    m_command->setAccessibleName(tr("Command that mends it"));
    m_fix->setObjectName(QStringLiteral("fix"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_fix);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *column = new QVBoxLayout(m_details);
    column->addWidget(m_text);
    column->addWidget(m_command);
    column->addLayout(buttons);
    column->addStretch();
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
    connect(m_fix, &QPushButton::clicked, this, [this] {
        const Finding finding = m_model->findings.value(m_list->currentIndex().row());
        if (finding.act)
            finding.act();
        else if (finding.fix)
            Q_EMIT fixWanted(finding);
        else
            Q_EMIT pageWanted(finding.page);
    });
}

const QList<Finding> &FindingsView::findings() const { return m_model->findings; }

void FindingsView::setFindings(const QList<Finding> &findings)
{
    const int row = m_list->currentIndex().row();
    const QString chosen = row < 0 ? QString() : m_model->findings.at(row).title;
    m_model->set(findings);
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding &finding) {
        return finding.title == chosen;
    });
    const qsizetype next = found != findings.end()
        ? found - findings.begin()
        : qMin<qsizetype>(qMax(row, 0), findings.size() - 1);
    m_list->setCurrentIndex(m_model->index(int(next)));
    showDetails();
}

void FindingsView::showDetails()
{
    const int row = m_list->currentIndex().row();
    m_details->setVisible(row >= 0);
    if (row < 0)
        return;
    const Finding &finding = m_model->findings.at(row);
    QString text = QStringLiteral("<h3>%1</h3><p>%2</p>")
                       .arg(finding.title.toHtmlEscaped(), finding.text.toHtmlEscaped());
    if (!finding.evidence.isEmpty())
        text += QStringLiteral("<p><i>%1</i> %2</p>")
                    .arg(tr("How it was found:"), finding.evidence.toHtmlEscaped());
    m_text->setText(text);
    m_command->setText(finding.command);
    m_command->setCursorPosition(0);
    m_command->setVisible(!finding.command.isEmpty());
    m_copy->setVisible(!finding.command.isEmpty());
    m_fix->setText(finding.fixText.isEmpty() ? tr("&Show") : finding.fixText);
    m_fix->setAccessibleName(m_fix->text() + QStringLiteral(": ") + finding.title);
    m_fix->setVisible(finding.fix || finding.act || !finding.page.isEmpty());
}

#include "moc_findingsview.cpp"
