<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message>
        <source>The configuration file has a mistake</source>
        <translation>Die Konfigurationsdatei enthält einen Fehler</translation>
    </message>
    <message>
        <source>Something in the configuration file looks wrong</source>
        <translation>In der Konfigurationsdatei scheint etwas nicht zu stimmen</translation>
    </message>
    <message>
        <source>There is no user, so nobody can log in</source>
        <translation>Es gibt keinen Benutzer, daher kann sich niemand anmelden</translation>
    </message>
    <message>
        <source>All users are switched off, so nobody can log in</source>
        <translation>Alle Benutzer sind deaktiviert, daher kann sich niemand anmelden</translation>
    </message>
    <message>
        <source>Add one, or switch one on.</source>
        <translation>Fügen Sie einen hinzu oder aktivieren Sie einen.</translation>
    </message>
    <message>
        <source>The folders of all users can be used</source>
        <translation>Die Ordner aller Benutzer sind nutzbar</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 ist gesperrt</translation>
    </message>
    <message>
        <source>The server lets in only other networks than its own</source>
        <translation>Der Server lässt nur fremde Netzwerke zu, nicht sein eigenes</translation>
    </message>
    <message>
        <source>guard.allowedAddresses is %1. Computers of the network here can&apos;t connect.</source>
        <translation>guard.allowedAddresses lautet %1. Computer aus dem lokalen Netzwerk können sich nicht verbinden.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>Die Adressen des Computers wurden vom System abgefragt.</translation>
    </message>
    <message>
        <source>Create it, or choose another folder for “%1”.</source>
        <translation>Erstellen Sie ihn oder wählen Sie einen anderen Ordner für „%1“.</translation>
    </message>
    <message>
        <source>Nobody can upload. Make room.</source>
        <translation>Niemand kann etwas hochladen. Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>The doctor looked at the folder.</source>
        <translation>Die Diagnose hat den Ordner geprüft.</translation>
    </message>
    <message>
        <source>Give the account that the server uses the right to use it, or choose another folder for “%1”.</source>
        <translation>Geben Sie dem Systembenutzer, unter dem der Server arbeitet, das Recht dazu, oder wählen Sie einen anderen Ordner für „%1“.</translation>
    </message>
    <message>
        <source>The folders of the first %1 users can be used</source>
        <translation>Die Ordner der ersten %1 Benutzer sind verwendbar</translation>
    </message>
    <message>
        <source>It failed to log in too often, or was banned by hand, and cannot connect until %1. If that is one of yours, lift the ban.</source>
        <translation>Von dort ist die Anmeldung zu oft fehlgeschlagen, oder die Adresse wurde von Hand gesperrt. Bis %1 ist keine Verbindung möglich. Wenn es eines Ihrer Geräte ist, heben Sie die Sperre auf.</translation>
    </message>
    <message>
        <source>Banned addresses: %1</source>
        <translation>Gesperrte Adressen: %1</translation>
    </message>
    <message>
        <source>They failed to log in too often: %1. If one is yours, lift the ban.</source>
        <translation>Von dort ist die Anmeldung zu oft fehlgeschlagen: %1. Wenn eine davon Ihre ist, heben Sie die Sperre auf.</translation>
    </message>
</context>
<context>
    <name>AddressView</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Write down the password now: it will not be shown again.</source>
        <translation>Notieren Sie sich das Passwort jetzt: Es wird nicht noch einmal angezeigt.</translation>
    </message>
    <message>
        <source>&amp;Open in File Manager</source>
        <translation>Im &amp;Dateimanager öffnen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>The address appears as soon as there is one.</source>
        <translation>Die Adresse erscheint, sobald es eine gibt.</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect.</source>
        <translation>Nur Programme auf diesem Computer können sich verbinden.</translation>
    </message>
</context>
<context>
    <name>Addresses</name>
    <message>
        <source>%1, for this computer only</source>
        <translation>%1, nur für diesen Computer</translation>
    </message>
    <message>
        <source>%1, network %2</source>
        <translation>%1, Netzwerk %2</translation>
    </message>
    <message>
        <source>%1, from the Internet</source>
        <translation>%1, aus dem Internet</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Dieser Computer ist mit keinem Netzwerk verbunden.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>“%1” is no longer shared</source>
        <translation>„%1“ ist nicht mehr freigegeben</translation>
    </message>
    <message>
        <source>Share Again</source>
        <translation>Wieder freigeben</translation>
    </message>
    <message>
        <source>“%1” could not be switched off</source>
        <translation>„%1“ konnte nicht deaktiviert werden</translation>
    </message>
    <message>
        <source>The configuration file cannot be changed now. Open the window for details.</source>
        <translation>Die Konfigurationsdatei kann gerade nicht geändert werden. Einzelheiten finden Sie im Fenster.</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus, um den Hash des Passworts zu berechnen.</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Freigabe %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>%1 aktivieren</translation>
    </message>
    <message>
        <source>Upload finished</source>
        <translation>Upload abgeschlossen</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Address banned</source>
        <translation>Adresse gesperrt</translation>
    </message>
    <message>
        <source>%1 cannot connect for some time.</source>
        <translation>%1 kann sich vorübergehend nicht verbinden.</translation>
    </message>
    <message>
        <source>Lift Ban</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>Das Zertifikat läuft bald ab</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Addresses banned: %1</source>
        <translation>Adressen gesperrt: %1</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Cannot remove %1</source>
        <translation>%1 kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>Cannot change what starts at login.</source>
        <translation>Was beim Anmelden startet, lässt sich nicht ändern.</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>The certificate can&apos;t be used</source>
        <translation>Das Zertifikat kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>It was read from %1.</source>
        <translation>Es wurde aus %1 gelesen.</translation>
    </message>
    <message>
        <source>The certificate is valid until %1</source>
        <translation>Das Zertifikat ist bis %1 gültig</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1 on</source>
        <translation>Das Zertifikat ist erst ab %1 gültig</translation>
    </message>
    <message>
        <source>Clients refuse it until then, unless the clock of this computer is wrong: it shows %1.</source>
        <translation>Bis dahin lehnen Clients es ab, es sei denn, die Uhr dieses Computers geht falsch: Sie zeigt %1.</translation>
    </message>
    <message>
        <source>The certificate expired on %1</source>
        <translation>Das Zertifikat ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>Clients refuse it. Get a new one.</source>
        <translation>Clients lehnen es ab. Besorgen Sie ein neues.</translation>
    </message>
    <message>
        <source>The certificate expires on %1</source>
        <translation>Das Zertifikat läuft am %1 ab</translation>
    </message>
    <message>
        <source>After that, clients will refuse it. Renew it.</source>
        <translation>Danach lehnen Clients es ab. Erneuern Sie es.</translation>
    </message>
    <message>
        <source>The certificate is not for “%1”</source>
        <translation>Das Zertifikat gilt nicht für „%1“</translation>
    </message>
    <message>
        <source>It is for %1. Clients that connect to “%2” refuse it.</source>
        <translation>Es gilt für %1. Clients, die sich mit „%2“ verbinden, lehnen es ab.</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>Das Zertifikat ist selbstsigniert</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it.</source>
        <translation>Clients fragen nach, ob sie ihm vertrauen sollen.</translation>
    </message>
    <message>
        <source>The certificate does not lead to an authority that this computer knows</source>
        <translation>Das Zertifikat führt zu keiner Zertifizierungsstelle, die dieser Computer kennt</translation>
    </message>
    <message>
        <source>The file lacks the certificates in between. Use the one that also holds them, such as fullchain.pem.</source>
        <translation>In der Datei fehlen die Zwischenzertifikate. Verwenden Sie die Datei, die auch diese enthält, zum Beispiel fullchain.pem.</translation>
    </message>
    <message>
        <source>Clients need the certificate of that authority.</source>
        <translation>Clients benötigen das Zertifikat dieser Zertifizierungsstelle.</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Changes to the file</source>
        <translation>Änderungen an der Datei</translation>
    </message>
    <message>
        <source>No changes.</source>
        <translation>Keine Änderungen.</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>timedatectl says so.</source>
        <translation>Das meldet timedatectl.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong</source>
        <translation>Die Uhr dieses Computers geht falsch</translation>
    </message>
    <message>
        <source>It shows %1. Certificates and bans depend on it.</source>
        <translation>Sie zeigt %1. Zertifikate und Sperren hängen davon ab.</translation>
    </message>
    <message>
        <source>The clock of this computer is not synchronised</source>
        <translation>Die Uhr dieses Computers ist nicht synchronisiert</translation>
    </message>
    <message>
        <source>If it is wrong, clients may refuse the certificate.</source>
        <translation>Wenn sie falsch geht, lehnen Clients möglicherweise das Zertifikat ab.</translation>
    </message>
</context>
<context>
    <name>ConfigStore</name>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>sie ist größer als 16 MiB</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>External change</source>
        <translation>Externe Änderung</translation>
    </message>
    <message>
        <source>%1 is still being read</source>
        <translation>%1 wird noch gelesen</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>File Changed</source>
        <translation>Datei geändert</translation>
    </message>
    <message>
        <source>Someone else changed %1. Their version differs from yours as follows:</source>
        <translation>Jemand anderes hat %1 geändert. Die andere Fassung unterscheidet sich wie folgt von Ihrer:</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>&amp;Andere Fassung übernehmen</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>&amp;Eigene Fassung behalten</translation>
    </message>
    <message>
        <source>&amp;Decide Later</source>
        <translation>&amp;Später entscheiden</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>This desktop has no program to open %1.</source>
        <translation>Auf diesem Desktop gibt es kein Programm, das %1 öffnet.</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>The doctor looks at the server, the firewall, the folders, the certificate and the last sessions…</source>
        <translation>Die Diagnose prüft den Server, die Firewall, die Ordner, das Zertifikat und die letzten Sitzungen…</translation>
    </message>
    <message>
        <source>Faults: %1. Choose one to see what to do.</source>
        <translation>Fehler: %1. Wählen Sie einen aus, um zu sehen, was zu tun ist.</translation>
    </message>
    <message>
        <source>Warnings: %1. Choose one to see what to do.</source>
        <translation>Warnungen: %1. Wählen Sie eine aus, um zu sehen, was zu tun ist.</translation>
    </message>
    <message>
        <source>Nothing is wrong on this computer. If somebody still cannot connect, let them try, then look again.</source>
        <translation>Auf diesem Computer ist alles in Ordnung. Wenn sich trotzdem jemand nicht verbinden kann, lassen Sie ihn es versuchen und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnose</translation>
    </message>
