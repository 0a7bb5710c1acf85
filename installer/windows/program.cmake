# SPDX-License-Identifier: MIT
# Gives the program <target> an icon, its version and a manifest.
find_program(QFTP_RSVG_CONVERT rsvg-convert)
function(qftp_windows_program target description)
    if(NOT QFTP_RSVG_CONVERT OR NOT MINGW)
        return()
    endif()
    set(icon ${CMAKE_BINARY_DIR}/qftpserver.ico)
    if(NOT EXISTS ${icon})
        execute_process(COMMAND python3 ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/make-icon.py
            ${PROJECT_SOURCE_DIR}/resources/icons/qftpserver.svg ${icon} COMMAND_ERROR_IS_FATAL ANY)
    endif()
    configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/program.rc.in ${target}.rc @ONLY)
    target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc)
endfunction()
