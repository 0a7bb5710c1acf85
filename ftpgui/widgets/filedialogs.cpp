// SPDX-License-Identifier: MIT
#include "widgets/filedialogs.h"

#include "app/icons.h"
#include "widgets/changesview.h"
#include "widgets/dialogs.h"

#include <doctor/address.h>
#include <doctor/direction.h>
#include <QFtpServer/qftpconfigfile.h>
#include <QtGui/qtextobject.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtextedit.h>

using Severity = QFtpConfigProblem::Severity;

namespace {

// What the user should know before \a text replaces the configuration; empty: nothing.
QString warningAbout(const ConfigStore *store, const QByteArray &text)
{
    const QFtpConfigFile::Result parsed = QFtpConfigFile::parse(text, {});
    if (text.isEmpty())
        return FileDialog::tr("The file is empty or has been removed.");
    for (const QFtpConfigProblem &problem : parsed.problems) {
        if (problem.severity == Severity::Error)
            return FileDialog::tr("It has a mistake in line %1: %2")
                .arg(problem.line)
                .arg(problem.key.isEmpty() ? problem.text
                                           : problem.key + QStringLiteral(": ") + problem.text);
    }
    return Doctor::isLocalOnly(store->config()) && !Doctor::isLocalOnly(parsed.config)
        ? FileDialog::tr("With it, other computers could connect: until now only this one can.")
        : QString();
}

} // namespace

FileDialog::FileDialog(ConfigStore *store, QWidget *parent) :
    QDialog(parent), m_store(store), m_text(new CodeEdit(this)), m_problems(new QListWidget(this))
{
    setWindowTitle(tr("Configuration File"));
    setObjectName(QStringLiteral("fileDialog"));
    resize(760, 560);
    auto *name = new QLabel(leftToRight(store->fileName()));
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAccessibleName(tr("File contents"));
    m_text->setPlainText(QString::fromUtf8(store->text()));
    m_problems->setAccessibleName(tr("Mistakes"));
    m_problems->setMaximumHeight(120);
    m_problems->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(name);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_problems);
    layout->addWidget(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &FileDialog::check);
    connect(m_problems, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { showProblem(m_found.at(m_problems->row(item))); });
    connect(m_problems, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { showProblem(m_found.at(m_problems->row(item))); });
    connect(buttons, &QDialogButtonBox::accepted, this,
            [this, before = store->text(), shown = m_text->toPlainText()] {
                if (m_store->text() != before) {
                    showWarning(this, windowTitle(),
                                tr("The file has changed since you opened it. Copy your text, then "
                                   "open the file again."));
                    return;
                }
                const QString warning = warningAbout(m_store, text());
                if (m_text->toPlainText() == shown)
                    accept();
                else if (warning.isEmpty())
                    save();
                else
                    askBefore(this, windowTitle(), warning, tr("&Save Anyway"), [this] { save(); });
            });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void FileDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!m_found.isEmpty()) // now the text knows how much of it there is room for
        showProblem(m_found.first());
}

void FileDialog::save()
{
    if (m_store->setText(tr("Edit the file"), text()))
        accept();
    else
        showWarning(this, windowTitle(), m_store->obstacle());
}

// Uses the line endings and the byte order mark of the file.
QByteArray FileDialog::text() const
{
    static const QByteArray Mark = "\xef\xbb\xbf";
    QString text = m_text->document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.remove(QChar::ByteOrderMark);
    if (m_store->text().contains("\r\n"))
        text.replace(u'\n', QStringLiteral("\r\n"));
    return (m_store->text().startsWith(Mark) ? Mark : QByteArray()) + text.toUtf8();
}

void FileDialog::check()
{
    m_found = QFtpConfigFile::parse(text(), {}).problems;
    m_problems->clear();
    QList<QTextEdit::ExtraSelection> marks;
    for (const QFtpConfigProblem &problem : std::as_const(m_found)) {
        const bool isError = problem.severity == Severity::Error;
        new QListWidgetItem(isError ? Icons::icon(QStringLiteral("ban"), Icons::Bad)
                                    : Icons::icon(QStringLiteral("warning"), Icons::Doubtful),
                            tr("Line %1: %2")
                                .arg(problem.line)
                                .arg(problem.key.isEmpty()
                                         ? problem.text
                                         : problem.key + QStringLiteral(": ") + problem.text),
                            m_problems);
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(qMax(0, problem.line - 1)));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        QColor colour = isError ? QColor(Qt::red) : QColor(255, 160, 0);
        colour.setAlpha(60);
        mark.format.setBackground(colour);
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
    m_problems->setVisible(!m_found.isEmpty());
}

void FileDialog::showProblem(const QFtpConfigProblem &problem)
{
    m_text->goTo(problem.line, problem.column);
    m_text->setFocus();
}

ConflictDialog::ConflictDialog(ConfigStore *store, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("File Changed"));
    setObjectName(QStringLiteral("conflictDialog"));
    resize(640, 400);
    auto *text =
        new QLabel(tr("Someone else changed %1. Their version differs from yours as follows:")
                       .arg(store->fileName()));
    text->setWordWrap(true);
    const QString mistake = warningAbout(store, store->textOnDisk());
    auto *warning = new QLabel(mistake);
    warning->setObjectName(QStringLiteral("warning"));
    warning->setWordWrap(true);
    warning->setVisible(!mistake.isEmpty());
    auto *changes = new ChangesView;
    changes->setChange(store->text(), store->textOnDisk());
    auto *buttons = new QDialogButtonBox;
    auto *theirs = buttons->addButton(tr("&Take Theirs"), QDialogButtonBox::AcceptRole);
    auto *mine = buttons->addButton(tr("&Keep Mine"), QDialogButtonBox::DestructiveRole);
    buttons->addButton(tr("&Decide Later"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(warning);
    layout->addWidget(changes, 1);
    layout->addWidget(buttons);
    (mistake.isEmpty() ? theirs : mine)->setDefault(true);
    (mistake.isEmpty() ? theirs : mine)->setFocus();
    connect(theirs, &QPushButton::clicked, this, [this, store] {
        store->takeTheirs();
        accept();
    });
    connect(mine, &QPushButton::clicked, this, [this, store] {
        store->keepMine();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

#include "moc_filedialogs.cpp"
