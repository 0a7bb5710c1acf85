<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message>
        <source>The configuration file has a mistake</source>
        <translation>Le fichier de configuration contient une erreur</translation>
    </message>
    <message>
        <source>Something in the configuration file looks wrong</source>
        <translation>Quelque chose semble incorrect dans le fichier de configuration</translation>
    </message>
    <message>
        <source>There is no user, so nobody can log in</source>
        <translation>Il n’y a aucun utilisateur&#xa0;: personne ne peut se connecter</translation>
    </message>
    <message>
        <source>All users are switched off, so nobody can log in</source>
        <translation>Tous les utilisateurs sont désactivés&#xa0;: personne ne peut se connecter</translation>
    </message>
    <message>
        <source>Add one, or switch one on.</source>
        <translation>Ajoutez-en un ou activez-en un.</translation>
    </message>
    <message>
        <source>The folders of all users can be used</source>
        <translation>Les dossiers de tous les utilisateurs sont utilisables</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 est bannie</translation>
    </message>
    <message>
        <source>The server lets in only other networks than its own</source>
        <translation>Le serveur n’accepte que des réseaux autres que le sien</translation>
    </message>
    <message>
        <source>guard.allowedAddresses is %1. Computers of the network here can&apos;t connect.</source>
        <translation>guard.allowedAddresses vaut %1. Les ordinateurs du réseau local ne peuvent pas se connecter.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>Les adresses de l’ordinateur ont été lues dans le système.</translation>
    </message>
    <message>
        <source>Create it, or choose another folder for “%1”.</source>
        <translation>Créez-le, ou choisissez un autre dossier pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Nobody can upload. Make room.</source>
        <translation>Personne ne peut déposer de fichiers. Libérez de l’espace.</translation>
    </message>
    <message>
        <source>The doctor looked at the folder.</source>
        <translation>Le docteur a examiné le dossier.</translation>
    </message>
    <message>
        <source>Give the account that the server uses the right to use it, or choose another folder for “%1”.</source>
        <translation>Donnez ce droit à l’utilisateur sous lequel le serveur agit, ou choisissez un autre dossier pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The folders of the first %1 users can be used</source>
        <translation>Les dossiers des %1 premiers utilisateurs sont utilisables</translation>
    </message>
    <message>
        <source>It failed to log in too often, or was banned by hand, and cannot connect until %1. If that is one of yours, lift the ban.</source>
        <translation>Trop de connexions y ont échoué, ou l’adresse a été bannie à la main ; elle ne peut pas se connecter avant %1. Si c’est l’un de vos appareils, levez le bannissement.</translation>
    </message>
    <message>
        <source>Banned addresses: %1</source>
        <translation>Adresses bannies : %1</translation>
    </message>
    <message>
        <source>They failed to log in too often: %1. If one is yours, lift the ban.</source>
        <translation>Trop de connexions y ont échoué : %1. Si l’une d’elles est à vous, levez le bannissement.</translation>
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
        <translation>Nom</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Write down the password now: it will not be shown again.</source>
        <translation>Notez le mot de passe maintenant&#xa0;: il ne sera plus affiché.</translation>
    </message>
    <message>
        <source>&amp;Open in File Manager</source>
        <translation>&amp;Ouvrir dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copier&#xa0;: %1</translation>
    </message>
    <message>
        <source>The address appears as soon as there is one.</source>
        <translation>L’adresse s’affichera dès qu’il y en aura une.</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect.</source>
        <translation>Seuls les programmes de cet ordinateur peuvent se connecter.</translation>
    </message>
</context>
<context>
    <name>Addresses</name>
    <message>
        <source>%1, for this computer only</source>
        <translation>%1, pour cet ordinateur seulement</translation>
    </message>
    <message>
        <source>%1, network %2</source>
        <translation>%1, réseau %2</translation>
    </message>
    <message>
        <source>%1, from the Internet</source>
        <translation>%1, depuis Internet</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Cet ordinateur n’est connecté à aucun réseau.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>“%1” is no longer shared</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus partagé</translation>
    </message>
    <message>
        <source>Share Again</source>
        <translation>Partager à nouveau</translation>
    </message>
    <message>
        <source>“%1” could not be switched off</source>
        <translation>Impossible de désactiver «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The configuration file cannot be changed now. Open the window for details.</source>
        <translation>Le fichier de configuration ne peut pas être modifié pour l’instant. Ouvrez la fenêtre pour en savoir plus.</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>Il n’y a pas assez de mémoire pour hacher le mot de passe.</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Partage «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>Activer %1</translation>
    </message>
    <message>
        <source>Upload finished</source>
        <translation>Dépôt terminé</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1, par %2</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Address banned</source>
        <translation>Adresse bannie</translation>
    </message>
    <message>
        <source>%1 cannot connect for some time.</source>
        <translation>%1 ne peut plus se connecter pendant un certain temps.</translation>
    </message>
    <message>
        <source>Lift Ban</source>
        <translation>Lever le bannissement</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>Le certificat expire bientôt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Addresses banned: %1</source>
        <translation>Adresses bannies : %1</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Cannot remove %1</source>
        <translation>Impossible de supprimer %1</translation>
    </message>
    <message>
        <source>Cannot change what starts at login.</source>
        <translation>Impossible de modifier ce qui démarre à l’ouverture de session.</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>The certificate can&apos;t be used</source>
        <translation>Le certificat est inutilisable</translation>
    </message>
    <message>
        <source>It was read from %1.</source>
        <translation>Il a été lu dans %1.</translation>
    </message>
    <message>
        <source>The certificate is valid until %1</source>
        <translation>Le certificat est valide jusqu’au %1</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1 on</source>
        <translation>Le certificat n’est valide qu’à partir du %1</translation>
    </message>
    <message>
        <source>Clients refuse it until then, unless the clock of this computer is wrong: it shows %1.</source>
        <translation>Les clients le refusent jusque-là, à moins que l’horloge de cet ordinateur ne soit fausse&#xa0;: elle indique %1.</translation>
    </message>
    <message>
        <source>The certificate expired on %1</source>
        <translation>Le certificat a expiré le %1</translation>
    </message>
    <message>
        <source>Clients refuse it. Get a new one.</source>
        <translation>Les clients le refusent. Procurez-vous-en un nouveau.</translation>
    </message>
    <message>
        <source>The certificate expires on %1</source>
        <translation>Le certificat expire le %1</translation>
    </message>
    <message>
        <source>After that, clients will refuse it. Renew it.</source>
        <translation>Passé cette date, les clients le refuseront. Renouvelez-le.</translation>
    </message>
    <message>
        <source>The certificate is not for “%1”</source>
        <translation>Le certificat n’est pas établi pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>It is for %1. Clients that connect to “%2” refuse it.</source>
        <translation>Il est établi pour %1. Les clients qui se connectent à «&#xa0;%2&#xa0;» le refusent.</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>Le certificat est autosigné</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it.</source>
        <translation>Les clients demandent s’il faut lui faire confiance.</translation>
    </message>
    <message>
        <source>The certificate does not lead to an authority that this computer knows</source>
        <translation>Le certificat ne mène à aucune autorité connue de cet ordinateur</translation>
    </message>
    <message>
        <source>The file lacks the certificates in between. Use the one that also holds them, such as fullchain.pem.</source>
        <translation>Il manque au fichier les certificats intermédiaires. Utilisez celui qui les contient aussi, par exemple fullchain.pem.</translation>
    </message>
    <message>
        <source>Clients need the certificate of that authority.</source>
        <translation>Les clients ont besoin du certificat de cette autorité.</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Changes to the file</source>
        <translation>Modifications du fichier</translation>
    </message>
    <message>
        <source>No changes.</source>
        <translation>Aucune modification.</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>timedatectl says so.</source>
        <translation>D’après timedatectl.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong</source>
        <translation>L’horloge de cet ordinateur est fausse</translation>
    </message>
    <message>
        <source>It shows %1. Certificates and bans depend on it.</source>
        <translation>Elle indique %1. Les certificats et les bannissements en dépendent.</translation>
    </message>
    <message>
        <source>The clock of this computer is not synchronised</source>
        <translation>L’horloge de cet ordinateur n’est pas synchronisée</translation>
    </message>
    <message>
        <source>If it is wrong, clients may refuse the certificate.</source>
        <translation>Si elle est fausse, les clients risquent de refuser le certificat.</translation>
    </message>
</context>
<context>
    <name>ConfigStore</name>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>il dépasse 16&#xa0;Mio</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>Impossible de lire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>External change</source>
        <translation>Modification externe</translation>
    </message>
    <message>
        <source>%1 is still being read</source>
        <translation>%1 est encore en cours de lecture</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>File Changed</source>
        <translation>Fichier modifié</translation>
    </message>
    <message>
        <source>Someone else changed %1. Their version differs from yours as follows:</source>
        <translation>Quelqu’un d’autre a modifié %1. Voici en quoi sa version diffère de la vôtre&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>Prendre l’&amp;autre version</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>&amp;Garder la mienne</translation>
    </message>
    <message>
        <source>&amp;Decide Later</source>
        <translation>&amp;Décider plus tard</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>This desktop has no program to open %1.</source>
        <translation>Ce bureau n’a aucun programme pour ouvrir %1.</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Relancer l’examen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>The doctor looks at the server, the firewall, the folders, the certificate and the last sessions…</source>
        <translation>Le docteur examine le serveur, le pare-feu, les dossiers, le certificat et les dernières sessions…</translation>
    </message>
    <message>
        <source>Faults: %1. Choose one to see what to do.</source>
        <translation>Problèmes&#xa0;: %1. Sélectionnez-en un pour voir que faire.</translation>
    </message>
    <message>
        <source>Warnings: %1. Choose one to see what to do.</source>
        <translation>Avertissements&#xa0;: %1. Sélectionnez-en un pour voir que faire.</translation>
    </message>
    <message>
        <source>Nothing is wrong on this computer. If somebody still cannot connect, let them try, then look again.</source>
        <translation>Tout va bien sur cet ordinateur. Si quelqu’un n’arrive toujours pas à se connecter, demandez-lui de réessayer, puis relancez l’examen.</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Docteur</translation>
    </message>
