# SPDX-License-Identifier: MIT
# An overlay port: it builds the checkout that it is in. In a registry, vcpkg_from_github() replaces this.
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)

vcpkg_check_features(OUT_FEATURE_OPTIONS features
    FEATURES
        ldap QFTP_LDAP
        mogilefs QFTP_MOGILEFS
        qml QFTP_QML
        s3 QFTP_S3
        service QFTP_SERVICE
        sql QFTP_SQL
        testkit QFTP_TESTKIT
        web QFTP_WEB
)
vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS
        ${features}
        -DQFTP_DAEMON=OFF
        -DQFTP_GUI=OFF
        -DQFTP_TESTS=OFF
        -DQFTP_EXAMPLES=OFF
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(PACKAGE_NAME QFtpServer CONFIG_PATH lib/cmake/QFtpServer)
vcpkg_fixup_pkgconfig()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
