// SPDX-License-Identifier: MIT
#include "auth/cryptpassword.h"

#include <crypt.h>
#include <memory>
#include <sodium.h>

namespace QFtp::Internal {

QByteArray cryptHash(const QByteArray &password, const QByteArray &hash)
{
    const auto data = std::make_unique<crypt_data>();
    const char *computed =
        ::crypt_rn(password.constData(), hash.constData(), data.get(), int(sizeof *data));
    QByteArray result(computed);
    sodium_memzero(data.get(), sizeof *data);
    return result;
}

bool hasCrypt() { return true; }

} // namespace QFtp::Internal