</context>
<context>
    <name>EditPreview</name>
    <message>
        <source>Changes to the file</source>
        <translation>Modifications du fichier</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Configuration File</source>
        <translation>Fichier de configuration</translation>
    </message>
    <message>
        <source>File contents</source>
        <translation>Contenu du fichier</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>The file has changed since you opened it. Copy your text, then open the file again.</source>
        <translation>Le fichier a changé depuis que vous l’avez ouvert. Copiez votre texte, puis rouvrez le fichier.</translation>
    </message>
    <message>
        <source>Edit the file</source>
        <translation>Modifier le fichier</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The file is empty or has been removed.</source>
        <translation>Le fichier est vide ou a été supprimé.</translation>
    </message>
    <message>
        <source>It has a mistake in line %1: %2</source>
        <translation>Une erreur se trouve à la ligne %1 : %2</translation>
    </message>
    <message>
        <source>With it, other computers could connect: until now only this one can.</source>
        <translation>D’autres ordinateurs pourraient alors se connecter ; jusqu’ici, seul celui-ci le peut.</translation>
    </message>
    <message>
        <source>&amp;Save Anyway</source>
        <translation>&amp;Enregistrer quand même</translation>
    </message>
</context>
<context>
    <name>FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtrer&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Nothing is encrypted</source>
        <translation>Rien n’est chiffré</translation>
    </message>
    <message>
        <source>Anyone on the same network can read passwords and files.</source>
        <translation>N’importe qui sur le même réseau peut lire les mots de passe et les fichiers.</translation>
    </message>
    <message>
        <source>Offer Encryption</source>
        <translation>Proposer le chiffrement</translation>
    </message>
    <message>
        <source>Encryption is not required</source>
        <translation>Le chiffrement n’est pas obligatoire</translation>
    </message>
    <message>
        <source>Clients that do not ask for encryption send passwords and files unencrypted. Some scanners and some file managers cannot encrypt.</source>
        <translation>Les clients qui ne demandent pas le chiffrement transmettent mots de passe et fichiers en clair. Certains scanners et gestionnaires de fichiers ne savent pas chiffrer.</translation>
    </message>
    <message>
        <source>Require Encryption</source>
        <translation>Exiger le chiffrement</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>Le certificat est autosigné</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it. Compare its fingerprint on the Server page with the one that they show.</source>
        <translation>Les clients demandent s’il faut lui faire confiance. Comparez son empreinte, affichée sur la page Serveur, avec celle qu’ils affichent.</translation>
    </message>
    <message>
        <source>Clients may end encryption after login</source>
        <translation>Les clients peuvent arrêter le chiffrement après l’identification</translation>
    </message>
    <message>
        <source>After the command CCC, others on the network can read and forge commands.</source>
        <translation>Après la commande CCC, d’autres personnes sur le réseau peuvent lire et falsifier les commandes.</translation>
    </message>
    <message>
        <source>Forbid CCC</source>
        <translation>Interdire CCC</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>Le certificat expire bientôt</translation>
    </message>
    <message>
        <source>Passwords can be guessed without limit</source>
        <translation>Le nombre d’essais de mot de passe est illimité</translation>
    </message>
    <message>
        <source>Failed logins do not lead to a ban.</source>
        <translation>Les échecs d’identification n’entraînent aucun bannissement.</translation>
    </message>
    <message>
        <source>Ban After 10 Failures</source>
        <translation>Bannir après 10 échecs</translation>
    </message>
    <message>
        <source>All system users see the whole computer</source>
        <translation>Tous les utilisateurs du système voient l’ordinateur entier</translation>
    </message>
    <message>
        <source>Anyone with an account on this computer can change, from anywhere, whatever the system lets them change.</source>
        <translation>Quiconque a un compte sur cet ordinateur peut modifier, d’où qu’il soit, tout ce que le système lui permet de modifier.</translation>
    </message>
    <message>
        <source>Show Home Folders Only</source>
        <translation>N’afficher que les dossiers personnels</translation>
    </message>
    <message>
        <source>One client can use up all sessions</source>
        <translation>Un seul client peut occuper toutes les sessions</translation>
    </message>
    <message>
        <source>The number of sessions per address is not limited.</source>
        <translation>Le nombre de sessions par adresse n’est pas limité.</translation>
    </message>
    <message>
        <source>Limit to 20</source>
        <translation>Limiter à 20</translation>
    </message>
    <message>
        <source>“%1” needs no password</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas besoin de mot de passe</translation>
    </message>
    <message>
        <source>Anyone who can connect can add or change files.</source>
        <translation>Quiconque peut se connecter peut ajouter ou modifier des fichiers.</translation>
    </message>
    <message>
        <source>Anyone who can connect can see these files.</source>
        <translation>Quiconque peut se connecter peut voir ces fichiers.</translation>
    </message>
    <message>
        <source>Switch Off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>The password of “%1” can be read in the file</source>
        <translation>Le mot de passe de «&#xa0;%1&#xa0;» est lisible dans le fichier</translation>
    </message>
    <message>
        <source>Anyone who can read the configuration file knows it. A new password is stored as a hash.</source>
        <translation>Quiconque peut lire le fichier de configuration le connaît. Un nouveau mot de passe sera enregistré sous forme hachée.</translation>
    </message>
    <message>
        <source>“%1” can make this computer connect elsewhere</source>
        <translation>«&#xa0;%1&#xa0;» peut amener cet ordinateur à se connecter ailleurs</translation>
    </message>
    <message>
        <source>Server-to-server transfers are allowed. Attackers use them to reach other computers.</source>
        <translation>Les transferts de serveur à serveur sont autorisés. Des attaquants s’en servent pour atteindre d’autres ordinateurs.</translation>
    </message>
    <message>
        <source>Forbid Them</source>
        <translation>Les interdire</translation>
    </message>
    <message>
        <source>“%1” sees the whole computer</source>
        <translation>«&#xa0;%1&#xa0;» voit l’ordinateur entier</translation>
    </message>
    <message>
        <source>“%1” sees a whole home folder</source>
        <translation>«&#xa0;%1&#xa0;» voit un dossier personnel entier</translation>
    </message>
    <message>
        <source>It holds keys, mail and saved passwords. Share a folder inside it instead.</source>
        <translation>Il contient des clés, du courrier et des mots de passe enregistrés. Partagez plutôt l’un de ses sous-dossiers.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>It is valid until %1. After that, clients will refuse to connect.</source>
        <translation>Il est valide jusqu’au %1. Passé cette date, les clients refuseront de se connecter.</translation>
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
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>En ordre</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>&amp;Copy Command</source>
        <translation>&amp;Copier la commande</translation>
    </message>
    <message>
        <source>Command that mends it</source>
        <translation>Commande qui corrige le problème</translation>
    </message>
    <message>
        <source>How it was found:</source>
        <translation>Vérification&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Afficher</translation>
    </message>
</context>
<context>
    <name>Firewall</name>
    <message>
        <source>This computer has no firewall of its own</source>
        <translation>Cet ordinateur n’a pas de pare-feu</translation>
    </message>
    <message>
        <source>A router or a cloud may still have one.</source>
        <translation>Il peut tout de même y en avoir un sur un routeur ou chez un hébergeur cloud.</translation>
    </message>
    <message>
        <source>The firewall blocks port %1, so nobody can connect</source>
        <translation>Le pare-feu bloque le port %1&#xa0;: personne ne peut se connecter</translation>
    </message>
    <message>
        <source>The firewall may block port %1</source>
        <translation>Le pare-feu bloque peut-être le port %1</translation>
    </message>
    <message>
        <source>The firewall blocks data ports, so listings and transfers hang</source>
        <translation>Le pare-feu bloque des ports de données&#xa0;: listes et transferts n’aboutissent pas</translation>
    </message>
    <message>
        <source>The firewall may block data ports</source>
        <translation>Le pare-feu bloque peut-être des ports de données</translation>
    </message>
    <message>
        <source>The firewall of this computer lets port %1 and the data ports through</source>
        <translation>Le pare-feu de cet ordinateur laisse passer le port %1 et les ports de données</translation>
    </message>
    <message>
        <source>The rules were read with “nft list ruleset” and “iptables-save”.</source>
        <translation>Les règles ont été lues avec «&#xa0;nft list ruleset&#xa0;» et «&#xa0;iptables-save&#xa0;».</translation>
    </message>
    <message>
        <source>Whether the firewall lets clients in can&apos;t be told</source>
        <translation>Impossible de savoir si le pare-feu laisse passer les clients</translation>
    </message>
    <message>
        <source>Only an administrator may read its rules. Let the doctor look with their rights.</source>
        <translation>Seul un administrateur peut lire ses règles. Lancez le docteur avec les droits d’administrateur.</translation>
    </message>
    <message>
        <source>Blocked: %1. Open them.</source>
        <translation>Bloqué&#xa0;: %1. À ouvrir.</translation>
    </message>
    <message>
        <source>It depends on who connects, or on rules that the doctor does not understand. Ports: %1.</source>
        <translation>Cela dépend de qui se connecte, ou de règles que le docteur ne comprend pas&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A router or a cloud may still have another one. Rules for IPv6 were not looked at.</source>
        <translation>Il peut y en avoir un autre sur un routeur ou chez un hébergeur cloud. Les règles pour IPv6 n’ont pas été examinées.</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Le dossier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 est un fichier, pas un dossier.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be read.</source>
        <translation>Impossible de lire le dossier %1.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be written to.</source>
        <translation>Impossible d’écrire dans le dossier %1.</translation>
    </message>
    <message>
        <source>The disk of the folder %1 is full.</source>
        <translation>Le disque du dossier %1 est plein.</translation>
    </message>
