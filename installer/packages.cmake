# SPDX-License-Identifier: MIT
# Debian packages: cmake --preset package && cmake --build build/package && cpack --config build/package/CPackConfig.cmake
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME qftpserver)
set(CPACK_PACKAGE_VENDOR QFtpServer)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own
set(CPACK_PACKAGE_CONTACT "The QFtpServer authors <maintainers@qftpserver.example.org>")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(components library ldap mogilefs s3 service sql web qml development daemon gui)
if(NOT QFTP_QML)
    list(REMOVE_ITEM components qml)
endif()
set(CPACK_COMPONENTS_ALL ${components})
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(QFTP_PACKAGE_RELEASE 1 CACHE STRING "Revision of the Debian packages, which follows the version")
set(CPACK_DEBIAN_PACKAGE_RELEASE ${QFTP_PACKAGE_RELEASE})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS
    ${PROJECT_BINARY_DIR}/ftpcore ${PROJECT_BINARY_DIR}/ftpcore/ldap ${PROJECT_BINARY_DIR}/ftpcore/mogilefs ${PROJECT_BINARY_DIR}/ftpcore/s3
    ${PROJECT_BINARY_DIR}/ftpcore/service ${PROJECT_BINARY_DIR}/ftpcore/sql ${PROJECT_BINARY_DIR}/ftpcore/web
    ${PROJECT_BINARY_DIR}/ftpcore/qml)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(exactly "(= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})")
set(scripts ${CMAKE_CURRENT_SOURCE_DIR}/debian)

set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libqftpserver${PROJECT_VERSION_MAJOR})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${scripts}/triggers)
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION "FTP server to embed in Qt applications: library
QFtpServer serves files, or data that only looks like files, over FTP and FTPS
from any Qt application, in threads of its own. Applications may replace the
modules for users, storage and authentication.")

