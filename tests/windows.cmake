# SPDX-License-Identifier: MIT
# The daemon under Wine, with real clients of this system.
foreach(name clients tls windows)
    add_test(NAME windows-${name} COMMAND Python3::Interpreter
        ${CMAKE_CURRENT_SOURCE_DIR}/interop/test_${name}.py $<TARGET_FILE:ftpd-headless>)
    set_tests_properties(windows-${name} PROPERTIES TIMEOUT 300 ENVIRONMENT QFTP_WINE=${CMAKE_CROSSCOMPILING_EMULATOR})
endforeach()
