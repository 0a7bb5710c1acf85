// SPDX-License-Identifier: MIT
#include "auth/accountset.h"

#include "auth/accounttypes.h"
#include "auth/foreignanswers.h"
#include "base/guarded.h"
#include "config/configschema.h"

#include <algorithm>

namespace QFtp::Internal {

namespace {

std::shared_ptr<QFtpAccountSource> makeSource(const QFtpConfigAccounts &settings)
{
    for (const QFtpAccountType *type : accountTypes()) {
        if (type->name == settings.type)
            return guarded(std::shared_ptr<QFtpAccountSource>(), [&] {
                return type->make(completedSettings(type->settings, settings.settings));
            });
    }
    return nullptr;
}

} // namespace

void AccountSet::configure(const QList<QFtpConfigAccounts> &accounts)
{
    const std::lock_guard lock(m_mutex);
    QList<Source> sources;
    for (const QFtpConfigAccounts &settings : accounts) {
        const auto same =
            std::find_if(m_sources.begin(), m_sources.end(),
                         [&](const Source &before) { return before.settings == settings; });
        sources += same != m_sources.end()
            ? *same
            : Source{settings, makeSource(settings), std::make_shared<ForeignAnswers>()};
    }
    m_sources = sources;
}

AccountSet::Source AccountSet::find(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_sources.cbegin(), m_sources.cend(), [&](const Source &known) {
        return known.settings.name == name;
    });
    return found == m_sources.cend() ? Source() : *found;
}

} // namespace QFtp::Internal
