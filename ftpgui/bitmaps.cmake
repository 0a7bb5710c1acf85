# SPDX-License-Identifier: MIT
# Without Qt Svg the icons are drawn now, in the sizes that the window needs.
find_program(QFTP_RSVG_CONVERT rsvg-convert REQUIRED)
target_sources(ftpguiparts PRIVATE app/iconpicture_bitmap.cpp)
file(GLOB drawings CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/icons/*.svg)
foreach(drawing ${drawings})
    get_filename_component(name ${drawing} NAME_WE)
    foreach(size 16 20 24 32 48 64 128) # as in app/iconpicture_bitmap.cpp
        set(bitmap ${CMAKE_CURRENT_BINARY_DIR}/icons/${name}-${size}.png)
        add_custom_command(OUTPUT ${bitmap} DEPENDS ${drawing}
            COMMAND ${QFTP_RSVG_CONVERT} -w ${size} -h ${size} -o ${bitmap} ${drawing})
        list(APPEND bitmaps ${bitmap})
    endforeach()
endforeach()
file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/icons)
qt_add_resources(ftpguiparts bitmaps PREFIX / BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${bitmaps})
