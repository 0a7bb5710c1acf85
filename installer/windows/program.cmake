# SPDX-License-Identifier: MIT
# Gives the program <target> its version, a manifest, and an icon where rsvg-convert can draw it.
find_program(QFTP_RSVG_CONVERT rsvg-convert)
function(qftp_windows_program target description)
    if(NOT MINGW)
        return()
    endif()
    if(QFTP_RSVG_CONVERT)
        set(file ${CMAKE_BINARY_DIR}/qftpserver.ico)
        if(NOT EXISTS ${file})
            execute_process(COMMAND python3 ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/make-icon.py
                ${PROJECT_SOURCE_DIR}/resources/icons/qftpserver.svg ${file} COMMAND_ERROR_IS_FATAL ANY)
        endif()
        set(icon "1 ICON \"${file}\"")
    endif()
    configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/program.rc.in ${target}.rc @ONLY)
    target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc)
endfunction()
