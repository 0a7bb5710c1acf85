// SPDX-License-Identifier: MIT
#include "doctor/session.h"

#include "doctor/address.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>

namespace Doctor {

namespace {

using Severity = Finding::Severity;
using Match = QRegularExpressionMatch;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Session)
};

Finding made(const QString &title, const QString &text, const QString &page = {},
             Severity severity = Severity::Danger)
{
    Finding result;
    result.severity = severity;
    result.title = title;
    result.text = text;
    result.page = page;
    return result;
}

QString portRange(const QFtpConfig &config)
{
    return Text::tr("%1 to %2")
        .arg(config.passivePortRange.first)
        .arg(config.passivePortRange.last);
}

// "10.0.0.5:50001" or "[2001:db8::5]:50001".
QHostAddress addressIn(const QString &endpoint)
{
    QString address = endpoint.left(endpoint.lastIndexOf(u':'));
    return QHostAddress(address.remove(u'[').remove(u']'));
}

Finding neverCame(const Match &match, const Session &session, const QFtpConfig &config)
{
    const QString told = match.captured(1);
    const QString title =
        Text::tr("It asked for a passive connection, was sent to %1, and never came").arg(told);
    const QString outside = config.passive.externalAddress;
    const bool isFromOutside = isPrivate(addressIn(told)) && !isPrivate(session.peer);
    if (isFromOutside && (outside.isEmpty() || isPrivate(QHostAddress(outside)))) {
        const QString what = outside.isEmpty()
            ? Text::tr(
                "That is an address of the network here, which nobody outside can reach. Set "
                "the external address to the one of your router, and let the router forward "
                "the data ports %1.")
            : Text::tr("The external address in the settings is one that nobody outside can reach. "
                       "Set it to the one of your router, and let the router forward the data "
                       "ports %1.");
        return made(title, what.arg(portRange(config)), QStringLiteral("server"));
    }
    return made(
        title,
        Text::tr("A firewall or router between the client and this computer does not let the "
                 "data ports %1 through. Open or forward them.")
            .arg(portRange(config)),
        QStringLiteral("server"));
}

Finding strangeAddress(const Match &match, const Session &session, const QFtpConfig &)
{
    return made(
        Text::tr("Its data connection came from another address (%1) than the session")
            .arg(match.captured(1)),
        Text::tr("Commands came from %1. A router or proxy of the client changes its address, and "
                 "the server takes data only from the client itself. Let the client go around that "
                 "proxy; only if you trust its network, allow foreign addresses for its user.")
            .arg(session.peer.toString()),
        QStringLiteral("users"));
}

Finding activeFailed(const Match &match, const Session &, const QFtpConfig &)
{
    return made(
        Text::tr("It wants the server to connect to it at %1, and that fails")
            .arg(match.captured(1)),
        Text::tr("This is active mode, and the firewall or router of the client lets nothing in. "
                 "Switch the client to passive mode."));
}

Finding activeAddress(const Match &match, const Session &, const QFtpConfig &)
{
    return made(
        Text::tr("It wants the data at %1, which is not the address that it comes from")
            .arg(match.captured(1)),
        Text::tr("This is active mode from behind a router. Switch the client to passive mode."));
}

Finding handshakeFailed(const Match &match, const Session &, const QFtpConfig &config)
{
    const QString reason = match.captured(1);
    const auto says = [&](const char *word) {
        return reason.contains(QLatin1String(word), Qt::CaseInsensitive);
    };
    if (says("unknown ca") || says("bad certificate") || says("certificate unknown")
        || says("unknown_ca"))
        return made(Text::tr("It does not trust the server's certificate"),
                    config.tls.certificates.isEmpty()
                        ? Text::tr("The certificate is self-signed: accept it in the client after "
                                   "comparing the fingerprint, or get one from an authority.")
                        : Text::tr("The client does not know the authority that signed it, or the "
                                   "certificate lacks the chain to that authority, or its name is "
                                   "not the one that the client connects to."),
                    QStringLiteral("server"));
    if (says("unsupported protocol") || says("no shared cipher") || says("version too low")
        || says("protocol version"))
        return made(Text::tr("Its encryption is too old"),
                    Text::tr("It speaks only versions of TLS that are no longer safe. Update the "
                             "client, or allow it to log in without encryption."),
                    QStringLiteral("server"));
    if (says("http request") || says("wrong version number") || says("unknown protocol"))
        return made(
            Text::tr("It does not speak TLS where the server expects it"),
            Text::tr("It connects to the port for implicit FTPS without encrypting at once. "
                     "Choose “implicit FTPS” in the client, or the other port."));
    return made(Text::tr("Encryption could not begin: %1").arg(reason),
                Text::tr("Look at what the client says about it. Often the certificate is not "
                         "accepted there, or its settings for TLS differ."));
}

