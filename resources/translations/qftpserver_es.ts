<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message>
        <source>The configuration file has a mistake</source>
        <translation>El archivo de configuración tiene un error</translation>
    </message>
    <message>
        <source>Something in the configuration file looks wrong</source>
        <translation>Algo en el archivo de configuración parece incorrecto</translation>
    </message>
    <message>
        <source>There is no user, so nobody can log in</source>
        <translation>No hay ningún usuario, así que nadie puede iniciar sesión</translation>
    </message>
    <message>
        <source>All users are switched off, so nobody can log in</source>
        <translation>Todos los usuarios están desactivados, así que nadie puede iniciar sesión</translation>
    </message>
    <message>
        <source>Add one, or switch one on.</source>
        <translation>Añada uno o active uno existente.</translation>
    </message>
    <message>
        <source>The folders of all users can be used</source>
        <translation>Las carpetas de todos los usuarios se pueden usar</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 está bloqueada</translation>
    </message>
    <message>
        <source>The server lets in only other networks than its own</source>
        <translation>El servidor solo admite redes distintas de la suya</translation>
    </message>
    <message>
        <source>guard.allowedAddresses is %1. Computers of the network here can&apos;t connect.</source>
        <translation>El valor de guard.allowedAddresses es %1. Los equipos de esta red no pueden conectarse.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>Las direcciones del equipo se leen del sistema.</translation>
    </message>
    <message>
        <source>Create it, or choose another folder for “%1”.</source>
        <translation>Créela o elija otra carpeta para «%1».</translation>
    </message>
    <message>
        <source>Nobody can upload. Make room.</source>
        <translation>Nadie puede subir archivos. Libere espacio.</translation>
    </message>
    <message>
        <source>The doctor looked at the folder.</source>
        <translation>El doctor examinó la carpeta.</translation>
    </message>
    <message>
        <source>Give the account that the server uses the right to use it, or choose another folder for “%1”.</source>
        <translation>Dé permiso para usarla al usuario con el que actúa el servidor, o elija otra carpeta para «%1».</translation>
    </message>
    <message>
        <source>The folders of the first %1 users can be used</source>
        <translation>Las carpetas de los primeros %1 usuarios se pueden usar</translation>
    </message>
    <message>
        <source>It failed to log in too often, or was banned by hand, and cannot connect until %1. If that is one of yours, lift the ban.</source>
        <translation>Falló demasiadas veces al iniciar sesión o se bloqueó manualmente, y no puede conectarse hasta %1. Si es uno de sus equipos, levante el bloqueo.</translation>
    </message>
    <message>
        <source>Banned addresses: %1</source>
        <translation>Direcciones bloqueadas: %1</translation>
    </message>
    <message>
        <source>They failed to log in too often: %1. If one is yours, lift the ban.</source>
        <translation>Fallaron demasiadas veces al iniciar sesión: %1. Si alguna es suya, levante el bloqueo.</translation>
    </message>
</context>
<context>
    <name>AddressView</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Write down the password now: it will not be shown again.</source>
        <translation>Anote la contraseña ahora: no se volverá a mostrar.</translation>
    </message>
    <message>
        <source>&amp;Open in File Manager</source>
        <translation>&amp;Abrir en el administrador de archivos</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copiar: %1</translation>
    </message>
    <message>
        <source>The address appears as soon as there is one.</source>
        <translation>La dirección aparecerá en cuanto haya una.</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect.</source>
        <translation>Solo pueden conectarse los programas de este equipo.</translation>
    </message>
</context>
<context>
    <name>Addresses</name>
    <message>
        <source>%1, for this computer only</source>
        <translation>%1, solo para este equipo</translation>
    </message>
    <message>
        <source>%1, network %2</source>
        <translation>%1, red %2</translation>
    </message>
    <message>
        <source>%1, from the Internet</source>
        <translation>%1, desde Internet</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Este equipo no está conectado a ninguna red.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>“%1” is no longer shared</source>
        <translation>«%1» ya no se comparte</translation>
    </message>
    <message>
        <source>Share Again</source>
        <translation>Volver a compartir</translation>
    </message>
    <message>
        <source>“%1” could not be switched off</source>
        <translation>No se pudo desactivar «%1»</translation>
    </message>
    <message>
        <source>The configuration file cannot be changed now. Open the window for details.</source>
        <translation>El archivo de configuración no se puede modificar ahora. Abra la ventana para ver los detalles.</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>No hay memoria suficiente para calcular el hash de la contraseña.</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Uso compartido de %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>Activar %1</translation>
    </message>
    <message>
        <source>Upload finished</source>
        <translation>Subida finalizada</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1, de %2</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Address banned</source>
        <translation>Dirección bloqueada</translation>
    </message>
    <message>
        <source>%1 cannot connect for some time.</source>
        <translation>%1 no podrá conectarse durante un tiempo.</translation>
    </message>
    <message>
        <source>Lift Ban</source>
        <translation>Quitar bloqueo</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>El certificado caduca pronto</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Addresses banned: %1</source>
        <translation>Direcciones bloqueadas: %1</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Cannot remove %1</source>
        <translation>No se puede eliminar %1</translation>
    </message>
    <message>
        <source>Cannot change what starts at login.</source>
        <translation>No se puede cambiar lo que se inicia al entrar en la sesión.</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>The certificate can&apos;t be used</source>
        <translation>El certificado no se puede usar</translation>
    </message>
    <message>
        <source>It was read from %1.</source>
        <translation>Se leyó de %1.</translation>
    </message>
    <message>
        <source>The certificate is valid until %1</source>
        <translation>El certificado es válido hasta el %1</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1 on</source>
        <translation>El certificado solo es válido a partir del %1</translation>
    </message>
    <message>
        <source>Clients refuse it until then, unless the clock of this computer is wrong: it shows %1.</source>
        <translation>Los clientes lo rechazarán hasta entonces, salvo que el reloj de este equipo esté mal: indica %1.</translation>
    </message>
    <message>
        <source>The certificate expired on %1</source>
        <translation>El certificado caducó el %1</translation>
    </message>
    <message>
        <source>Clients refuse it. Get a new one.</source>
        <translation>Los clientes lo rechazan. Consiga uno nuevo.</translation>
    </message>
    <message>
        <source>The certificate expires on %1</source>
        <translation>El certificado caduca el %1</translation>
    </message>
    <message>
        <source>After that, clients will refuse it. Renew it.</source>
        <translation>Después, los clientes lo rechazarán. Renuévelo.</translation>
    </message>
    <message>
        <source>The certificate is not for “%1”</source>
        <translation>El certificado no es para «%1»</translation>
    </message>
    <message>
        <source>It is for %1. Clients that connect to “%2” refuse it.</source>
        <translation>Es para %1. Los clientes que se conectan a «%2» lo rechazan.</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>El certificado es autofirmado</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it.</source>
        <translation>Los clientes preguntan si se debe confiar en él.</translation>
    </message>
    <message>
        <source>The certificate does not lead to an authority that this computer knows</source>
        <translation>La cadena del certificado no llega a ninguna autoridad que este equipo conozca</translation>
    </message>
    <message>
        <source>The file lacks the certificates in between. Use the one that also holds them, such as fullchain.pem.</source>
        <translation>Al archivo le faltan los certificados intermedios. Use el que también los contiene, por ejemplo fullchain.pem.</translation>
    </message>
    <message>
        <source>Clients need the certificate of that authority.</source>
        <translation>Los clientes necesitan el certificado de esa autoridad.</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Changes to the file</source>
        <translation>Cambios en el archivo</translation>
    </message>
    <message>
        <source>No changes.</source>
        <translation>Sin cambios.</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>timedatectl says so.</source>
        <translation>Lo indica timedatectl.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong</source>
        <translation>El reloj de este equipo está mal</translation>
    </message>
    <message>
        <source>It shows %1. Certificates and bans depend on it.</source>
        <translation>Indica %1. Los certificados y los bloqueos dependen de él.</translation>
    </message>
    <message>
        <source>The clock of this computer is not synchronised</source>
        <translation>El reloj de este equipo no está sincronizado</translation>
    </message>
    <message>
        <source>If it is wrong, clients may refuse the certificate.</source>
        <translation>Si está mal, los clientes pueden rechazar el certificado.</translation>
    </message>
</context>
<context>
    <name>ConfigStore</name>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>supera los 16 MiB</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>External change</source>
        <translation>Cambio externo</translation>
    </message>
    <message>
        <source>%1 is still being read</source>
        <translation>%1 aún se está leyendo</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>File Changed</source>
        <translation>Archivo modificado</translation>
    </message>
    <message>
        <source>Someone else changed %1. Their version differs from yours as follows:</source>
        <translation>Alguien más modificó %1. La otra versión se diferencia de la suya en lo siguiente:</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>&amp;Usar la otra</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>&amp;Conservar la mía</translation>
    </message>
    <message>
        <source>&amp;Decide Later</source>
        <translation>&amp;Decidir más tarde</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>This desktop has no program to open %1.</source>
        <translation>Este escritorio no tiene ningún programa para abrir %1.</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message>
        <source>&amp;Look Again</source>
        <translation>Volver a e&amp;xaminar</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>The doctor looks at the server, the firewall, the folders, the certificate and the last sessions…</source>
        <translation>El doctor está examinando el servidor, el cortafuegos, las carpetas, el certificado y las últimas sesiones…</translation>
    </message>
    <message>
        <source>Faults: %1. Choose one to see what to do.</source>
        <translation>Problemas: %1. Seleccione uno para ver qué hacer.</translation>
    </message>
    <message>
        <source>Warnings: %1. Choose one to see what to do.</source>
        <translation>Advertencias: %1. Seleccione una para ver qué hacer.</translation>
    </message>
    <message>
        <source>Nothing is wrong on this computer. If somebody still cannot connect, let them try, then look again.</source>
        <translation>Todo está bien en este equipo. Si alguien sigue sin poder conectarse, espere a que lo intente otra vez y vuelva a examinar.</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doctor</translation>
    </message>