</context>
<context>
    <name>EditPreview</name>
    <message>
        <source>Changes to the file</source>
        <translation>Änderungen an der Datei</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Configuration File</source>
        <translation>Konfigurationsdatei</translation>
    </message>
    <message>
        <source>File contents</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The file has changed since you opened it. Copy your text, then open the file again.</source>
        <translation>Die Datei hat sich geändert, seit Sie sie geöffnet haben. Kopieren Sie Ihren Text und öffnen Sie die Datei dann erneut.</translation>
    </message>
    <message>
        <source>Edit the file</source>
        <translation>Datei bearbeiten</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The file is empty or has been removed.</source>
        <translation>Die Datei ist leer oder wurde entfernt.</translation>
    </message>
    <message>
        <source>It has a mistake in line %1: %2</source>
        <translation>Sie enthält in Zeile %1 einen Fehler: %2</translation>
    </message>
    <message>
        <source>With it, other computers could connect: until now only this one can.</source>
        <translation>Damit könnten sich andere Computer verbinden; bisher kann es nur dieser.</translation>
    </message>
    <message>
        <source>&amp;Save Anyway</source>
        <translation>&amp;Trotzdem speichern</translation>
    </message>
</context>
<context>
    <name>FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Nothing is encrypted</source>
        <translation>Nichts wird verschlüsselt</translation>
    </message>
    <message>
        <source>Anyone on the same network can read passwords and files.</source>
        <translation>Jeder im selben Netzwerk kann Passwörter und Dateien mitlesen.</translation>
    </message>
    <message>
        <source>Offer Encryption</source>
        <translation>Verschlüsselung anbieten</translation>
    </message>
    <message>
        <source>Encryption is not required</source>
        <translation>Verschlüsselung ist nicht vorgeschrieben</translation>
    </message>
    <message>
        <source>Clients that do not ask for encryption send passwords and files unencrypted. Some scanners and some file managers cannot encrypt.</source>
        <translation>Clients, die keine Verschlüsselung anfordern, senden Passwörter und Dateien unverschlüsselt. Manche Scanner und manche Dateimanager können nicht verschlüsseln.</translation>
    </message>
    <message>
        <source>Require Encryption</source>
        <translation>Verschlüsselung vorschreiben</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>Das Zertifikat ist selbstsigniert</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it. Compare its fingerprint on the Server page with the one that they show.</source>
        <translation>Clients fragen nach, ob sie ihm vertrauen sollen. Vergleichen Sie seinen Fingerabdruck auf der Seite „Server“ mit dem, den die Clients anzeigen.</translation>
    </message>
    <message>
        <source>Clients may end encryption after login</source>
        <translation>Clients dürfen die Verschlüsselung nach der Anmeldung beenden</translation>
    </message>
    <message>
        <source>After the command CCC, others on the network can read and forge commands.</source>
        <translation>Nach dem Befehl CCC können andere im Netzwerk Befehle mitlesen und fälschen.</translation>
    </message>
    <message>
        <source>Forbid CCC</source>
        <translation>CCC verbieten</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>Das Zertifikat läuft bald ab</translation>
    </message>
    <message>
        <source>Passwords can be guessed without limit</source>
        <translation>Passwörter lassen sich unbegrenzt durchprobieren</translation>
    </message>
    <message>
        <source>Failed logins do not lead to a ban.</source>
        <translation>Fehlgeschlagene Anmeldungen führen nicht zu einer Sperre.</translation>
    </message>
    <message>
        <source>Ban After 10 Failures</source>
        <translation>Nach 10 Fehlversuchen sperren</translation>
    </message>
    <message>
        <source>All system users see the whole computer</source>
        <translation>Alle Systembenutzer sehen den gesamten Computer</translation>
    </message>
    <message>
        <source>Anyone with an account on this computer can change, from anywhere, whatever the system lets them change.</source>
        <translation>Wer ein Konto auf diesem Computer hat, kann von überall aus alles ändern, was das System ihn ändern lässt.</translation>
    </message>
    <message>
        <source>Show Home Folders Only</source>
        <translation>Nur persönliche Ordner zeigen</translation>
    </message>
    <message>
        <source>One client can use up all sessions</source>
        <translation>Ein einzelner Client kann alle Sitzungen belegen</translation>
    </message>
    <message>
        <source>The number of sessions per address is not limited.</source>
        <translation>Die Anzahl der Sitzungen pro Adresse ist nicht begrenzt.</translation>
    </message>
    <message>
        <source>Limit to 20</source>
        <translation>Auf 20 begrenzen</translation>
    </message>
    <message>
        <source>“%1” needs no password</source>
        <translation>„%1“ braucht kein Passwort</translation>
    </message>
    <message>
        <source>Anyone who can connect can add or change files.</source>
        <translation>Wer sich verbinden kann, kann Dateien hinzufügen oder ändern.</translation>
    </message>
    <message>
        <source>Anyone who can connect can see these files.</source>
        <translation>Wer sich verbinden kann, kann diese Dateien sehen.</translation>
    </message>
    <message>
        <source>Switch Off</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>The password of “%1” can be read in the file</source>
        <translation>Das Passwort von „%1“ steht lesbar in der Datei</translation>
    </message>
    <message>
        <source>Anyone who can read the configuration file knows it. A new password is stored as a hash.</source>
        <translation>Wer die Konfigurationsdatei lesen kann, kennt es. Ein neues Passwort wird als Hash gespeichert.</translation>
    </message>
    <message>
        <source>“%1” can make this computer connect elsewhere</source>
        <translation>„%1“ kann diesen Computer Verbindungen zu anderen Computern aufbauen lassen</translation>
    </message>
    <message>
        <source>Server-to-server transfers are allowed. Attackers use them to reach other computers.</source>
        <translation>Übertragungen von Server zu Server sind erlaubt. Angreifer nutzen sie, um andere Computer zu erreichen.</translation>
    </message>
    <message>
        <source>Forbid Them</source>
        <translation>Verbieten</translation>
    </message>
    <message>
        <source>“%1” sees the whole computer</source>
        <translation>„%1“ sieht den gesamten Computer</translation>
    </message>
    <message>
        <source>“%1” sees a whole home folder</source>
        <translation>„%1“ sieht einen ganzen persönlichen Ordner</translation>
    </message>
    <message>
        <source>It holds keys, mail and saved passwords. Share a folder inside it instead.</source>
        <translation>Er enthält Schlüssel, E-Mails und gespeicherte Passwörter. Geben Sie stattdessen einen Ordner darin frei.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>It is valid until %1. After that, clients will refuse to connect.</source>
        <translation>Es ist bis %1 gültig. Danach verweigern Clients die Verbindung.</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Serious</source>
        <translation>Schwerwiegend</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Copy Command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>Command that mends it</source>
        <translation>Befehl zur Behebung</translation>
    </message>
    <message>
        <source>How it was found:</source>
        <translation>So wurde es festgestellt:</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
</context>
<context>
    <name>Firewall</name>
    <message>
        <source>This computer has no firewall of its own</source>
        <translation>Dieser Computer hat keine eigene Firewall</translation>
    </message>
    <message>
        <source>A router or a cloud may still have one.</source>
        <translation>Ein Router oder eine Cloud kann aber eine haben.</translation>
    </message>
    <message>
        <source>The firewall blocks port %1, so nobody can connect</source>
        <translation>Die Firewall blockiert Port %1, daher kann sich niemand verbinden</translation>
    </message>
    <message>
        <source>The firewall may block port %1</source>
        <translation>Die Firewall blockiert möglicherweise Port %1</translation>
    </message>
    <message>
        <source>The firewall blocks data ports, so listings and transfers hang</source>
        <translation>Die Firewall blockiert Datenports, daher bleiben Auflistungen und Übertragungen hängen</translation>
    </message>
    <message>
        <source>The firewall may block data ports</source>
        <translation>Die Firewall blockiert möglicherweise Datenports</translation>
    </message>
    <message>
        <source>The firewall of this computer lets port %1 and the data ports through</source>
        <translation>Die Firewall dieses Computers lässt Port %1 und die Datenports durch</translation>
    </message>
    <message>
        <source>The rules were read with “nft list ruleset” and “iptables-save”.</source>
        <translation>Die Regeln wurden mit „nft list ruleset“ und „iptables-save“ gelesen.</translation>
    </message>
    <message>
        <source>Whether the firewall lets clients in can&apos;t be told</source>
        <translation>Ob die Firewall Clients hereinlässt, lässt sich nicht feststellen</translation>
    </message>
    <message>
        <source>Only an administrator may read its rules. Let the doctor look with their rights.</source>
        <translation>Die Regeln darf nur ein Administrator lesen. Führen Sie die Diagnose mit Administratorrechten aus.</translation>
    </message>
    <message>
        <source>Blocked: %1. Open them.</source>
        <translation>Blockiert: %1. Öffnen Sie diese Ports.</translation>
    </message>
    <message>
        <source>It depends on who connects, or on rules that the doctor does not understand. Ports: %1.</source>
        <translation>Es hängt davon ab, wer sich verbindet, oder von Regeln, die die Diagnose nicht versteht: %1.</translation>
    </message>
    <message>
        <source>A router or a cloud may still have another one. Rules for IPv6 were not looked at.</source>
        <translation>Ein Router oder eine Cloud kann aber eine weitere haben. Regeln für IPv6 wurden nicht geprüft.</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Der Ordner %1 existiert nicht.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be read.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be written to.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk of the folder %1 is full.</source>
        <translation>Der Datenträger des Ordners %1 ist voll.</translation>
    </message>
