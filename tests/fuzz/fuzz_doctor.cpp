// SPDX-License-Identifier: MIT
#include "check.h"
#include "doctor/firewallrules.h"
#include "doctor/session.h"

using Doctor::FirewallRules;

// What the doctor reads: rules of firewalls, and logs with texts of clients.
FUZZ_TARGET(doctor)
{
    const QByteArray text = toByteArray(data, size);
    FirewallRules rules;
    rules.addNft(text);
    rules.addIptables(text);
    // Each port has one verdict.
    int count = 0;
    for (const auto verdict : {FirewallRules::Verdict::Open, FirewallRules::Verdict::Blocked,
                               FirewallRules::Verdict::Unclear}) {
        for (const auto &ports : rules.portsWith(verdict, 2000, 2100)) {
            CHECK(ports.first >= 2000 && ports.last <= 2100 && ports.first <= ports.last);
            count += ports.last - ports.first + 1;
        }
    }
    CHECK(count == 101);
    for (const Doctor::Session &session : Doctor::sessionsOf(text, 50))
        static_cast<void>(Doctor::diagnose(session, QFtpConfig()));
    return 0;
}
