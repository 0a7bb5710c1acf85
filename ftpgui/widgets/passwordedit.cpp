// SPDX-License-Identifier: MIT
#include "widgets/passwordedit.h"

#include "app/icons.h"

#include <cmath>
#include <QtCore/qrandom.h>
#include <QtCore/qset.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qpushbutton.h>

PasswordEdit::PasswordEdit(QWidget *parent) :
    QWidget(parent), m_edit(new QLineEdit(this)), m_strength(new QLabel(this))
{
    m_edit->setObjectName(QStringLiteral("password"));
    m_edit->setAccessibleName(tr("Password"));
    m_edit->setEchoMode(QLineEdit::Password);
    m_strength->setAccessibleName(tr("Password strength"));
    auto *button = new QPushButton(tr("&Generate"), this);
    button->setObjectName(QStringLiteral("generate"));
    button->setAutoDefault(false);
    setFocusProxy(m_edit);

    m_show = m_edit->addAction(Icons::icon(QStringLiteral("eye")), QLineEdit::TrailingPosition);
    m_show->setText(tr("Show password"));
    m_show->setToolTip(m_show->text());
    m_show->setCheckable(true);
    connect(m_show, &QAction::toggled, this, [this](bool isShown) {
        m_edit->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(button, &QPushButton::clicked, this, &PasswordEdit::generate);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showStrength();
        Q_EMIT changed();
    });

    auto *row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    row->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_strength);
    showStrength();
}

void PasswordEdit::generate()
{
    m_show->setChecked(true);
    m_edit->setText(generated());
}

QString PasswordEdit::generated()
{
    // Leaves out characters that look alike: 1 l I, 0 O.
    const QString letters = QStringLiteral("abcdefghijkmnpqrstuvwxyz23456789");
    QString result;
    for (int i = 0; i < 12; ++i) {
        if (i > 0 && i % 4 == 0)
            result += u'-';
        result += letters.at(QRandomGenerator::system()->bounded(int(letters.size())));
    }
    return result;
}

PasswordEdit::Strength PasswordEdit::strength(const QString &password)
{
    if (password.isEmpty())
        return Strength::None;
    int kinds = 0;
    const auto count = [&](auto isKind, int size) {
        if (std::any_of(password.begin(), password.end(), isKind))
            kinds += size;
    };
    count([](QChar c) { return c.isLower(); }, 26);
    count([](QChar c) { return c.isUpper(); }, 26);
    count([](QChar c) { return c.isDigit(); }, 10);
    count([](QChar c) { return !c.isLetterOrNumber(); }, 20);
    // Repeated characters, as in "aaaaaaaa" or "1212", add less.
    const qsizetype different = QSet<QChar>(password.begin(), password.end()).size();
    const double length = double(qMin(password.size(), 2 * different));
    const double bits = length * std::log2(double(qMax(kinds, 2)));
    return bits < 40 ? Strength::Weak : bits < 56 ? Strength::Fair : Strength::Strong;
}

void PasswordEdit::showStrength()
{
    switch (strength(password())) {
    case Strength::None:
        m_strength->setText({});
        break;
    case Strength::Weak:
        m_strength->setText(tr("Weak: it can be guessed. Choose a longer password."));
        break;
    case Strength::Fair:
        m_strength->setText(tr("Fair"));
        break;
    case Strength::Strong:
        m_strength->setText(tr("Strong"));
        break;
    }
}

#include "moc_passwordedit.cpp"
