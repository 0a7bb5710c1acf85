// SPDX-License-Identifier: MIT
#include "cluster/statements.h"

#include <QtSql/qsqlrecord.h>

namespace QFtp::Internal::Sql {

QFtpResult<void> Statements::open()
{
    close();
    auto opened = m_database.open();
    m_isOpen = opened.hasValue();
    return opened;
}

void Statements::close()
{
    m_prepared.clear();
    m_isOpen = false;
    m_database.close();
}

QFtpResult<Statements::Rows> Statements::run(const QString &text, const QVariantList &values)
{
    if (m_isOpen && handle().isOpen()) { // it notices by itself that a server has ended
        auto rows = runOnce(text, values);
        if (rows)
            return rows;
    }
    if (auto opened = open(); !opened)
        return opened.error();
    auto rows = runOnce(text, values);
    if (!rows)
        close();
    return rows;
}

QFtpResult<Statements::Rows> Statements::runOnce(const QString &text, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = m_prepared[text];
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_database.handle());
        query->setForwardOnly(true);
        if (!query->prepare(text))
            return unavailable(QStringLiteral("the schema can't be used"), query->lastError());
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values.at(i));
    if (!query->exec())
        return unavailable(QStringLiteral("the query failed"), query->lastError());
    Rows rows;
    while (query->next()) {
        QVariantList row;
        for (int i = 0; i < query->record().count(); ++i)
            row.append(query->value(i));
        rows.append(row);
    }
    const QSqlError error = query->lastError();
    query->finish();
    if (error.isValid())
        return unavailable(QStringLiteral("the query failed"), error);
    return rows;
}

} // namespace QFtp::Internal::Sql
