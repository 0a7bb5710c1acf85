# SPDX-License-Identifier: MIT
execute_process(COMMAND ${DAEMON} --print-config OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
set(before "systemUser = \"\"")
string(REPLACE "\n${before}\n" "\nsystemUser = \"qftpserver\"\n" changed "${text}")
if(changed STREQUAL text)
    message(FATAL_ERROR "The printed configuration does not contain ${before}")
endif()
file(WRITE ${OUTPUT} "${changed}")
