// SPDX-License-Identifier: MIT
#include "config/usertext.h"

#include "config/configvalues.h"
#include "config/tomldocument.h"

namespace QFtp::Internal {

namespace {

const QList<QByteArray> Secrets = {"password", "passwordHash", "passwordSalt", "hash"};

QByteArray shown(const QByteArray &key, const QByteArray &value)
{
    return Secrets.contains(key) ? "\"...\"" : value;
}

class UserText
{
public:
    UserText(const QFtpConfig &config, const QFtpConfigUser &user, const QString &source,
             const toml::table &root, const QString &fileName) :
        m_user(user.withGroups(config.groups, &m_origins)),
        m_source(source), m_root(root), m_fileName(fileName)
    { }

    QByteArray write()
    {
        add("# The settings of " + m_user.name.toUtf8() + ", and the lines of "
                + m_fileName.toUtf8() + " that they come from.",
            {});
        add('[' + keyText({QStringLiteral("users"), m_user.name}) + ']', placeOf({}, {}));
        for (const auto &field : userFields()) {
            if (field.print)
                writeField(field, m_user, QString::fromLatin1(field.key),
                           {QString::fromLatin1(field.key)});
        }
        const QString rules = QStringLiteral("rules");
        for (const QFtpPathRule &rule : std::as_const(m_user.rules))
            writeRow(rules, originOf(rules, {rules}), rule, ruleFields());
        const QString passwords = QStringLiteral("passwords"); // groups have none
        for (const QFtpConfigPassword &password : std::as_const(m_user.passwords))
            writeRow(passwords, placeOf({}, {passwords}), password, passwordFields());
        for (const QFtpConfigMount &mount : std::as_const(m_user.mounts))
            writeMount(mount);
        return aligned();
    }

private:
    void add(const QByteArray &line, const QString &remark) { m_lines += {line, remark}; }

    // The line of a key; 0: the file has none.
    int lineOf(const QStringList &keys) const
    {
        const toml::node *node = &m_root;
        for (const QString &key : keys)
            node = node && node->is_table() ? node->as_table()->get(key.toStdString()) : nullptr;
        return node ? int(node->source().begin.line) : 0;
    }

    // Where the key at \a below of the user, or of \a group, is in the file.
    QString placeOf(const QString &group, const QStringList &below) const
    {
        const bool isOwn = group.isEmpty();
        if (isOwn && m_source != u"config")
            return QStringLiteral("from \"%1\"").arg(m_source);
        const QStringList table = isOwn ? QStringList{QStringLiteral("users"), m_user.name}
                                        : QStringList{QStringLiteral("groups"), group};
        int line = lineOf(table + below);
        if (line == 0 && below == QStringList{QStringLiteral("allowWrite")})
            line = lineOf(table + QStringList{QStringLiteral("permissions")});
        QStringList parts;
        if (!isOwn)
            parts += QStringLiteral("group %1").arg(group);
        if (line > 0)
            parts += QStringLiteral("line %1").arg(line);
        return parts.join(QStringLiteral(", "));
    }

    QString originOf(const QString &setting, const QStringList &below) const
    {
        QStringList places;
        for (const QString &group : m_origins.value(setting))
            places += placeOf(group, below);
        places.removeAll(QString());
        return places.isEmpty() ? QStringLiteral("default") : places.join(QStringLiteral("; "));
    }

    // allowWrite and permissions are one setting, with two names.
    void writeField(const ConfigField<QFtpConfigUser> &field, const QFtpConfigUser &user,
                    const QString &setting, const QStringList &below)
    {
        const QByteArray value = field.print(user);
        if (value.isEmpty() || (field.key == "allowWrite" && user.permissions))
            return;
        if (Secrets.contains(field.key) && !m_origins.contains(setting))
            return;
        add(field.key + " = " + shown(field.key, value), originOf(setting, below));
    }

    template<typename Row>
    void writeRow(const QString &array, const QString &origin, const Row &row,
                  const QList<ConfigField<Row>> &fields)
    {
        add({}, {});
        add("[[" + keyText({QStringLiteral("users"), m_user.name, array}) + "]]", origin);
        for (const auto &field : fields) {
            if (const QByteArray value = field.print(row); !value.isEmpty())
                add(field.key + " = " + shown(field.key, value), {});
        }
    }

    void writeMount(const QFtpConfigMount &mount)
    {
        const QStringList below = {QStringLiteral("mounts"), mount.name};
        add({}, {});
        add('[' + keyText(QStringList{QStringLiteral("users"), m_user.name} + below) + ']',
            originOf(QStringLiteral("mounts.") + mount.name, below));
        for (const auto &field : mountFields()) {
            if (const QByteArray value = field.print(mount); !value.isEmpty())
                add(field.key + " = " + value, {});
        }
    }

    QByteArray aligned() const
    {
        constexpr qsizetype WidestColumn = 50;
        qsizetype column = 0;
        for (const auto &line : m_lines) {
            if (line.first.size() < WidestColumn)
                column = std::max(column, line.first.size());
        }
        QByteArray result;
        for (const auto &line : m_lines)
            result += line.second.isEmpty()
                ? line.first + '\n'
                : line.first.leftJustified(column) + "  # " + line.second.toUtf8() + '\n';
        return result;
    }

    QMap<QString, QStringList> m_origins;
    const QFtpConfigUser m_user;
    const QString m_source;
    const toml::table &m_root;
    const QString m_fileName;
    QList<std::pair<QByteArray, QString>> m_lines;
};

} // namespace

QByteArray describeUser(const QFtpConfig &config, const QFtpConfigUser &user, const QString &source,
                        const QByteArray &text, const QString &fileName)
{
    toml::table root;
    try {
        root = toml::parse(std::string_view(text.constData(), size_t(text.size())));
    } catch (const toml::parse_error &) {
        root.clear(); // the file has changed meanwhile: there are no lines to tell
    }
    return UserText(config, user, source, root, fileName).write();
}

} // namespace QFtp::Internal
