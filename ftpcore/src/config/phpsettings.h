// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_PHPSETTINGS_H
#define QFTP_CONFIG_PHPSETTINGS_H

#include <QtCore/qhash.h>
#include <QtCore/qstring.h>

namespace QFtp::Internal {

/// The settings of a PHP file that sets members of one object, as mogilefs-ftpd's config.php:
/// $CFG->mogilefs->port = 7001. Nothing in it is run.
///
/// Values are texts as PHP would print them ("1" and "" for true and false), put together from
/// literals, members set before and the file's own directory. Statements of other forms are left
/// out; a value of another form is told by its line.
class PhpSettings
{
public:
    struct Setting
    {
        QString value;
        int line = 0; ///< from 1
    };

    /// \a directory is where the file is.
    PhpSettings(const QByteArray &text, const QString &directory);

    /// The setting with that name, as "mogilefs->port"; its line is 0 if there is none.
    Setting find(const QString &name) const { return m_settings.value(name); }
    /// Lines of values that can't be told without running PHP.
    const QList<int> &unknownLines() const { return m_unknownLines; }

private:
    QHash<QString, Setting> m_settings;
    QList<int> m_unknownLines;
};

} // namespace QFtp::Internal

#endif