Finding notResumed(const Match &, const Session &, const QFtpConfig &)
{
    return made(Text::tr("Its data connections do not resume the TLS session"),
                Text::tr("The server requires that, so that nobody can steal a connection. Update "
                         "the client, or set tls.dataSessionReuse to “adaptive”."),
                QStringLiteral("server"));
}

Finding loginRefused(const Match &match, const Session &, const QFtpConfig &)
{
    const QString name = match.captured(1);
    const QString reason = match.captured(2);
    const QString title = Text::tr("It could not log in as “%1”").arg(name);
    const QString page = QStringLiteral("users");
    if (reason.contains(QStringLiteral("password")))
        return made(title, Text::tr("The password is wrong. Set a new one if nobody knows it."),
                    page);
    if (reason.contains(QStringLiteral("no such user")))
        return made(title, Text::tr("There is no user of that name. Names are case-sensitive."),
                    page, Severity::Note);
    if (reason.contains(QStringLiteral("switched off")))
        return made(title, Text::tr("The user is switched off. Switch it on."), page);
    if (reason.contains(QStringLiteral("allowedAddresses")))
        return made(title, Text::tr("The user may not log in from this address: see its limits."),
                    page);
    return made(title, Text::tr("The server's log says: %1.").arg(reason), page);
}

Finding otherProtocol(const Match &, const Session &, const QFtpConfig &)
{
    return made(
        Text::tr("It does not speak FTP"),
        Text::tr("A browser, a port scanner or another program tried this port. FTP clients use "
                 "an address that begins with ftp://."),
        {}, Severity::Note);
}

Finding handshakeTooLong(const Match &, const Session &, const QFtpConfig &)
{
    return made(Text::tr("It asked for encryption and then said nothing"),
                Text::tr("It probably waits for the user to accept the certificate, or a firewall "
                         "looks into the connection."));
}

Finding noPassivePort(const Match &match, const Session &, const QFtpConfig &)
{
    return made(Text::tr("All data ports from %1 to %2 were in use")
                    .arg(match.captured(1), match.captured(2)),
                Text::tr("Each running transfer needs one. Make the range larger."),
                QStringLiteral("server"));
}

Finding limitReached(const Match &match, const Session &, const QFtpConfig &)
{
    return made(Text::tr("A limit was reached: %1").arg(match.captured(1)),
                Text::tr("Raise the limit, or let the client use fewer connections."),
                QStringLiteral("server"));
}

Finding tlsRequired(const Match &, const Session &, const QFtpConfig &)
{
    return made(
        Text::tr("It tried to log in without encryption, which the server requires"),
        Text::tr("Choose “FTP over explicit TLS” in the client. If it can't encrypt, require "
                 "no encryption."),
        QStringLiteral("server"));
}

Finding tlsIsOff(const Match &, const Session &, const QFtpConfig &)
{
    return made(Text::tr("It wants to encrypt, which the server does not offer"),
                Text::tr("Offer encryption."), QStringLiteral("security"));
}