</context>
<context>
    <name>EditPreview</name>
    <message>
        <source>Changes to the file</source>
        <translation>Cambios en el archivo</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Configuration File</source>
        <translation>Archivo de configuración</translation>
    </message>
    <message>
        <source>File contents</source>
        <translation>Contenido del archivo</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>The file has changed since you opened it. Copy your text, then open the file again.</source>
        <translation>El archivo ha cambiado desde que se abrió. Copie su texto y vuelva a abrir el archivo.</translation>
    </message>
    <message>
        <source>Edit the file</source>
        <translation>Editar el archivo</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>The file is empty or has been removed.</source>
        <translation>El archivo está vacío o se ha eliminado.</translation>
    </message>
    <message>
        <source>It has a mistake in line %1: %2</source>
        <translation>Tiene un error en la línea %1: %2</translation>
    </message>
    <message>
        <source>With it, other computers could connect: until now only this one can.</source>
        <translation>Con ella podrían conectarse otros equipos; hasta ahora solo puede este.</translation>
    </message>
    <message>
        <source>&amp;Save Anyway</source>
        <translation>&amp;Guardar de todos modos</translation>
    </message>
</context>
<context>
    <name>FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtrar: %1</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Nothing is encrypted</source>
        <translation>No se cifra nada</translation>
    </message>
    <message>
        <source>Anyone on the same network can read passwords and files.</source>
        <translation>Cualquiera en la misma red puede leer las contraseñas y los archivos.</translation>
    </message>
    <message>
        <source>Offer Encryption</source>
        <translation>Ofrecer cifrado</translation>
    </message>
    <message>
        <source>Encryption is not required</source>
        <translation>El cifrado no es obligatorio</translation>
    </message>
    <message>
        <source>Clients that do not ask for encryption send passwords and files unencrypted. Some scanners and some file managers cannot encrypt.</source>
        <translation>Los clientes que no solicitan cifrado envían las contraseñas y los archivos sin cifrar. Algunos escáneres y administradores de archivos no admiten cifrado.</translation>
    </message>
    <message>
        <source>Require Encryption</source>
        <translation>Exigir cifrado</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>El certificado es autofirmado</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it. Compare its fingerprint on the Server page with the one that they show.</source>
        <translation>Los clientes preguntan si se debe confiar en él. Compare la huella digital de la página Servidor con la que ellos muestran.</translation>
    </message>
    <message>
        <source>Clients may end encryption after login</source>
        <translation>Los clientes pueden dejar de cifrar tras iniciar sesión</translation>
    </message>
    <message>
        <source>After the command CCC, others on the network can read and forge commands.</source>
        <translation>Después del comando CCC, otros en la red pueden leer y falsificar los comandos.</translation>
    </message>
    <message>
        <source>Forbid CCC</source>
        <translation>Prohibir CCC</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>El certificado caduca pronto</translation>
    </message>
    <message>
        <source>Passwords can be guessed without limit</source>
        <translation>Las contraseñas se pueden adivinar sin límite de intentos</translation>
    </message>
    <message>
        <source>Failed logins do not lead to a ban.</source>
        <translation>Los inicios de sesión fallidos no provocan ningún bloqueo.</translation>
    </message>
    <message>
        <source>Ban After 10 Failures</source>
        <translation>Bloquear tras 10 fallos</translation>
    </message>
    <message>
        <source>All system users see the whole computer</source>
        <translation>Todos los usuarios del sistema ven todo el equipo</translation>
    </message>
    <message>
        <source>Anyone with an account on this computer can change, from anywhere, whatever the system lets them change.</source>
        <translation>Cualquiera que tenga una cuenta en este equipo puede modificar, desde cualquier lugar, todo lo que el sistema le permita.</translation>
    </message>
    <message>
        <source>Show Home Folders Only</source>
        <translation>Mostrar solo las carpetas personales</translation>
    </message>
    <message>
        <source>One client can use up all sessions</source>
        <translation>Un solo cliente puede ocupar todas las sesiones</translation>
    </message>
    <message>
        <source>The number of sessions per address is not limited.</source>
        <translation>El número de sesiones por dirección no está limitado.</translation>
    </message>
    <message>
        <source>Limit to 20</source>
        <translation>Limitar a 20</translation>
    </message>
    <message>
        <source>“%1” needs no password</source>
        <translation>«%1» no necesita contraseña</translation>
    </message>
    <message>
        <source>Anyone who can connect can add or change files.</source>
        <translation>Cualquiera que pueda conectarse puede añadir o modificar archivos.</translation>
    </message>
    <message>
        <source>Anyone who can connect can see these files.</source>
        <translation>Cualquiera que pueda conectarse puede ver estos archivos.</translation>
    </message>
    <message>
        <source>Switch Off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>The password of “%1” can be read in the file</source>
        <translation>La contraseña de «%1» se puede leer en el archivo</translation>
    </message>
    <message>
        <source>Anyone who can read the configuration file knows it. A new password is stored as a hash.</source>
        <translation>Cualquiera que pueda leer el archivo de configuración la conoce. Una contraseña nueva se guarda como hash.</translation>
    </message>
    <message>
        <source>“%1” can make this computer connect elsewhere</source>
        <translation>«%1» puede hacer que este equipo se conecte a otros</translation>
    </message>
    <message>
        <source>Server-to-server transfers are allowed. Attackers use them to reach other computers.</source>
        <translation>Se permiten transferencias entre servidores. Los atacantes las usan para llegar a otros equipos.</translation>
    </message>
    <message>
        <source>Forbid Them</source>
        <translation>Prohibirlas</translation>
    </message>
    <message>
        <source>“%1” sees the whole computer</source>
        <translation>«%1» ve todo el equipo</translation>
    </message>
    <message>
        <source>“%1” sees a whole home folder</source>
        <translation>«%1» ve una carpeta personal completa</translation>
    </message>
    <message>
        <source>It holds keys, mail and saved passwords. Share a folder inside it instead.</source>
        <translation>Contiene claves, correo y contraseñas guardadas. Es mejor compartir una carpeta que esté dentro.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>It is valid until %1. After that, clients will refuse to connect.</source>
        <translation>Es válido hasta el %1. Después, los clientes se negarán a conectarse.</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Serious</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Copy Command</source>
        <translation>&amp;Copiar comando</translation>
    </message>
    <message>
        <source>Command that mends it</source>
        <translation>Comando que lo corrige</translation>
    </message>
    <message>
        <source>How it was found:</source>
        <translation>Cómo se detectó:</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostrar</translation>
    </message>
</context>
<context>
    <name>Firewall</name>
    <message>
        <source>This computer has no firewall of its own</source>
        <translation>Este equipo no tiene cortafuegos propio</translation>
    </message>
    <message>
        <source>A router or a cloud may still have one.</source>
        <translation>Aun así, puede haber uno en un router o en la nube.</translation>
    </message>
    <message>
        <source>The firewall blocks port %1, so nobody can connect</source>
        <translation>El cortafuegos bloquea el puerto %1, así que nadie puede conectarse</translation>
    </message>
    <message>
        <source>The firewall may block port %1</source>
        <translation>Es posible que el cortafuegos bloquee el puerto %1</translation>
    </message>
    <message>
        <source>The firewall blocks data ports, so listings and transfers hang</source>
        <translation>El cortafuegos bloquea puertos de datos, así que los listados y las transferencias se quedan sin respuesta</translation>
    </message>
    <message>
        <source>The firewall may block data ports</source>
        <translation>Es posible que el cortafuegos bloquee puertos de datos</translation>
    </message>
    <message>
        <source>The firewall of this computer lets port %1 and the data ports through</source>
        <translation>El cortafuegos de este equipo deja pasar el tráfico del puerto %1 y de los puertos de datos</translation>
    </message>
    <message>
        <source>The rules were read with “nft list ruleset” and “iptables-save”.</source>
        <translation>Las reglas se leyeron con «nft list ruleset» e «iptables-save».</translation>
    </message>
    <message>
        <source>Whether the firewall lets clients in can&apos;t be told</source>
        <translation>No se puede saber si el cortafuegos deja pasar a los clientes</translation>
    </message>
    <message>
        <source>Only an administrator may read its rules. Let the doctor look with their rights.</source>
        <translation>Solo un administrador puede leer sus reglas. Ejecute el doctor con permisos de administrador.</translation>
    </message>
    <message>
        <source>Blocked: %1. Open them.</source>
        <translation>Bloqueados: %1. Ábralos.</translation>
    </message>
    <message>
        <source>It depends on who connects, or on rules that the doctor does not understand. Ports: %1.</source>
        <translation>Depende de quién se conecte o de reglas que el doctor no entiende: %1.</translation>
    </message>
    <message>
        <source>A router or a cloud may still have another one. Rules for IPv6 were not looked at.</source>
        <translation>Aun así, puede haber otro en un router o en la nube. Las reglas de IPv6 no se han comprobado.</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>La carpeta %1 no existe.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 es un archivo, no una carpeta.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be read.</source>
        <translation>La carpeta %1 no se puede leer.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be written to.</source>
        <translation>No se puede escribir en la carpeta %1.</translation>
    </message>
    <message>
        <source>The disk of the folder %1 is full.</source>
        <translation>El disco de la carpeta %1 está lleno.</translation>
    </message>
