# SPDX-License-Identifier: MIT
find_package(Python3 REQUIRED COMPONENTS Interpreter)

# Makes a man page from the output of PROGRAM.
function(qftp_man_page name section title)
    cmake_parse_arguments(PARSE_ARGV 3 arg "" "COMPONENT;PROGRAM" "")
    file(GLOB rest CONFIGURE_DEPENDS man/${name}.${section}.in)
    set(page ${name}.${section}.gz)
    add_custom_command(OUTPUT ${page}
        COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen
                ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/man/make.py $<TARGET_FILE:${arg_PROGRAM}>
                ${name} ${section} ${title} ${page}
        DEPENDS ${arg_PROGRAM} man/make.py ${rest})
    add_custom_target(man-${page} ALL DEPENDS ${page})
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section}
        COMPONENT ${arg_COMPONENT})
endfunction()
