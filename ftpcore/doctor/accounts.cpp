// SPDX-License-Identifier: MIT
// The configuration itself, who may log in, their folders, and who is kept out.
#include "doctor/address.h"
#include "doctor/folder.h"
#include "doctor/report.h"

#include <algorithm>
#include <QFtpServer/qftpadministration.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qlocale.h>
#include <QtCore/qregularexpression.h>

namespace Doctor {

namespace {

using Severity = Finding::Severity;

class Accounts
{
    Q_DECLARE_TR_FUNCTIONS(Accounts)

public:
    Accounts(const Patient &patient, const Machine &machine, QList<Finding> *findings) :
        m_patient(patient), m_machine(machine), m_report(findings)
    { }

    void checkSettings()
    {
        for (const QFtpConfigProblem &problem : m_patient.problems) {
            const bool isError = problem.severity == QFtpConfigProblem::Severity::Error;
            m_report.add(isError ? Severity::Danger : Severity::Note,
                         isError ? tr("The configuration file has a mistake")
                                 : tr("Something in the configuration file looks wrong"),
                         problem.toString());
        }
    }

    void checkUsers()
    {
        const QFtpConfig &config = m_patient.config;
        const bool isKnown = std::none_of(
            m_patient.problems.begin(), m_patient.problems.end(), [](const auto &problem) {
                return problem.severity == QFtpConfigProblem::Severity::Error;
            });
        if (!isKnown)
            return; // the users could not be read
        const bool hasUsers = config.allUsers || !config.textFile.file.isEmpty()
            || !config.accounts.isEmpty()
            || std::any_of(config.users.begin(), config.users.end(), [&](const auto &user) {
                                  return user.withGroups(config.groups).enabled;
                              });
        if (!hasUsers)
            add(Severity::Danger,
                config.users.isEmpty() ? tr("There is no user, so nobody can log in")
                                       : tr("All users are switched off, so nobody can log in"),
                tr("Add one, or switch one on."), QStringLiteral("users"));
        checkGuard();
    }

    void checkFolders()
    {
        constexpr qsizetype Most = 200; // more would take too long
        qsizetype count = 0;
        const qsizetype before = m_count;
        for (const QFtpConfigUser &own : m_patient.config.users) {
            const QFtpConfigUser user = own.withGroups(m_patient.config.groups);
            if (!user.enabled || ++count > Most)
                continue;
            const QList<Place> places = placesOf(user);
            for (const Place &place : places)
                checkFolder(user.name, place);
        }
        if (count > 0 && m_count == before)
            m_report.add(Severity::Good,
                         count > Most
                             ? tr("The folders of the first %1 users can be used").arg(Most)
                             : tr("The folders of all users can be used"),
                         {});
    }

    // Attackers are banned all the time, but those of the own networks are somebody's.
    void checkBans()
    {
        constexpr qsizetype Most = 5;
        QStringList strangers;
        for (auto ban = m_patient.bans.cbegin(); ban != m_patient.bans.cend(); ++ban) {
            if (ban.value() < m_machine.now)
                continue;
            const bool isStranger = !isPrivate(QHostAddress(ban.key())) || m_count >= Most;
            if (isStranger) {
                strangers += ban.key();
                continue;
            }
            add(Severity::Danger, tr("%1 is banned").arg(ban.key()),
                tr("It failed to log in too often, or was banned by hand, and cannot connect until "
                   "%1. If that is one of yours, lift the ban.")
                    .arg(QLocale().toString(ban.value().toLocalTime(), QLocale::ShortFormat)),
                QStringLiteral("security"));
        }
        if (!strangers.isEmpty())
            add(Severity::Note, tr("Banned addresses: %1").arg(strangers.size()),
                tr("They failed to log in too often: %1. If one is yours, lift the ban.")
                    .arg(strangers.first(qMin(Most, strangers.size())).join(QStringLiteral(", "))),
                QStringLiteral("security"));
    }

private:
    void add(Severity severity, const QString &title, const QString &text, const QString &page,
             const QString &evidence = {})
    {
        ++m_count;
        m_report.add(severity, title, text, evidence).page = page;
    }

    // Networks that nobody here is part of keep everybody out.
    void checkGuard()
    {
        const QStringList &allowed = m_patient.config.guard.allowedAddresses;
        const QList<QHostAddress> own = m_machine.addresses();
        if (allowed.isEmpty() || own.isEmpty())
            return;
        const bool isIn = std::any_of(allowed.begin(), allowed.end(), [&](const QString &network) {
            const auto subnet = QHostAddress::parseSubnet(network);
            return std::any_of(own.begin(), own.end(), [&](const QHostAddress &address) {
                return address.isInSubnet(subnet);
            });
        });
        if (!isIn)
            add(Severity::Warning, tr("The server lets in only other networks than its own"),
                tr("guard.allowedAddresses is %1. Computers of the network here can't connect.")
                    .arg(allowed.join(QStringLiteral(", "))),
                QStringLiteral("server"), tr("The computer's addresses are read from the system."));
    }

