// SPDX-License-Identifier: MIT
#include "storage/windowsfile.h"

#include <aclapi.h>
#include <QFtpServer/qftpadministration.h>
#include <QtCore/qfileinfo.h>

using namespace QFtp::Internal;

namespace {

/// The security descriptor of a file: who owns it, and who may do what with it.
class FileRights
{
public:
    explicit FileRights(const QString &fileName)
    {
        const QString name = Windows::longPath(fileName);
        m_isRead =
            ::GetNamedSecurityInfoW(const_cast<wchar_t *>(Windows::wide(name)), SE_FILE_OBJECT,
                                    OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION,
                                    &m_owner, nullptr, &m_list, nullptr, &m_descriptor)
            == ERROR_SUCCESS;
    }
    ~FileRights() { ::LocalFree(m_descriptor); }
    Q_DISABLE_COPY_MOVE(FileRights)

    bool isRead() const { return m_isRead; }
    // Without a list everybody may do everything.
    bool canOthersWrite() const { return !m_list || hasOtherWriter() || !isTrusted(m_owner); }

private:
    static bool isKind(PSID user, WELL_KNOWN_SID_TYPE kind)
    {
        return ::IsWellKnownSid(user, kind) != 0;
    }

    // Administrators can do everything anyway, and so can the user who runs this program.
    static bool isTrusted(PSID user)
    {
        return isKind(user, WinLocalSystemSid) || isKind(user, WinBuiltinAdministratorsSid)
            || isKind(user, WinCreatorOwnerSid) || isInstaller(user) || isThisUser(user);
    }

    static bool isInstaller(PSID user)
    {
        BYTE installer[SECURITY_MAX_SID_SIZE];
        DWORD size = sizeof installer;
        wchar_t domain[64];
        DWORD domainSize = 64;
        SID_NAME_USE use;
        return ::LookupAccountNameW(nullptr, L"NT SERVICE\\TrustedInstaller", installer, &size,
                                    domain, &domainSize, &use)
            && ::EqualSid(user, installer);
    }

    static bool isThisUser(PSID user)
    {
        HANDLE token = nullptr;
        if (!::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, &token))
            return false;
        alignas(TOKEN_USER) BYTE buffer[sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE];
        DWORD size = 0;
        const bool isKnown =
            ::GetTokenInformation(token, TokenUser, buffer, sizeof buffer, &size) != 0;
        ::CloseHandle(token);
        return isKnown && ::EqualSid(user, reinterpret_cast<TOKEN_USER *>(buffer)->User.Sid);
    }

    bool hasOtherWriter() const
    {
        constexpr ACCESS_MASK Writing = FILE_WRITE_DATA | FILE_APPEND_DATA | WRITE_DAC | WRITE_OWNER
            | DELETE | GENERIC_WRITE | GENERIC_ALL;
        for (DWORD i = 0; i < m_list->AceCount; ++i) {
            void *entry = nullptr;
            if (!::GetAce(m_list, i, &entry))
                return true;
            const auto *allowed = static_cast<ACCESS_ALLOWED_ACE *>(entry);
            const bool isForChildren = (allowed->Header.AceFlags & INHERIT_ONLY_ACE) != 0;
            const BYTE type = allowed->Header.AceType;
            if (isForChildren || type == ACCESS_DENIED_ACE_TYPE
                || type == ACCESS_DENIED_CALLBACK_ACE_TYPE)
                continue;
            if (type != ACCESS_ALLOWED_ACE_TYPE && type != ACCESS_ALLOWED_CALLBACK_ACE_TYPE)
                return true; // files have no other kinds
            if ((allowed->Mask & Writing) && !isTrusted(const_cast<DWORD *>(&allowed->SidStart)))
                return true;
        }
        return false;
    }

    bool m_isRead = false;
    PSID m_owner = nullptr;
    PACL m_list = nullptr;
    PSECURITY_DESCRIPTOR m_descriptor = nullptr;
};

} // namespace

bool QFtpAdministration::canOthersChange(const QString &fileName)
{
    const FileRights rights(fileName);
    // Who may not read the rights of a file can't trust it.
    return rights.isRead() ? rights.canOthersWrite() : QFileInfo::exists(fileName);
}
