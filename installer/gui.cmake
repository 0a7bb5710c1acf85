# SPDX-License-Identifier: MIT
install(TARGETS ftpgui DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT gui)
install(FILES desktop/qftpserver.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT gui)
install(FILES desktop/qftpserver.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT gui)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/qftpserver.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT gui)

include(man.cmake)
qftp_man_page(ftpgui 1 "shares folders over FTP and FTPS" COMPONENT gui PROGRAM ftpgui)
