// SPDX-License-Identifier: MIT
#include "auth/accounttypes.h"

#include "base/typeregistry.h"

namespace QFtp::Internal {

namespace {

// Never destroyed: servers may live as long as the process.
TypeRegistry<QFtpAccountType> &accountRegistry()
{
    static auto *const instance = new TypeRegistry<QFtpAccountType>;
    return *instance;
}

} // namespace

QList<const QFtpAccountType *> accountTypes() { return accountRegistry().all(); }

} // namespace QFtp::Internal

QFtpAccountSource::~QFtpAccountSource() = default;

bool QFtpAccountSource::extension(int, void *) { return false; }

bool QFtpAccountType::add(const QFtpAccountType &type)
{
    return QFtp::Internal::accountRegistry().add(type);
}
