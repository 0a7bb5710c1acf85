# SPDX-License-Identifier: MIT
# Toolchain file: builds for Windows on Linux with MinGW-w64 and the libraries of make-dependencies.sh.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

set(prefix x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${prefix}-gcc-posix)
set(CMAKE_CXX_COMPILER ${prefix}-g++-posix)
set(CMAKE_RC_COMPILER ${prefix}-windres)

if(NOT QFTP_WINDOWS_CACHE)
    set(QFTP_WINDOWS_CACHE "$ENV{QFTP_WINDOWS_CACHE}")
endif()
if(NOT QFTP_WINDOWS_CACHE)
    set(QFTP_WINDOWS_CACHE "$ENV{HOME}/.cache/qftpserver-windows")
endif()
# try_compile() reads this file again, without the variables of the project.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES QFTP_WINDOWS_CACHE)

# Libraries and headers of Windows only; programs of this system only.
set(CMAKE_FIND_ROOT_PATH ${QFTP_WINDOWS_CACHE}/sysroot /usr/${prefix})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_LIBDIR} ${QFTP_WINDOWS_CACHE}/sysroot/lib/pkgconfig)
# The .pc files name their final folders, which need no prefix.
set(ENV{PKG_CONFIG_SYSROOT_DIR} "")
set(QT_HOST_PATH /usr)
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/${CMAKE_HOST_SYSTEM_PROCESSOR}-linux-gnu/cmake)
# The tools of Linguist run here.
set(Qt6LinguistTools_DIR ${QT_HOST_PATH_CMAKE_DIR}/Qt6LinguistTools)

find_program(QFTP_WINE wine)
if(QFTP_WINE)
    set(CMAKE_CROSSCOMPILING_EMULATOR ${CMAKE_CURRENT_LIST_DIR}/wine.sh)
endif()