</context>
<context>
    <name>FolderEdit</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Auswählen: %1</translation>
    </message>
</context>
<context>
    <name>GroupsDialog</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>What a group says applies to its users where they have no setting of their own.</source>
        <translation>Was eine Gruppe festlegt, gilt für ihre Benutzer, soweit sie keine eigene Einstellung haben.</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>Hin&amp;zufügen…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Bea&amp;rbeiten…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>%1 (users: %2)</source>
        <translation>%1 (Benutzer: %2)</translation>
    </message>
    <message>
        <source>Remove Group</source>
        <translation>Gruppe entfernen</translation>
    </message>
    <message>
        <source>Remove the group “%1”? Its users stay, without what it says.</source>
        <translation>Die Gruppe „%1“ entfernen? Ihre Benutzer bleiben, ohne das, was sie festlegt.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>The server does not listen where it should</source>
        <translation>Der Server nimmt Verbindungen nicht dort an, wo er sollte</translation>
    </message>
    <message>
        <source>Choose another port, or end the other program.</source>
        <translation>Wählen Sie einen anderen Port oder beenden Sie das andere Programm.</translation>
    </message>
    <message>
        <source>The doctor does not know the port of the server</source>
        <translation>Die Diagnose kennt den Port des Servers nicht</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>Der Server läuft nicht</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Starten Sie ihn.</translation>
    </message>
    <message>
        <source>This computer has none of the addresses to listen on: %1</source>
        <translation>Dieser Computer hat keine der Adressen, über die Verbindungen angenommen werden sollen: %1</translation>
    </message>
    <message>
        <source>The network gave it another one, or is not connected. Listen on all networks instead.</source>
        <translation>Das Netzwerk hat ihm eine andere zugewiesen oder ist nicht verbunden. Nehmen Sie Verbindungen stattdessen über alle Netzwerke an.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>Die Adressen des Computers wurden vom System abgefragt.</translation>
    </message>
    <message>
        <source>Listen Everywhere</source>
        <translation>Alle Netzwerke verwenden</translation>
    </message>
    <message>
        <source>The doctor connected to %1 from this computer.</source>
        <translation>Die Diagnose hat sich von diesem Computer aus mit %1 verbunden.</translation>
    </message>
    <message>
        <source>Nothing answers at %1</source>
        <translation>Unter %1 antwortet nichts</translation>
    </message>
    <message>
        <source>The server answers at %1</source>
        <translation>Der Server antwortet unter %1</translation>
    </message>
    <message>
        <source>That is seen from this computer. Firewalls treat others differently.</source>
        <translation>Das gilt nur von diesem Computer aus. Andere Computer werden von Firewalls anders behandelt.</translation>
    </message>
    <message>
        <source>Another program answers at %1</source>
        <translation>Unter %1 antwortet ein anderes Programm</translation>
    </message>
    <message>
        <source>Choose another port, or end that program. It says: %1</source>
        <translation>Wählen Sie einen anderen Port oder beenden Sie dieses Programm. Es meldet: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The server is not running. Start it.</source>
        <translation>Der Server läuft nicht. Starten Sie ihn.</translation>
    </message>
    <message>
        <source>The server is not running, and this user may not use a port below 1024. Start it as a service, or choose a port from 1024 up.</source>
        <translation>Der Server läuft nicht, und dieser Benutzer darf keinen Port unter 1024 verwenden. Starten Sie ihn als Dienst oder wählen Sie einen Port ab 1024.</translation>
    </message>
    <message>
        <source>The server is not running, and the port can&apos;t be used: %1</source>
        <translation>Der Server läuft nicht, und der Port kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect</source>
        <translation>Nur Programme auf diesem Computer können sich verbinden</translation>
    </message>
    <message>
        <source>The server listens on %1 only.</source>
        <translation>Der Server nimmt Verbindungen nur über %1 an.</translation>
    </message>
    <message>
        <source>Let Other Computers Connect</source>
        <translation>Andere Computer zulassen</translation>
    </message>
    <message>
        <source>The configuration lets the system choose one. Clients need a port that stays: choose one.</source>
        <translation>Laut Konfiguration wählt ihn das System. Clients brauchen einen Port, der gleich bleibt: Legen Sie ihn fest.</translation>
    </message>
    <message>
        <source>It could not start: %1</source>
        <translation>Er konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>The server answers at %1, but does not let the doctor in</source>
        <translation>Der Server antwortet unter %1, lässt die Diagnose aber nicht hinein</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>Info und höher</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Alle Sitzungen</translation>
    </message>
    <message>
        <source>Session </source>
        <translation>Sitzung </translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Selected messages</source>
        <translation>Ausgewählte Meldungen</translation>
    </message>
    <message>
        <source>Choose messages to read them whole.</source>
        <translation>Wählen Sie Meldungen aus, um sie vollständig zu lesen.</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About QFtpServer</source>
        <translation>Ü&amp;ber QFtpServer</translation>
    </message>
    <message>
        <source>About QFtpServer</source>
        <translation>Über QFtpServer</translation>
    </message>
    <message>
        <source>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;Shares folders over FTP and FTPS.&lt;/p&gt;&lt;p&gt;Configuration file: %2&lt;/p&gt;</source>
        <translation>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;Gibt Ordner über FTP und FTPS frei.&lt;/p&gt;&lt;p&gt;Konfigurationsdatei: %2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>&amp;Ordner freigeben…</translation>
    </message>
    <message>
        <source>Configuration &amp;File…</source>
        <translation>&amp;Konfigurationsdatei…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Someone else changed the configuration file. Your changes are not saved until you decide which version to keep.</source>
        <translation>Jemand anderes hat die Konfigurationsdatei geändert. Ihre Änderungen werden erst gespeichert, wenn Sie entschieden haben, welche Fassung Sie behalten möchten.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden…</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, and the previous configuration stays in use: %1</source>
        <translation>Die Konfigurationsdatei enthält einen Fehler. Die vorherige Konfiguration bleibt in Kraft: %1</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, so nothing is served: %1</source>
        <translation>Die Konfigurationsdatei enthält einen Fehler, daher ist nichts erreichbar: %1</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben…</translation>
    </message>
    <message>
        <source>Use Port %1</source>
        <translation>Port %1 verwenden</translation>
    </message>
    <message>
        <source>Server Settings</source>
        <translation>Servereinstellungen</translation>
    </message>
    <message>
        <source>Sessions: %1 · sends %2 · receives %3</source>
        <translation>Sitzungen: %1 · sendet %2 · empfängt %3</translation>
    </message>
    <message>
        <source>QFtpServer keeps running</source>
        <translation>QFtpServer läuft weiter</translation>
    </message>
    <message>
        <source>The shares stay reachable. The icon in the tray opens the window again.</source>
        <translation>Die Freigaben bleiben erreichbar. Mit dem Symbol im Infobereich öffnen Sie das Fenster wieder.</translation>
    </message>
    <message>
        <source>Close QFtpServer</source>
        <translation>QFtpServer schließen</translation>
    </message>
    <message>
        <source>Others reach your shares only while QFtpServer runs. This desktop has no tray for its icon, so the window can only be minimised.</source>
        <translation>Ihre Freigaben sind für andere nur erreichbar, solange QFtpServer läuft. Diese Arbeitsumgebung hat keinen Infobereich für das Symbol, daher kann das Fenster nur minimiert werden.</translation>
    </message>
    <message>
        <source>&amp;Minimise</source>
        <translation>&amp;Minimieren</translation>
    </message>
    <message>
        <source>&amp;Stop Sharing and Quit</source>
        <translation>&amp;Freigaben und Programm beenden</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 verwenden</translation>
    </message>
    <message>
        <source>Quit QFtpServer</source>
        <translation>QFtpServer beenden</translation>
    </message>
    <message>
        <source>Your last changes are not in the configuration file: it could not be written, or someone else changed it too. If you quit now, they are lost.</source>
        <translation>Ihre letzten Änderungen stehen nicht in der Konfigurationsdatei: Sie konnte nicht geschrieben werden, oder jemand anderes hat sie ebenfalls geändert. Wenn Sie jetzt beenden, gehen die Änderungen verloren.</translation>
    </message>
    <message>
        <source>&amp;Quit Without Saving</source>
        <translation>&amp;Ohne Speichern beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Changes on this page have not been applied. If you quit now, they are lost.</source>
        <translation>Die Änderungen auf dieser Seite wurden noch nicht übernommen. Wenn Sie jetzt beenden, gehen sie verloren.</translation>
    </message>
</context>
<context>
    <name>MountsEdit</name>
    <message>
        <source>Additional folders</source>
        <translation>Zusätzliche Ordner</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Writable</source>
        <translation>Beschreibbar</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
