// SPDX-License-Identifier: MIT
#include "systemtestuser.h"

SystemTestUser::SystemTestUser(const QString &) { }

SystemTestUser::~SystemTestUser() = default;

bool SystemTestUser::isPossible() { return false; }

uint SystemTestUser::userId() const { return 0; }

uint SystemTestUser::groupId() const { return 0; }

bool SystemTestUser::lock() { return false; }

QString currentSystemUser() { return {}; }
