; SPDX-License-Identifier: MIT
; The installer. For this user alone, without rights, or for all: QFtpServer-setup.exe [/S] [/AllUsers | /CurrentUser]
; [/SERVICE] [/D=FOLDER]. /SERVICE, which needs /AllUsers, also installs the service. An upgrade keeps the service and
; all settings. Uninstall.exe [/S] [/PURGE]: without /PURGE all settings stay.
; Defined by make-package.sh: VERSION, PROGRAMS (the folder with the programs), REMOVALS (a file that removes each of
; them), OUTPUT.

Target amd64-unicode
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR QFtpServer
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\QFtpServer"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME InstallLocation
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME InstallLocation
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

Name QFtpServer
OutFile "${OUTPUT}"
SetCompressor /SOLID lzma
Var wasRunning

!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\ftpgui.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English

Section "Window and programs" SectionPrograms
    SectionIn RO
    StrCpy $wasRunning 3
    ${If} ${FileExists} "$INSTDIR\ftpd-headless.exe"
    ${AndIf} $MultiUser.InstallMode == AllUsers
        nsExec::ExecToLog '"$INSTDIR\ftpd-headless.exe" --service status'
        Pop $wasRunning
        nsExec::ExecToLog '"$INSTDIR\ftpd-headless.exe" --service stop' ; it holds its files
        Pop $0
    ${EndIf}
    SetOutPath $INSTDIR
    File /r "${PROGRAMS}\*"
    WriteUninstaller "$INSTDIR\Uninstall.exe"
    CreateShortcut "$SMPROGRAMS\QFtpServer.lnk" "$INSTDIR\ftpgui.exe"
    WriteRegStr SHCTX "${UNINSTALL}" DisplayName QFtpServer
    WriteRegStr SHCTX "${UNINSTALL}" DisplayVersion "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL}" DisplayIcon "$INSTDIR\ftpgui.exe"
    WriteRegStr SHCTX "${UNINSTALL}" InstallLocation "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL}" UninstallString '"$INSTDIR\Uninstall.exe" /$MultiUser.InstallMode'
    WriteRegStr SHCTX "${UNINSTALL}" QuietUninstallString '"$INSTDIR\Uninstall.exe" /S /$MultiUser.InstallMode'
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD SHCTX "${UNINSTALL}" EstimatedSize $0
    ${If} $wasRunning == 0
        nsExec::ExecToLog '"$INSTDIR\ftpd-headless.exe" --service start'
    ${EndIf}
SectionEnd

Section /o "Service (starts with the computer; for all users only)" SectionService
    ${If} $MultiUser.InstallMode == AllUsers
        nsExec::ExecToLog '"$INSTDIR\ftpd-headless.exe" --service install'
        Pop $0
        ${If} $0 != 0
            SetErrorLevel 2
        ${EndIf}
    ${EndIf}
SectionEnd

Section Uninstall
    ${If} $MultiUser.InstallMode == AllUsers
        nsExec::ExecToLog '"$INSTDIR\ftpd-headless.exe" --service remove'
    ${EndIf}
    !include "${REMOVALS}" ; only what was installed: the folder may hold other things
    Delete "$INSTDIR\Uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\QFtpServer.lnk"
    DeleteRegKey SHCTX "${UNINSTALL}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" QFtpServer
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 /PURGE $1
    ${IfNot} ${Errors}
        SetShellVarContext current
        RMDir /r "$APPDATA\qftpserver"
        RMDir /r "$LOCALAPPDATA\qftpserver"
        ${If} $MultiUser.InstallMode == AllUsers
            SetShellVarContext all
            RMDir /r "$APPDATA\QFtpServer" ; for all users this is ProgramData
        ${EndIf}
    ${EndIf}
SectionEnd

Function .onInit
    SetRegView 64
    !insertmacro MULTIUSER_INIT
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 /SERVICE $1
    ${IfNot} ${Errors}
        !insertmacro SelectSection ${SectionService}
    ${EndIf}
FunctionEnd

Function un.onInit
    SetRegView 64
    !insertmacro MULTIUSER_UNINIT
FunctionEnd
