// SPDX-License-Identifier: MIT
#include "tls/ticketkeys.h"

#include <algorithm>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/rand.h>

namespace QFtp::Internal {

TicketKeys::Key::Key() :
    made(Clock::now()),
    isRandom(RAND_bytes(name.data(), int(name.size())) == 1
             && RAND_priv_bytes(cipher.data(), int(cipher.size())) == 1
             && RAND_priv_bytes(authentication.data(), int(authentication.size())) == 1)
{ }

TicketKeys::Key::~Key()
{
    OPENSSL_cleanse(cipher.data(), cipher.size());
    OPENSSL_cleanse(authentication.data(), authentication.size());
}

std::shared_ptr<const TicketKeys::Key> TicketKeys::current(Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    dropExpired(now);
    if (m_keys.empty() || now - m_keys.back()->made >= Period) {
        const auto key = std::make_shared<Key>();
        key->made = now;
        if (!key->isRandom)
            return nullptr;
        m_keys.push_back(key);
    }
    return m_keys.back();
}

std::shared_ptr<const TicketKeys::Key> TicketKeys::find(const unsigned char *name,
                                                        Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    dropExpired(now);
    const auto found = std::find_if(m_keys.begin(), m_keys.end(), [name](const auto &key) {
        return std::equal(key->name.begin(), key->name.end(), name);
    });
    return found == m_keys.end() ? nullptr : *found;
}

void TicketKeys::dropExpired(Clock::time_point now)
{
    while (!m_keys.empty() && now - m_keys.front()->made >= Life)
        m_keys.pop_front();
}

void TicketKeys::install(SSL_CTX *context)
{
    SSL_CTX_set_app_data(context, this);
    SSL_CTX_set_tlsext_ticket_key_evp_cb(context, &TicketKeys::useKey);
}

// Returns 1: the key is set; 0: there is no such key; -1: an error.
int TicketKeys::useKey(SSL *ssl, unsigned char *name, unsigned char *iv, EVP_CIPHER_CTX *cipher,
                       EVP_MAC_CTX *authentication, int isNew)
{
    auto *keys = static_cast<TicketKeys *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
    const auto key = isNew == 1 ? keys->current() : keys->find(name);
    if (!key)
        return isNew == 1 ? -1 : 0;
    char digest[] = "SHA256";
    auto secret = key->authentication;
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, secret.data(), secret.size()),
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_end(),
    };
    const bool isAuthenticated = EVP_MAC_CTX_set_params(authentication, parameters) == 1;
    OPENSSL_cleanse(secret.data(), secret.size());
    if (!isAuthenticated)
        return -1;
    const EVP_CIPHER *method = EVP_aes_256_cbc();
    if (isNew == 0)
        return EVP_DecryptInit_ex(cipher, method, nullptr, key->cipher.data(), iv) == 1 ? 1 : -1;
    std::copy(key->name.begin(), key->name.end(), name);
    const bool isReady = RAND_bytes(iv, EVP_CIPHER_get_iv_length(method)) == 1
        && EVP_EncryptInit_ex(cipher, method, nullptr, key->cipher.data(), iv) == 1;
    return isReady ? 1 : -1;
}

void TicketOwners::set(const QByteArray &id, const Owner &owner)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_byId.constFind(id); found != m_byId.constEnd()) {
        (*found)->second = owner;
        return;
    }
    m_byId.insert(id, m_entries.emplace(m_entries.end(), id, owner));
    if (m_entries.size() > Maximum) {
        m_byId.remove(m_entries.front().first);
        m_entries.pop_front();
    }
}

void TicketOwners::end(const QByteArray &id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_byId.constFind(id);
    if (found == m_byId.constEnd() || !(*found)->second.user.isEmpty())
        return;
    m_entries.erase(*found);
    m_byId.erase(found);
}

std::optional<TicketOwners::Owner> TicketOwners::find(const QByteArray &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? std::nullopt : std::optional((*found)->second);
}

} // namespace QFtp::Internal