</context>
<context>
    <name>PassiveMode</name>
    <message>
        <source>From the Internet, this computer can be reached only through a router</source>
        <translation>Aus dem Internet ist dieser Computer nur über einen Router erreichbar</translation>
    </message>
    <message>
        <source>All its addresses are of a private network. For clients outside, let the router forward the port %1 and the data ports %2 to %3 to this computer, and set the external address to the router&apos;s. Whether it does that can&apos;t be told from inside.</source>
        <translation>Alle seine Adressen gehören zu einem privaten Netzwerk. Für Clients von außen muss der Router den Port %1 und die Datenports %2 bis %3 an diesen Computer weiterleiten; tragen Sie außerdem als externe Adresse die des Routers ein. Ob er weiterleitet, lässt sich von innen nicht feststellen.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>Die Adressen des Computers wurden vom System abgefragt.</translation>
    </message>
    <message>
        <source>The name was looked up.</source>
        <translation>Der Name wurde nachgeschlagen.</translation>
    </message>
    <message>
        <source>The external address “%1” has no IPv4 address</source>
        <translation>Die externe Adresse „%1“ hat keine IPv4-Adresse</translation>
    </message>
    <message>
        <source>Clients from outside are refused passive connections. Correct the name, or ask the administrator of the name server.</source>
        <translation>Passive Verbindungen werden Clients von außen verweigert. Berichtigen Sie den Namen oder wenden Sie sich an den Betreiber des Nameservers.</translation>
    </message>
    <message>
        <source>The external address %1 is of a private network</source>
        <translation>Die externe Adresse %1 gehört zu einem privaten Netzwerk</translation>
    </message>
    <message>
        <source>Nobody on the Internet can reach it. Set it to the address of your router.</source>
        <translation>Aus dem Internet kann sie niemand erreichen. Tragen Sie die Adresse Ihres Routers ein.</translation>
    </message>
    <message>
        <source>Clients from outside get the address %1</source>
        <translation>Clients von außen bekommen %1 mitgeteilt</translation>
    </message>
    <message>
        <source>Whether the router forwards the data ports from there can&apos;t be told from inside.</source>
        <translation>Ob der Router die Datenports von dort weiterleitet, lässt sich von innen nicht feststellen.</translation>
    </message>
    <message>
        <source>There are only %1 data ports, for up to %2 transfers</source>
        <translation>Es gibt nur %1 Datenports für bis zu %2 Übertragungen</translation>
    </message>
    <message>
        <source>Each running transfer needs one, and for a minute afterwards the system keeps it. Make the range larger.</source>
        <translation>Jede laufende Übertragung braucht einen, und das System hält ihn danach noch eine Minute belegt. Vergrößern Sie den Bereich.</translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password strength</source>
        <translation>Passwortstärke</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Generieren</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>Weak: it can be guessed. Choose a longer password.</source>
        <translation>Schwach: Es lässt sich erraten. Wählen Sie ein längeres Passwort.</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
</context>
<context>
    <name>PermissionsEdit</name>
    <message>
        <source>List files</source>
        <translation>Dateien auflisten</translation>
    </message>
    <message>
        <source>list files</source>
        <translation>Dateien auflisten</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>download</source>
        <translation>herunterladen</translation>
    </message>
    <message>
        <source>Upload new files</source>
        <translation>Neue Dateien hochladen</translation>
    </message>
    <message>
        <source>upload new files</source>
        <translation>neue Dateien hochladen</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>Dateien ersetzen</translation>
    </message>
    <message>
        <source>replace files</source>
        <translation>Dateien ersetzen</translation>
    </message>
    <message>
        <source>Append to files</source>
        <translation>An Dateien anhängen</translation>
    </message>
    <message>
        <source>append to files</source>
        <translation>an Dateien anhängen</translation>
    </message>
    <message>
        <source>Delete files</source>
        <translation>Dateien löschen</translation>
    </message>
    <message>
        <source>delete files</source>
        <translation>Dateien löschen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>umbenennen</translation>
    </message>
    <message>
        <source>Create folders</source>
        <translation>Ordner erstellen</translation>
    </message>
    <message>
        <source>create folders</source>
        <translation>Ordner erstellen</translation>
    </message>
    <message>
        <source>Remove folders</source>
        <translation>Ordner löschen</translation>
    </message>
    <message>
        <source>remove folders</source>
        <translation>Ordner löschen</translation>
    </message>
    <message>
        <source>Set times and modes</source>
        <translation>Zeiten und Dateirechte setzen</translation>
    </message>
    <message>
        <source>set times and modes</source>
        <translation>Zeiten und Dateirechte setzen</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>Lesen und schreiben</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>Nur hochladen</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Benutzerdefiniert</translation>
    </message>
    <message>
        <source>Summary of the permissions</source>
        <translation>Zusammenfassung der Zugriffsrechte</translation>
    </message>
    <message>
        <source>May do nothing.</source>
        <translation>Darf gar nichts.</translation>
    </message>
    <message>
        <source>May see and download all files, but change nothing.</source>
        <translation>Darf alle Dateien sehen und herunterladen, aber nichts ändern.</translation>
    </message>
    <message>
        <source>May see, download, upload, replace, rename and delete everything.</source>
        <translation>Darf alles sehen, herunterladen, hochladen, ersetzen, umbenennen und löschen.</translation>
    </message>
    <message>
        <source>May %1, and nothing else.</source>
        <translation>Darf %1, sonst nichts.</translation>
    </message>
    <message>
        <source>Existing files stay hidden.</source>
        <translation>Vorhandene Dateien bleiben verborgen.</translation>
    </message>
</context>
<context>
    <name>PortalAnswer</name>
    <message>
        <source>The desktop offers no way to start programs: %1</source>
        <translation>Der Desktop bietet keine Möglichkeit, Programme zu starten: %1</translation>
    </message>
    <message>
        <source>The desktop does not allow it.</source>
        <translation>Der Desktop lässt es nicht zu.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Systemvorgabe</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Keep the list of ended transfers when QFtpServer quits</source>
        <translation>&amp;Liste der beendeten Übertragungen beim Beenden von QFtpServer behalten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes when QFtpServer starts the next time.</source>
        <translation>Die Sprache ändert sich beim nächsten Start von QFtpServer.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Start when I log in to this computer</source>
        <translation>&amp;Beim Anmelden an diesem Computer starten</translation>
    </message>
    <message>
        <source>Start with the &amp;window hidden</source>
        <translation>Mit &amp;verborgenem Fenster starten</translation>
    </message>
    <message>
        <source>Keep running in the &amp;tray when the window is closed</source>
        <translation>Beim Schließen des Fensters im &amp;Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>Starten und Schließen</translation>
    </message>
    <message>
        <source>an &amp;upload finishes</source>
        <translation>ein &amp;Upload abgeschlossen ist</translation>
    </message>
    <message>
        <source>an address is &amp;banned</source>
        <translation>eine &amp;Adresse gesperrt wird</translation>
    </message>
    <message>
        <source>the certificate &amp;expires soon</source>
        <translation>das &amp;Zertifikat bald abläuft</translation>
    </message>
    <message>
        <source>Notify me when</source>
        <translation>Benachrichtigen, wenn</translation>
    </message>
</context>
<context>
    <name>QFtpSessionModel</name>
    <message>
        <source>(not logged in)</source>
        <translation>(nicht angemeldet)</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>unverschlüsselt</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Last command</source>
        <translation>Letzter Befehl</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>%1, account from “%2”</source>
        <translation>%1, Konto aus „%2“</translation>
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
        <translation>läuft</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>%1 im Durchschnitt</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
</context>
<context>
    <name>QFtpUserModel</name>
    <message>
        <source>read and write</source>
        <translation>lesen und schreiben</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>upload only</source>
        <translation>nur hochladen</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>benutzerdefiniert</translation>
    </message>
    <message>
        <source>%1 (disabled)</source>
        <translation>%1 (deaktiviert)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>QR-Code von %1</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit QFtpServer</source>
        <translation>QFtpServer beenden</translation>
    </message>
    <message>
        <source>&amp;Wait for Transfers</source>
        <translation>Auf Übertragungen &amp;warten</translation>
    </message>
    <message>
        <source>&amp;Quit Now</source>
        <translation>&amp;Jetzt beenden</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>&amp;Nicht beenden</translation>
    </message>
    <message>
        <source>Transfers still running: %1. If you quit now, they are interrupted.</source>
        <translation>Noch laufende Übertragungen: %1. Wenn Sie jetzt beenden, werden sie abgebrochen.</translation>
    </message>
    <message>
        <source>QFtpServer quits when the running transfers have ended: %1.</source>
        <translation>QFtpServer wird beendet, sobald die laufenden Übertragungen abgeschlossen sind: %1.</translation>
    </message>
