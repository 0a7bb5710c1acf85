// SPDX-License-Identifier: MIT
#include "config/quotas.h"

#include <algorithm>

namespace QFtp::Internal {

namespace {

bool isLimited(const QFtpConfigUser &settings)
{
    return settings.quota.isLimited()
        || std::any_of(settings.mounts.begin(), settings.mounts.end(),
                       [](const auto &mount) { return mount.quota.isLimited(); });
}

} // namespace

bool hasQuotas(const QFtpConfig &config)
{
    return std::any_of(config.users.begin(), config.users.end(), isLimited)
        || std::any_of(config.groups.begin(), config.groups.end(), [](const auto &group) {
               return group.quota.isLimited() || isLimited(group.settings);
           });
}

} // namespace QFtp::Internal