</context>
<context>
    <name>FolderEdit</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Elegir: %1</translation>
    </message>
</context>
<context>
    <name>GroupsDialog</name>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>What a group says applies to its users where they have no setting of their own.</source>
        <translation>Lo que establece un grupo se aplica a sus usuarios cuando no tienen un ajuste propio.</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>Aña&amp;dir…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Ed&amp;itar…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>%1 (users: %2)</source>
        <translation>%1 (usuarios: %2)</translation>
    </message>
    <message>
        <source>Remove Group</source>
        <translation>Quitar grupo</translation>
    </message>
    <message>
        <source>Remove the group “%1”? Its users stay, without what it says.</source>
        <translation>¿Quitar el grupo «%1»? Sus usuarios permanecen, sin lo que establece.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>The server does not listen where it should</source>
        <translation>El servidor no escucha donde debería</translation>
    </message>
    <message>
        <source>Choose another port, or end the other program.</source>
        <translation>Elija otro puerto o cierre el otro programa.</translation>
    </message>
    <message>
        <source>The doctor does not know the port of the server</source>
        <translation>El doctor no conoce el puerto del servidor</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>El servidor no está activo</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Inícielo.</translation>
    </message>
    <message>
        <source>This computer has none of the addresses to listen on: %1</source>
        <translation>Este equipo no tiene ninguna de las direcciones en las que debe escuchar: %1</translation>
    </message>
    <message>
        <source>The network gave it another one, or is not connected. Listen on all networks instead.</source>
        <translation>La red le asignó otra dirección, o el equipo no está conectado. Es mejor escuchar en todas las redes.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>Las direcciones del equipo se leen del sistema.</translation>
    </message>
    <message>
        <source>Listen Everywhere</source>
        <translation>Escuchar en todas las redes</translation>
    </message>
    <message>
        <source>The doctor connected to %1 from this computer.</source>
        <translation>El doctor se conectó a %1 desde este equipo.</translation>
    </message>
    <message>
        <source>Nothing answers at %1</source>
        <translation>Nadie responde en %1</translation>
    </message>
    <message>
        <source>The server answers at %1</source>
        <translation>El servidor responde en %1</translation>
    </message>
    <message>
        <source>That is seen from this computer. Firewalls treat others differently.</source>
        <translation>Así se ve desde este equipo. Los cortafuegos tratan a los demás de otra forma.</translation>
    </message>
    <message>
        <source>Another program answers at %1</source>
        <translation>Otro programa responde en %1</translation>
    </message>
    <message>
        <source>Choose another port, or end that program. It says: %1</source>
        <translation>Elija otro puerto o cierre ese programa. Responde: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>The server is not running. Start it.</source>
        <translation>El servidor no está activo. Inícielo.</translation>
    </message>
    <message>
        <source>The server is not running, and this user may not use a port below 1024. Start it as a service, or choose a port from 1024 up.</source>
        <translation>El servidor no está activo y este usuario no puede usar puertos inferiores al 1024. Inícielo como servicio o elija un puerto a partir del 1024.</translation>
    </message>
    <message>
        <source>The server is not running, and the port can&apos;t be used: %1</source>
        <translation>El servidor no está activo y el puerto no se puede usar: %1</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect</source>
        <translation>Solo pueden conectarse los programas de este equipo</translation>
    </message>
    <message>
        <source>The server listens on %1 only.</source>
        <translation>El servidor solo escucha en %1.</translation>
    </message>
    <message>
        <source>Let Other Computers Connect</source>
        <translation>Permitir que se conecten otros equipos</translation>
    </message>
    <message>
        <source>The configuration lets the system choose one. Clients need a port that stays: choose one.</source>
        <translation>La configuración deja que lo elija el sistema. Los clientes necesitan un puerto fijo: elija uno.</translation>
    </message>
    <message>
        <source>It could not start: %1</source>
        <translation>No se pudo iniciar: %1</translation>
    </message>
    <message>
        <source>The server answers at %1, but does not let the doctor in</source>
        <translation>El servidor responde en %1, pero no deja entrar al diagnóstico</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Debug</source>
        <translation>Depuración</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>Información y superiores</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Advertencias y errores</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Todas las sesiones</translation>
    </message>
    <message>
        <source>Session </source>
        <translation>Sesión </translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Limpiar</translation>
    </message>
    <message>
        <source>Selected messages</source>
        <translation>Mensajes seleccionados</translation>
    </message>
    <message>
        <source>Choose messages to read them whole.</source>
        <translation>Seleccione mensajes para leerlos completos.</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>Guardar registro</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 no responde.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;About QFtpServer</source>
        <translation>&amp;Acerca de QFtpServer</translation>
    </message>
    <message>
        <source>About QFtpServer</source>
        <translation>Acerca de QFtpServer</translation>
    </message>
    <message>
        <source>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;Shares folders over FTP and FTPS.&lt;/p&gt;&lt;p&gt;Configuration file: %2&lt;/p&gt;</source>
        <translation>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;Comparte carpetas por FTP y FTPS.&lt;/p&gt;&lt;p&gt;Archivo de configuración: %2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>&amp;Compartir carpeta…</translation>
    </message>
    <message>
        <source>Configuration &amp;File…</source>
        <translation>Archivo de con&amp;figuración…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Someone else changed the configuration file. Your changes are not saved until you decide which version to keep.</source>
        <translation>Alguien más modificó el archivo de configuración. Sus cambios no se guardarán hasta que decida qué versión conservar.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, and the previous configuration stays in use: %1</source>
        <translation>El archivo de configuración tiene un error y se sigue usando la configuración anterior: %1</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, so nothing is served: %1</source>
        <translation>El archivo de configuración tiene un error, así que no se comparte nada: %1</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Use Port %1</source>
        <translation>Usar el puerto %1</translation>
    </message>
    <message>
        <source>Server Settings</source>
        <translation>Configuración del servidor</translation>
    </message>
    <message>
        <source>Sessions: %1 · sends %2 · receives %3</source>
        <translation>Sesiones: %1 · envía %2 · recibe %3</translation>
    </message>
    <message>
        <source>QFtpServer keeps running</source>
        <translation>QFtpServer sigue en ejecución</translation>
    </message>
    <message>
        <source>The shares stay reachable. The icon in the tray opens the window again.</source>
        <translation>Las carpetas compartidas siguen accesibles. El icono de la bandeja vuelve a abrir la ventana.</translation>
    </message>
    <message>
        <source>Close QFtpServer</source>
        <translation>Cerrar QFtpServer</translation>
    </message>
    <message>
        <source>Others reach your shares only while QFtpServer runs. This desktop has no tray for its icon, so the window can only be minimised.</source>
        <translation>Los demás solo pueden acceder a las carpetas compartidas mientras QFtpServer está en ejecución. Este escritorio no tiene bandeja para su icono, así que la ventana solo se puede minimizar.</translation>
    </message>
    <message>
        <source>&amp;Minimise</source>
        <translation>&amp;Minimizar</translation>
    </message>
    <message>
        <source>&amp;Stop Sharing and Quit</source>
        <translation>&amp;Dejar de compartir y salir</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Usar el puerto %1</translation>
    </message>
    <message>
        <source>Quit QFtpServer</source>
        <translation>Salir de QFtpServer</translation>
    </message>
    <message>
        <source>Your last changes are not in the configuration file: it could not be written, or someone else changed it too. If you quit now, they are lost.</source>
        <translation>Sus últimos cambios no están en el archivo de configuración: no se pudo escribir o alguien más también lo modificó. Si sale ahora, se perderán.</translation>
    </message>
    <message>
        <source>&amp;Quit Without Saving</source>
        <translation>&amp;Salir sin guardar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Changes on this page have not been applied. If you quit now, they are lost.</source>
        <translation>Los cambios de esta página no se han aplicado. Si sale ahora, se perderán.</translation>
    </message>
</context>
<context>
    <name>MountsEdit</name>
    <message>
        <source>Additional folders</source>
        <translation>Carpetas adicionales</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Writable</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>Aña&amp;dir carpeta…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Añadir carpeta</translation>
    </message>