</context>
<context>
    <name>RateGraph</name>
    <message>
        <source>Rates of the last minutes</source>
        <translation>Datenraten der letzten Minuten</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>Sendet %1, empfängt %2</translation>
    </message>
    <message>
        <source>Sends %1</source>
        <translation>Sendet %1</translation>
    </message>
    <message>
        <source>Receives %1</source>
        <translation>Empfängt %1</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The client disconnected.</source>
        <translation>Der Client hat die Verbindung getrennt.</translation>
    </message>
    <message>
        <source>The server ended the session.</source>
        <translation>Der Server hat die Sitzung beendet.</translation>
    </message>
    <message>
        <source>The client aborted it.</source>
        <translation>Der Client hat sie abgebrochen.</translation>
    </message>
    <message>
        <source>The session ended.</source>
        <translation>Die Sitzung wurde beendet.</translation>
    </message>
    <message>
        <source>The data connection could not be opened.</source>
        <translation>Die Datenverbindung konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>No such file or directory.</source>
        <translation>Datei oder Ordner nicht gefunden.</translation>
    </message>
    <message>
        <source>Not a plain file.</source>
        <translation>Keine normale Datei.</translation>
    </message>
    <message>
        <source>Not a directory.</source>
        <translation>Kein Ordner.</translation>
    </message>
    <message>
        <source>The file or directory already exists.</source>
        <translation>Die Datei oder der Ordner existiert bereits.</translation>
    </message>
    <message>
        <source>The directory is not empty.</source>
        <translation>Der Ordner ist nicht leer.</translation>
    </message>
    <message>
        <source>Permission denied.</source>
        <translation>Zugriff verweigert.</translation>
    </message>
    <message>
        <source>The file system is read-only.</source>
        <translation>Das Dateisystem ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Can&apos;t rename from one storage to another.</source>
        <translation>Umbenennen von einem Speicher in einen anderen ist nicht möglich.</translation>
    </message>
    <message>
        <source>This name is not allowed.</source>
        <translation>Dieser Name ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>No space left.</source>
        <translation>Kein Platz mehr.</translation>
    </message>
    <message>
        <source>The storage does not support this.</source>
        <translation>Der Speicher unterstützt das nicht.</translation>
    </message>
    <message>
        <source>The restart offset is outside the file.</source>
        <translation>Die Fortsetzungsposition liegt außerhalb der Datei.</translation>
    </message>
    <message>
        <source>Busy; try again later.</source>
        <translation>Ausgelastet; bitte später erneut versuchen.</translation>
    </message>
    <message>
        <source>The storage is not responding; try again later.</source>
        <translation>Der Speicher antwortet nicht; bitte später erneut versuchen.</translation>
    </message>
    <message>
        <source>The data connection stalled; transfer aborted.</source>
        <translation>Die Datenverbindung ist ins Stocken geraten; Übertragung abgebrochen.</translation>
    </message>
    <message>
        <source>The data connection was lost; transfer aborted.</source>
        <translation>Die Datenverbindung ging verloren; Übertragung abgebrochen.</translation>
    </message>
    <message>
        <source>Transfer aborted.</source>
        <translation>Übertragung abgebrochen.</translation>
    </message>
    <message>
        <source>Received less data than ALLO announced; file not stored.</source>
        <translation>Weniger Daten empfangen als mit ALLO angekündigt; Datei nicht gespeichert.</translation>
    </message>
    <message>
        <source>The data is not valid for the transfer mode; file not stored.</source>
        <translation>Die Daten passen nicht zum Übertragungsmodus; Datei nicht gespeichert.</translation>
    </message>
    <message>
        <source>Login incorrect.</source>
        <translation>Anmeldung fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Login requires TLS; send AUTH TLS first.</source>
        <translation>Die Anmeldung erfordert TLS; zuerst AUTH TLS senden.</translation>
    </message>
    <message>
        <source>The TLS handshake of the data connection failed.</source>
        <translation>Der TLS-Handshake der Datenverbindung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The data connection must resume the TLS session of the control connection.</source>
        <translation>Die Datenverbindung muss die TLS-Sitzung der Steuerverbindung wiederaufnehmen.</translation>
    </message>
    <message>
        <source>Local error; see the server&apos;s log.</source>
        <translation>Lokaler Fehler; siehe Protokoll des Servers.</translation>
    </message>
    <message>
        <source>It was stopped on the server.</source>
        <translation>Sie wurde auf dem Server gestoppt.</translation>
    </message>
</context>
<context>
    <name>RulesEdit</name>
    <message>
        <source>No access</source>
        <translation>Kein Zugriff</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>Lesen und schreiben</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>Nur hochladen</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>Permissions for this path</source>
        <translation>Zugriff auf diesen Pfad</translation>
    </message>
    <message>
        <source>Permissions for some paths</source>
        <translation>Zugriff auf einzelne Pfade</translation>
    </message>
    <message>
        <source>Path and everything below it</source>
        <translation>Pfad und alles darunter</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Add Pat&amp;h</source>
        <translation>&amp;Pfad hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>En&amp;tfernen</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>%1 is banned</source>
        <translation>%1 ist gesperrt</translation>
    </message>
    <message>
        <source>It cannot connect until %1.</source>
        <translation>Von dort sind bis %1 keine Verbindungen möglich.</translation>
    </message>
    <message>
        <source>&amp;Lift Ban</source>
        <translation>Sperre a&amp;ufheben</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>No security problems found</source>
        <translation>Keine Sicherheitsprobleme gefunden</translation>
    </message>
    <message>
        <source>This page warns you when a change exposes something to others.</source>
        <translation>Diese Seite warnt Sie, wenn eine Änderung etwas für andere zugänglich macht.</translation>
    </message>
