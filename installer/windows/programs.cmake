# SPDX-License-Identifier: MIT
# The programs, beside the libraries that make-package.sh adds.
if(QFTP_DAEMON)
    install(TARGETS ftpd-headless DESTINATION . COMPONENT programs)
endif()
if(QFTP_GUI)
    install(TARGETS ftpgui DESTINATION . COMPONENT programs)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md
    DESTINATION . COMPONENT programs)
