// SPDX-License-Identifier: MIT
#ifndef QFTPSTORAGECONTRACT_P_H
#define QFTPSTORAGECONTRACT_P_H

#include <QFtpServer/qftpstoragecontract.h>
#include <QtTest/QtTest>

class QFtpStorageContract::Private
{
public:
    std::shared_ptr<QFtpStorage> storage; // null: no test runs
    Abilities abilities;
};

namespace QFtp::Internal {

/// The kind of an error as a number that QCOMPARE prints; -1: a success.
template<typename T> int kindOf(const QFtpResult<T> &result)
{
    return result ? -1 : int(result.error().kind());
}

} // namespace QFtp::Internal

#endif
