# SPDX-License-Identifier: MIT
install(TARGETS ftpd-headless DESTINATION ${CMAKE_INSTALL_SBINDIR} COMPONENT daemon)
install(TARGETS qftp-pam DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/qftpserver COMPONENT daemon)

# The configuration is the daemon's own output, with the packaged user as server.systemUser.
add_custom_command(OUTPUT ftpd-headless.toml
    COMMAND ${CMAKE_COMMAND} -D DAEMON=$<TARGET_FILE:ftpd-headless> -D OUTPUT=ftpd-headless.toml
            -P ${CMAKE_CURRENT_SOURCE_DIR}/config.cmake
    DEPENDS ftpd-headless config.cmake)
add_custom_target(packagedConfig ALL DEPENDS ftpd-headless.toml)

# A system-wide installation uses /etc.
set(sysconfDir ${CMAKE_INSTALL_SYSCONFDIR})
if(CMAKE_INSTALL_PREFIX STREQUAL "/usr")
    set(sysconfDir /etc)
endif()
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/ftpd-headless.toml DESTINATION ${sysconfDir}/qftpserver
    PERMISSIONS OWNER_READ OWNER_WRITE COMPONENT daemon)
install(FILES pam/qftpserver DESTINATION ${sysconfDir}/pam.d COMPONENT daemon)
install(FILES logrotate/qftpserver DESTINATION ${sysconfDir}/logrotate.d COMPONENT daemon)
install(FILES fail2ban/qftpserver.conf DESTINATION ${sysconfDir}/fail2ban/filter.d COMPONENT daemon)
install(FILES completion/ftpd-headless DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT daemon)
install(FILES ${PROJECT_SOURCE_DIR}/resources/ftpd.toml DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/qftpserver-daemon/examples
    COMPONENT daemon)
if(QFTP_SYSTEMD)
    configure_file(systemd/qftpserver.service.in qftpserver.service @ONLY)
    # One of several on a machine: qftpserver@NAME.service.
    set(UNIT_SUFFIX " %i")
    set(UNIT_OPTIONS " --config ${CMAKE_INSTALL_FULL_SYSCONFDIR}/qftpserver/%i.toml")
    set(UNIT_PLACE "/%i")
    configure_file(systemd/qftpserver.service.in qftpserver@.service @ONLY)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/qftpserver.service ${CMAKE_CURRENT_BINARY_DIR}/qftpserver@.service systemd/qftpserver.socket systemd/qftpserver-ftps.socket
        DESTINATION lib/systemd/system COMPONENT daemon)
endif()

include(man.cmake)
qftp_man_page(ftpd-headless 8 "FTP and FTPS server" COMPONENT daemon PROGRAM ftpd-headless)
qftp_man_page(ftpd-headless.toml 5 "configuration of ftpd-headless and ftpgui" COMPONENT daemon PROGRAM ftpd-headless)