</context>
<context>
    <name>ServerController</name>
    <message>
        <source>The configuration file has a mistake.</source>
        <translation>Die Konfigurationsdatei enthält einen Fehler.</translation>
    </message>
    <message>
        <source>This share has been switched off.</source>
        <translation>Diese Freigabe wurde deaktiviert.</translation>
    </message>
    <message>
        <source>The server still listens on port %1: %2.</source>
        <translation>Der Server nimmt weiterhin Verbindungen an Port %1 an: %2.</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Edi&amp;t File…</source>
        <translation>Datei bearbei&amp;ten…</translation>
    </message>
    <message>
        <source>Change server settings</source>
        <translation>Servereinstellungen ändern</translation>
    </message>
    <message>
        <source>Accept connections on</source>
        <translation>Verbindungen annehmen</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Über alle Netzwerke</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Nur von diesem Computer</translation>
    </message>
    <message>
        <source>These addresses:</source>
        <translation>Über diese Adressen:</translation>
    </message>
    <message>
        <source>Addresses to listen on</source>
        <translation>Adressen, über die Verbindungen angenommen werden</translation>
    </message>
    <message>
        <source>For example: 192.168.1.5 2001:db8::5</source>
        <translation>Zum Beispiel: 192.168.1.5 2001:db8::5</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>beliebiger freier Port</translation>
    </message>
    <message>
        <source>First data port</source>
        <translation>Erster Datenport</translation>
    </message>
    <message>
        <source>Last data port</source>
        <translation>Letzter Datenport</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>External address</source>
        <translation>Externe Adresse</translation>
    </message>
    <message>
        <source>If behind a router: its address or name, such as ftp.example.org</source>
        <translation>Hinter einem Router: dessen Adresse oder Name, etwa ftp.example.org</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Begrüßung</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>A&amp;ccept connections on</source>
        <translation>Verbindungen ann&amp;ehmen</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Data ports</source>
        <translation>Datenports</translation>
    </message>
    <message>
        <source>E&amp;xternal address</source>
        <translation>E&amp;xterne Adresse</translation>
    </message>
    <message>
        <source>&amp;Greeting</source>
        <translation>Be&amp;grüßung</translation>
    </message>
    <message>
        <source>Offer encr&amp;yption (FTPS)</source>
        <translation>Versch&amp;lüsselung anbieten (FTPS)</translation>
    </message>
    <message>
        <source>Encryption policy</source>
        <translation>Verschlüsselungsrichtlinie</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>Für die Anmeldung vorgeschrieben</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>Für alles vorgeschrieben</translation>
    </message>
    <message>
        <source>Implicit FTPS port</source>
        <translation>Port für implizites FTPS</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Certificate fingerprint</source>
        <translation>Fingerabdruck des Zertifikats</translation>
    </message>
    <message>
        <source>No certificate</source>
        <translation>Kein Zertifikat</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Pol&amp;icy</source>
        <translation>R&amp;ichtlinie</translation>
    </message>
    <message>
        <source>I&amp;mplicit FTPS port</source>
        <translation>Port für i&amp;mplizites FTPS</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>Gleichzeitige Sitzungen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Sessions per address</source>
        <translation>Sitzungen pro Adresse</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>Gleichzeitige Übertragungen</translation>
    </message>
    <message>
        <source>Total download rate</source>
        <translation>Download-Rate insgesamt</translation>
    </message>
    <message>
        <source>Total upload rate</source>
        <translation>Upload-Rate insgesamt</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Sessions at &amp;once</source>
        <translation>Gleich&amp;zeitige Sitzungen</translation>
    </message>
    <message>
        <source>Sessions per add&amp;ress</source>
        <translation>Sitzungen pro Ad&amp;resse</translation>
    </message>
    <message>
        <source>Tra&amp;nsfers at once</source>
        <translation>Gleichzeitige Übertragu&amp;ngen</translation>
    </message>
    <message>
        <source>Down&amp;load rate</source>
        <translation>D&amp;ownload-Rate</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>&amp;Upload-Rate</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>Der Server ist gestoppt.</translation>
    </message>
    <message>
        <source>The server is starting…</source>
        <translation>Der Server wird gestartet…</translation>
    </message>
    <message>
        <source>The server is running. %1</source>
        <translation>Der Server läuft. %1</translation>
    </message>
    <message>
        <source>The server is running at %1</source>
        <translation>Der Server läuft unter %1</translation>
    </message>
    <message>
        <source>The server stops when the running transfers finish.</source>
        <translation>Der Server stoppt, sobald die laufenden Übertragungen abgeschlossen sind.</translation>
    </message>
    <message>
        <source>The server could not start.</source>
        <translation>Der Server konnte nicht starten.</translation>
    </message>
    <message>
        <source>&amp;Stop Server</source>
        <translation>Server &amp;stoppen</translation>
    </message>
    <message>
        <source>&amp;Start Server</source>
        <translation>Server &amp;starten</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>It asked for a passive connection, was sent to %1, and never came</source>
        <translation>Der Client hat eine passive Verbindung angefordert und %1 genannt bekommen, sich dort aber nie gemeldet</translation>
    </message>
    <message>
        <source>That is an address of the network here, which nobody outside can reach. Set the external address to the one of your router, and let the router forward the data ports %1.</source>
        <translation>Das ist eine Adresse aus dem lokalen Netzwerk, die von außen niemand erreicht. Tragen Sie als externe Adresse die Ihres Routers ein, und lassen Sie den Router die Datenports %1 weiterleiten.</translation>
    </message>
    <message>
        <source>The external address in the settings is one that nobody outside can reach. Set it to the one of your router, and let the router forward the data ports %1.</source>
        <translation>Die externe Adresse in den Einstellungen ist von außen nicht erreichbar. Tragen Sie dort die Ihres Routers ein, und lassen Sie den Router die Datenports %1 weiterleiten.</translation>
    </message>
    <message>
        <source>A firewall or router between the client and this computer does not let the data ports %1 through. Open or forward them.</source>
        <translation>Eine Firewall oder ein Router zwischen dem Client und diesem Computer lässt die Datenports %1 nicht durch. Öffnen Sie sie oder leiten Sie sie weiter.</translation>
    </message>
    <message>
        <source>Its data connection came from another address (%1) than the session</source>
        <translation>Die Datenverbindung kam von einer anderen Adresse (%1) als die Sitzung</translation>
    </message>
    <message>
        <source>Commands came from %1. A router or proxy of the client changes its address, and the server takes data only from the client itself. Let the client go around that proxy; only if you trust its network, allow foreign addresses for its user.</source>
        <translation>Die Befehle kamen von %1. Ein Router oder Proxy des Clients ändert dessen Adresse, und der Server nimmt Daten nur vom Client selbst an. Lassen Sie den Client diesen Proxy umgehen. Nur wenn Sie dem Netzwerk des Proxys vertrauen, erlauben Sie fremde Adressen für den Benutzer des Clients.</translation>
    </message>
    <message>
        <source>It wants the server to connect to it at %1, and that fails</source>
        <translation>Der Client möchte, dass sich der Server unter %1 mit ihm verbindet, aber das schlägt fehl</translation>
    </message>
    <message>
        <source>This is active mode, and the firewall or router of the client lets nothing in. Switch the client to passive mode.</source>
        <translation>Das ist der aktive Modus, und die Firewall oder der Router des Clients lässt nichts herein. Stellen Sie den Client auf den passiven Modus um.</translation>
    </message>
    <message>
        <source>It wants the data at %1, which is not the address that it comes from</source>
        <translation>Der Client möchte die Daten unter %1 erhalten, aber das ist nicht die Adresse, von der er kommt</translation>
    </message>
    <message>
        <source>This is active mode from behind a router. Switch the client to passive mode.</source>
        <translation>Das ist der aktive Modus hinter einem Router. Stellen Sie den Client auf den passiven Modus um.</translation>
    </message>
    <message>
        <source>It does not trust the server&apos;s certificate</source>
        <translation>Der Client vertraut dem Zertifikat des Servers nicht</translation>
    </message>
    <message>
        <source>The certificate is self-signed: accept it in the client after comparing the fingerprint, or get one from an authority.</source>
        <translation>Das Zertifikat ist selbstsigniert: Akzeptieren Sie es im Client, nachdem Sie den Fingerabdruck verglichen haben, oder besorgen Sie eines von einer Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The client does not know the authority that signed it, or the certificate lacks the chain to that authority, or its name is not the one that the client connects to.</source>
        <translation>Der Client kennt die Zertifizierungsstelle nicht, die es signiert hat, oder dem Zertifikat fehlt die Kette zu dieser Stelle, oder es lautet auf einen anderen Namen als den, mit dem sich der Client verbindet.</translation>
    </message>
    <message>
        <source>Its encryption is too old</source>
        <translation>Die Verschlüsselung des Clients ist zu alt</translation>
    </message>
    <message>
        <source>It speaks only versions of TLS that are no longer safe. Update the client, or allow it to log in without encryption.</source>
        <translation>Er beherrscht nur TLS-Versionen, die nicht mehr sicher sind. Aktualisieren Sie den Client oder erlauben Sie ihm, sich ohne Verschlüsselung anzumelden.</translation>
    </message>
    <message>
        <source>It does not speak TLS where the server expects it</source>
        <translation>Der Client spricht kein TLS, wo der Server es erwartet</translation>
    </message>
    <message>
        <source>It connects to the port for implicit FTPS without encrypting at once. Choose “implicit FTPS” in the client, or the other port.</source>
        <translation>Er verbindet sich mit dem Port für implizites FTPS, ohne sofort zu verschlüsseln. Wählen Sie im Client „Implizites FTPS“ oder den anderen Port.</translation>
    </message>
    <message>
        <source>Encryption could not begin: %1</source>
        <translation>Die Verschlüsselung konnte nicht beginnen: %1</translation>
    </message>
    <message>
        <source>Look at what the client says about it. Often the certificate is not accepted there, or its settings for TLS differ.</source>
        <translation>Sehen Sie nach, was der Client dazu meldet. Oft wird das Zertifikat dort nicht akzeptiert, oder die TLS-Einstellungen sind verschieden.</translation>
    </message>
    <message>
        <source>Its data connections do not resume the TLS session</source>
        <translation>Die Datenverbindungen des Clients nehmen die TLS-Sitzung nicht wieder auf</translation>
    </message>
    <message>
        <source>The server requires that, so that nobody can steal a connection. Update the client, or set tls.dataSessionReuse to “adaptive”.</source>
        <translation>Der Server verlangt das, damit niemand eine Verbindung stehlen kann. Aktualisieren Sie den Client oder setzen Sie tls.dataSessionReuse auf „adaptive“.</translation>
    </message>
    <message>
        <source>It could not log in as “%1”</source>
        <translation>Der Client konnte sich nicht als „%1“ anmelden</translation>
    </message>
    <message>
        <source>The password is wrong. Set a new one if nobody knows it.</source>
        <translation>Das Passwort ist falsch. Vergeben Sie ein neues, wenn niemand es kennt.</translation>
    </message>
    <message>
        <source>There is no user of that name. Names are case-sensitive.</source>
        <translation>Es gibt keinen Benutzer mit diesem Namen. Groß- und Kleinschreibung wird unterschieden.</translation>
    </message>
    <message>
        <source>The user is switched off. Switch it on.</source>
        <translation>Der Benutzer ist deaktiviert. Aktivieren Sie ihn.</translation>
    </message>
    <message>
        <source>The user may not log in from this address: see its limits.</source>
        <translation>Der Benutzer darf sich von dieser Adresse aus nicht anmelden. Sehen Sie sich seine Limits an.</translation>
    </message>
    <message>
        <source>The server&apos;s log says: %1.</source>
        <translation>Im Protokoll des Servers steht: %1.</translation>
    </message>
    <message>
        <source>It does not speak FTP</source>
        <translation>Der Client spricht kein FTP</translation>
    </message>
    <message>
        <source>It asked for encryption and then said nothing</source>
        <translation>Der Client hat Verschlüsselung angefordert und dann nichts mehr gesendet</translation>
    </message>
    <message>
        <source>It probably waits for the user to accept the certificate, or a firewall looks into the connection.</source>
        <translation>Wahrscheinlich wartet er darauf, dass der Benutzer das Zertifikat akzeptiert, oder eine Firewall untersucht die Verbindung.</translation>
    </message>
    <message>
        <source>All data ports from %1 to %2 were in use</source>
        <translation>Alle Datenports von %1 bis %2 waren belegt</translation>
    </message>
    <message>
        <source>Each running transfer needs one. Make the range larger.</source>
        <translation>Jede laufende Übertragung braucht einen. Vergrößern Sie den Bereich.</translation>
    </message>
    <message>
        <source>A limit was reached: %1</source>
        <translation>Ein Limit wurde erreicht: %1</translation>
    </message>
    <message>
        <source>Raise the limit, or let the client use fewer connections.</source>
        <translation>Erhöhen Sie das Limit oder lassen Sie den Client weniger Verbindungen verwenden.</translation>
    </message>
    <message>
        <source>It tried to log in without encryption, which the server requires</source>
        <translation>Der Client hat versucht, sich ohne die vom Server verlangte Verschlüsselung anzumelden</translation>
    </message>
    <message>
        <source>Choose “FTP over explicit TLS” in the client. If it can&apos;t encrypt, require no encryption.</source>
        <translation>Wählen Sie im Client „Explizites FTP über TLS“. Wenn er nicht verschlüsseln kann, schreiben Sie keine Verschlüsselung vor.</translation>
    </message>
    <message>
        <source>The server refused “%1”: %2</source>
        <translation>Der Server hat „%1“ abgelehnt: %2</translation>
    </message>
    <message>
        <source>If it should be allowed, look at the permissions of the user, and at those of the folder on this computer.</source>
        <translation>Wenn das erlaubt sein soll, prüfen Sie die Zugriffsrechte des Benutzers und die des Ordners auf diesem Computer.</translation>
    </message>
    <message>
        <source>The server ended the session: %1</source>
        <translation>Der Server hat die Sitzung beendet: %1</translation>
    </message>
    <message>
        <source>In session %1: %2</source>
        <translation>In Sitzung %1: %2</translation>
    </message>
    <message>
        <source>Windows Explorer cannot encrypt. Use FileZilla or WinSCP.</source>
        <translation>Der Windows-Explorer kann nicht verschlüsseln. Verwenden Sie FileZilla oder WinSCP.</translation>
    </message>
    <message>
        <source>ftp.exe of Windows knows active mode only, which most firewalls block.</source>
        <translation>ftp.exe von Windows kennt nur den aktiven Modus, den die meisten Firewalls blockieren.</translation>
    </message>
    <message>
        <source>curl encrypts only with the option --ssl-reqd.</source>
        <translation>curl verschlüsselt nur mit der Option --ssl-reqd.</translation>
    </message>
    <message>
        <source>Python&apos;s ftplib ignores the address of PASV, and encrypts data only after prot_p().</source>
        <translation>ftplib von Python ignoriert die Adresse von PASV und verschlüsselt Daten erst nach prot_p().</translation>
    </message>
    <message>
        <source>Many scanners and cameras cannot encrypt, and check the folder before they upload.</source>
        <translation>Viele Scanner und Kameras können nicht verschlüsseln und prüfen den Ordner, bevor sie hochladen.</translation>
    </message>
    <message>
        <source>A browser, a port scanner or another program tried this port. FTP clients use an address that begins with ftp://.</source>
        <translation>Ein Browser, ein Scanner oder ein anderes Programm hat diesen Port ausprobiert. FTP-Clients verwenden eine Adresse, die mit ftp:// beginnt.</translation>
    </message>
    <message>
        <source>Other sessions like it: %1.</source>
        <translation>Weitere solche Sitzungen: %1.</translation>
    </message>
    <message>
        <source>It wants to encrypt, which the server does not offer</source>
        <translation>Der Client will verschlüsseln, was der Server nicht anbietet</translation>
    </message>
    <message>
        <source>Offer encryption.</source>
        <translation>Bieten Sie Verschlüsselung an.</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>&amp;Ban Address…</source>
        <translation>Adresse &amp;sperren…</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>Sitzungs&amp;protokoll…</translation>
    </message>
    <message>
        <source>Ban Address</source>
        <translation>Adresse sperren</translation>
    </message>
    <message>
        <source>Nobody can connect from %1 for an hour, and sessions from there end. You can lift the ban on the Security page.</source>
        <translation>Von %1 aus kann sich eine Stunde lang niemand verbinden, und Sitzungen von dort werden beendet. Auf der Seite „Sicherheit“ können Sie die Sperre aufheben.</translation>
    </message>
    <message>
        <source>&amp;Ban</source>
        <translation>&amp;Sperren</translation>
    </message>
