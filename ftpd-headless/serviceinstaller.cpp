// SPDX-License-Identifier: MIT
// ftpd-headless --service install | start | stop | reload | status | remove
#include "places.h"
#include "windowsservice.h"

#include <aclapi.h>
#include <algorithm>
#include <memory>
#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qcryptographichash.h>
#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qendian.h>
#include <QtCore/qprocess.h>
#include <sddl.h>
#include <windows.h>

namespace {

constexpr wchar_t Name[] = L"QFtpServer";
constexpr wchar_t Account[] = L"NT SERVICE\\QFtpServer"; // made by Windows, without a password
constexpr wchar_t EventSource[] =
    L"SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application\\QFtpServer";
constexpr DWORD PatienceMsecs = 60'000;

struct ServiceCloser
{
    using pointer = SC_HANDLE;
    void operator()(SC_HANDLE handle) const { ::CloseServiceHandle(handle); }
};
using Service = std::unique_ptr<SC_HANDLE, ServiceCloser>;

const wchar_t *wide(const QString &text) { return reinterpret_cast<const wchar_t *>(text.utf16()); }

int failed(const char *what)
{
    const DWORD error = ::GetLastError();
    const QString reason = error == ERROR_ACCESS_DENIED
        ? QStringLiteral("run this as administrator")
        : qt_error_string(int(error));
    fprintf(stderr, "%s: %s\n", what, qPrintable(reason));
    return 1;
}

Service manager() { return Service(::OpenSCManagerW(nullptr, nullptr, SC_MANAGER_ALL_ACCESS)); }

Service openService(DWORD access)
{
    const Service services(::OpenSCManagerW(nullptr, nullptr, SC_MANAGER_CONNECT));
    return Service(services ? ::OpenServiceW(services.get(), Name, access) : nullptr);
}

// The identity of the service's account, which Windows makes from its name: S-1-5-80 and the SHA-1
// of the name in capitals. "sc showsid QFtpServer" prints it too.
QString serviceSid()
{
    const QString name = QString::fromWCharArray(Name).toUpper();
    const QByteArray hash = QCryptographicHash::hash(
        QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2),
        QCryptographicHash::Sha1);
    QString result = QStringLiteral("S-1-5-80");
    for (qsizetype i = 0; i < hash.size(); i += 4)
        result += u'-' + QString::number(qFromLittleEndian<quint32>(hash.constData() + i));
    return result;
}

// Only administrators may write to the folder, and only they and the service may read it. The
// service may change what is below "state" and "log".
bool makeFolder(const QString &path, const wchar_t *rightsOfService)
{
    const QString rights = QStringLiteral("D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;%1;;;%2)")
                               .arg(QString::fromWCharArray(rightsOfService), serviceSid());
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!::ConvertStringSecurityDescriptorToSecurityDescriptorW(wide(rights), SDDL_REVISION_1,
                                                                &descriptor, nullptr))
        return false;
    const QString native = QDir::toNativeSeparators(path);
    SECURITY_ATTRIBUTES attributes{sizeof attributes, descriptor, FALSE};
    const bool isMade = ::CreateDirectoryW(wide(native), &attributes)
        || (::GetLastError() == ERROR_ALREADY_EXISTS
            && ::SetFileSecurityW(wide(native), DACL_SECURITY_INFORMATION, descriptor));
    ::LocalFree(descriptor);
    return isMade;
}

// Everybody may make folders in ProgramData: another user may have been there first, to put a key
// of theirs in, or to lead us elsewhere with a junction.
bool isSafe(const QString &folder)
{
    const DWORD attributes = ::GetFileAttributesW(wide(QDir::toNativeSeparators(folder)));
    if (attributes == INVALID_FILE_ATTRIBUTES)
        return ::GetLastError() == ERROR_FILE_NOT_FOUND;
    return !(attributes & FILE_ATTRIBUTE_REPARSE_POINT)
        && !QFtpAdministration::canOthersChange(folder);
}

bool makeFolders(const QString &folder)
{
    if (!makeFolder(folder, L"0x1200a9")
        || !makeFolder(folder + QStringLiteral("/state"), L"0x1301bf")
        || !makeFolder(folder + QStringLiteral("/log"), L"0x1301bf"))
        return false;
    QFile file(Places::configFile());
    if (file.exists())
        return true;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return false;
    file.write("# The settings of QFtpServer; ftpd-headless --print-config lists all of them.\n\n"
               "[log]\nfile = '"
               + QDir::toNativeSeparators(folder).toUtf8()
               + "\\log\\ftpd-headless.log'\n\n"
                 "# [users.ann]\n# passwordHash = \"\"   # ftpd-headless --hash-password\n"
                 "# root = 'D:\\Shared'\n");
    return true;
}