</context>
<context>
    <name>FolderEdit</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choisir&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>GroupsDialog</name>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>What a group says applies to its users where they have no setting of their own.</source>
        <translation>Ce que définit un groupe vaut pour ses utilisateurs, sauf s’ils ont leur propre réglage.</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Ajouter…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>%1 (users: %2)</source>
        <translation>%1 (utilisateurs : %2)</translation>
    </message>
    <message>
        <source>Remove Group</source>
        <translation>Supprimer le groupe</translation>
    </message>
    <message>
        <source>Remove the group “%1”? Its users stay, without what it says.</source>
        <translation>Supprimer le groupe « %1 » ? Ses utilisateurs restent, sans ce qu’il définit.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Supprimer %1</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>The server does not listen where it should</source>
        <translation>Le serveur n’écoute pas là où il devrait</translation>
    </message>
    <message>
        <source>Choose another port, or end the other program.</source>
        <translation>Choisissez un autre port, ou arrêtez l’autre programme.</translation>
    </message>
    <message>
        <source>The doctor does not know the port of the server</source>
        <translation>Le docteur ne connaît pas le port du serveur</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>Le serveur est arrêté</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Démarrez-le.</translation>
    </message>
    <message>
        <source>This computer has none of the addresses to listen on: %1</source>
        <translation>Cet ordinateur n’a aucune des adresses d’écoute&#xa0;: %1</translation>
    </message>
    <message>
        <source>The network gave it another one, or is not connected. Listen on all networks instead.</source>
        <translation>Le réseau lui en a attribué une autre, ou n’est pas connecté. Écoutez plutôt sur tous les réseaux.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>Les adresses de l’ordinateur ont été lues dans le système.</translation>
    </message>
    <message>
        <source>Listen Everywhere</source>
        <translation>Écouter partout</translation>
    </message>
    <message>
        <source>The doctor connected to %1 from this computer.</source>
        <translation>Le docteur s’est connecté à %1 depuis cet ordinateur.</translation>
    </message>
    <message>
        <source>Nothing answers at %1</source>
        <translation>Rien ne répond sur %1</translation>
    </message>
    <message>
        <source>The server answers at %1</source>
        <translation>Le serveur répond sur %1</translation>
    </message>
    <message>
        <source>That is seen from this computer. Firewalls treat others differently.</source>
        <translation>C’est ce qu’on voit depuis cet ordinateur. Les pare-feu traitent les autres différemment.</translation>
    </message>
    <message>
        <source>Another program answers at %1</source>
        <translation>Un autre programme répond sur %1</translation>
    </message>
    <message>
        <source>Choose another port, or end that program. It says: %1</source>
        <translation>Choisissez un autre port, ou arrêtez ce programme. Il répond&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>The server is not running. Start it.</source>
        <translation>Le serveur est arrêté. Démarrez-le.</translation>
    </message>
    <message>
        <source>The server is not running, and this user may not use a port below 1024. Start it as a service, or choose a port from 1024 up.</source>
        <translation>Le serveur est arrêté, et cet utilisateur n’a pas le droit d’utiliser un port inférieur à 1024. Démarrez le serveur comme service, ou choisissez un port à partir de 1024.</translation>
    </message>
    <message>
        <source>The server is not running, and the port can&apos;t be used: %1</source>
        <translation>Le serveur est arrêté, et le port est inutilisable&#xa0;: %1</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect</source>
        <translation>Seuls les programmes de cet ordinateur peuvent se connecter</translation>
    </message>
    <message>
        <source>The server listens on %1 only.</source>
        <translation>Le serveur n’écoute que sur %1.</translation>
    </message>
    <message>
        <source>Let Other Computers Connect</source>
        <translation>Laisser les autres ordinateurs se connecter</translation>
    </message>
    <message>
        <source>The configuration lets the system choose one. Clients need a port that stays: choose one.</source>
        <translation>La configuration laisse le système en choisir un. Les clients ont besoin d’un port fixe&#xa0;: choisissez-le.</translation>
    </message>
    <message>
        <source>It could not start: %1</source>
        <translation>Il n’a pas pu démarrer&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server answers at %1, but does not let the doctor in</source>
        <translation>Le serveur répond à l’adresse %1, mais ne laisse pas entrer le diagnostic</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Debug</source>
        <translation>Débogage</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>À partir d’Info</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Toutes les sessions</translation>
    </message>
    <message>
        <source>Session </source>
        <translation>Session </translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>Effa&amp;cer</translation>
    </message>
    <message>
        <source>Selected messages</source>
        <translation>Messages sélectionnés</translation>
    </message>
    <message>
        <source>Choose messages to read them whole.</source>
        <translation>Sélectionnez des messages pour les lire en entier.</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 ne répond pas.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;About QFtpServer</source>
        <translation>À &amp;propos de QFtpServer</translation>
    </message>
    <message>
        <source>About QFtpServer</source>
        <translation>À propos de QFtpServer</translation>
    </message>
    <message>
        <source>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;Shares folders over FTP and FTPS.&lt;/p&gt;&lt;p&gt;Configuration file: %2&lt;/p&gt;</source>
        <translation>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;Partage des dossiers par FTP et FTPS.&lt;/p&gt;&lt;p&gt;Fichier de configuration&#xa0;: %2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>&amp;Partager un dossier…</translation>
    </message>
    <message>
        <source>Configuration &amp;File…</source>
        <translation>&amp;Fichier de configuration…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>P&amp;références…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Someone else changed the configuration file. Your changes are not saved until you decide which version to keep.</source>
        <translation>Quelqu’un d’autre a modifié le fichier de configuration. Vos modifications ne seront pas enregistrées tant que vous n’aurez pas décidé quelle version garder.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, and the previous configuration stays in use: %1</source>
        <translation>Le fichier de configuration contient une erreur, et la configuration précédente reste en vigueur&#xa0;: %1</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, so nothing is served: %1</source>
        <translation>Le fichier de configuration contient une erreur, et rien n’est partagé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Use Port %1</source>
        <translation>Utiliser le port %1</translation>
    </message>
    <message>
        <source>Server Settings</source>
        <translation>Paramètres du serveur</translation>
    </message>
    <message>
        <source>Sessions: %1 · sends %2 · receives %3</source>
        <translation>Sessions&#xa0;: %1 · envoi %2 · réception %3</translation>
    </message>
    <message>
        <source>QFtpServer keeps running</source>
        <translation>QFtpServer reste actif</translation>
    </message>
    <message>
        <source>The shares stay reachable. The icon in the tray opens the window again.</source>
        <translation>Les partages restent accessibles. L’icône de la zone de notification rouvre la fenêtre.</translation>
    </message>
    <message>
        <source>Close QFtpServer</source>
        <translation>Fermer QFtpServer</translation>
    </message>
    <message>
        <source>Others reach your shares only while QFtpServer runs. This desktop has no tray for its icon, so the window can only be minimised.</source>
        <translation>Vos partages ne sont accessibles que tant que QFtpServer est lancé. Ce bureau n’a pas de zone de notification pour son icône&#xa0;: la fenêtre peut seulement être réduite.</translation>
    </message>
    <message>
        <source>&amp;Minimise</source>
        <translation>&amp;Réduire</translation>
    </message>
    <message>
        <source>&amp;Stop Sharing and Quit</source>
        <translation>Arrêter le partage et &amp;quitter</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Utiliser le port %1</translation>
    </message>
    <message>
        <source>Quit QFtpServer</source>
        <translation>Quitter QFtpServer</translation>
    </message>
    <message>
        <source>Your last changes are not in the configuration file: it could not be written, or someone else changed it too. If you quit now, they are lost.</source>
        <translation>Vos dernières modifications ne sont pas dans le fichier de configuration&#xa0;: il n’a pas pu être écrit, ou quelqu’un d’autre l’a modifié aussi. Si vous quittez maintenant, elles seront perdues.</translation>
    </message>
    <message>
        <source>&amp;Quit Without Saving</source>
        <translation>&amp;Quitter sans enregistrer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Changes on this page have not been applied. If you quit now, they are lost.</source>
        <translation>Les modifications de cette page n’ont pas été appliquées. Si vous quittez maintenant, elles seront perdues.</translation>
    </message>
</context>
<context>
    <name>MountsEdit</name>
    <message>
        <source>Additional folders</source>
        <translation>Dossiers supplémentaires</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Writable</source>
        <translation>Modifiable</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>&amp;Ajouter un dossier…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