Finding refusedRequest(const Match &match, const Session &session, const QFtpConfig &)
{
    // The reply is the last one of its kind, and the command came before it.
    const qsizetype reply = session.lines.lastIndexOf(match.captured(0));
    QString command;
    for (qsizetype i = reply; i >= 0 && command.isEmpty(); --i) {
        if (session.lines.at(i).startsWith(u'→'))
            command = session.lines.at(i).mid(2);
    }
    // Programs ask for what is not there all the time.
    static const QStringList questions = {QStringLiteral("SIZE"), QStringLiteral("MDTM"),
                                          QStringLiteral("CWD"),  QStringLiteral("MLST"),
                                          QStringLiteral("LIST"), QStringLiteral("MLSD"),
                                          QStringLiteral("NLST"), QStringLiteral("STAT")};
    if (questions.contains(command.section(u' ', 0, 0).toUpper()))
        return {};
    return made(Text::tr("The server refused “%1”: %2").arg(command, match.captured(1)),
                Text::tr("If it should be allowed, look at the permissions of the user, and at "
                         "those of the folder on this computer."),
                QStringLiteral("users"), Severity::Warning);
}

Finding saidGoodbye(const Match &match, const Session &, const QFtpConfig &)
{
    return made(Text::tr("The server ended the session: %1").arg(match.captured(1)), {});
}

struct Symptom
{
    const char *pattern;
    Finding (*make)(const Match &, const Session &, const QFtpConfig &); // null: all is well
};

// What the log says of a session. Texts of clients come before the ends of lines, so most patterns
// are bound to an end or to a beginning.
const Symptom InMessages[] = {
    {"the client was told to connect to (port \\d+|\\S+) and did not$", &neverCame},
    {"^dropped a data connection from (\\S+): expected one from \\S+$", &strangeAddress},
    {"^dropped a data connection from \\S+: it does not resume the TLS session", &notResumed},
    {": it does not resume the TLS session of its control connection$", &notResumed},
    {"^dropped a data connection from \\S+: (.*)$", &handshakeFailed},
    {": the server could not connect to (\\S+), where the client wants the data", &activeFailed},
    {"^refused the request of \\S+ for a data connection to (\\S+)$", &activeAddress},
    {"^the TLS handshake failed: (.*)$", &handshakeFailed},
    {"^the TLS handshake took too long$", &handshakeTooLong},
    {"^no login as \"(.*)\" from \\S+: (.*)$", &loginRefused},
    {"^the client speaks another protocol$", &otherProtocol},
    {"^all passive ports from (\\d+) to (\\d+) are in use$", &noPassivePort},
    {"^transfer refused: the limit (\\S+) is reached$", &limitReached},
    {"^(\\S+ has too many sessions)$", &limitReached},
    {": complete, \\d+ bytes in \\d+ ms$", nullptr},
    {"^\\S+ logged in from \\S+$", nullptr},
};

// What the server replied.
const Symptom InReplies[] = {
    {"^← 226", nullptr},
    {"^← 530 Login requires TLS", &tlsRequired},
    {"^← 521 ", &tlsRequired},
    {"^← 502 TLS is turned off", &tlsIsOff},
    {"^← 522 The (TLS handshake of the data connection failed)", &handshakeFailed},
    {"^← (?:550|552|553|532) (.*)$", &refusedRequest},
    {"^← 421 (Too many .*|The login took .*|Your address .*)$", &saidGoodbye},
    {"^← 230", nullptr},
};

struct Compiled
{
    QRegularExpression pattern;
    const Symptom *symptom;
};

template<typename Symptoms> QList<Compiled> compiled(const Symptoms &symptoms)
{
    QList<Compiled> result;
    for (const Symptom &symptom : symptoms)
        result.append({QRegularExpression(QString::fromUtf8(symptom.pattern)), &symptom});
    return result;
}