</context>
<context>
    <name>PassiveMode</name>
    <message>
        <source>From the Internet, this computer can be reached only through a router</source>
        <translation>Desde Internet, solo se puede llegar a este equipo a través de un router</translation>
    </message>
    <message>
        <source>All its addresses are of a private network. For clients outside, let the router forward the port %1 and the data ports %2 to %3 to this computer, and set the external address to the router&apos;s. Whether it does that can&apos;t be told from inside.</source>
        <translation>Todas sus direcciones son de una red privada. Para los clientes externos, configure el router para que reenvíe a este equipo el puerto %1 y los puertos de datos %2 a %3, y ponga como dirección externa la del router. Desde dentro no se puede saber si el router lo hace.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>Las direcciones del equipo se leen del sistema.</translation>
    </message>
    <message>
        <source>The name was looked up.</source>
        <translation>Se consultó el nombre.</translation>
    </message>
    <message>
        <source>The external address “%1” has no IPv4 address</source>
        <translation>La dirección externa «%1» no tiene ninguna dirección IPv4</translation>
    </message>
    <message>
        <source>Clients from outside are refused passive connections. Correct the name, or ask the administrator of the name server.</source>
        <translation>A los clientes externos se les rechazan las conexiones pasivas. Corrija el nombre o consulte a quien administre el servidor de nombres.</translation>
    </message>
    <message>
        <source>The external address %1 is of a private network</source>
        <translation>La dirección externa %1 es de una red privada</translation>
    </message>
    <message>
        <source>Nobody on the Internet can reach it. Set it to the address of your router.</source>
        <translation>Nadie puede acceder a ella desde Internet. Ponga la dirección del router.</translation>
    </message>
    <message>
        <source>Clients from outside get the address %1</source>
        <translation>A los clientes externos se les indica %1</translation>
    </message>
    <message>
        <source>Whether the router forwards the data ports from there can&apos;t be told from inside.</source>
        <translation>Desde dentro no se puede saber si el router reenvía los puertos de datos desde esa dirección.</translation>
    </message>
    <message>
        <source>There are only %1 data ports, for up to %2 transfers</source>
        <translation>Solo hay %1 puertos de datos para un máximo de %2 transferencias</translation>
    </message>
    <message>
        <source>Each running transfer needs one, and for a minute afterwards the system keeps it. Make the range larger.</source>
        <translation>Cada transferencia en curso necesita uno, y el sistema lo retiene un minuto más. Amplíe el intervalo de puertos.</translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password strength</source>
        <translation>Seguridad de la contraseña</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>G&amp;enerar</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Mostrar contraseña</translation>
    </message>
    <message>
        <source>Weak: it can be guessed. Choose a longer password.</source>
        <translation>Débil: se puede adivinar. Elija una contraseña más larga.</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Aceptable</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
</context>
<context>
    <name>PermissionsEdit</name>
    <message>
        <source>List files</source>
        <translation>Listado de archivos</translation>
    </message>
    <message>
        <source>list files</source>
        <translation>listar archivos</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>download</source>
        <translation>descargar</translation>
    </message>
    <message>
        <source>Upload new files</source>
        <translation>Subida de archivos nuevos</translation>
    </message>
    <message>
        <source>upload new files</source>
        <translation>subir archivos nuevos</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>Reemplazo de archivos</translation>
    </message>
    <message>
        <source>replace files</source>
        <translation>reemplazar archivos</translation>
    </message>
    <message>
        <source>Append to files</source>
        <translation>Adición de datos a archivos</translation>
    </message>
    <message>
        <source>append to files</source>
        <translation>añadir datos a archivos</translation>
    </message>
    <message>
        <source>Delete files</source>
        <translation>Eliminación de archivos</translation>
    </message>
    <message>
        <source>delete files</source>
        <translation>eliminar archivos</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambio de nombre</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>renombrar</translation>
    </message>
    <message>
        <source>Create folders</source>
        <translation>Creación de carpetas</translation>
    </message>
    <message>
        <source>create folders</source>
        <translation>crear carpetas</translation>
    </message>
    <message>
        <source>Remove folders</source>
        <translation>Eliminación de carpetas</translation>
    </message>
    <message>
        <source>remove folders</source>
        <translation>eliminar carpetas</translation>
    </message>
    <message>
        <source>Set times and modes</source>
        <translation>Cambio de fechas y modos</translation>
    </message>
    <message>
        <source>set times and modes</source>
        <translation>cambiar fechas y modos</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>Lectura y escritura</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>Solo subida</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personalizados</translation>
    </message>
    <message>
        <source>Summary of the permissions</source>
        <translation>Resumen de los permisos</translation>
    </message>
    <message>
        <source>May do nothing.</source>
        <translation>No se permite nada.</translation>
    </message>
    <message>
        <source>May see and download all files, but change nothing.</source>
        <translation>Se permite ver y descargar todos los archivos, pero no cambiar nada.</translation>
    </message>
    <message>
        <source>May see, download, upload, replace, rename and delete everything.</source>
        <translation>Se permite ver, descargar, subir, reemplazar, renombrar y eliminar todo.</translation>
    </message>
    <message>
        <source>May %1, and nothing else.</source>
        <translation>Solo se permite %1.</translation>
    </message>
    <message>
        <source>Existing files stay hidden.</source>
        <translation>Los archivos existentes no se ven.</translation>
    </message>
</context>
<context>
    <name>PortalAnswer</name>
    <message>
        <source>The desktop offers no way to start programs: %1</source>
        <translation>El escritorio no ofrece ninguna forma de iniciar programas: %1</translation>
    </message>
    <message>
        <source>The desktop does not allow it.</source>
        <translation>El escritorio no lo permite.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Como en el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claros</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuros</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>C&amp;olores</translation>
    </message>
    <message>
        <source>&amp;Keep the list of ended transfers when QFtpServer quits</source>
        <translation>Co&amp;nservar la lista de transferencias terminadas al salir de QFtpServer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language changes when QFtpServer starts the next time.</source>
        <translation>El idioma cambiará la próxima vez que se inicie QFtpServer.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Start when I log in to this computer</source>
        <translation>Abrir al iniciar &amp;sesión en este equipo</translation>
    </message>
    <message>
        <source>Start with the &amp;window hidden</source>
        <translation>Abrir con la &amp;ventana oculta</translation>
    </message>
    <message>
        <source>Keep running in the &amp;tray when the window is closed</source>
        <translation>Seguir en la &amp;bandeja al cerrar la ventana</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>Inicio y cierre</translation>
    </message>
    <message>
        <source>an &amp;upload finishes</source>
        <translation>termine una s&amp;ubida</translation>
    </message>
    <message>
        <source>an address is &amp;banned</source>
        <translation>se bloquee una &amp;dirección</translation>
    </message>
    <message>
        <source>the certificate &amp;expires soon</source>
        <translation>el certificado esté a &amp;punto de caducar</translation>
    </message>
    <message>
        <source>Notify me when</source>
        <translation>Notificar cuando</translation>
    </message>
</context>
<context>
    <name>QFtpSessionModel</name>
    <message>
        <source>(not logged in)</source>
        <translation>(sin iniciar sesión)</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Last command</source>
        <translation>Último comando</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactividad</translation>
    </message>
    <message>
        <source>%1, account from “%2”</source>
        <translation>%1, cuenta de «%2»</translation>
    </message>
</context>
<context>
    <name>QFtpTransferModel</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>completada</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Subida</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>%1 en promedio</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transferido</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
</context>
<context>
    <name>QFtpUserModel</name>
    <message>
        <source>read and write</source>
        <translation>lectura y escritura</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>upload only</source>
        <translation>solo subida</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>personalizados</translation>
    </message>
    <message>
        <source>%1 (disabled)</source>
        <translation>%1 (desactivado)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>Código QR de %1</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit QFtpServer</source>
        <translation>Salir de QFtpServer</translation>
    </message>
    <message>
        <source>&amp;Wait for Transfers</source>
        <translation>&amp;Esperar a que terminen</translation>
    </message>
    <message>
        <source>&amp;Quit Now</source>
        <translation>&amp;Salir ahora</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>&amp;No salir</translation>
    </message>
    <message>
        <source>Transfers still running: %1. If you quit now, they are interrupted.</source>
        <translation>Transferencias en curso: %1. Si sale ahora, se interrumpirán.</translation>
    </message>
    <message>
        <source>QFtpServer quits when the running transfers have ended: %1.</source>
        <translation>QFtpServer se cerrará cuando terminen las transferencias en curso: %1.</translation>
    </message>