    void checkFolder(const QString &user, const Place &place)
    {
        const Folder folder = Folder::look(place.path);
        Folder::State state = folder.state(place);
        if (folder.exists && state == Folder::State::Good
            && !mayUse(user, place.path, place.permissions))
            state = letsChange(place.permissions) && mayUse(user, place.path, {})
                ? Folder::State::Unwritable
                : Folder::State::Unreadable;
        if (state == Folder::State::Good)
            return;
        const QString text = state == Folder::State::Missing
            ? tr("Create it, or choose another folder for “%1”.").arg(user)
            : state == Folder::State::Full
            ? tr("Nobody can upload. Make room.")
            : tr("Give the account that the server uses the right to use it, or choose another "
                 "folder for “%1”.")
                  .arg(user);
        add(Severity::Danger, Folder::text(state, place.path), text, QStringLiteral("users"),
            tr("The doctor looked at the folder."));
    }

    // A server of root acts as other users. Returns whether the one of \a user may use the folder:
    // false only if that is certain, because groups and access lists may allow more.
    bool mayUse(const QString &user, const QString &path, QFtp::Permissions permissions)
    {
        static const QRegularExpression pattern(
            QStringLiteral("with the rights of user (\\d+), group (\\d+)"));
        const auto explanation = QFtpAdministration::explain(m_patient.config, user, "/", "LIST");
        const auto match = pattern.match(explanation.lines.join(u'\n'));
        const uint actingUser = match.captured(1).toUInt();
        if (!match.hasMatch() || actingUser == 0)
            return true; // it acts as this program does
        const QFileInfo info(path);
        const auto has = [&](QFile::Permission own, QFile::Permissions others) {
            return info.permissions().testAnyFlags(
                info.ownerId() == actingUser ? QFile::Permissions(own) : others);
        };
        return has(QFile::ReadOwner, QFile::ReadGroup | QFile::ReadOther)
            && has(QFile::ExeOwner, QFile::ExeGroup | QFile::ExeOther)
            && (!letsChange(permissions)
                || has(QFile::WriteOwner, QFile::WriteGroup | QFile::WriteOther));
    }

    const Patient &m_patient;
    const Machine &m_machine;
    Report m_report;
    qsizetype m_count = 0; // of faults
};

} // namespace

void checkSettings(const Patient &patient, const Machine &machine, QList<Finding> *findings)
{
    Accounts(patient, machine, findings).checkSettings();
}

void checkAccounts(const Patient &patient, const Machine &machine, QList<Finding> *findings)
{
    Accounts(patient, machine, findings).checkUsers();
}

void checkFolders(const Patient &patient, const Machine &machine, QList<Finding> *findings)
{
    Accounts(patient, machine, findings).checkFolders();
}

void checkBans(const Patient &patient, const Machine &machine, QList<Finding> *findings)
{
    Accounts(patient, machine, findings).checkBans();
}

// Each fault once: the newest session that shows it, and how many others do. A client whose newest
// session went well has no fault any more.
void checkSessions(const Patient &patient, const Machine &, QList<Finding> *findings)
{
    constexpr qsizetype Most = 20;
    QHash<QString, qsizetype> places; // by the text, which is the same for the same fault
    QHash<QString, int> counts;
    QSet<QHostAddress> seen;
    for (auto session = patient.sessions.crbegin(); session != patient.sessions.crend();
         ++session) {
        const auto found = diagnose(*session, patient.config);
        const bool isOver = seen.contains(session->peer);
        if (!found && !session->userName.isEmpty())
            seen.insert(session->peer);
        if (!found || isOver || (++counts[found->text] == 1 && places.size() >= Most)
            || places.contains(found->text))
            continue;
        places.insert(found->text, findings->size());
        const QString name =
            session->clientName.isEmpty() ? session->userName : session->clientName;
        Finding shown = *found;
        shown.title = name.isEmpty()
            ? QStringLiteral("%1: %2").arg(session->peer.toString(), found->title)
            : QStringLiteral("%1 (%2): %3").arg(session->peer.toString(), name, found->title);
        findings->append(shown);
    }
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        const int others = counts.value(place.key()) - 1;
        if (others > 0)
            (*findings)[place.value()].evidence += u' '
                + QCoreApplication::translate("Session", "Other sessions like it: %1.").arg(others);
    }
}

} // namespace Doctor