void describe(SC_HANDLE service)
{
    wchar_t text[] = L"Lets clients transfer files with FTP and FTPS.";
    SERVICE_DESCRIPTIONW description{text};
    ::ChangeServiceConfig2W(service, SERVICE_CONFIG_DESCRIPTION, &description);
    SERVICE_DELAYED_AUTO_START_INFO delayed{TRUE}; // after what people wait for at the start
    ::ChangeServiceConfig2W(service, SERVICE_CONFIG_DELAYED_AUTO_START_INFO, &delayed);
    SC_ACTION actions[] = {
        {SC_ACTION_RESTART, 1000}, {SC_ACTION_RESTART, 5000}, {SC_ACTION_RESTART, 60'000}};
    constexpr DWORD OneDay = 24 * 60 * 60;
    SERVICE_FAILURE_ACTIONSW recovery{OneDay, nullptr, nullptr, DWORD(std::size(actions)), actions};
    ::ChangeServiceConfig2W(service, SERVICE_CONFIG_FAILURE_ACTIONS, &recovery);
    SERVICE_PRESHUTDOWN_INFO shutdown{PatienceMsecs}; // for transfers, when the computer stops
    ::ChangeServiceConfig2W(service, SERVICE_CONFIG_PRESHUTDOWN_INFO, &shutdown);
}

// The event log shows the texts of a source with the help of a program. This one is part of
// Windows, and its messages are nothing but the given text.
void registerEventSource()
{
    constexpr wchar_t Program[] = L"%SystemRoot%\\System32\\EventCreate.exe";
    constexpr DWORD Kinds = EVENTLOG_ERROR_TYPE | EVENTLOG_WARNING_TYPE | EVENTLOG_INFORMATION_TYPE;
    HKEY key = nullptr;
    if (::RegCreateKeyExW(HKEY_LOCAL_MACHINE, EventSource, 0, nullptr, 0, KEY_SET_VALUE, nullptr,
                          &key, nullptr)
        != ERROR_SUCCESS)
        return;
    ::RegSetValueExW(key, L"EventMessageFile", 0, REG_EXPAND_SZ,
                     reinterpret_cast<const BYTE *>(Program), sizeof Program);
    ::RegSetValueExW(key, L"TypesSupported", 0, REG_DWORD, reinterpret_cast<const BYTE *>(&Kinds),
                     sizeof Kinds);
    ::RegCloseKey(key);
}

// One rule for the program covers the control port and all passive ports.
bool setFirewallRule(bool isWanted)
{
    const QString program = QDir::toNativeSeparators(QCoreApplication::applicationFilePath());
    QStringList arguments{QStringLiteral("advfirewall"), QStringLiteral("firewall"),
                          isWanted ? QStringLiteral("add") : QStringLiteral("delete"),
                          QStringLiteral("rule"), QStringLiteral("name=QFtpServer (service)")};
    if (isWanted)
        arguments += {QStringLiteral("dir=in"), QStringLiteral("action=allow"),
                      QStringLiteral("protocol=TCP"), QStringLiteral("program=") + program};
    wchar_t system[MAX_PATH]; // a program of that name elsewhere must not run with our rights
    const UINT length = ::GetSystemDirectoryW(system, MAX_PATH);
    return length > 0 && length < MAX_PATH
        && QProcess::execute(QString::fromWCharArray(system) + QStringLiteral("\\netsh.exe"),
                             arguments)
        == 0;
}

int install()
{
    const Service services = manager();
    if (!services)
        return failed("can't reach the service manager");
    const QString folder = QFileInfo(Places::configFile()).path();
    if (!isSafe(folder)) {
        fprintf(stderr,
                "Users who are no administrators can change %s: look into it, and move it away.\n",
                qPrintable(folder));
        return 1;
    }
    if (!makeFolders(folder))
        return failed("can't make the folder of the configuration");
    const QString command = u'"' + QDir::toNativeSeparators(QCoreApplication::applicationFilePath())
        + QStringLiteral("\" --run-service");
    Service service(::CreateServiceW(services.get(), Name, L"QFtpServer", SERVICE_ALL_ACCESS,
                                     SERVICE_WIN32_OWN_PROCESS, SERVICE_AUTO_START,
                                     SERVICE_ERROR_NORMAL, wide(command), nullptr, nullptr, nullptr,
                                     Account, nullptr));
    const bool exists = !service && ::GetLastError() == ERROR_SERVICE_EXISTS;
    if (exists) { // an upgrade: the account, the start and the settings stay as they are
        service = openService(SERVICE_ALL_ACCESS);
        if (!service
            || !::ChangeServiceConfigW(service.get(), SERVICE_NO_CHANGE, SERVICE_NO_CHANGE,
                                       SERVICE_NO_CHANGE, wide(command), nullptr, nullptr, nullptr,
                                       nullptr, nullptr, nullptr))
            return failed("can't change the service");
    }
    if (!service)
        return failed("can't install the service");
    if (!exists)
        describe(service.get());
    registerEventSource();
    setFirewallRule(false);
    if (!setFirewallRule(true))
        fputs("Could not add the firewall rule: allow this program by hand.\n", stderr);
    printf("The service QFtpServer is installed. Its settings: %s\n",
           qPrintable(QDir::toNativeSeparators(Places::configFile())));
    return 0;
}

bool waitFor(SC_HANDLE service, DWORD state)
{
    SERVICE_STATUS status{};
    QElapsedTimer timer;
    timer.start();
    while (::QueryServiceStatus(service, &status) && status.dwCurrentState != state) {
        const bool hasFailed = state == SERVICE_RUNNING && status.dwCurrentState == SERVICE_STOPPED;
        if (hasFailed || timer.hasExpired(std::max(PatienceMsecs, status.dwWaitHint))) {
            ::SetLastError(hasFailed ? ERROR_PROCESS_ABORTED : ERROR_TIMEOUT);
            return false;
        }
        ::Sleep(100);
    }
    return status.dwCurrentState == state;
}

int start()
{
    const Service service = openService(SERVICE_START | SERVICE_QUERY_STATUS);
    const bool isStarted = service
        && (::StartServiceW(service.get(), 0, nullptr)
            || ::GetLastError() == ERROR_SERVICE_ALREADY_RUNNING);
    if (!isStarted)
        return failed("can't start the service");
    return waitFor(service.get(), SERVICE_RUNNING)
        ? 0
        : failed("the service did not start; the event log and its log file say why");
}

int stop()
{
    const Service service = openService(SERVICE_STOP | SERVICE_QUERY_STATUS);
    SERVICE_STATUS status{};
    const bool isAsked = service
        && (::ControlService(service.get(), SERVICE_CONTROL_STOP, &status)
            || ::GetLastError() == ERROR_SERVICE_NOT_ACTIVE);
    if (!isAsked)
        return failed("can't stop the service");
    return waitFor(service.get(), SERVICE_STOPPED) ? 0 : failed("the service did not stop");
}

int reload()
{
    const Service service = openService(SERVICE_PAUSE_CONTINUE);
    SERVICE_STATUS status{};
    const bool isAsked =
        service && ::ControlService(service.get(), SERVICE_CONTROL_PARAMCHANGE, &status);
    return isAsked ? 0 : failed("can't tell the service to read its configuration again");
}

const char *nameOf(DWORD state)
{
    switch (state) {
    case SERVICE_RUNNING:
        return "running";
    case SERVICE_STOPPED:
        return "stopped";
    case SERVICE_STOP_PENDING:
        return "stopping";
    default:
        return "starting";
    }
}

int printStatus()
{
    constexpr int NotRunning = 3; // as systemctl has it
    const Service service = openService(SERVICE_QUERY_STATUS);
    if (!service && ::GetLastError() == ERROR_SERVICE_DOES_NOT_EXIST) {
        puts("not installed");
        return NotRunning;
    }
    SERVICE_STATUS status{};
    if (!service || !::QueryServiceStatus(service.get(), &status))
        return failed("can't ask for the state of the service");
    puts(nameOf(status.dwCurrentState));
    return status.dwCurrentState == SERVICE_RUNNING ? 0 : NotRunning;
}

int remove()
{
    if (const Service running = openService(SERVICE_QUERY_STATUS); running)
        stop();
    const Service service = openService(DELETE);
    if (!service || !::DeleteService(service.get()))
        return failed("can't remove the service");
    setFirewallRule(false);
    ::RegDeleteKeyW(HKEY_LOCAL_MACHINE, EventSource);
    return 0;
}

struct Verb
{
    const char *name;
    int (*action)();
};

constexpr Verb Verbs[] = {{"install", &install}, {"start", &start},        {"stop", &stop},
                          {"reload", &reload},   {"status", &printStatus}, {"remove", &remove}};

} // namespace

int WindowsService::manage(const QString &verb)
{
    for (const Verb &known : Verbs) {
        if (verb == QLatin1String(known.name))
            return known.action();
    }
    fputs("--service expects install, start, stop, reload, status or remove.\n", stderr);
    return 1;
}