</context>
<context>
    <name>PassiveMode</name>
    <message>
        <source>From the Internet, this computer can be reached only through a router</source>
        <translation>Depuis Internet, cet ordinateur n’est accessible qu’à travers un routeur</translation>
    </message>
    <message>
        <source>All its addresses are of a private network. For clients outside, let the router forward the port %1 and the data ports %2 to %3 to this computer, and set the external address to the router&apos;s. Whether it does that can&apos;t be told from inside.</source>
        <translation>Toutes ses adresses appartiennent à un réseau privé. Pour les clients extérieurs, redirigez sur le routeur le port %1 et les ports de données %2 à %3 vers cet ordinateur, et indiquez l’adresse du routeur comme adresse externe. Il est impossible de vérifier de l’intérieur si le routeur le fait.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>Les adresses de l’ordinateur ont été lues dans le système.</translation>
    </message>
    <message>
        <source>The name was looked up.</source>
        <translation>Le nom a été recherché dans le DNS.</translation>
    </message>
    <message>
        <source>The external address “%1” has no IPv4 address</source>
        <translation>L’adresse externe «&#xa0;%1&#xa0;» n’a pas d’adresse IPv4</translation>
    </message>
    <message>
        <source>Clients from outside are refused passive connections. Correct the name, or ask the administrator of the name server.</source>
        <translation>Les connexions passives sont refusées aux clients extérieurs. Corrigez le nom, ou adressez-vous au responsable du serveur de noms.</translation>
    </message>
    <message>
        <source>The external address %1 is of a private network</source>
        <translation>L’adresse externe %1 appartient à un réseau privé</translation>
    </message>
    <message>
        <source>Nobody on the Internet can reach it. Set it to the address of your router.</source>
        <translation>Personne ne peut l’atteindre depuis Internet. Indiquez plutôt l’adresse de votre routeur.</translation>
    </message>
    <message>
        <source>Clients from outside get the address %1</source>
        <translation>Les clients extérieurs reçoivent l’adresse %1</translation>
    </message>
    <message>
        <source>Whether the router forwards the data ports from there can&apos;t be told from inside.</source>
        <translation>Il est impossible de vérifier de l’intérieur si le routeur redirige bien les ports de données.</translation>
    </message>
    <message>
        <source>There are only %1 data ports, for up to %2 transfers</source>
        <translation>Il n’y a que %1 ports de données, pour %2 transferts au maximum</translation>
    </message>
    <message>
        <source>Each running transfer needs one, and for a minute afterwards the system keeps it. Make the range larger.</source>
        <translation>Chaque transfert en cours en occupe un, et le système le garde encore une minute. Élargissez la plage.</translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password strength</source>
        <translation>Force du mot de passe</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Générer</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>Weak: it can be guessed. Choose a longer password.</source>
        <translation>Faible&#xa0;: il peut être deviné. Choisissez un mot de passe plus long.</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fort</translation>
    </message>
</context>
<context>
    <name>PermissionsEdit</name>
    <message>
        <source>List files</source>
        <translation>Liste des fichiers</translation>
    </message>
    <message>
        <source>list files</source>
        <translation>voir la liste des fichiers</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>download</source>
        <translation>télécharger</translation>
    </message>
    <message>
        <source>Upload new files</source>
        <translation>Dépôt de nouveaux fichiers</translation>
    </message>
    <message>
        <source>upload new files</source>
        <translation>déposer de nouveaux fichiers</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>Remplacement de fichiers</translation>
    </message>
    <message>
        <source>replace files</source>
        <translation>remplacer des fichiers</translation>
    </message>
    <message>
        <source>Append to files</source>
        <translation>Ajout en fin de fichier</translation>
    </message>
    <message>
        <source>append to files</source>
        <translation>ajouter en fin de fichier</translation>
    </message>
    <message>
        <source>Delete files</source>
        <translation>Suppression de fichiers</translation>
    </message>
    <message>
        <source>delete files</source>
        <translation>supprimer des fichiers</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommage</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>renommer</translation>
    </message>
    <message>
        <source>Create folders</source>
        <translation>Création de dossiers</translation>
    </message>
    <message>
        <source>create folders</source>
        <translation>créer des dossiers</translation>
    </message>
    <message>
        <source>Remove folders</source>
        <translation>Suppression de dossiers</translation>
    </message>
    <message>
        <source>remove folders</source>
        <translation>supprimer des dossiers</translation>
    </message>
    <message>
        <source>Set times and modes</source>
        <translation>Changement des dates et des modes</translation>
    </message>
    <message>
        <source>set times and modes</source>
        <translation>changer les dates et les modes</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>Lecture et écriture</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>Dépôt uniquement</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personnalisés</translation>
    </message>
    <message>
        <source>Summary of the permissions</source>
        <translation>Résumé des droits</translation>
    </message>
    <message>
        <source>May do nothing.</source>
        <translation>Aucun droit.</translation>
    </message>
    <message>
        <source>May see and download all files, but change nothing.</source>
        <translation>Peut voir et télécharger tous les fichiers, sans rien modifier.</translation>
    </message>
    <message>
        <source>May see, download, upload, replace, rename and delete everything.</source>
        <translation>Peut tout voir, télécharger, déposer, remplacer, renommer et supprimer.</translation>
    </message>
    <message>
        <source>May %1, and nothing else.</source>
        <translation>Peut %1, et rien d’autre.</translation>
    </message>
    <message>
        <source>Existing files stay hidden.</source>
        <translation>Les fichiers existants restent invisibles.</translation>
    </message>
</context>
<context>
    <name>PortalAnswer</name>
    <message>
        <source>The desktop offers no way to start programs: %1</source>
        <translation>Le bureau n’offre aucun moyen de lancer des programmes : %1</translation>
    </message>
    <message>
        <source>The desktop does not allow it.</source>
        <translation>Le bureau ne l’autorise pas.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Keep the list of ended transfers when QFtpServer quits</source>
        <translation>Conser&amp;ver la liste des transferts terminés en quittant QFtpServer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language changes when QFtpServer starts the next time.</source>
        <translation>La langue changera au prochain démarrage de QFtpServer.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Start when I log in to this computer</source>
        <translation>&amp;Démarrer à l’ouverture de ma session sur cet ordinateur</translation>
    </message>
    <message>
        <source>Start with the &amp;window hidden</source>
        <translation>Démarrer avec la fenêtre &amp;masquée</translation>
    </message>
    <message>
        <source>Keep running in the &amp;tray when the window is closed</source>
        <translation>&amp;Rester dans la zone de notification à la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>Démarrage et fermeture</translation>
    </message>
    <message>
        <source>an &amp;upload finishes</source>
        <translation>un dé&amp;pôt se termine</translation>
    </message>
    <message>
        <source>an address is &amp;banned</source>
        <translation>une adresse est &amp;bannie</translation>
    </message>
    <message>
        <source>the certificate &amp;expires soon</source>
        <translation>le certificat &amp;expire bientôt</translation>
    </message>
    <message>
        <source>Notify me when</source>
        <translation>M’avertir quand</translation>
    </message>
</context>
<context>
    <name>QFtpSessionModel</name>
    <message>
        <source>(not logged in)</source>
        <translation>(non identifié)</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>non chiffré</translation>
    </message>
    <message>
        <source>active</source>
        <translation>active</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Last command</source>
        <translation>Dernière commande</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactivité</translation>
    </message>
    <message>
        <source>%1, account from “%2”</source>
        <translation>%1, compte de « %2 »</translation>
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
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>%1 en moyenne</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transféré</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
</context>
<context>
    <name>QFtpUserModel</name>
    <message>
        <source>read and write</source>
        <translation>lecture et écriture</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>upload only</source>
        <translation>dépôt uniquement</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>personnalisés</translation>
    </message>
    <message>
        <source>%1 (disabled)</source>
        <translation>%1 (désactivé)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>Code QR de %1</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit QFtpServer</source>
        <translation>Quitter QFtpServer</translation>
    </message>
    <message>
        <source>&amp;Wait for Transfers</source>
        <translation>&amp;Attendre la fin des transferts</translation>
    </message>
    <message>
        <source>&amp;Quit Now</source>
        <translation>&amp;Quitter maintenant</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>&amp;Ne pas quitter</translation>
    </message>
    <message>
        <source>Transfers still running: %1. If you quit now, they are interrupted.</source>
        <translation>Transferts encore en cours&#xa0;: %1. Si vous quittez maintenant, ils seront interrompus.</translation>
    </message>
    <message>
        <source>QFtpServer quits when the running transfers have ended: %1.</source>
        <translation>QFtpServer se fermera à la fin des transferts en cours : %1.</translation>
    </message>
