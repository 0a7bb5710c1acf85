# SPDX-License-Identifier: MIT
# The daemon with real clients.
add_test(NAME daemon COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/interop/test_daemon.py $<TARGET_FILE:ftpd-headless>)
add_test(NAME clients COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/interop/test_clients.py $<TARGET_FILE:ftpd-headless>)
add_test(NAME accounts-daemon COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/interop/test_accounts.py $<TARGET_FILE:ftpd-headless>)
set_tests_properties(accounts-daemon PROPERTIES TIMEOUT 300 RESOURCE_LOCK system-users
    ENVIRONMENT "QFTP_NATIVE_IO=$<IF:$<BOOL:${QFTP_NATIVE_IO}>,ON,OFF>")
add_test(NAME tls-clients COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/interop/test_tls.py $<TARGET_FILE:ftpd-headless>)
add_test(NAME mogilefs-daemon COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/interop/test_mogilefs.py $<TARGET_FILE:ftpd-headless>)
add_test(NAME quotas-daemon COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/interop/test_quotas.py $<TARGET_FILE:ftpd-headless>)
if(TARGET ftpsql AND TARGET ftpweb)
    add_test(NAME cluster-daemons COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/cluster/test_cluster.py $<TARGET_FILE:ftpd-headless>)
    # It holds many clients at once, and the addresses 127.0.0.10 to 127.0.0.13.
    set_tests_properties(cluster-daemons PROPERTIES TIMEOUT 600 COST 100)
endif()
if(QFTP_SYSTEMD)
    add_test(NAME service COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/interop/test_service.py $<TARGET_FILE:ftpd-headless>)
    set_tests_properties(service PROPERTIES TIMEOUT 300)
endif()
add_test(NAME doctor COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/interop/test_doctor.py $<TARGET_FILE:ftpd-headless>)
set_tests_properties(daemon doctor quotas-daemon clients tls-clients mogilefs-daemon PROPERTIES TIMEOUT 300
    ENVIRONMENT "QFTP_NATIVE_IO=$<IF:$<BOOL:${QFTP_NATIVE_IO}>,ON,OFF>;QFTP_SANITIZE=${QFTP_SANITIZE}")