</context>
<context>
    <name>ShareCard</name>
    <message>
        <source>Share&amp;d</source>
        <translation>Frei&amp;gegeben</translation>
    </message>
    <message>
        <source>When switched off</source>
        <translation>Beim Deaktivieren</translation>
    </message>
    <message>
        <source>After the first download</source>
        <translation>Nach dem ersten Download</translation>
    </message>
    <message>
        <source>After one hour</source>
        <translation>Nach einer Stunde</translation>
    </message>
    <message>
        <source>When unused for ten minutes</source>
        <translation>Nach zehn Minuten ohne Nutzung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>E&amp;nds</source>
        <translation>E&amp;ndet</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Datenverkehr</translation>
    </message>
    <message>
        <source>Last upload</source>
        <translation>Letzter Upload</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>Sho&amp;w Address…</source>
        <translation>Adresse an&amp;zeigen…</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>Ordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Bea&amp;rbeiten…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Freigabe %1</translation>
    </message>
    <message>
        <source>%1 is shared</source>
        <translation>%1 ist freigegeben</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>Server &amp;starten</translation>
    </message>
    <message>
        <source>Create Fo&amp;lder</source>
        <translation>Ordner erste&amp;llen</translation>
    </message>
    <message>
        <source>%1 (not now)</source>
        <translation>%1 (zurzeit nicht erreichbar)</translation>
    </message>
    <message>
        <source>Storage “%1”</source>
        <translation>Speicher „%1“</translation>
    </message>
    <message>
        <source>When %1 ends</source>
        <translation>Wann %1 endet</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>None since the start</source>
        <translation>Keiner seit dem Start</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, am %2</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>Sendet %1, empfängt %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 shows %2: %3</source>
        <translation>%1 zeigt %2: %3</translation>
    </message>
    <message>
        <source>Further exceptions: %1</source>
        <translation>Weitere Ausnahmen: %1</translation>
    </message>
    <message>
        <source>The hour begins when it is switched on.</source>
        <translation>Die Stunde beginnt, sobald die Freigabe aktiviert wird.</translation>
    </message>
    <message>
        <source>Ends at %1.</source>
        <translation>Endet um %1 Uhr.</translation>
    </message>
    <message>
        <source>Create Folder</source>
        <translation>Ordner erstellen</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>Der Ordner %1 kann nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>Adresse von %1</translation>
    </message>
    <message>
        <source>Remove Share</source>
        <translation>Freigabe entfernen</translation>
    </message>
    <message>
        <source>Remove “%1”? Its sessions end. The files in the folder stay.</source>
        <translation>„%1“ entfernen? Die Sitzungen der Freigabe werden beendet. Die Dateien im Ordner bleiben erhalten.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share Folder</source>
        <translation>Ordner freigeben</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>&amp;See and download files</source>
        <translation>Dateien &amp;sehen und herunterladen</translation>
    </message>
    <message>
        <source>&amp;Read and write: add, change and delete files</source>
        <translation>&amp;Lesen und schreiben: Dateien hinzufügen, ändern und löschen</translation>
    </message>
    <message>
        <source>&amp;Upload only: see no files (for scanners or strangers)</source>
        <translation>Nur &amp;hochladen: keine Dateien sehen (für Scanner oder Fremde)</translation>
    </message>
    <message>
        <source>S&amp;hare</source>
        <translation>F&amp;reigeben</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Others may</source>
        <translation>Andere dürfen</translation>
    </message>
    <message>
        <source>&amp;Create This Folder</source>
        <translation>Diesen Ordner &amp;erstellen</translation>
    </message>
    <message>
        <source>Choose the folder to share.</source>
        <translation>Wählen Sie den Ordner aus, den Sie freigeben möchten.</translation>
    </message>
    <message>
        <source>The path of the folder must begin with /.</source>
        <translation>Der Pfad des Ordners muss mit / beginnen.</translation>
    </message>
    <message>
        <source>This is the whole computer. Choose a folder inside it.</source>
        <translation>Das ist der gesamte Computer. Wählen Sie einen Ordner darin aus.</translation>
    </message>
    <message>
        <source>Enter a login name.</source>
        <translation>Geben Sie einen Anmeldenamen ein.</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>Es gibt bereits einen Benutzer mit diesem Namen.</translation>
    </message>
    <message>
        <source>The user “anonymous” needs no password. Add it on the Users page.</source>
        <translation>Der Benutzer „anonymous“ braucht kein Passwort. Fügen Sie ihn auf der Seite „Benutzer“ hinzu.</translation>
    </message>
    <message>
        <source>Enter a password. Without one, anyone on the network could log in.</source>
        <translation>Geben Sie ein Passwort ein. Ohne Passwort könnte sich jeder im Netzwerk anmelden.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>Der Ordner %1 kann nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Others can reach it at this address:</source>
        <translation>&lt;b&gt;Der Ordner ist freigegeben.&lt;/b&gt; Andere erreichen ihn unter dieser Adresse:</translation>
    </message>
    <message>
        <source>The server is starting. Others can then reach the folder at this address:</source>
        <translation>Der Server wird gestartet. Danach erreichen andere den Ordner unter dieser Adresse:</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;everywhere&quot;&gt;Let other computers connect, too&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;everywhere&quot;&gt;Auch andere Computer zulassen&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Others on the network can read the passwords and files of clients that do not use encryption. If all your clients can encrypt, &lt;a href=&quot;encrypt&quot;&gt;require it&lt;/a&gt;.</source>
        <translation>Andere im Netzwerk können die Passwörter und Dateien von Clients mitlesen, die keine Verschlüsselung verwenden. Wenn alle Ihre Clients verschlüsseln können, &lt;a href=&quot;encrypt&quot;&gt;schreiben Sie Verschlüsselung vor&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>Clients must encrypt now. &lt;a href=&quot;undo&quot;&gt;Undo&lt;/a&gt;</source>
        <translation>Clients müssen jetzt verschlüsseln. &lt;a href=&quot;undo&quot;&gt;Rückgängig machen&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Let other computers connect</source>
        <translation>Andere Computer zulassen</translation>
    </message>
    <message>
        <source>Require encryption</source>
        <translation>Verschlüsselung vorschreiben</translation>
    </message>
    <message>
        <source>Do not require encryption</source>
        <translation>Verschlüsselung nicht vorschreiben</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nobody can reach the folder yet:&lt;/b&gt; the server could not start. The address will be:</source>
        <translation>&lt;b&gt;Noch kann niemand auf den Ordner zugreifen:&lt;/b&gt; Der Server konnte nicht gestartet werden. Die Adresse wird sein:</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Programs on this computer can reach it:</source>
        <translation>&lt;b&gt;Der Ordner ist freigegeben.&lt;/b&gt; Programme auf diesem Computer erreichen ihn unter:</translation>
    </message>
</context>
<context>
    <name>ShareLimits</name>
    <message>
        <source>The hour is over.</source>
        <translation>Die Stunde ist um.</translation>
    </message>
    <message>
        <source>Nobody used it for ten minutes.</source>
        <translation>Zehn Minuten lang hat niemand darauf zugegriffen.</translation>
    </message>
    <message>
        <source>The first download is complete.</source>
        <translation>Der erste Download ist abgeschlossen.</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>%1 deaktivieren</translation>
    </message>
    <message>
        <source>Change when %1 ends</source>
        <translation>Ende von „%1“ ändern</translation>
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
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Not reachable: the server is stopped</source>
        <translation>Nicht erreichbar: Der Server ist gestoppt</translation>
    </message>
    <message>
        <source>Reachable, nobody is connected</source>
        <translation>Erreichbar, niemand ist verbunden</translation>
    </message>
    <message>
        <source>In use, sessions: %1</source>
        <translation>In Benutzung, Sitzungen: %1</translation>
    </message>
