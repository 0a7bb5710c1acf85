# SPDX-License-Identifier: MIT
# The options of all targets: language standard, warnings, sanitizers.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

# Qt's headers take most of the compile time, so many sources are compiled together.
set(CMAKE_UNITY_BUILD ${QFTP_UNITY})
set(CMAKE_UNITY_BUILD_BATCH_SIZE 25)

find_program(QFTP_CCACHE ccache)
if(QFTP_CCACHE AND PROJECT_IS_TOP_LEVEL AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # These settings let ccache reuse results of other clones and build directories.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}
        CCACHE_NOHASHDIR=1 ${QFTP_CCACHE})
endif()

# Adds the file <name>_win.cpp or <name>_unix.cpp for each <name>: what differs between systems.
function(qftp_native_sources target)
    set(system unix)
    if(WIN32)
        set(system win)
    endif()
    foreach(name ${ARGN})
        target_sources(${target} PRIVATE ${name}_${system}.cpp)
        if(WIN32) # <windows.h> has macros for everyday words
            set_source_files_properties(${name}_${system}.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
        endif()
    endforeach()
endfunction()

add_library(qftp_options INTERFACE)
set(QFTP_SHADOW -Wshadow)
if(QFTP_UNITY AND CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    set(QFTP_SHADOW) # clang would warn about names of other sources of the same unity file
endif()
target_compile_options(qftp_options INTERFACE -Wall -Wextra -Wpedantic ${QFTP_SHADOW} -Wnon-virtual-dtor)
target_compile_definitions(qftp_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(WIN32)
    # The names of Windows 10, and of its headers only what nearly every program needs.
    target_compile_definitions(qftp_options INTERFACE UNICODE _UNICODE WIN32_LEAN_AND_MEAN NOMINMAX _WIN32_WINNT=0x0A00)
endif()
if(QFTP_HARDENING AND WIN32)
    # The other options make this compiler fail for Windows; its linker randomizes addresses anyway.
    target_compile_options(qftp_options INTERFACE -fstack-protector-strong)
    target_link_options(qftp_options INTERFACE -fstack-protector-strong)
    target_compile_definitions(qftp_options INTERFACE _GLIBCXX_ASSERTIONS)
elseif(QFTP_HARDENING)
    # What a fault in memory could do is made harder. Checked by tests/package/test_packages.py.
    target_compile_options(qftp_options INTERFACE -fstack-protector-strong -fstack-clash-protection)
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64|i.86")
        target_compile_options(qftp_options INTERFACE -fcf-protection)
    endif()
    target_compile_definitions(qftp_options INTERFACE _GLIBCXX_ASSERTIONS)
    if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT QFTP_SANITIZE) # it needs optimization
        target_compile_options(qftp_options INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    endif()
    if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
        target_link_options(qftp_options INTERFACE LINKER:-z,relro LINKER:-z,now)
    endif()
endif()
if(QFTP_SANITIZE)
    target_compile_options(qftp_options INTERFACE
        -fsanitize=${QFTP_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(qftp_options INTERFACE -fsanitize=${QFTP_SANITIZE})
endif()
if(QFTP_FUZZ)
    target_compile_options(qftp_options INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(qftp_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(QFTP_COVERAGE)
    target_compile_options(qftp_options INTERFACE --coverage)
    target_link_options(qftp_options INTERFACE --coverage)
endif()