// Walks from the end, because what went wrong before something went right does not matter.
std::optional<Finding> judge(const QStringList &lines, const QList<Compiled> &symptoms,
                             const Session &session, const QFtpConfig &config)
{
    constexpr qsizetype Enough = 300; // what came long before is not the reason
    const qsizetype first = qMax<qsizetype>(0, lines.size() - Enough);
    for (qsizetype i = lines.size() - 1; i >= first; --i) {
        for (const Compiled &candidate : symptoms) {
            const Match match = candidate.pattern.match(lines.at(i));
            if (!match.hasMatch())
                continue;
            if (!candidate.symptom->make)
                return std::nullopt;
            Finding found = candidate.symptom->make(match, session, config);
            if (found.title.isEmpty())
                continue; // it was nothing
            found.evidence = Text::tr("In session %1: %2").arg(session.id).arg(lines.at(i));
            return found;
        }
    }
    return std::nullopt;
}

struct Client
{
    const char *pattern; // of its name
    const char *advice;
};

const Client Clients[] = {
    {"Explorer",
     QT_TRANSLATE_NOOP("Session", "Windows Explorer cannot encrypt. Use FileZilla or WinSCP.")},
    {"^ftp\\.exe|Microsoft FTP",
     QT_TRANSLATE_NOOP("Session",
                       "ftp.exe of Windows knows active mode only, which most firewalls block.")},
    {"curl", QT_TRANSLATE_NOOP("Session", "curl encrypts only with the option --ssl-reqd.")},
    {"ftplib",
     QT_TRANSLATE_NOOP("Session",
                       "Python's ftplib ignores the address of PASV, and encrypts data "
                       "only after prot_p().")},
    {"Axis|Hikvision|Dahua|Scan|Brother|Lexmark",
     QT_TRANSLATE_NOOP("Session",
                       "Many scanners and cameras cannot encrypt, and check the folder before they "
                       "upload.")},
};

} // namespace

std::optional<Finding> diagnose(const Session &session, const QFtpConfig &config)
{
    static const QList<Compiled> inMessages = compiled(InMessages);
    static const QList<Compiled> inReplies = compiled(InReplies);
    auto found = judge(session.messages, inMessages, session, config);
    if (!found)
        found = judge(session.lines, inReplies, session, config);
    if (!found)
        return std::nullopt;
    const QString advice = adviceAbout(session.clientName);
    if (!advice.isEmpty())
        found->text += u' ' + advice;
    return found;
}

QString adviceAbout(const QString &clientName)
{
    for (const Client &client : Clients) {
        const QRegularExpression pattern(QString::fromUtf8(client.pattern),
                                         QRegularExpression::CaseInsensitiveOption);
        if (pattern.match(clientName).hasMatch())
            return Text::tr(client.advice);
    }
    return {};
}

QList<Session> sessionsOf(const QByteArray &log, qsizetype most)
{
    static const QRegularExpression ofSession(QStringLiteral("\\[(\\d+)(?: ([^\\]]*))?\\] (.*)$"));
    static const QRegularExpression connection(QStringLiteral("^connection from (\\S+)"));
    static const QRegularExpression login(QStringLiteral("^(\\S+) logged in from"));
    QList<Session> result;
    QHash<quint64, qsizetype> places;
    for (const QByteArray &bytes : log.split('\n')) {
        const Match line = ofSession.match(QString::fromUtf8(bytes));
        if (!line.hasMatch())
            continue;
        const quint64 id = line.captured(1).toULongLong();
        const QString text = line.captured(3);
        const Match begin = connection.match(text);
        if (begin.hasMatch() || !places.contains(id)) { // after a restart, numbers begin anew
            places.insert(id, result.size());
            result.append(Session());
            result.last().id = id;
        }
        Session &session = result[places.value(id)];
        if (begin.hasMatch())
            session.peer = addressIn(begin.captured(1));
        if (!line.captured(2).isEmpty())
            session.userName = line.captured(2);
        if (const Match name = login.match(text); name.hasMatch())
            session.userName = name.captured(1);
        if (text.startsWith(QStringLiteral("< ")))
            session.lines += QStringLiteral("← ") + text.mid(2);
        else if (text.startsWith(QStringLiteral("> ")))
            session.lines += QStringLiteral("→ ") + text.mid(2);
        else
            session.messages += text;
    }
    return result.sliced(qMax<qsizetype>(0, result.size() - most));
}

} // namespace Doctor