</context>
<context>
    <name>SharesPage</name>
    <message>
        <source>&lt;h2&gt;Nothing is shared yet&lt;/h2&gt;Choose a folder, or drop one here. Scanners, phones and colleagues can then reach it with any FTP program.</source>
        <translation>&lt;h2&gt;Noch ist nichts freigegeben&lt;/h2&gt;Wählen Sie einen Ordner aus oder ziehen Sie einen hierher. Scanner, Telefone und Kollegen können ihn dann mit jedem FTP-Programm erreichen.</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>&amp;Ordner freigeben…</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Freigaben</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>TranscriptDialog</name>
    <message>
        <source>Session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>Commands and replies</source>
        <translation>Befehle und Antworten</translation>
    </message>
    <message>
        <source>Nothing has been said yet. Passwords are masked.</source>
        <translation>Bisher wurde nichts ausgetauscht. Passwörter werden verdeckt.</translation>
    </message>
    <message>
        <source>— The session has ended. —</source>
        <translation>— Die Sitzung ist beendet. —</translation>
    </message>
    <message>
        <source>Session %1: %2 from %3</source>
        <translation>Sitzung %1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Only &amp;running transfers</source>
        <translation>Nur &amp;laufende Übertragungen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Sh&amp;ow in Folder</source>
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>Sitzungs&amp;protokoll…</translation>
    </message>
    <message>
        <source>&amp;Clear History…</source>
        <translation>&amp;Verlauf leeren…</translation>
    </message>
    <message>
        <source>The file is not in a folder of this computer.</source>
        <translation>Die Datei liegt nicht in einem Ordner dieses Computers.</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>Verlauf leeren</translation>
    </message>
    <message>
        <source>All transfers that have ended are removed from the list. Files stay.</source>
        <translation>Alle beendeten Übertragungen werden aus der Liste entfernt. Die Dateien bleiben erhalten.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>QFtpServer needs attention</source>
        <translation>QFtpServer braucht Ihre Aufmerksamkeit</translation>
    </message>
    <message>
        <source>QFtpServer is stopped</source>
        <translation>QFtpServer ist gestoppt</translation>
    </message>
    <message>
        <source>QFtpServer: no clients connected</source>
        <translation>QFtpServer: keine Clients verbunden</translation>
    </message>
    <message>
        <source>QFtpServer
Sessions: %1, transfers: %2
Sends %3, receives %4</source>
        <translation>QFtpServer
Sitzungen: %1, Übertragungen: %2
Sendet %3, empfängt %4</translation>
    </message>
    <message>
        <source>&amp;Open Window</source>
        <translation>&amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>&amp;Ordner freigeben…</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>&amp;Weitere…</translation>
    </message>
    <message>
        <source>S&amp;top Server</source>
        <translation>Server s&amp;toppen</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>Server &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Last T&amp;ransfers</source>
        <translation>&amp;Letzte Übertragungen</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>Add User</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Anmeldung</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation>&amp;Zugriff</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>&amp;Limits</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ma&amp;y log in</source>
        <translation>&amp;Darf sich anmelden</translation>
    </message>
    <message>
        <source>Password type</source>
        <translation>Art des Passworts</translation>
    </message>
    <message>
        <source>Keep the current password</source>
        <translation>Aktuelles Passwort behalten</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Password of the system user with this name</source>
        <translation>Passwort des gleichnamigen Systembenutzers</translation>
    </message>
    <message>
        <source>None: anyone who knows the name can log in</source>
        <translation>Keines: Wer den Namen kennt, kann sich anmelden</translation>
    </message>
    <message>
        <source>Type or generate a password</source>
        <translation>Passwort eingeben oder generieren</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>This folder:</source>
        <translation>Dieser Ordner:</translation>
    </message>
    <message>
        <source>Storage “%1” from the file</source>
        <translation>Speicher „%1“ aus der Datei</translation>
    </message>
    <message>
        <source>Create it at the first login if it is &amp;missing</source>
        <translation>Bei der ersten Anmeldung erstellen, &amp;falls er fehlt</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>Stammordner</translation>
    </message>
    <message>
        <source>Additional folders</source>
        <translation>Zusätzliche Ordner</translation>
    </message>
    <message>
        <source>Hidden names</source>
        <translation>Verborgene Namen</translation>
    </message>
    <message>
        <source>For example: *.tmp, .*</source>
        <translation>Zum Beispiel: *.tmp, .*</translation>
    </message>
    <message>
        <source>Refused names</source>
        <translation>Abgelehnte Namen</translation>
    </message>
    <message>
        <source>For example: *.exe, .ht*</source>
        <translation>Zum Beispiel: *.exe, .ht*</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Hidde&amp;n names</source>
        <translation>&amp;Verborgene Namen</translation>
    </message>
    <message>
        <source>&amp;Refused names</source>
        <translation>A&amp;bgelehnte Namen</translation>
    </message>
    <message>
        <source>same as for all users</source>
        <translation>wie für alle Benutzer</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>Gleichzeitige Sitzungen</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>Gleichzeitige Übertragungen</translation>
    </message>
    <message>
        <source>Download rate</source>
        <translation>Download-Rate</translation>
    </message>
    <message>
        <source>Upload rate</source>
        <translation>Upload-Rate</translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation>Erlaubte Adressen</translation>
    </message>
    <message>
        <source>Any address, or for example: 192.168.1.0/24 2001:db8::7</source>
        <translation>Beliebige Adresse oder zum Beispiel: 192.168.1.0/24 2001:db8::7</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Same as for all users</source>
        <translation>Wie für alle Benutzer</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>Für die Anmeldung vorgeschrieben</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>Für alles vorgeschrieben</translation>
    </message>
    <message>
        <source>&amp;Sessions at once</source>
        <translation>Gleichzeitige S&amp;itzungen</translation>
    </message>
    <message>
        <source>&amp;Transfers at once</source>
        <translation>&amp;Gleichzeitige Übertragungen</translation>
    </message>
    <message>
        <source>&amp;Download rate</source>
        <translation>&amp;Download-Rate</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>&amp;Upload-Rate</translation>
    </message>
    <message>
        <source>&amp;Allowed addresses</source>
        <translation>Erlaub&amp;te Adressen</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>Es gibt bereits einen Benutzer mit diesem Namen.</translation>
    </message>
    <message>
        <source>This user has been removed.</source>
        <translation>Dieser Benutzer wurde entfernt.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner aus.</translation>
    </message>
    <message>
        <source>Type or generate a password.</source>
        <translation>Geben Sie ein Passwort ein oder generieren Sie eines.</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus, um den Hash des Passworts zu berechnen.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Names of groups, the most important first</source>
        <translation>Namen von Gruppen, die wichtigste zuerst</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>&amp;Gruppen</translation>
    </message>
    <message>
        <source>From “%1”: %2</source>
        <translation>Von „%1“: %2</translation>
    </message>
    <message>
        <source>Add Group</source>
        <translation>Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Space for all users together</source>
        <translation>Speicherplatz für alle Benutzer zusammen</translation>
    </message>
    <message>
        <source>Files of all users together</source>
        <translation>Dateien aller Benutzer zusammen</translation>
    </message>
    <message>
        <source>Used: %1; files: %2</source>
        <translation>Belegt: %1; Dateien: %2</translation>
    </message>
    <message>
        <source> (of the group)</source>
        <translation> (der Gruppe)</translation>
    </message>
    <message>
        <source>A group with this name already exists.</source>
        <translation>Es gibt schon eine Gruppe mit diesem Namen.</translation>
    </message>
    <message>
        <source>This group has been removed.</source>
        <translation>Diese Gruppe wurde entfernt.</translation>
    </message>
    <message>
        <source>Spa&amp;ce for each user</source>
        <translation>Speicher&amp;platz für jeden Benutzer</translation>
    </message>
    <message>
        <source>Spa&amp;ce</source>
        <translation>Speicher&amp;platz</translation>
    </message>
    <message>
        <source>Files of each use&amp;r</source>
        <translation>Dateien jedes Benutze&amp;rs</translation>
    </message>
    <message>
        <source>Space for all users toget&amp;her</source>
        <translation>Speic&amp;herplatz für alle Benutzer zusammen</translation>
    </message>
    <message>
        <source>Files of all users t&amp;ogether</source>
        <translation>Dateien aller Benutzer z&amp;usammen</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>Hin&amp;zufügen…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Bea&amp;rbeiten…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>Du&amp;plizieren…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Remove User</source>
        <translation>Benutzer entfernen</translation>
    </message>
    <message>
        <source>Remove “%1”? The user&apos;s sessions end. The files in the folder stay.</source>
        <translation>„%1“ entfernen? Die Sitzungen des Benutzers werden beendet. Die Dateien im Ordner bleiben erhalten.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Groups…</source>
        <translation>&amp;Gruppen…</translation>
    </message>
    <message>
        <source>the users of this system</source>
        <translation>die Benutzer dieses Systems</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>Other users who can log in: %1</source>
        <translation>Außerdem können sich anmelden: %1</translation>
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
        <translation>Gibt Ordner über FTP und FTPS frei.</translation>
    </message>
    <message>
        <source>The configuration file; ftpd-headless can use the same file.</source>
        <translation>Die Konfigurationsdatei; ftpd-headless kann dieselbe Datei verwenden.</translation>
    </message>
    <message>
        <source>Start in the tray, without the window.</source>
        <translation>Ohne Fenster im Infobereich starten.</translation>
    </message>
    <message>
        <source>A folder to share.</source>
        <translation>Ein Ordner, der freigegeben werden soll.</translation>
    </message>
</context>
</TS>
