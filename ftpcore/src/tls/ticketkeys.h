// SPDX-License-Identifier: MIT
#ifndef QFTP_TLS_TICKETKEYS_H
#define QFTP_TLS_TICKETKEYS_H

#include "tls/openssl.h"

#include <array>
#include <chrono>
#include <deque>
#include <list>
#include <mutex>
#include <optional>
#include <QtCore/qhash.h>

namespace QFtp::Internal {

/// The keys that encrypt session tickets. A new one is made each day, so that a stolen key opens
/// little of the traffic of the past; older ones open their tickets as long as sessions may live.
/// Thread: any.
class TicketKeys
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::hours Period{24};
    static constexpr std::chrono::hours Life{8 * 24}; ///< a session's week, and the key's day

    using Name = std::array<unsigned char, 16>;
    struct Key
    {
        Key();
        ~Key();

        Name name;
        std::array<unsigned char, 32> cipher;
        std::array<unsigned char, 32> authentication;
        Clock::time_point made;
        bool isRandom; ///< false: there are no random numbers, so no key
    };

    /// The key for new tickets; null: there is none.
    std::shared_ptr<const Key> current(Clock::time_point now = Clock::now());
    /// The key of an old ticket; null: it has expired, or never existed.
    std::shared_ptr<const Key> find(const unsigned char *name,
                                    Clock::time_point now = Clock::now());

    /// Uses these keys, which outlive \a context, for its tickets.
    void install(SSL_CTX *context);

private:
    void dropExpired(Clock::time_point now);
    static int useKey(SSL *ssl, unsigned char *name, unsigned char *iv, EVP_CIPHER_CTX *cipher,
                      EVP_MAC_CTX *authentication, int isNew);

    std::mutex m_mutex;
    std::deque<std::shared_ptr<const Key>> m_keys; // the last one is the latest
};

/// Who may resume whose TLS sessions: for clients that keep one store of tickets for several
/// connections. Knows control connections by their session id contexts. Thread: any.
class TicketOwners
{
public:
    static constexpr size_t Maximum = 20'000; ///< the oldest are forgotten

    struct Owner
    {
        QString address;
        QString user; ///< empty: has not logged in
    };

    /// A control connection has begun TLS, its client has logged in, or has logged out.
    void set(const QByteArray &id, const Owner &owner);
    /// A control connection has ended. Its user's tickets stay good.
    void end(const QByteArray &id);
    std::optional<Owner> find(const QByteArray &id) const;

private:
    using Entries = std::list<std::pair<QByteArray, Owner>>;

    mutable std::mutex m_mutex;
    Entries m_entries; // the oldest first
    QHash<QByteArray, Entries::iterator> m_byId;
};

} // namespace QFtp::Internal

#endif