set(CPACK_DEBIAN_LDAP_PACKAGE_NAME libqftpserver-ldap${PROJECT_VERSION_MAJOR})
set(CPACK_DEBIAN_LDAP_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LDAP_PACKAGE_DEPENDS "libqftpserver${PROJECT_VERSION_MAJOR} ${exactly}")
set(CPACK_DEBIAN_LDAP_PACKAGE_CONTROL_EXTRA ${scripts}/triggers)
set(CPACK_DEBIAN_LDAP_DESCRIPTION "FTP server to embed in Qt applications: users in LDAP directories
This component of QFtpServer looks users up in OpenLDAP, Active Directory and
other directories. It is separate because it needs libldap.")

set(CPACK_DEBIAN_MOGILEFS_PACKAGE_NAME libqftpserver-mogilefs${PROJECT_VERSION_MAJOR})
set(CPACK_DEBIAN_MOGILEFS_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_MOGILEFS_PACKAGE_DEPENDS "libqftpserver${PROJECT_VERSION_MAJOR} ${exactly}")
set(CPACK_DEBIAN_MOGILEFS_PACKAGE_CONTROL_EXTRA ${scripts}/triggers)
set(CPACK_DEBIAN_MOGILEFS_DESCRIPTION "FTP server to embed in Qt applications: storage in MogileFS
This component of QFtpServer serves files that are stored in MogileFS. It is
separate because it needs libcurl.")

set(CPACK_DEBIAN_S3_PACKAGE_NAME libqftpserver-s3-${PROJECT_VERSION_MAJOR})
set(CPACK_DEBIAN_S3_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_S3_PACKAGE_DEPENDS "libqftpserver${PROJECT_VERSION_MAJOR} ${exactly}")
set(CPACK_DEBIAN_S3_PACKAGE_CONTROL_EXTRA ${scripts}/triggers)
set(CPACK_DEBIAN_S3_DESCRIPTION "FTP server to embed in Qt applications: storage in object stores
This component of QFtpServer serves files that are stored in an object store
that speaks S3. It is separate because it needs libcurl.")

set(CPACK_DEBIAN_SERVICE_PACKAGE_NAME libqftpserver-service${PROJECT_VERSION_MAJOR})
set(CPACK_DEBIAN_SERVICE_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_SERVICE_PACKAGE_DEPENDS "libqftpserver${PROJECT_VERSION_MAJOR} ${exactly}")
set(CPACK_DEBIAN_SERVICE_PACKAGE_CONTROL_EXTRA ${scripts}/triggers)
set(CPACK_DEBIAN_SERVICE_DESCRIPTION "FTP server to embed in Qt applications: users of your own service
This component of QFtpServer asks a service of your own who may log in, over
HTTP or as a program. It is separate because it needs libcurl.")

set(CPACK_DEBIAN_SQL_PACKAGE_NAME libqftpserver-sql${PROJECT_VERSION_MAJOR})
set(CPACK_DEBIAN_SQL_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_SQL_PACKAGE_DEPENDS "libqftpserver${PROJECT_VERSION_MAJOR} ${exactly}")
set(CPACK_DEBIAN_SQL_PACKAGE_SUGGESTS "libqt6sql6-psql, libqt6sql6-mysql, libqt6sql6-sqlite")
set(CPACK_DEBIAN_SQL_PACKAGE_CONTROL_EXTRA ${scripts}/triggers)
set(CPACK_DEBIAN_SQL_DESCRIPTION "FTP server to embed in Qt applications: users in databases
This component of QFtpServer looks users up in PostgreSQL, SQLite or MariaDB. It
is separate because it needs Qt SQL, and the driver of the database.")

set(CPACK_DEBIAN_WEB_PACKAGE_NAME libqftpserver-web${PROJECT_VERSION_MAJOR})
set(CPACK_DEBIAN_WEB_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_WEB_PACKAGE_DEPENDS "libqftpserver${PROJECT_VERSION_MAJOR} ${exactly}")
set(CPACK_DEBIAN_WEB_PACKAGE_CONTROL_EXTRA ${scripts}/triggers)
set(CPACK_DEBIAN_WEB_DESCRIPTION "FTP server to embed in Qt applications: health over HTTP
This component of QFtpServer answers health checks of balancers.
It is separate because it needs libmicrohttpd.")

set(CPACK_DEBIAN_QML_PACKAGE_NAME libqftpserver-qml${PROJECT_VERSION_MAJOR})
set(CPACK_DEBIAN_QML_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_QML_PACKAGE_DEPENDS "libqftpserver${PROJECT_VERSION_MAJOR} ${exactly}")
set(CPACK_DEBIAN_QML_PACKAGE_CONTROL_EXTRA ${scripts}/triggers)
set(CPACK_DEBIAN_QML_DESCRIPTION "FTP server to embed in Qt applications: QML module
This component of QFtpServer is the QML module QFtpServer: a server, its users,
and models of sessions and transfers.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libqftpserver-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libqftpserver${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-ldap${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-mogilefs${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-s3-${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-service${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-sql${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-web${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-qml${PROJECT_VERSION_MAJOR} ${exactly}, qt6-base-dev, libssl-dev")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SUGGESTS qt6-declarative-dev)
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION "FTP server to embed in Qt applications: development files
This package contains the headers, the CMake package QFtpServer, a pkg-config
file and a test kit: a server, a client and a storage that fail when a test
wants them to.")

set(CPACK_DEBIAN_DAEMON_PACKAGE_NAME qftpserver-daemon)
set(CPACK_DEBIAN_DAEMON_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DAEMON_PACKAGE_DEPENDS "libqftpserver${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-ldap${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-mogilefs${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-s3-${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-service${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-sql${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-web${PROJECT_VERSION_MAJOR} ${exactly}, adduser, libpam-runtime")
set(CPACK_DEBIAN_DAEMON_PACKAGE_PROVIDES ftp-server)
set(CPACK_DEBIAN_DAEMON_PACKAGE_SUGGESTS "fail2ban, logrotate")
set(CPACK_DEBIAN_DAEMON_PACKAGE_CONTROL_EXTRA
    "${scripts}/conffiles;${scripts}/postinst;${scripts}/prerm;${scripts}/postrm")
set(CPACK_DEBIAN_DAEMON_DESCRIPTION "FTP and FTPS server, configured by one TOML file
ftpd-headless serves virtual users and system users from folders, memory,
object stores (S3) and MogileFS. An upload is complete only if there is
evidence. The server reports every mistake in its configuration with line and
column.")

set(CPACK_DEBIAN_GUI_PACKAGE_NAME qftpserver-gui)
set(CPACK_DEBIAN_GUI_PACKAGE_SECTION net)
set(CPACK_DEBIAN_GUI_PACKAGE_DEPENDS "libqftpserver${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-ldap${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-mogilefs${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-s3-${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-service${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-sql${PROJECT_VERSION_MAJOR} ${exactly}, libqftpserver-web${PROJECT_VERSION_MAJOR} ${exactly}")
set(CPACK_DEBIAN_GUI_PACKAGE_RECOMMENDS "qt6-translations-l10n") # Qt's own texts in the language of the desktop
set(CPACK_DEBIAN_GUI_DESCRIPTION "Share folders over FTP and FTPS, from the tray
Choose a folder or drop it on the window. It gets a name, a password and an
address to copy or to scan with a phone. The window shows sessions and
transfers as they happen, and warns about anything open that should not be.")

# Debian requires these files in each package.
find_program(GZIP gzip REQUIRED)
add_custom_command(OUTPUT changelog.Debian.gz
    COMMAND ${CMAKE_COMMAND} -E copy ${scripts}/changelog changelog.Debian
    COMMAND ${GZIP} -9nf changelog.Debian
    DEPENDS debian/changelog)
add_custom_target(debianChangelog ALL DEPENDS changelog.Debian.gz)
foreach(component IN LISTS components)
    string(TOUPPER ${component} upper)
    set(documents ${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_${upper}_PACKAGE_NAME})
    install(FILES debian/copyright ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz
        DESTINATION ${documents} COMPONENT ${component} EXCLUDE_FROM_ALL) # of no use elsewhere
endforeach()
include(CPack)
