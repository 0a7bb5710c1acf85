// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_PHPSETTINGS_H
#define QFTP_CONFIG_PHPSETTINGS_H

#include <QtCore/qhash.h>
#include <QtCore/qstring.h>

namespace QFtp::Internal {

/// The settings of a PHP file that sets members of one object, such as mogilefs-ftpd's config.php:
/// $CFG->mogilefs->port = 7001. No PHP code is run.
///
/// Values are strings as PHP prints them ("1" and "" for true and false). They may consist of
/// literals, members set before, and the file's own directory. Statements of other forms are
/// ignored; unknownLines() has the lines of values of other forms.
class PhpSettings
{
public:
    struct Setting
    {
        QString value;
        int line = 0; ///< from 1
    };

    /// \a directory is the directory of the file.
    PhpSettings(const QByteArray &text, const QString &directory);

    /// The setting \a name, such as "mogilefs->port"; its line is 0 if there is none.
    Setting find(const QString &name) const { return m_settings.value(name); }
    /// Lines whose values only PHP can compute.
    const QList<int> &unknownLines() const { return m_unknownLines; }

private:
    QHash<QString, Setting> m_settings;
    QList<int> m_unknownLines;
};

} // namespace QFtp::Internal

#endif