</context>
<context>
    <name>RateGraph</name>
    <message>
        <source>Rates of the last minutes</source>
        <translation>Débits des dernières minutes</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>Envoi %1, réception %2</translation>
    </message>
    <message>
        <source>Sends %1</source>
        <translation>Envoi %1</translation>
    </message>
    <message>
        <source>Receives %1</source>
        <translation>Réception %1</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The client disconnected.</source>
        <translation>Le client s’est déconnecté.</translation>
    </message>
    <message>
        <source>The server ended the session.</source>
        <translation>Le serveur a mis fin à la session.</translation>
    </message>
    <message>
        <source>The client aborted it.</source>
        <translation>Le client l’a interrompu.</translation>
    </message>
    <message>
        <source>The session ended.</source>
        <translation>La session a pris fin.</translation>
    </message>
    <message>
        <source>The data connection could not be opened.</source>
        <translation>La connexion de données n’a pas pu être ouverte.</translation>
    </message>
    <message>
        <source>No such file or directory.</source>
        <translation>Fichier ou dossier introuvable.</translation>
    </message>
    <message>
        <source>Not a plain file.</source>
        <translation>Ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>Not a directory.</source>
        <translation>Ce n’est pas un dossier.</translation>
    </message>
    <message>
        <source>The file or directory already exists.</source>
        <translation>Le fichier ou dossier existe déjà.</translation>
    </message>
    <message>
        <source>The directory is not empty.</source>
        <translation>Le dossier n’est pas vide.</translation>
    </message>
    <message>
        <source>Permission denied.</source>
        <translation>Permission refusée.</translation>
    </message>
    <message>
        <source>The file system is read-only.</source>
        <translation>Le système de fichiers est en lecture seule.</translation>
    </message>
    <message>
        <source>Can&apos;t rename from one storage to another.</source>
        <translation>Impossible de renommer d’un stockage à un autre.</translation>
    </message>
    <message>
        <source>This name is not allowed.</source>
        <translation>Ce nom n’est pas autorisé.</translation>
    </message>
    <message>
        <source>No space left.</source>
        <translation>Il n’y a plus d’espace.</translation>
    </message>
    <message>
        <source>The storage does not support this.</source>
        <translation>Le stockage ne le permet pas.</translation>
    </message>
    <message>
        <source>The restart offset is outside the file.</source>
        <translation>La position de reprise est hors du fichier.</translation>
    </message>
    <message>
        <source>Busy; try again later.</source>
        <translation>Occupé&#xa0;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The storage is not responding; try again later.</source>
        <translation>Le stockage ne répond pas&#xa0;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The data connection stalled; transfer aborted.</source>
        <translation>La connexion de données est restée bloquée&#xa0;; transfert interrompu.</translation>
    </message>
    <message>
        <source>The data connection was lost; transfer aborted.</source>
        <translation>La connexion de données a été perdue&#xa0;; transfert interrompu.</translation>
    </message>
    <message>
        <source>Transfer aborted.</source>
        <translation>Transfert interrompu.</translation>
    </message>
    <message>
        <source>Received less data than ALLO announced; file not stored.</source>
        <translation>Moins de données reçues qu’annoncé par ALLO&#xa0;; fichier non enregistré.</translation>
    </message>
    <message>
        <source>The data is not valid for the transfer mode; file not stored.</source>
        <translation>Les données ne conviennent pas au mode de transfert&#xa0;; fichier non enregistré.</translation>
    </message>
    <message>
        <source>Login incorrect.</source>
        <translation>Nom d’utilisateur ou mot de passe incorrect.</translation>
    </message>
    <message>
        <source>Login requires TLS; send AUTH TLS first.</source>
        <translation>L’identification exige TLS&#xa0;; envoyez d’abord AUTH TLS.</translation>
    </message>
    <message>
        <source>The TLS handshake of the data connection failed.</source>
        <translation>La négociation TLS de la connexion de données a échoué.</translation>
    </message>
    <message>
        <source>The data connection must resume the TLS session of the control connection.</source>
        <translation>La connexion de données doit reprendre la session TLS de la connexion de contrôle.</translation>
    </message>
    <message>
        <source>Local error; see the server&apos;s log.</source>
        <translation>Erreur locale&#xa0;; consultez le journal du serveur.</translation>
    </message>
    <message>
        <source>It was stopped on the server.</source>
        <translation>Il a été arrêté sur le serveur.</translation>
    </message>
</context>
<context>
    <name>RulesEdit</name>
    <message>
        <source>No access</source>
        <translation>Aucun accès</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>Lecture et écriture</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>Dépôt uniquement</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Comme dans le fichier</translation>
    </message>
    <message>
        <source>Permissions for this path</source>
        <translation>Droits pour ce chemin</translation>
    </message>
    <message>
        <source>Permissions for some paths</source>
        <translation>Droits pour certains chemins</translation>
    </message>
    <message>
        <source>Path and everything below it</source>
        <translation>Chemin et tout ce qu’il contient</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Add Pat&amp;h</source>
        <translation>Ajouter un c&amp;hemin</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>S&amp;upprimer</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>%1 is banned</source>
        <translation>%1 est bannie</translation>
    </message>
    <message>
        <source>It cannot connect until %1.</source>
        <translation>Elle ne peut pas se connecter avant le %1.</translation>
    </message>
    <message>
        <source>&amp;Lift Ban</source>
        <translation>&amp;Lever le bannissement</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>No security problems found</source>
        <translation>Aucun problème de sécurité détecté</translation>
    </message>
    <message>
        <source>This page warns you when a change exposes something to others.</source>
        <translation>Cette page vous avertit quand une modification expose quelque chose à d’autres.</translation>
    </message>