</context>
<context>
    <name>RateGraph</name>
    <message>
        <source>Rates of the last minutes</source>
        <translation>Velocidades de los últimos minutos</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>Envía %1, recibe %2</translation>
    </message>
    <message>
        <source>Sends %1</source>
        <translation>Envía %1</translation>
    </message>
    <message>
        <source>Receives %1</source>
        <translation>Recibe %1</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The client disconnected.</source>
        <translation>El cliente se desconectó.</translation>
    </message>
    <message>
        <source>The server ended the session.</source>
        <translation>El servidor terminó la sesión.</translation>
    </message>
    <message>
        <source>The client aborted it.</source>
        <translation>El cliente la interrumpió.</translation>
    </message>
    <message>
        <source>The session ended.</source>
        <translation>La sesión terminó.</translation>
    </message>
    <message>
        <source>The data connection could not be opened.</source>
        <translation>No se pudo abrir la conexión de datos.</translation>
    </message>
    <message>
        <source>No such file or directory.</source>
        <translation>No existe el archivo o directorio.</translation>
    </message>
    <message>
        <source>Not a plain file.</source>
        <translation>No es un archivo normal.</translation>
    </message>
    <message>
        <source>Not a directory.</source>
        <translation>No es un directorio.</translation>
    </message>
    <message>
        <source>The file or directory already exists.</source>
        <translation>El archivo o directorio ya existe.</translation>
    </message>
    <message>
        <source>The directory is not empty.</source>
        <translation>El directorio no está vacío.</translation>
    </message>
    <message>
        <source>Permission denied.</source>
        <translation>Permiso denegado.</translation>
    </message>
    <message>
        <source>The file system is read-only.</source>
        <translation>El sistema de archivos es de solo lectura.</translation>
    </message>
    <message>
        <source>Can&apos;t rename from one storage to another.</source>
        <translation>No se puede cambiar el nombre de un almacenamiento a otro.</translation>
    </message>
    <message>
        <source>This name is not allowed.</source>
        <translation>Este nombre no está permitido.</translation>
    </message>
    <message>
        <source>No space left.</source>
        <translation>No queda espacio.</translation>
    </message>
    <message>
        <source>The storage does not support this.</source>
        <translation>El almacenamiento no lo admite.</translation>
    </message>
    <message>
        <source>The restart offset is outside the file.</source>
        <translation>La posición de reanudación está fuera del archivo.</translation>
    </message>
    <message>
        <source>Busy; try again later.</source>
        <translation>Ocupado; inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The storage is not responding; try again later.</source>
        <translation>El almacenamiento no responde; inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The data connection stalled; transfer aborted.</source>
        <translation>La conexión de datos se quedó sin actividad; transferencia interrumpida.</translation>
    </message>
    <message>
        <source>The data connection was lost; transfer aborted.</source>
        <translation>Se perdió la conexión de datos; transferencia interrumpida.</translation>
    </message>
    <message>
        <source>Transfer aborted.</source>
        <translation>Transferencia interrumpida.</translation>
    </message>
    <message>
        <source>Received less data than ALLO announced; file not stored.</source>
        <translation>Se recibieron menos datos de los anunciados con ALLO; el archivo no se guardó.</translation>
    </message>
    <message>
        <source>The data is not valid for the transfer mode; file not stored.</source>
        <translation>Los datos no son válidos para el modo de transferencia; el archivo no se guardó.</translation>
    </message>
    <message>
        <source>Login incorrect.</source>
        <translation>Inicio de sesión incorrecto.</translation>
    </message>
    <message>
        <source>Login requires TLS; send AUTH TLS first.</source>
        <translation>El inicio de sesión requiere TLS; envíe primero AUTH TLS.</translation>
    </message>
    <message>
        <source>The TLS handshake of the data connection failed.</source>
        <translation>Falló la negociación TLS de la conexión de datos.</translation>
    </message>
    <message>
        <source>The data connection must resume the TLS session of the control connection.</source>
        <translation>La conexión de datos debe reanudar la sesión TLS de la conexión de control.</translation>
    </message>
    <message>
        <source>Local error; see the server&apos;s log.</source>
        <translation>Error local; consulte el registro del servidor.</translation>
    </message>
    <message>
        <source>It was stopped on the server.</source>
        <translation>Se detuvo en el servidor.</translation>
    </message>
</context>
<context>
    <name>RulesEdit</name>
    <message>
        <source>No access</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>Lectura y escritura</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>Solo subida</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Como en el archivo</translation>
    </message>
    <message>
        <source>Permissions for this path</source>
        <translation>Permisos para esta ruta</translation>
    </message>
    <message>
        <source>Permissions for some paths</source>
        <translation>Permisos para algunas rutas</translation>
    </message>
    <message>
        <source>Path and everything below it</source>
        <translation>Ruta y todo lo que contiene</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Add Pat&amp;h</source>
        <translation>Añadir &amp;ruta</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Qui&amp;tar</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>%1 is banned</source>
        <translation>%1 está bloqueada</translation>
    </message>
    <message>
        <source>It cannot connect until %1.</source>
        <translation>No puede conectarse hasta el %1.</translation>
    </message>
    <message>
        <source>&amp;Lift Ban</source>
        <translation>Quitar &amp;bloqueo</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>No security problems found</source>
        <translation>No se encontraron problemas de seguridad</translation>
    </message>
    <message>
        <source>This page warns you when a change exposes something to others.</source>
        <translation>Esta página avisa cuando un cambio deja algo expuesto a los demás.</translation>
    </message>
