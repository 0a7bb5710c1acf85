// SPDX-License-Identifier: MIT
#ifndef FTPGUI_PASSWORDEDIT_H
#define FTPGUI_PASSWORDEDIT_H

#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qwidget.h>

/// An input for a new password, typed or generated, that shows its strength.
class PasswordEdit : public QWidget
{
    Q_OBJECT

public:
    enum class Strength { None, Weak, Fair, Strong };

    explicit PasswordEdit(QWidget *parent = nullptr);

    QString password() const { return m_edit->text(); }
    void setPassword(const QString &password) { m_edit->setText(password); }
    void setPlaceholderText(const QString &text) { m_edit->setPlaceholderText(text); }
    void generate();

    /// Returns a password that is easy to type on a scanner's panel: 60 bits of the system's
    /// randomness.
    static QString generated();
    static Strength strength(const QString &password);

Q_SIGNALS:
    void changed();

private:
    void showStrength();

    QLineEdit *m_edit;
    QAction *m_show;
    QLabel *m_strength;
};

#endif