</context>
<context>
    <name>ServerController</name>
    <message>
        <source>The configuration file has a mistake.</source>
        <translation>Le fichier de configuration contient une erreur.</translation>
    </message>
    <message>
        <source>This share has been switched off.</source>
        <translation>Ce partage a été désactivé.</translation>
    </message>
    <message>
        <source>The server still listens on port %1: %2.</source>
        <translation>Le serveur écoute toujours sur le port %1 : %2.</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Appliquer</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Ann&amp;uler les modifications</translation>
    </message>
    <message>
        <source>Edi&amp;t File…</source>
        <translation>&amp;Modifier le fichier…</translation>
    </message>
    <message>
        <source>Change server settings</source>
        <translation>Modifier les paramètres du serveur</translation>
    </message>
    <message>
        <source>Accept connections on</source>
        <translation>Accepter les connexions sur</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Tous les réseaux</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Cet ordinateur seulement</translation>
    </message>
    <message>
        <source>These addresses:</source>
        <translation>Ces adresses&#xa0;:</translation>
    </message>
    <message>
        <source>Addresses to listen on</source>
        <translation>Adresses d’écoute</translation>
    </message>
    <message>
        <source>For example: 192.168.1.5 2001:db8::5</source>
        <translation>Par exemple&#xa0;: 192.168.1.5 2001:db8::5</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>n’importe quel port libre</translation>
    </message>
    <message>
        <source>First data port</source>
        <translation>Premier port de données</translation>
    </message>
    <message>
        <source>Last data port</source>
        <translation>Dernier port de données</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>External address</source>
        <translation>Adresse externe</translation>
    </message>
    <message>
        <source>If behind a router: its address or name, such as ftp.example.org</source>
        <translation>Derrière un routeur&#xa0;: son adresse ou son nom, par exemple ftp.example.org</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Message d’accueil</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>A&amp;ccept connections on</source>
        <translation>A&amp;ccepter les connexions sur</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Data ports</source>
        <translation>Ports de données</translation>
    </message>
    <message>
        <source>E&amp;xternal address</source>
        <translation>Adresse e&amp;xterne</translation>
    </message>
    <message>
        <source>&amp;Greeting</source>
        <translation>Messa&amp;ge d’accueil</translation>
    </message>
    <message>
        <source>Offer encr&amp;yption (FTPS)</source>
        <translation>Pr&amp;oposer le chiffrement (FTPS)</translation>
    </message>
    <message>
        <source>Encryption policy</source>
        <translation>Politique de chiffrement</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>Obligatoire pour l’identification</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>Obligatoire pour tout</translation>
    </message>
    <message>
        <source>Implicit FTPS port</source>
        <translation>Port FTPS implicite</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Certificate fingerprint</source>
        <translation>Empreinte du certificat</translation>
    </message>
    <message>
        <source>No certificate</source>
        <translation>Aucun certificat</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Pol&amp;icy</source>
        <translation>Politi&amp;que</translation>
    </message>
    <message>
        <source>I&amp;mplicit FTPS port</source>
        <translation>Port FTPS implicit&amp;e</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>Sessions simultanées</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Sessions per address</source>
        <translation>Sessions par adresse</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>Transferts simultanés</translation>
    </message>
    <message>
        <source>Total download rate</source>
        <translation>Débit total des téléchargements</translation>
    </message>
    <message>
        <source>Total upload rate</source>
        <translation>Débit total des dépôts</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Sessions at &amp;once</source>
        <translation>&amp;Sessions simultanées</translation>
    </message>
    <message>
        <source>Sessions per add&amp;ress</source>
        <translation>Sessio&amp;ns par adresse</translation>
    </message>
    <message>
        <source>Tra&amp;nsfers at once</source>
        <translation>&amp;Transferts simultanés</translation>
    </message>
    <message>
        <source>Down&amp;load rate</source>
        <translation>Débit des té&amp;léchargements</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>Dé&amp;bit des dépôts</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>Le serveur est arrêté.</translation>
    </message>
    <message>
        <source>The server is starting…</source>
        <translation>Le serveur démarre…</translation>
    </message>
    <message>
        <source>The server is running. %1</source>
        <translation>Le serveur est en marche. %1</translation>
    </message>
    <message>
        <source>The server is running at %1</source>
        <translation>Le serveur est en marche à l’adresse %1</translation>
    </message>
    <message>
        <source>The server stops when the running transfers finish.</source>
        <translation>Le serveur s’arrêtera à la fin des transferts en cours.</translation>
    </message>
    <message>
        <source>The server could not start.</source>
        <translation>Le serveur n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>&amp;Stop Server</source>
        <translation>Arrêter le ser&amp;veur</translation>
    </message>
    <message>
        <source>&amp;Start Server</source>
        <translation>Démarrer le ser&amp;veur</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>It asked for a passive connection, was sent to %1, and never came</source>
        <translation>Le client a demandé une connexion passive et reçu l’adresse %1, mais ne s’y est jamais connecté</translation>
    </message>
    <message>
        <source>That is an address of the network here, which nobody outside can reach. Set the external address to the one of your router, and let the router forward the data ports %1.</source>
        <translation>C’est une adresse du réseau local, que personne ne peut atteindre de l’extérieur. Indiquez l’adresse de votre routeur comme adresse externe, et faites-lui rediriger les ports de données %1.</translation>
    </message>
    <message>
        <source>The external address in the settings is one that nobody outside can reach. Set it to the one of your router, and let the router forward the data ports %1.</source>
        <translation>L’adresse externe indiquée dans les paramètres ne peut pas être atteinte de l’extérieur. Indiquez celle de votre routeur, et faites-lui rediriger les ports de données %1.</translation>
    </message>
    <message>
        <source>A firewall or router between the client and this computer does not let the data ports %1 through. Open or forward them.</source>
        <translation>Un pare-feu ou un routeur entre le client et cet ordinateur ne laisse pas passer les ports de données %1. Ouvrez-les ou redirigez-les.</translation>
    </message>
    <message>
        <source>Its data connection came from another address (%1) than the session</source>
        <translation>La connexion de données du client est venue d’une autre adresse (%1) que la session</translation>
    </message>
    <message>
        <source>Commands came from %1. A router or proxy of the client changes its address, and the server takes data only from the client itself. Let the client go around that proxy; only if you trust its network, allow foreign addresses for its user.</source>
        <translation>Les commandes venaient de %1. Un routeur ou un proxy change l’adresse du client, et le serveur n’accepte les données que du client lui-même. Faites en sorte que le client contourne ce proxy&#xa0;; n’autorisez les adresses étrangères pour son utilisateur que si vous faites confiance à son réseau.</translation>
    </message>
    <message>
        <source>It wants the server to connect to it at %1, and that fails</source>
        <translation>Le client veut que le serveur se connecte à lui à l’adresse %1, et cela échoue</translation>
    </message>
    <message>
        <source>This is active mode, and the firewall or router of the client lets nothing in. Switch the client to passive mode.</source>
        <translation>C’est le mode actif, et le pare-feu ou le routeur du client ne laisse rien entrer. Passez le client en mode passif.</translation>
    </message>
    <message>
        <source>It wants the data at %1, which is not the address that it comes from</source>
        <translation>Le client veut recevoir les données à l’adresse %1, qui n’est pas la sienne</translation>
    </message>
    <message>
        <source>This is active mode from behind a router. Switch the client to passive mode.</source>
        <translation>C’est le mode actif derrière un routeur. Passez le client en mode passif.</translation>
    </message>
    <message>
        <source>It does not trust the server&apos;s certificate</source>
        <translation>Le client ne fait pas confiance au certificat du serveur</translation>
    </message>
    <message>
        <source>The certificate is self-signed: accept it in the client after comparing the fingerprint, or get one from an authority.</source>
        <translation>Le certificat est autosigné&#xa0;: acceptez-le dans le client après avoir comparé l’empreinte, ou procurez-vous-en un auprès d’une autorité.</translation>
    </message>
    <message>
        <source>The client does not know the authority that signed it, or the certificate lacks the chain to that authority, or its name is not the one that the client connects to.</source>
        <translation>Le client ne connaît pas l’autorité qui l’a signé, ou la chaîne menant à cette autorité manque au certificat, ou le nom du certificat n’est pas celui auquel le client se connecte.</translation>
    </message>
    <message>
        <source>Its encryption is too old</source>
        <translation>Le chiffrement du client est trop ancien</translation>
    </message>
    <message>
        <source>It speaks only versions of TLS that are no longer safe. Update the client, or allow it to log in without encryption.</source>
        <translation>Le client ne connaît que des versions de TLS qui ne sont plus sûres. Mettez-le à jour, ou permettez-lui de s’identifier sans chiffrement.</translation>
    </message>
    <message>
        <source>It does not speak TLS where the server expects it</source>
        <translation>Le client ne parle pas TLS là où le serveur l’attend</translation>
    </message>
    <message>
        <source>It connects to the port for implicit FTPS without encrypting at once. Choose “implicit FTPS” in the client, or the other port.</source>
        <translation>Le client se connecte au port FTPS implicite sans chiffrer aussitôt. Choisissez «&#xa0;FTPS implicite&#xa0;» dans le client, ou l’autre port.</translation>
    </message>
    <message>
        <source>Encryption could not begin: %1</source>
        <translation>Le chiffrement n’a pas pu commencer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Look at what the client says about it. Often the certificate is not accepted there, or its settings for TLS differ.</source>
        <translation>Regardez ce qu’en dit le client. Souvent, il n’accepte pas le certificat, ou ses paramètres TLS sont différents.</translation>
    </message>
    <message>
        <source>Its data connections do not resume the TLS session</source>
        <translation>Les connexions de données du client ne reprennent pas la session TLS</translation>
    </message>
    <message>
        <source>The server requires that, so that nobody can steal a connection. Update the client, or set tls.dataSessionReuse to “adaptive”.</source>
        <translation>Le serveur l’exige, pour que personne ne puisse détourner une connexion. Mettez le client à jour, ou réglez tls.dataSessionReuse sur «&#xa0;adaptive&#xa0;».</translation>
    </message>
    <message>
        <source>It could not log in as “%1”</source>
        <translation>Le client n’a pas pu s’identifier comme «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The password is wrong. Set a new one if nobody knows it.</source>
        <translation>Le mot de passe est incorrect. Définissez-en un nouveau si personne ne le connaît.</translation>
    </message>
    <message>
        <source>There is no user of that name. Names are case-sensitive.</source>
        <translation>Aucun utilisateur ne porte ce nom. Les majuscules et les minuscules comptent.</translation>
    </message>
    <message>
        <source>The user is switched off. Switch it on.</source>
        <translation>L’utilisateur est désactivé. Activez-le.</translation>
    </message>
    <message>
        <source>The user may not log in from this address: see its limits.</source>
        <translation>L’utilisateur n’a pas le droit de se connecter depuis cette adresse&#xa0;: voyez ses limites.</translation>
    </message>
    <message>
        <source>The server&apos;s log says: %1.</source>
        <translation>Le journal du serveur indique&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It does not speak FTP</source>
        <translation>Le client ne parle pas FTP</translation>
    </message>
    <message>
        <source>It asked for encryption and then said nothing</source>
        <translation>Le client a demandé le chiffrement, puis n’a plus rien dit</translation>
    </message>
    <message>
        <source>It probably waits for the user to accept the certificate, or a firewall looks into the connection.</source>
        <translation>Il attend sans doute que l’utilisateur accepte le certificat, ou un pare-feu inspecte la connexion.</translation>
    </message>
    <message>
        <source>All data ports from %1 to %2 were in use</source>
        <translation>Tous les ports de données de %1 à %2 étaient occupés</translation>
    </message>
    <message>
        <source>Each running transfer needs one. Make the range larger.</source>
        <translation>Chaque transfert en cours en occupe un. Élargissez la plage.</translation>
    </message>
    <message>
        <source>A limit was reached: %1</source>
        <translation>Une limite a été atteinte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Raise the limit, or let the client use fewer connections.</source>
        <translation>Relevez la limite, ou réglez le client pour qu’il utilise moins de connexions.</translation>
    </message>
    <message>
        <source>It tried to log in without encryption, which the server requires</source>
        <translation>Le client a essayé de s’identifier sans chiffrement, alors que le serveur l’exige</translation>
    </message>
    <message>
        <source>Choose “FTP over explicit TLS” in the client. If it can&apos;t encrypt, require no encryption.</source>
        <translation>Choisissez «&#xa0;FTP explicite sur TLS&#xa0;» dans le client. S’il ne sait pas chiffrer, n’exigez pas le chiffrement.</translation>
    </message>
    <message>
        <source>The server refused “%1”: %2</source>
        <translation>Le serveur a refusé «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>If it should be allowed, look at the permissions of the user, and at those of the folder on this computer.</source>
        <translation>Si cela doit être autorisé, vérifiez les droits de l’utilisateur et ceux du dossier sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The server ended the session: %1</source>
        <translation>Le serveur a mis fin à la session&#xa0;: %1</translation>
    </message>
    <message>
        <source>In session %1: %2</source>
        <translation>Dans la session %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Windows Explorer cannot encrypt. Use FileZilla or WinSCP.</source>
        <translation>L’Explorateur Windows ne sait pas chiffrer. Utilisez FileZilla ou WinSCP.</translation>
    </message>
    <message>
        <source>ftp.exe of Windows knows active mode only, which most firewalls block.</source>
        <translation>ftp.exe de Windows ne connaît que le mode actif, que la plupart des pare-feu bloquent.</translation>
    </message>
    <message>
        <source>curl encrypts only with the option --ssl-reqd.</source>
        <translation>curl ne chiffre qu’avec l’option --ssl-reqd.</translation>
    </message>
    <message>
        <source>Python&apos;s ftplib ignores the address of PASV, and encrypts data only after prot_p().</source>
        <translation>ftplib de Python ignore l’adresse de PASV, et ne chiffre les données qu’après prot_p().</translation>
    </message>
    <message>
        <source>Many scanners and cameras cannot encrypt, and check the folder before they upload.</source>
        <translation>Beaucoup de scanners et de caméras ne savent pas chiffrer, et vérifient le dossier avant de déposer.</translation>
    </message>
    <message>
        <source>A browser, a port scanner or another program tried this port. FTP clients use an address that begins with ftp://.</source>
        <translation>Un navigateur, un scanner ou un autre programme a essayé ce port. Les clients FTP utilisent une adresse qui commence par ftp://.</translation>
    </message>
    <message>
        <source>Other sessions like it: %1.</source>
        <translation>Autres sessions semblables : %1.</translation>
    </message>
    <message>
        <source>It wants to encrypt, which the server does not offer</source>
        <translation>Le client veut chiffrer, ce que le serveur ne propose pas</translation>
    </message>
    <message>
        <source>Offer encryption.</source>
        <translation>Proposez le chiffrement.</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>Dé&amp;connecter</translation>
    </message>
    <message>
        <source>&amp;Ban Address…</source>
        <translation>&amp;Bannir l’adresse…</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>&amp;Transcription…</translation>
    </message>
    <message>
        <source>Ban Address</source>
        <translation>Bannir l’adresse</translation>
    </message>
    <message>
        <source>Nobody can connect from %1 for an hour, and sessions from there end. You can lift the ban on the Security page.</source>
        <translation>Personne ne pourra se connecter depuis %1 pendant une heure, et les sessions correspondantes prendront fin. Vous pourrez lever le bannissement sur la page Sécurité.</translation>
    </message>
    <message>
        <source>&amp;Ban</source>
        <translation>&amp;Bannir</translation>
    </message>