</context>
<context>
    <name>ServerController</name>
    <message>
        <source>The configuration file has a mistake.</source>
        <translation>El archivo de configuración tiene un error.</translation>
    </message>
    <message>
        <source>This share has been switched off.</source>
        <translation>Esta carpeta ha dejado de compartirse.</translation>
    </message>
    <message>
        <source>The server still listens on port %1: %2.</source>
        <translation>El servidor sigue escuchando en el puerto %1: %2.</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>Apl&amp;icar</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Edi&amp;t File…</source>
        <translation>Edi&amp;tar archivo…</translation>
    </message>
    <message>
        <source>Change server settings</source>
        <translation>Cambiar la configuración del servidor</translation>
    </message>
    <message>
        <source>Accept connections on</source>
        <translation>Aceptar conexiones en</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Todas las redes</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Solo este equipo</translation>
    </message>
    <message>
        <source>These addresses:</source>
        <translation>Estas direcciones:</translation>
    </message>
    <message>
        <source>Addresses to listen on</source>
        <translation>Direcciones de escucha</translation>
    </message>
    <message>
        <source>For example: 192.168.1.5 2001:db8::5</source>
        <translation>Por ejemplo: 192.168.1.5 2001:db8::5</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>cualquier puerto libre</translation>
    </message>
    <message>
        <source>First data port</source>
        <translation>Primer puerto de datos</translation>
    </message>
    <message>
        <source>Last data port</source>
        <translation>Último puerto de datos</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>External address</source>
        <translation>Dirección externa</translation>
    </message>
    <message>
        <source>If behind a router: its address or name, such as ftp.example.org</source>
        <translation>Detrás de un router: su dirección o nombre, por ejemplo ftp.example.org</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Saludo</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>A&amp;ccept connections on</source>
        <translation>A&amp;ceptar conexiones en</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>Data ports</source>
        <translation>Puertos de datos</translation>
    </message>
    <message>
        <source>E&amp;xternal address</source>
        <translation>Dirección e&amp;xterna</translation>
    </message>
    <message>
        <source>&amp;Greeting</source>
        <translation>&amp;Saludo</translation>
    </message>
    <message>
        <source>Offer encr&amp;yption (FTPS)</source>
        <translation>&amp;Ofrecer cifrado (FTPS)</translation>
    </message>
    <message>
        <source>Encryption policy</source>
        <translation>Política de cifrado</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>Obligatorio para iniciar sesión</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>Obligatorio para todo</translation>
    </message>
    <message>
        <source>Implicit FTPS port</source>
        <translation>Puerto FTPS implícito</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Certificate fingerprint</source>
        <translation>Huella digital del certificado</translation>
    </message>
    <message>
        <source>No certificate</source>
        <translation>Sin certificado</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Pol&amp;icy</source>
        <translation>Po&amp;lítica</translation>
    </message>
    <message>
        <source>I&amp;mplicit FTPS port</source>
        <translation>Puerto FTPS i&amp;mplícito</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella digital</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>Sesiones simultáneas</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Sessions per address</source>
        <translation>Sesiones por dirección</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>Transferencias simultáneas</translation>
    </message>
    <message>
        <source>Total download rate</source>
        <translation>Velocidad total de descarga</translation>
    </message>
    <message>
        <source>Total upload rate</source>
        <translation>Velocidad total de subida</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Sessions at &amp;once</source>
        <translation>Sesiones sim&amp;ultáneas</translation>
    </message>
    <message>
        <source>Sessions per add&amp;ress</source>
        <translation>Sesiones por di&amp;rección</translation>
    </message>
    <message>
        <source>Tra&amp;nsfers at once</source>
        <translation>Trans&amp;ferencias simultáneas</translation>
    </message>
    <message>
        <source>Down&amp;load rate</source>
        <translation>Velocidad de descar&amp;ga</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>Velocidad de su&amp;bida</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>El servidor está detenido.</translation>
    </message>
    <message>
        <source>The server is starting…</source>
        <translation>El servidor se está iniciando…</translation>
    </message>
    <message>
        <source>The server is running. %1</source>
        <translation>El servidor está activo. %1</translation>
    </message>
    <message>
        <source>The server is running at %1</source>
        <translation>El servidor está activo en %1</translation>
    </message>
    <message>
        <source>The server stops when the running transfers finish.</source>
        <translation>El servidor se detendrá cuando terminen las transferencias en curso.</translation>
    </message>
    <message>
        <source>The server could not start.</source>
        <translation>No se pudo iniciar el servidor.</translation>
    </message>
    <message>
        <source>&amp;Stop Server</source>
        <translation>Dete&amp;ner servidor</translation>
    </message>
    <message>
        <source>&amp;Start Server</source>
        <translation>I&amp;niciar servidor</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>It asked for a passive connection, was sent to %1, and never came</source>
        <translation>Pidió una conexión pasiva, se le indicó %1 y nunca se conectó allí</translation>
    </message>
    <message>
        <source>That is an address of the network here, which nobody outside can reach. Set the external address to the one of your router, and let the router forward the data ports %1.</source>
        <translation>Es una dirección de esta red, a la que nadie puede acceder desde fuera. Ponga como dirección externa la del router y configure el router para que reenvíe los puertos de datos %1.</translation>
    </message>
    <message>
        <source>The external address in the settings is one that nobody outside can reach. Set it to the one of your router, and let the router forward the data ports %1.</source>
        <translation>Nadie puede acceder desde fuera a la dirección externa configurada. Ponga la del router y configure el router para que reenvíe los puertos de datos %1.</translation>
    </message>
    <message>
        <source>A firewall or router between the client and this computer does not let the data ports %1 through. Open or forward them.</source>
        <translation>Un cortafuegos o router entre el cliente y este equipo no deja pasar el tráfico de los puertos de datos %1. Ábralos o reenvíelos.</translation>
    </message>
    <message>
        <source>Its data connection came from another address (%1) than the session</source>
        <translation>Su conexión de datos llegó desde una dirección (%1) distinta de la de la sesión</translation>
    </message>
    <message>
        <source>Commands came from %1. A router or proxy of the client changes its address, and the server takes data only from the client itself. Let the client go around that proxy; only if you trust its network, allow foreign addresses for its user.</source>
        <translation>Los comandos llegaron desde %1. Un router o proxy del cliente cambia su dirección, y el servidor solo acepta datos del propio cliente. Haga que el cliente evite ese proxy; permita direcciones ajenas para su usuario solo si confía en la red del cliente.</translation>
    </message>
    <message>
        <source>It wants the server to connect to it at %1, and that fails</source>
        <translation>Quiere que el servidor se conecte a él en %1, pero la conexión falla</translation>
    </message>
    <message>
        <source>This is active mode, and the firewall or router of the client lets nothing in. Switch the client to passive mode.</source>
        <translation>Es el modo activo, y el cortafuegos o router del cliente no permite conexiones entrantes. Cambie el cliente al modo pasivo.</translation>
    </message>
    <message>
        <source>It wants the data at %1, which is not the address that it comes from</source>
        <translation>Quiere los datos en %1, que no es la dirección desde la que se conecta</translation>
    </message>
    <message>
        <source>This is active mode from behind a router. Switch the client to passive mode.</source>
        <translation>Es el modo activo, y el cliente está detrás de un router. Cambie el cliente al modo pasivo.</translation>
    </message>
    <message>
        <source>It does not trust the server&apos;s certificate</source>
        <translation>No confía en el certificado del servidor</translation>
    </message>
    <message>
        <source>The certificate is self-signed: accept it in the client after comparing the fingerprint, or get one from an authority.</source>
        <translation>El certificado es autofirmado: acéptelo en el cliente después de comparar la huella digital, o consiga uno de una autoridad.</translation>
    </message>
    <message>
        <source>The client does not know the authority that signed it, or the certificate lacks the chain to that authority, or its name is not the one that the client connects to.</source>
        <translation>El cliente no conoce la autoridad que lo firmó, o al certificado le falta la cadena hasta esa autoridad, o su nombre no coincide con el que usa el cliente para conectarse.</translation>
    </message>
    <message>
        <source>Its encryption is too old</source>
        <translation>Su cifrado es demasiado antiguo</translation>
    </message>
    <message>
        <source>It speaks only versions of TLS that are no longer safe. Update the client, or allow it to log in without encryption.</source>
        <translation>Solo admite versiones de TLS que ya no son seguras. Actualice el cliente o permítale iniciar sesión sin cifrado.</translation>
    </message>
    <message>
        <source>It does not speak TLS where the server expects it</source>
        <translation>No usa TLS donde el servidor lo espera</translation>
    </message>
    <message>
        <source>It connects to the port for implicit FTPS without encrypting at once. Choose “implicit FTPS” in the client, or the other port.</source>
        <translation>Se conecta al puerto de FTPS implícito sin cifrar desde el principio. Elija «FTPS implícito» en el cliente o use el otro puerto.</translation>
    </message>
    <message>
        <source>Encryption could not begin: %1</source>
        <translation>No se pudo iniciar el cifrado: %1</translation>
    </message>
    <message>
        <source>Look at what the client says about it. Often the certificate is not accepted there, or its settings for TLS differ.</source>
        <translation>Vea qué dice el cliente al respecto. A menudo no acepta el certificado o su configuración de TLS es distinta.</translation>
    </message>
    <message>
        <source>Its data connections do not resume the TLS session</source>
        <translation>Sus conexiones de datos no reanudan la sesión TLS</translation>
    </message>
    <message>
        <source>The server requires that, so that nobody can steal a connection. Update the client, or set tls.dataSessionReuse to “adaptive”.</source>
        <translation>El servidor lo exige para que nadie pueda apropiarse de una conexión. Actualice el cliente o ponga tls.dataSessionReuse en «adaptive».</translation>
    </message>
    <message>
        <source>It could not log in as “%1”</source>
        <translation>No pudo iniciar sesión como «%1»</translation>
    </message>
    <message>
        <source>The password is wrong. Set a new one if nobody knows it.</source>
        <translation>La contraseña es incorrecta. Establezca una nueva si nadie la conoce.</translation>
    </message>
    <message>
        <source>There is no user of that name. Names are case-sensitive.</source>
        <translation>No hay ningún usuario con ese nombre. Los nombres distinguen mayúsculas y minúsculas.</translation>
    </message>
    <message>
        <source>The user is switched off. Switch it on.</source>
        <translation>El usuario está desactivado. Actívelo.</translation>
    </message>
    <message>
        <source>The user may not log in from this address: see its limits.</source>
        <translation>El usuario no puede iniciar sesión desde esta dirección: consulte sus límites.</translation>
    </message>
    <message>
        <source>The server&apos;s log says: %1.</source>
        <translation>El registro del servidor dice: %1.</translation>
    </message>
    <message>
        <source>It does not speak FTP</source>
        <translation>No usa el protocolo FTP</translation>
    </message>
    <message>
        <source>It asked for encryption and then said nothing</source>
        <translation>Pidió cifrado y luego no envió nada</translation>
    </message>
    <message>
        <source>It probably waits for the user to accept the certificate, or a firewall looks into the connection.</source>
        <translation>Probablemente espera a que el usuario acepte el certificado, o un cortafuegos inspecciona la conexión.</translation>
    </message>
    <message>
        <source>All data ports from %1 to %2 were in use</source>
        <translation>Todos los puertos de datos del %1 al %2 estaban en uso</translation>
    </message>
    <message>
        <source>Each running transfer needs one. Make the range larger.</source>
        <translation>Cada transferencia en curso necesita uno. Amplíe el intervalo de puertos.</translation>
    </message>
    <message>
        <source>A limit was reached: %1</source>
        <translation>Se alcanzó un límite: %1</translation>
    </message>
    <message>
        <source>Raise the limit, or let the client use fewer connections.</source>
        <translation>Aumente el límite o haga que el cliente use menos conexiones.</translation>
    </message>
    <message>
        <source>It tried to log in without encryption, which the server requires</source>
        <translation>Intentó iniciar sesión sin cifrado, pero el servidor lo exige</translation>
    </message>
    <message>
        <source>Choose “FTP over explicit TLS” in the client. If it can&apos;t encrypt, require no encryption.</source>
        <translation>Elija «FTP sobre TLS explícito» en el cliente. Si no admite cifrado, no lo exija.</translation>
    </message>
    <message>
        <source>The server refused “%1”: %2</source>
        <translation>El servidor rechazó «%1»: %2</translation>
    </message>
    <message>
        <source>If it should be allowed, look at the permissions of the user, and at those of the folder on this computer.</source>
        <translation>Si debe permitirse, revise los permisos del usuario y los de la carpeta en este equipo.</translation>
    </message>
    <message>
        <source>The server ended the session: %1</source>
        <translation>El servidor terminó la sesión: %1</translation>
    </message>
    <message>
        <source>In session %1: %2</source>
        <translation>En la sesión %1: %2</translation>
    </message>
    <message>
        <source>Windows Explorer cannot encrypt. Use FileZilla or WinSCP.</source>
        <translation>El Explorador de Windows no admite cifrado. Use FileZilla o WinSCP.</translation>
    </message>
    <message>
        <source>ftp.exe of Windows knows active mode only, which most firewalls block.</source>
        <translation>El programa ftp.exe de Windows solo conoce el modo activo, que la mayoría de los cortafuegos bloquea.</translation>
    </message>
    <message>
        <source>curl encrypts only with the option --ssl-reqd.</source>
        <translation>curl solo cifra con la opción --ssl-reqd.</translation>
    </message>
    <message>
        <source>Python&apos;s ftplib ignores the address of PASV, and encrypts data only after prot_p().</source>
        <translation>La biblioteca ftplib de Python ignora la dirección de PASV y solo cifra los datos después de prot_p().</translation>
    </message>
    <message>
        <source>Many scanners and cameras cannot encrypt, and check the folder before they upload.</source>
        <translation>Muchos escáneres y cámaras no admiten cifrado y comprueban la carpeta antes de subir archivos.</translation>
    </message>
    <message>
        <source>A browser, a port scanner or another program tried this port. FTP clients use an address that begins with ftp://.</source>
        <translation>Un navegador, un escáner u otro programa probó este puerto. Los clientes FTP usan una dirección que empieza por ftp://.</translation>
    </message>
    <message>
        <source>Other sessions like it: %1.</source>
        <translation>Otras sesiones iguales: %1.</translation>
    </message>
    <message>
        <source>It wants to encrypt, which the server does not offer</source>
        <translation>El cliente quiere cifrar, y el servidor no lo ofrece</translation>
    </message>
    <message>
        <source>Offer encryption.</source>
        <translation>Ofrezca cifrado.</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>&amp;Ban Address…</source>
        <translation>&amp;Bloquear dirección…</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>&amp;Transcripción…</translation>
    </message>
    <message>
        <source>Ban Address</source>
        <translation>Bloquear dirección</translation>
    </message>
    <message>
        <source>Nobody can connect from %1 for an hour, and sessions from there end. You can lift the ban on the Security page.</source>
        <translation>Nadie podrá conectarse desde %1 durante una hora, y las sesiones abiertas desde allí terminarán. El bloqueo se puede quitar en la página Seguridad.</translation>
    </message>
    <message>
        <source>&amp;Ban</source>
        <translation>&amp;Bloquear</translation>
    </message>
</context>
<context>
    <name>ShareCard</name>
    <message>
        <source>Share&amp;d</source>
        <translation>Com&amp;partida</translation>
    </message>
    <message>
        <source>When switched off</source>
        <translation>Al desactivarla</translation>
    </message>
    <message>
        <source>After the first download</source>
        <translation>Tras la primera descarga</translation>
    </message>
    <message>
        <source>After one hour</source>
        <translation>Tras una hora</translation>
    </message>
    <message>
        <source>When unused for ten minutes</source>
        <translation>Tras diez minutos sin uso</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Los demás</translation>
    </message>
    <message>
        <source>E&amp;nds</source>
        <translation>&amp;Finaliza</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectados</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>Last upload</source>
        <translation>Última subida</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>Copiar &amp;dirección</translation>
    </message>
    <message>
        <source>Sho&amp;w Address…</source>
        <translation>&amp;Mostrar dirección…</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>A&amp;brir carpeta</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Ed&amp;itar…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Uso compartido de %1</translation>
    </message>
    <message>
        <source>%1 is shared</source>
        <translation>%1 está compartida</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>I&amp;niciar servidor</translation>
    </message>
    <message>
        <source>Create Fo&amp;lder</source>
        <translation>C&amp;rear carpeta</translation>
    </message>
    <message>
        <source>%1 (not now)</source>
        <translation>%1 (no disponible ahora)</translation>
    </message>
    <message>
        <source>Storage “%1”</source>
        <translation>Almacenamiento «%1»</translation>
    </message>
    <message>
        <source>When %1 ends</source>
        <translation>Cuándo finaliza %1</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>None since the start</source>
        <translation>Ninguna desde el inicio</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>Envía %1, recibe %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 shows %2: %3</source>
        <translation>%1 muestra %2: %3</translation>
    </message>
    <message>
        <source>Further exceptions: %1</source>
        <translation>Otras excepciones: %1</translation>
    </message>
    <message>
        <source>The hour begins when it is switched on.</source>
        <translation>La hora empieza a contar al activarla.</translation>
    </message>
    <message>
        <source>Ends at %1.</source>
        <translation>Hora de finalización: %1.</translation>
    </message>
    <message>
        <source>Create Folder</source>
        <translation>Crear carpeta</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>La carpeta %1 no se puede crear.</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>Dirección de %1</translation>
    </message>
    <message>
        <source>Remove Share</source>
        <translation>Dejar de compartir</translation>
    </message>
    <message>
        <source>Remove “%1”? Its sessions end. The files in the folder stay.</source>
        <translation>¿Quitar «%1»? Sus sesiones terminarán. Los archivos de la carpeta se conservan.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share Folder</source>
        <translation>Compartir carpeta</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>&amp;See and download files</source>
        <translation>&amp;Ver y descargar archivos</translation>
    </message>
    <message>
        <source>&amp;Read and write: add, change and delete files</source>
        <translation>&amp;Leer y escribir: añadir, modificar y eliminar archivos</translation>
    </message>
    <message>
        <source>&amp;Upload only: see no files (for scanners or strangers)</source>
        <translation>&amp;Solo subir: sin ver ningún archivo (para escáneres o desconocidos)</translation>
    </message>
    <message>
        <source>S&amp;hare</source>
        <translation>&amp;Compartir</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>Ca&amp;rpeta</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Others may</source>
        <translation>Los demás pueden</translation>
    </message>
    <message>
        <source>&amp;Create This Folder</source>
        <translation>Crear es&amp;ta carpeta</translation>
    </message>
    <message>
        <source>Choose the folder to share.</source>
        <translation>Elija la carpeta que desea compartir.</translation>
    </message>
    <message>
        <source>The path of the folder must begin with /.</source>
        <translation>La ruta de la carpeta debe empezar por /.</translation>
    </message>
    <message>
        <source>This is the whole computer. Choose a folder inside it.</source>
        <translation>Esto es todo el equipo. Elija una carpeta que esté dentro.</translation>
    </message>
    <message>
        <source>Enter a login name.</source>
        <translation>Introduzca un nombre de usuario.</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>Ya existe un usuario con este nombre.</translation>
    </message>
    <message>
        <source>The user “anonymous” needs no password. Add it on the Users page.</source>
        <translation>El usuario «anonymous» no necesita contraseña. Añádalo en la página Usuarios.</translation>
    </message>
    <message>
        <source>Enter a password. Without one, anyone on the network could log in.</source>
        <translation>Introduzca una contraseña. Sin ella, cualquiera en la red podría iniciar sesión.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>La carpeta %1 no se puede crear.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Others can reach it at this address:</source>
        <translation>&lt;b&gt;La carpeta está compartida.&lt;/b&gt; Los demás pueden acceder a ella en esta dirección:</translation>
    </message>
    <message>
        <source>The server is starting. Others can then reach the folder at this address:</source>
        <translation>El servidor se está iniciando. Después, los demás podrán acceder a la carpeta en esta dirección:</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;everywhere&quot;&gt;Let other computers connect, too&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;everywhere&quot;&gt;Permitir que se conecten también otros equipos&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Others on the network can read the passwords and files of clients that do not use encryption. If all your clients can encrypt, &lt;a href=&quot;encrypt&quot;&gt;require it&lt;/a&gt;.</source>
        <translation>Otros en la red pueden leer las contraseñas y los archivos de los clientes que no usan cifrado. Si todos los clientes admiten cifrado, &lt;a href=&quot;encrypt&quot;&gt;exíjalo&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>Clients must encrypt now. &lt;a href=&quot;undo&quot;&gt;Undo&lt;/a&gt;</source>
        <translation>Ahora los clientes deben usar cifrado. &lt;a href=&quot;undo&quot;&gt;Deshacer&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Let other computers connect</source>
        <translation>Permitir que se conecten otros equipos</translation>
    </message>
    <message>
        <source>Require encryption</source>
        <translation>Exigir cifrado</translation>
    </message>
    <message>
        <source>Do not require encryption</source>
        <translation>No exigir cifrado</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nobody can reach the folder yet:&lt;/b&gt; the server could not start. The address will be:</source>
        <translation>&lt;b&gt;Nadie puede acceder todavía a la carpeta:&lt;/b&gt; no se pudo iniciar el servidor. La dirección será:</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Programs on this computer can reach it:</source>
        <translation>&lt;b&gt;La carpeta está compartida.&lt;/b&gt; Los programas de este equipo pueden acceder a ella:</translation>
    </message>
</context>
<context>
    <name>ShareLimits</name>
    <message>
        <source>The hour is over.</source>
        <translation>Ha pasado la hora.</translation>
    </message>
    <message>
        <source>Nobody used it for ten minutes.</source>
        <translation>Nadie la ha usado durante diez minutos.</translation>
    </message>
    <message>
        <source>The first download is complete.</source>
        <translation>La primera descarga se ha completado.</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>Desactivar %1</translation>
    </message>
    <message>
        <source>Change when %1 ends</source>
        <translation>Cambiar cuándo finaliza %1</translation>
    </message>
</context>
<context>
    <name>ShareModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ShareStates</name>
    <message>
        <source>Switched off</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>Not reachable: the server is stopped</source>
        <translation>Inaccesible: el servidor está detenido</translation>
    </message>
    <message>
        <source>Reachable, nobody is connected</source>
        <translation>Accesible, nadie conectado</translation>
    </message>
    <message>
        <source>In use, sessions: %1</source>
        <translation>En uso, sesiones: %1</translation>
    </message>