</context>
<context>
    <name>ShareCard</name>
    <message>
        <source>Share&amp;d</source>
        <translation>Parta&amp;gé</translation>
    </message>
    <message>
        <source>When switched off</source>
        <translation>À la désactivation</translation>
    </message>
    <message>
        <source>After the first download</source>
        <translation>Après le premier téléchargement</translation>
    </message>
    <message>
        <source>After one hour</source>
        <translation>Au bout d’une heure</translation>
    </message>
    <message>
        <source>When unused for ten minutes</source>
        <translation>Après dix minutes sans utilisation</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>E&amp;nds</source>
        <translation>Fi&amp;n</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connectés</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Last upload</source>
        <translation>Dernier dépôt</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>&amp;Copier l’adresse</translation>
    </message>
    <message>
        <source>Sho&amp;w Address…</source>
        <translation>&amp;Afficher l’adresse…</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Partage «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 is shared</source>
        <translation>%1 est partagé</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>Démarrer le ser&amp;veur</translation>
    </message>
    <message>
        <source>Create Fo&amp;lder</source>
        <translation>C&amp;réer le dossier</translation>
    </message>
    <message>
        <source>%1 (not now)</source>
        <translation>%1 (pas en ce moment)</translation>
    </message>
    <message>
        <source>Storage “%1”</source>
        <translation>Stockage «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>When %1 ends</source>
        <translation>Fin du partage «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>None since the start</source>
        <translation>Aucun depuis le démarrage</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, le %2</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>Envoi %1, réception %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 shows %2: %3</source>
        <translation>%1 correspond à %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Further exceptions: %1</source>
        <translation>Autres exceptions&#xa0;: %1</translation>
    </message>
    <message>
        <source>The hour begins when it is switched on.</source>
        <translation>L’heure commencera à l’activation.</translation>
    </message>
    <message>
        <source>Ends at %1.</source>
        <translation>Se termine à %1.</translation>
    </message>
    <message>
        <source>Create Folder</source>
        <translation>Créer le dossier</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>Impossible de créer le dossier %1.</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>Adresse de %1</translation>
    </message>
    <message>
        <source>Remove Share</source>
        <translation>Supprimer le partage</translation>
    </message>
    <message>
        <source>Remove “%1”? Its sessions end. The files in the folder stay.</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»&#xa0;? Ses sessions prendront fin. Les fichiers du dossier resteront.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share Folder</source>
        <translation>Partager un dossier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>&amp;See and download files</source>
        <translation>&amp;Voir et télécharger les fichiers</translation>
    </message>
    <message>
        <source>&amp;Read and write: add, change and delete files</source>
        <translation>&amp;Lire et écrire&#xa0;: ajouter, modifier et supprimer des fichiers</translation>
    </message>
    <message>
        <source>&amp;Upload only: see no files (for scanners or strangers)</source>
        <translation>Déposer &amp;uniquement, sans voir les fichiers (pour les scanners ou les inconnus)</translation>
    </message>
    <message>
        <source>S&amp;hare</source>
        <translation>&amp;Partager</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Others may</source>
        <translation>Les autres peuvent</translation>
    </message>
    <message>
        <source>&amp;Create This Folder</source>
        <translation>&amp;Créer ce dossier</translation>
    </message>
    <message>
        <source>Choose the folder to share.</source>
        <translation>Choisissez le dossier à partager.</translation>
    </message>
    <message>
        <source>The path of the folder must begin with /.</source>
        <translation>Le chemin du dossier doit commencer par /.</translation>
    </message>
    <message>
        <source>This is the whole computer. Choose a folder inside it.</source>
        <translation>C’est l’ordinateur entier. Choisissez un dossier à l’intérieur.</translation>
    </message>
    <message>
        <source>Enter a login name.</source>
        <translation>Saisissez un nom d’utilisateur.</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>Un utilisateur porte déjà ce nom.</translation>
    </message>
    <message>
        <source>The user “anonymous” needs no password. Add it on the Users page.</source>
        <translation>L’utilisateur «&#xa0;anonymous&#xa0;» n’a pas besoin de mot de passe. Ajoutez-le sur la page Utilisateurs.</translation>
    </message>
    <message>
        <source>Enter a password. Without one, anyone on the network could log in.</source>
        <translation>Saisissez un mot de passe. Sans lui, n’importe qui sur le réseau pourrait se connecter.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>Impossible de créer le dossier %1.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Others can reach it at this address:</source>
        <translation>&lt;b&gt;Le dossier est partagé.&lt;/b&gt; On peut y accéder à cette adresse&#xa0;:</translation>
    </message>
    <message>
        <source>The server is starting. Others can then reach the folder at this address:</source>
        <translation>Le serveur démarre. On pourra ensuite accéder au dossier à cette adresse&#xa0;:</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;everywhere&quot;&gt;Let other computers connect, too&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;everywhere&quot;&gt;Laisser aussi les autres ordinateurs se connecter&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Others on the network can read the passwords and files of clients that do not use encryption. If all your clients can encrypt, &lt;a href=&quot;encrypt&quot;&gt;require it&lt;/a&gt;.</source>
        <translation>D’autres personnes sur le réseau peuvent lire les mots de passe et les fichiers des clients qui n’utilisent pas le chiffrement. Si tous vos clients savent chiffrer, &lt;a href=&quot;encrypt&quot;&gt;exigez-le&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>Clients must encrypt now. &lt;a href=&quot;undo&quot;&gt;Undo&lt;/a&gt;</source>
        <translation>Les clients doivent désormais chiffrer. &lt;a href=&quot;undo&quot;&gt;Annuler&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Let other computers connect</source>
        <translation>Laisser les autres ordinateurs se connecter</translation>
    </message>
    <message>
        <source>Require encryption</source>
        <translation>Exiger le chiffrement</translation>
    </message>
    <message>
        <source>Do not require encryption</source>
        <translation>Ne pas exiger le chiffrement</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nobody can reach the folder yet:&lt;/b&gt; the server could not start. The address will be:</source>
        <translation>&lt;b&gt;Personne ne peut encore accéder au dossier :&lt;/b&gt; le serveur n’a pas pu démarrer. L’adresse sera :</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Programs on this computer can reach it:</source>
        <translation>&lt;b&gt;Le dossier est partagé.&lt;/b&gt; Les programmes de cet ordinateur peuvent y accéder :</translation>
    </message>
</context>
<context>
    <name>ShareLimits</name>
    <message>
        <source>The hour is over.</source>
        <translation>L’heure est écoulée.</translation>
    </message>
    <message>
        <source>Nobody used it for ten minutes.</source>
        <translation>Personne ne l’a utilisé pendant dix minutes.</translation>
    </message>
    <message>
        <source>The first download is complete.</source>
        <translation>Le premier téléchargement est terminé.</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>Désactiver %1</translation>
    </message>
    <message>
        <source>Change when %1 ends</source>
        <translation>Modifier la fin de « %1 »</translation>
    </message>
</context>
<context>
    <name>ShareModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ShareStates</name>
    <message>
        <source>Switched off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Not reachable: the server is stopped</source>
        <translation>Inaccessible&#xa0;: le serveur est arrêté</translation>
    </message>
    <message>
        <source>Reachable, nobody is connected</source>
        <translation>Accessible, personne n’est connecté</translation>
    </message>
    <message>
        <source>In use, sessions: %1</source>
        <translation>En service, sessions&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>SharesPage</name>
    <message>
        <source>&lt;h2&gt;Nothing is shared yet&lt;/h2&gt;Choose a folder, or drop one here. Scanners, phones and colleagues can then reach it with any FTP program.</source>
        <translation>&lt;h2&gt;Rien n’est encore partagé&lt;/h2&gt;Choisissez un dossier, ou déposez-en un ici. Scanners, téléphones et collègues pourront alors y accéder avec n’importe quel programme FTP.</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>&amp;Partager un dossier…</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Partages</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>TranscriptDialog</name>
    <message>
        <source>Session %1</source>
        <translation>Session %1</translation>
    </message>
    <message>
        <source>Commands and replies</source>
        <translation>Commandes et réponses</translation>
    </message>
    <message>
        <source>Nothing has been said yet. Passwords are masked.</source>
        <translation>Rien n’a encore été échangé. Les mots de passe sont masqués.</translation>
    </message>
    <message>
        <source>— The session has ended. —</source>
        <translation>— La session est terminée. —</translation>
    </message>
    <message>
        <source>Session %1: %2 from %3</source>
        <translation>Session %1&#xa0;: %2 depuis %3</translation>
    </message>