</context>
<context>
    <name>SharesPage</name>
    <message>
        <source>&lt;h2&gt;Nothing is shared yet&lt;/h2&gt;Choose a folder, or drop one here. Scanners, phones and colleagues can then reach it with any FTP program.</source>
        <translation>&lt;h2&gt;Todavía no se comparte nada&lt;/h2&gt;Elija una carpeta o arrástrela hasta aquí. Escáneres, teléfonos y compañeros podrán acceder a ella con cualquier programa de FTP.</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>&amp;Compartir carpeta…</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Carpetas compartidas</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>TranscriptDialog</name>
    <message>
        <source>Session %1</source>
        <translation>Sesión %1</translation>
    </message>
    <message>
        <source>Commands and replies</source>
        <translation>Comandos y respuestas</translation>
    </message>
    <message>
        <source>Nothing has been said yet. Passwords are masked.</source>
        <translation>Todavía no hay mensajes. Las contraseñas se ocultan.</translation>
    </message>
    <message>
        <source>— The session has ended. —</source>
        <translation>— La sesión ha terminado. —</translation>
    </message>
    <message>
        <source>Session %1: %2 from %3</source>
        <translation>Sesión %1: %2 desde %3</translation>
    </message>
</context>
<context>
    <name>TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>Only &amp;running transfers</source>
        <translation>Solo transferencias en cu&amp;rso</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Sh&amp;ow in Folder</source>
        <translation>&amp;Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>&amp;Transcripción…</translation>
    </message>
    <message>
        <source>&amp;Clear History…</source>
        <translation>Borrar &amp;historial…</translation>
    </message>
    <message>
        <source>The file is not in a folder of this computer.</source>
        <translation>El archivo no está en una carpeta de este equipo.</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>Borrar historial</translation>
    </message>
    <message>
        <source>All transfers that have ended are removed from the list. Files stay.</source>
        <translation>Se quitarán de la lista todas las transferencias terminadas. Los archivos se conservan.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Borrar</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>QFtpServer needs attention</source>
        <translation>QFtpServer requiere atención</translation>
    </message>
    <message>
        <source>QFtpServer is stopped</source>
        <translation>QFtpServer está detenido</translation>
    </message>
    <message>
        <source>QFtpServer: no clients connected</source>
        <translation>QFtpServer: ningún cliente conectado</translation>
    </message>
    <message>
        <source>QFtpServer
Sessions: %1, transfers: %2
Sends %3, receives %4</source>
        <translation>QFtpServer
Sesiones: %1, transferencias: %2
Envía %3, recibe %4</translation>
    </message>
    <message>
        <source>&amp;Open Window</source>
        <translation>&amp;Abrir ventana</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>&amp;Compartir carpeta…</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>Copiar &amp;dirección</translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>&amp;Más…</translation>
    </message>
    <message>
        <source>S&amp;top Server</source>
        <translation>Dete&amp;ner servidor</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>I&amp;niciar servidor</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Last T&amp;ransfers</source>
        <translation>Últimas &amp;transferencias</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>Add User</source>
        <translation>Añadir usuario</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Usuario %1</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Acceso</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>&amp;Carpetas</translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation>&amp;Permisos</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>&amp;Límites</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Ma&amp;y log in</source>
        <translation>Puede iniciar &amp;sesión</translation>
    </message>
    <message>
        <source>Password type</source>
        <translation>Tipo de contraseña</translation>
    </message>
    <message>
        <source>Keep the current password</source>
        <translation>Conservar la contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>Password of the system user with this name</source>
        <translation>Contraseña del usuario del sistema con este nombre</translation>
    </message>
    <message>
        <source>None: anyone who knows the name can log in</source>
        <translation>Ninguna: cualquiera que conozca el nombre puede iniciar sesión</translation>
    </message>
    <message>
        <source>Type or generate a password</source>
        <translation>Escriba o genere una contraseña</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>This folder:</source>
        <translation>Esta carpeta:</translation>
    </message>
    <message>
        <source>Storage “%1” from the file</source>
        <translation>Almacenamiento «%1» del archivo</translation>
    </message>
    <message>
        <source>Create it at the first login if it is &amp;missing</source>
        <translation>Crearla en el primer inicio de sesión si no e&amp;xiste</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>Carpeta raíz</translation>
    </message>
    <message>
        <source>Additional folders</source>
        <translation>Carpetas adicionales</translation>
    </message>
    <message>
        <source>Hidden names</source>
        <translation>Nombres ocultos</translation>
    </message>
    <message>
        <source>For example: *.tmp, .*</source>
        <translation>Por ejemplo: *.tmp, .*</translation>
    </message>
    <message>
        <source>Refused names</source>
        <translation>Nombres rechazados</translation>
    </message>
    <message>
        <source>For example: *.exe, .ht*</source>
        <translation>Por ejemplo: *.exe, .ht*</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Excepciones</translation>
    </message>
    <message>
        <source>Hidde&amp;n names</source>
        <translation>Nombres oc&amp;ultos</translation>
    </message>
    <message>
        <source>&amp;Refused names</source>
        <translation>No&amp;mbres rechazados</translation>
    </message>
    <message>
        <source>same as for all users</source>
        <translation>igual que para todos los usuarios</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>Sesiones simultáneas</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>Transferencias simultáneas</translation>
    </message>
    <message>
        <source>Download rate</source>
        <translation>Velocidad de descarga</translation>
    </message>
    <message>
        <source>Upload rate</source>
        <translation>Velocidad de subida</translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation>Direcciones permitidas</translation>
    </message>
    <message>
        <source>Any address, or for example: 192.168.1.0/24 2001:db8::7</source>
        <translation>Cualquiera o, por ejemplo: 192.168.1.0/24 2001:db8::7</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Same as for all users</source>
        <translation>Igual que para todos los usuarios</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>Obligatorio para iniciar sesión</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>Obligatorio para todo</translation>
    </message>
    <message>
        <source>&amp;Sessions at once</source>
        <translation>&amp;Sesiones simultáneas</translation>
    </message>
    <message>
        <source>&amp;Transfers at once</source>
        <translation>&amp;Transferencias simultáneas</translation>
    </message>
    <message>
        <source>&amp;Download rate</source>
        <translation>Velocidad de &amp;descarga</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>Velocidad de su&amp;bida</translation>
    </message>
    <message>
        <source>&amp;Allowed addresses</source>
        <translation>Di&amp;recciones permitidas</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>Ci&amp;frado</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Introduzca un nombre.</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>Ya existe un usuario con este nombre.</translation>
    </message>
    <message>
        <source>This user has been removed.</source>
        <translation>Este usuario ya no existe.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Elija una carpeta.</translation>
    </message>
    <message>
        <source>Type or generate a password.</source>
        <translation>Escriba o genere una contraseña.</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>No hay memoria suficiente para calcular el hash de la contraseña.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modificar %1</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Names of groups, the most important first</source>
        <translation>Nombres de grupos, el más importante primero</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>&amp;Grupos</translation>
    </message>
    <message>
        <source>From “%1”: %2</source>
        <translation>De «%1»: %2</translation>
    </message>
    <message>
        <source>Add Group</source>
        <translation>Añadir grupo</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Grupo %1</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;General</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Space for all users together</source>
        <translation>Espacio para todos los usuarios juntos</translation>
    </message>
    <message>
        <source>Files of all users together</source>
        <translation>Archivos de todos los usuarios juntos</translation>
    </message>
    <message>
        <source>Used: %1; files: %2</source>
        <translation>Usado: %1; archivos: %2</translation>
    </message>
    <message>
        <source> (of the group)</source>
        <translation> (del grupo)</translation>
    </message>
    <message>
        <source>A group with this name already exists.</source>
        <translation>Ya existe un grupo con este nombre.</translation>
    </message>
    <message>
        <source>This group has been removed.</source>
        <translation>Este grupo se ha quitado.</translation>
    </message>
    <message>
        <source>Spa&amp;ce for each user</source>
        <translation>Espa&amp;cio para cada usuario</translation>
    </message>
    <message>
        <source>Spa&amp;ce</source>
        <translation>Espa&amp;cio</translation>
    </message>
    <message>
        <source>Files of each use&amp;r</source>
        <translation>Archivos de cada usua&amp;rio</translation>
    </message>
    <message>
        <source>Space for all users toget&amp;her</source>
        <translation>Espacio para todos los usuarios &amp;juntos</translation>
    </message>
    <message>
        <source>Files of all users t&amp;ogether</source>
        <translation>Archivos de t&amp;odos los usuarios juntos</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>Aña&amp;dir…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Ed&amp;itar…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>D&amp;uplicar…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Remove User</source>
        <translation>Quitar usuario</translation>
    </message>
    <message>
        <source>Remove “%1”? The user&apos;s sessions end. The files in the folder stay.</source>
        <translation>¿Quitar «%1»? Las sesiones del usuario terminarán. Los archivos de la carpeta se conservan.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Groups…</source>
        <translation>&amp;Grupos…</translation>
    </message>
    <message>
        <source>the users of this system</source>
        <translation>los usuarios de este sistema</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>«%1» (%2)</translation>
    </message>
    <message>
        <source>Other users who can log in: %1</source>
        <translation>Otros usuarios que pueden entrar: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Shares folders over FTP and FTPS.</source>
        <translation>Comparte carpetas por FTP y FTPS.</translation>
    </message>
    <message>
        <source>The configuration file; ftpd-headless can use the same file.</source>
        <translation>El archivo de configuración; ftpd-headless puede usar el mismo.</translation>
    </message>
    <message>
        <source>Start in the tray, without the window.</source>
        <translation>Iniciar en la bandeja, sin la ventana.</translation>
    </message>
    <message>
        <source>A folder to share.</source>
        <translation>Una carpeta que compartir.</translation>
    </message>
</context>
</TS>