</context>
<context>
    <name>TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>Only &amp;running transfers</source>
        <translation>Seulement les transferts en cou&amp;rs</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Sh&amp;ow in Folder</source>
        <translation>Afficher dans le d&amp;ossier</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>&amp;Transcription…</translation>
    </message>
    <message>
        <source>&amp;Clear History…</source>
        <translation>&amp;Effacer l’historique…</translation>
    </message>
    <message>
        <source>The file is not in a folder of this computer.</source>
        <translation>Le fichier n’est pas dans un dossier de cet ordinateur.</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>Effacer l’historique</translation>
    </message>
    <message>
        <source>All transfers that have ended are removed from the list. Files stay.</source>
        <translation>Tous les transferts terminés seront retirés de la liste. Les fichiers resteront.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Effacer</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>QFtpServer needs attention</source>
        <translation>QFtpServer requiert votre attention</translation>
    </message>
    <message>
        <source>QFtpServer is stopped</source>
        <translation>QFtpServer est arrêté</translation>
    </message>
    <message>
        <source>QFtpServer: no clients connected</source>
        <translation>QFtpServer&#xa0;: aucun client connecté</translation>
    </message>
    <message>
        <source>QFtpServer
Sessions: %1, transfers: %2
Sends %3, receives %4</source>
        <translation>QFtpServer
Sessions&#xa0;: %1, transferts&#xa0;: %2
Envoi %3, réception %4</translation>
    </message>
    <message>
        <source>&amp;Open Window</source>
        <translation>&amp;Ouvrir la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>&amp;Partager un dossier…</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>&amp;Copier l’adresse</translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>&amp;Plus…</translation>
    </message>
    <message>
        <source>S&amp;top Server</source>
        <translation>Arrêter le ser&amp;veur</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>Démarrer le ser&amp;veur</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Last T&amp;ransfers</source>
        <translation>Derniers &amp;transferts</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>Add User</source>
        <translation>Ajouter un utilisateur</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Utilisateur %1</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Connexion</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>&amp;Dossiers</translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation>D&amp;roits</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>&amp;Limites</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Ma&amp;y log in</source>
        <translation>Pe&amp;ut se connecter</translation>
    </message>
    <message>
        <source>Password type</source>
        <translation>Type de mot de passe</translation>
    </message>
    <message>
        <source>Keep the current password</source>
        <translation>Garder le mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Password of the system user with this name</source>
        <translation>Mot de passe de l’utilisateur du système portant ce nom</translation>
    </message>
    <message>
        <source>None: anyone who knows the name can log in</source>
        <translation>Aucun&#xa0;: quiconque connaît le nom peut se connecter</translation>
    </message>
    <message>
        <source>Type or generate a password</source>
        <translation>Saisissez ou générez un mot de passe</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>This folder:</source>
        <translation>Ce dossier&#xa0;:</translation>
    </message>
    <message>
        <source>Storage “%1” from the file</source>
        <translation>Stockage «&#xa0;%1&#xa0;», défini dans le fichier</translation>
    </message>
    <message>
        <source>Create it at the first login if it is &amp;missing</source>
        <translation>Le créer à la première connexion s’il n’existe &amp;pas</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>Dossier racine</translation>
    </message>
    <message>
        <source>Additional folders</source>
        <translation>Dossiers supplémentaires</translation>
    </message>
    <message>
        <source>Hidden names</source>
        <translation>Noms masqués</translation>
    </message>
    <message>
        <source>For example: *.tmp, .*</source>
        <translation>Par exemple&#xa0;: *.tmp, .*</translation>
    </message>
    <message>
        <source>Refused names</source>
        <translation>Noms refusés</translation>
    </message>
    <message>
        <source>For example: *.exe, .ht*</source>
        <translation>Par exemple&#xa0;: *.exe, .ht*</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Hidde&amp;n names</source>
        <translation>&amp;Noms masqués</translation>
    </message>
    <message>
        <source>&amp;Refused names</source>
        <translation>Noms re&amp;fusés</translation>
    </message>
    <message>
        <source>same as for all users</source>
        <translation>comme pour tous les utilisateurs</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>Sessions simultanées</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>Transferts simultanés</translation>
    </message>
    <message>
        <source>Download rate</source>
        <translation>Débit des téléchargements</translation>
    </message>
    <message>
        <source>Upload rate</source>
        <translation>Débit des dépôts</translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation>Adresses autorisées</translation>
    </message>
    <message>
        <source>Any address, or for example: 192.168.1.0/24 2001:db8::7</source>
        <translation>Toute adresse, ou par exemple&#xa0;: 192.168.1.0/24 2001:db8::7</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Same as for all users</source>
        <translation>Comme pour tous les utilisateurs</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>Obligatoire pour l’identification</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>Obligatoire pour tout</translation>
    </message>
    <message>
        <source>&amp;Sessions at once</source>
        <translation>&amp;Sessions simultanées</translation>
    </message>
    <message>
        <source>&amp;Transfers at once</source>
        <translation>&amp;Transferts simultanés</translation>
    </message>
    <message>
        <source>&amp;Download rate</source>
        <translation>Débit des téléchar&amp;gements</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>Dé&amp;bit des dépôts</translation>
    </message>
    <message>
        <source>&amp;Allowed addresses</source>
        <translation>&amp;Adresses autorisées</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>C&amp;hiffrement</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>Un utilisateur porte déjà ce nom.</translation>
    </message>
    <message>
        <source>This user has been removed.</source>
        <translation>Cet utilisateur a été supprimé.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Choisissez un dossier.</translation>
    </message>
    <message>
        <source>Type or generate a password.</source>
        <translation>Saisissez ou générez un mot de passe.</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>Il n’y a pas assez de mémoire pour hacher le mot de passe.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Names of groups, the most important first</source>
        <translation>Noms de groupes, le plus important d’abord</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>&amp;Groupes</translation>
    </message>
    <message>
        <source>From “%1”: %2</source>
        <translation>De « %1 » : %2</translation>
    </message>
    <message>
        <source>Add Group</source>
        <translation>Ajouter un groupe</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Groupe %1</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Général</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Space for all users together</source>
        <translation>Espace pour tous les utilisateurs ensemble</translation>
    </message>
    <message>
        <source>Files of all users together</source>
        <translation>Fichiers de tous les utilisateurs ensemble</translation>
    </message>
    <message>
        <source>Used: %1; files: %2</source>
        <translation>Utilisé : %1 ; fichiers : %2</translation>
    </message>
    <message>
        <source> (of the group)</source>
        <translation> (du groupe)</translation>
    </message>
    <message>
        <source>A group with this name already exists.</source>
        <translation>Un groupe de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>This group has been removed.</source>
        <translation>Ce groupe a été supprimé.</translation>
    </message>
    <message>
        <source>Spa&amp;ce for each user</source>
        <translation>Espa&amp;ce pour chaque utilisateur</translation>
    </message>
    <message>
        <source>Spa&amp;ce</source>
        <translation>Espa&amp;ce</translation>
    </message>
    <message>
        <source>Files of each use&amp;r</source>
        <translation>Fichie&amp;rs de chaque utilisateur</translation>
    </message>
    <message>
        <source>Space for all users toget&amp;her</source>
        <translation>Espace pour tous les utilisateurs ensem&amp;ble</translation>
    </message>
    <message>
        <source>Files of all users t&amp;ogether</source>
        <translation>Fichiers de t&amp;ous les utilisateurs ensemble</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Ajouter…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>D&amp;upliquer…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Remove User</source>
        <translation>Supprimer l’utilisateur</translation>
    </message>
    <message>
        <source>Remove “%1”? The user&apos;s sessions end. The files in the folder stay.</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»&#xa0;? Les sessions de cet utilisateur prendront fin. Les fichiers du dossier resteront.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Groups…</source>
        <translation>&amp;Groupes…</translation>
    </message>
    <message>
        <source>the users of this system</source>
        <translation>les utilisateurs de ce système</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>« %1 » (%2)</translation>
    </message>
    <message>
        <source>Other users who can log in: %1</source>
        <translation>Autres utilisateurs qui peuvent se connecter : %1</translation>
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
        <translation>Partage des dossiers par FTP et FTPS.</translation>
    </message>
    <message>
        <source>The configuration file; ftpd-headless can use the same file.</source>
        <translation>Le fichier de configuration&#xa0;; ftpd-headless peut utiliser le même.</translation>
    </message>
    <message>
        <source>Start in the tray, without the window.</source>
        <translation>Démarrer dans la zone de notification, sans la fenêtre.</translation>
    </message>
    <message>
        <source>A folder to share.</source>
        <translation>Un dossier à partager.</translation>
    </message>
</context>
</TS>
