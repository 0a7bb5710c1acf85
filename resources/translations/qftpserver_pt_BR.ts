<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message>
        <source>The configuration file has a mistake</source>
        <translation>O arquivo de configuração tem um erro</translation>
    </message>
    <message>
        <source>Something in the configuration file looks wrong</source>
        <translation>Algo no arquivo de configuração parece errado</translation>
    </message>
    <message>
        <source>There is no user, so nobody can log in</source>
        <translation>Não há usuários, por isso ninguém consegue fazer login</translation>
    </message>
    <message>
        <source>All users are switched off, so nobody can log in</source>
        <translation>Todos os usuários estão desativados, por isso ninguém consegue fazer login</translation>
    </message>
    <message>
        <source>Add one, or switch one on.</source>
        <translation>Adicione ou ative um usuário.</translation>
    </message>
    <message>
        <source>The folders of all users can be used</source>
        <translation>As pastas de todos os usuários podem ser usadas</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 está banido</translation>
    </message>
    <message>
        <source>The server lets in only other networks than its own</source>
        <translation>O servidor só aceita redes das quais não faz parte</translation>
    </message>
    <message>
        <source>guard.allowedAddresses is %1. Computers of the network here can&apos;t connect.</source>
        <translation>guard.allowedAddresses está definido como %1. Os computadores desta rede não conseguem se conectar.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>Os endereços do computador são lidos do sistema.</translation>
    </message>
    <message>
        <source>Create it, or choose another folder for “%1”.</source>
        <translation>Crie a pasta ou escolha outra para “%1”.</translation>
    </message>
    <message>
        <source>Nobody can upload. Make room.</source>
        <translation>Ninguém consegue enviar arquivos. Libere espaço.</translation>
    </message>
    <message>
        <source>The doctor looked at the folder.</source>
        <translation>O diagnóstico verificou a pasta.</translation>
    </message>
    <message>
        <source>Give the account that the server uses the right to use it, or choose another folder for “%1”.</source>
        <translation>Dê à conta usada pelo servidor permissão de acesso à pasta ou escolha outra pasta para “%1”.</translation>
    </message>
    <message>
        <source>The folders of the first %1 users can be used</source>
        <translation>As pastas dos primeiros %1 usuários podem ser usadas</translation>
    </message>
    <message>
        <source>It failed to log in too often, or was banned by hand, and cannot connect until %1. If that is one of yours, lift the ban.</source>
        <translation>Falhou ao entrar vezes demais ou foi banido manualmente, e não pode se conectar até %1. Se for um dos seus, remova o banimento.</translation>
    </message>
    <message>
        <source>Banned addresses: %1</source>
        <translation>Endereços banidos: %1</translation>
    </message>
    <message>
        <source>They failed to log in too often: %1. If one is yours, lift the ban.</source>
        <translation>Falharam ao entrar vezes demais: %1. Se algum for seu, remova o banimento.</translation>
    </message>
</context>
<context>
    <name>AddressView</name>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Write down the password now: it will not be shown again.</source>
        <translation>Anote a senha agora: ela não será mostrada de novo.</translation>
    </message>
    <message>
        <source>&amp;Open in File Manager</source>
        <translation>&amp;Abrir no gerenciador de arquivos</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rede</translation>
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
        <translation>O endereço aparecerá assim que houver um.</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect.</source>
        <translation>Somente programas neste computador podem se conectar.</translation>
    </message>
</context>
<context>
    <name>Addresses</name>
    <message>
        <source>%1, for this computer only</source>
        <translation>%1, somente para este computador</translation>
    </message>
    <message>
        <source>%1, network %2</source>
        <translation>%1, rede %2</translation>
    </message>
    <message>
        <source>%1, from the Internet</source>
        <translation>%1, pela Internet</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Este computador não está conectado a nenhuma rede.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>“%1” is no longer shared</source>
        <translation>“%1” não está mais compartilhado</translation>
    </message>
    <message>
        <source>Share Again</source>
        <translation>Compartilhar de novo</translation>
    </message>
    <message>
        <source>“%1” could not be switched off</source>
        <translation>Não foi possível desativar “%1”</translation>
    </message>
    <message>
        <source>The configuration file cannot be changed now. Open the window for details.</source>
        <translation>O arquivo de configuração não pode ser alterado agora. Abra a janela para ver os detalhes.</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>Não há memória suficiente para gerar o hash da senha.</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Compartilhamento de %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remover %1</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>Ativar %1</translation>
    </message>
    <message>
        <source>Upload finished</source>
        <translation>Upload concluído</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1, de %2</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Mostrar na pasta</translation>
    </message>
    <message>
        <source>Address banned</source>
        <translation>Endereço banido</translation>
    </message>
    <message>
        <source>%1 cannot connect for some time.</source>
        <translation>%1 não poderá se conectar por algum tempo.</translation>
    </message>
    <message>
        <source>Lift Ban</source>
        <translation>Remover banimento</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>O certificado está perto de expirar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Addresses banned: %1</source>
        <translation>Endereços banidos: %1</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Cannot remove %1</source>
        <translation>Não foi possível remover %1</translation>
    </message>
    <message>
        <source>Cannot change what starts at login.</source>
        <translation>Não é possível alterar o que é iniciado ao entrar na sessão.</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>The certificate can&apos;t be used</source>
        <translation>O certificado não pode ser usado</translation>
    </message>
    <message>
        <source>It was read from %1.</source>
        <translation>Ele foi lido de %1.</translation>
    </message>
    <message>
        <source>The certificate is valid until %1</source>
        <translation>O certificado é válido até %1</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1 on</source>
        <translation>O certificado só é válido a partir de %1</translation>
    </message>
    <message>
        <source>Clients refuse it until then, unless the clock of this computer is wrong: it shows %1.</source>
        <translation>Até lá, os clientes o recusarão, a menos que o relógio deste computador esteja errado: ele mostra %1.</translation>
    </message>
    <message>
        <source>The certificate expired on %1</source>
        <translation>O certificado expirou em %1</translation>
    </message>
    <message>
        <source>Clients refuse it. Get a new one.</source>
        <translation>Os clientes o recusam. Obtenha um novo.</translation>
    </message>
    <message>
        <source>The certificate expires on %1</source>
        <translation>O certificado expira em %1</translation>
    </message>
    <message>
        <source>After that, clients will refuse it. Renew it.</source>
        <translation>Depois disso, os clientes o recusarão. Renove-o.</translation>
    </message>
    <message>
        <source>The certificate is not for “%1”</source>
        <translation>O certificado não é para “%1”</translation>
    </message>
    <message>
        <source>It is for %1. Clients that connect to “%2” refuse it.</source>
        <translation>Ele é para %1. Clientes que se conectam a “%2” o recusam.</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>O certificado é autoassinado</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it.</source>
        <translation>Os clientes perguntam se devem confiar nele.</translation>
    </message>
    <message>
        <source>The certificate does not lead to an authority that this computer knows</source>
        <translation>O certificado não leva a uma autoridade que este computador conheça</translation>
    </message>
    <message>
        <source>The file lacks the certificates in between. Use the one that also holds them, such as fullchain.pem.</source>
        <translation>Faltam no arquivo os certificados intermediários. Use o arquivo que também os contém, como fullchain.pem.</translation>
    </message>
    <message>
        <source>Clients need the certificate of that authority.</source>
        <translation>Os clientes precisam do certificado dessa autoridade.</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Changes to the file</source>
        <translation>Alterações no arquivo</translation>
    </message>
    <message>
        <source>No changes.</source>
        <translation>Nenhuma alteração.</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>timedatectl says so.</source>
        <translation>Segundo o timedatectl.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong</source>
        <translation>O relógio deste computador está errado</translation>
    </message>
    <message>
        <source>It shows %1. Certificates and bans depend on it.</source>
        <translation>Ele mostra %1. Certificados e banimentos dependem dele.</translation>
    </message>
    <message>
        <source>The clock of this computer is not synchronised</source>
        <translation>O relógio deste computador não está sincronizado</translation>
    </message>
    <message>
        <source>If it is wrong, clients may refuse the certificate.</source>
        <translation>Se estiver errado, os clientes podem recusar o certificado.</translation>
    </message>
</context>
<context>
    <name>ConfigStore</name>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>ele tem mais de 16 MiB</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>Não foi possível ler %1: %2</translation>
    </message>
    <message>
        <source>External change</source>
        <translation>Alteração externa</translation>
    </message>
    <message>
        <source>%1 is still being read</source>
        <translation>%1 ainda está sendo lido</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>Não foi possível gravar %1: %2</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>File Changed</source>
        <translation>Arquivo alterado</translation>
    </message>
    <message>
        <source>Someone else changed %1. Their version differs from yours as follows:</source>
        <translation>Outra pessoa alterou %1. Veja as diferenças entre a versão dela e a sua:</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>Usar a &amp;outra versão</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>&amp;Manter a minha versão</translation>
    </message>
    <message>
        <source>&amp;Decide Later</source>
        <translation>&amp;Decidir depois</translation>
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
        <translation>Esta área de trabalho não tem um programa para abrir %1.</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Verificar de novo</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>The doctor looks at the server, the firewall, the folders, the certificate and the last sessions…</source>
        <translation>O diagnóstico está verificando o servidor, o firewall, as pastas, o certificado e as últimas sessões…</translation>
    </message>
    <message>
        <source>Faults: %1. Choose one to see what to do.</source>
        <translation>Falhas: %1. Selecione uma para ver o que fazer.</translation>
    </message>
    <message>
        <source>Warnings: %1. Choose one to see what to do.</source>
        <translation>Avisos: %1. Selecione um para ver o que fazer.</translation>
    </message>
    <message>
        <source>Nothing is wrong on this computer. If somebody still cannot connect, let them try, then look again.</source>
        <translation>Não há nada de errado neste computador. Se alguém ainda não conseguir se conectar, peça que tente outra vez e verifique de novo.</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnóstico</translation>
    </message>
</context>
<context>
    <name>EditPreview</name>
    <message>
        <source>Changes to the file</source>
        <translation>Alterações no arquivo</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Configuration File</source>
        <translation>Arquivo de configuração</translation>
    </message>
    <message>
        <source>File contents</source>
        <translation>Conteúdo do arquivo</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Erros</translation>
    </message>
    <message>
        <source>The file has changed since you opened it. Copy your text, then open the file again.</source>
        <translation>O arquivo mudou desde que você o abriu. Copie o seu texto e abra o arquivo de novo.</translation>
    </message>
    <message>
        <source>Edit the file</source>
        <translation>Editar o arquivo</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Linha %1: %2</translation>
    </message>
    <message>
        <source>The file is empty or has been removed.</source>
        <translation>O arquivo está vazio ou foi removido.</translation>
    </message>
    <message>
        <source>It has a mistake in line %1: %2</source>
        <translation>Há um erro na linha %1: %2</translation>
    </message>
    <message>
        <source>With it, other computers could connect: until now only this one can.</source>
        <translation>Com isso, outros computadores poderiam se conectar; até agora só este pode.</translation>
    </message>
    <message>
        <source>&amp;Save Anyway</source>
        <translation>&amp;Salvar mesmo assim</translation>
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
        <translation>Nada é criptografado</translation>
    </message>
    <message>
        <source>Anyone on the same network can read passwords and files.</source>
        <translation>Qualquer pessoa na mesma rede pode ler senhas e arquivos.</translation>
    </message>
    <message>
        <source>Offer Encryption</source>
        <translation>Oferecer criptografia</translation>
    </message>
    <message>
        <source>Encryption is not required</source>
        <translation>A criptografia não é exigida</translation>
    </message>
    <message>
        <source>Clients that do not ask for encryption send passwords and files unencrypted. Some scanners and some file managers cannot encrypt.</source>
        <translation>Clientes que não pedem criptografia enviam senhas e arquivos sem proteção. Alguns scanners e gerenciadores de arquivos não têm suporte a criptografia.</translation>
    </message>
    <message>
        <source>Require Encryption</source>
        <translation>Exigir criptografia</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>O certificado é autoassinado</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it. Compare its fingerprint on the Server page with the one that they show.</source>
        <translation>Os clientes perguntam se devem confiar nele. Compare a impressão digital da página Servidor com a que eles mostram.</translation>
    </message>
    <message>
        <source>Clients may end encryption after login</source>
        <translation>Os clientes podem encerrar a criptografia após o login</translation>
    </message>
    <message>
        <source>After the command CCC, others on the network can read and forge commands.</source>
        <translation>Após o comando CCC, outros na rede podem ler e falsificar comandos.</translation>
    </message>
    <message>
        <source>Forbid CCC</source>
        <translation>Proibir CCC</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>O certificado está perto de expirar</translation>
    </message>
    <message>
        <source>Passwords can be guessed without limit</source>
        <translation>É possível tentar adivinhar senhas sem limite</translation>
    </message>
    <message>
        <source>Failed logins do not lead to a ban.</source>
        <translation>Falhas de login não levam a banimento.</translation>
    </message>
    <message>
        <source>Ban After 10 Failures</source>
        <translation>Banir após 10 falhas</translation>
    </message>
    <message>
        <source>All system users see the whole computer</source>
        <translation>Todos os usuários do sistema veem o computador inteiro</translation>
    </message>
    <message>
        <source>Anyone with an account on this computer can change, from anywhere, whatever the system lets them change.</source>
        <translation>Quem tiver uma conta neste computador pode alterar, de qualquer lugar, tudo o que o sistema permitir.</translation>
    </message>
    <message>
        <source>Show Home Folders Only</source>
        <translation>Mostrar somente as pastas pessoais</translation>
    </message>
    <message>
        <source>One client can use up all sessions</source>
        <translation>Um único cliente pode ocupar todas as sessões</translation>
    </message>
    <message>
        <source>The number of sessions per address is not limited.</source>
        <translation>O número de sessões por endereço não é limitado.</translation>
    </message>
    <message>
        <source>Limit to 20</source>
        <translation>Limitar a 20</translation>
    </message>
    <message>
        <source>“%1” needs no password</source>
        <translation>“%1” não precisa de senha</translation>
    </message>
    <message>
        <source>Anyone who can connect can add or change files.</source>
        <translation>Quem conseguir se conectar pode adicionar ou alterar arquivos.</translation>
    </message>
    <message>
        <source>Anyone who can connect can see these files.</source>
        <translation>Quem conseguir se conectar pode ver esses arquivos.</translation>
    </message>
    <message>
        <source>Switch Off</source>
        <translation>Desativar</translation>
    </message>
    <message>
        <source>The password of “%1” can be read in the file</source>
        <translation>A senha de “%1” está legível no arquivo</translation>
    </message>
    <message>
        <source>Anyone who can read the configuration file knows it. A new password is stored as a hash.</source>
        <translation>Quem puder ler o arquivo de configuração saberá a senha. Uma senha nova é guardada como hash.</translation>
    </message>
    <message>
        <source>“%1” can make this computer connect elsewhere</source>
        <translation>“%1” pode fazer este computador se conectar a outros</translation>
    </message>
    <message>
        <source>Server-to-server transfers are allowed. Attackers use them to reach other computers.</source>
        <translation>Transferências entre servidores são permitidas. Invasores as usam para alcançar outros computadores.</translation>
    </message>
    <message>
        <source>Forbid Them</source>
        <translation>Proibir essas transferências</translation>
    </message>
    <message>
        <source>“%1” sees the whole computer</source>
        <translation>“%1” vê o computador inteiro</translation>
    </message>
    <message>
        <source>“%1” sees a whole home folder</source>
        <translation>“%1” vê uma pasta pessoal inteira</translation>
    </message>
    <message>
        <source>It holds keys, mail and saved passwords. Share a folder inside it instead.</source>
        <translation>Há chaves, e-mails e senhas salvas ali. Em vez disso, compartilhe uma subpasta.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>It is valid until %1. After that, clients will refuse to connect.</source>
        <translation>Ele é válido até %1. Depois disso, os clientes se recusarão a se conectar.</translation>
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
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Observação</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Tudo certo</translation>
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
        <translation>Comando que corrige o problema</translation>
    </message>
    <message>
        <source>How it was found:</source>
        <translation>Como foi verificado:</translation>
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
        <translation>Este computador não tem firewall próprio</translation>
    </message>
    <message>
        <source>A router or a cloud may still have one.</source>
        <translation>Ainda pode haver um firewall no roteador ou na nuvem.</translation>
    </message>
    <message>
        <source>The firewall blocks port %1, so nobody can connect</source>
        <translation>O firewall bloqueia a porta %1, por isso ninguém consegue se conectar</translation>
    </message>
    <message>
        <source>The firewall may block port %1</source>
        <translation>O firewall pode estar bloqueando a porta %1</translation>
    </message>
    <message>
        <source>The firewall blocks data ports, so listings and transfers hang</source>
        <translation>O firewall bloqueia portas de dados, por isso listagens e transferências travam</translation>
    </message>
    <message>
        <source>The firewall may block data ports</source>
        <translation>O firewall pode estar bloqueando portas de dados</translation>
    </message>
    <message>
        <source>The firewall of this computer lets port %1 and the data ports through</source>
        <translation>O firewall deste computador deixa passar a porta %1 e as portas de dados</translation>
    </message>
    <message>
        <source>The rules were read with “nft list ruleset” and “iptables-save”.</source>
        <translation>As regras foram lidas com “nft list ruleset” e “iptables-save”.</translation>
    </message>
    <message>
        <source>Whether the firewall lets clients in can&apos;t be told</source>
        <translation>Não dá para saber se o firewall deixa os clientes entrarem</translation>
    </message>
    <message>
        <source>Only an administrator may read its rules. Let the doctor look with their rights.</source>
        <translation>Somente um administrador pode ler as regras. Execute o diagnóstico com direitos de administrador.</translation>
    </message>
    <message>
        <source>Blocked: %1. Open them.</source>
        <translation>Bloqueadas: %1. Abra essas portas.</translation>
    </message>
    <message>
        <source>It depends on who connects, or on rules that the doctor does not understand. Ports: %1.</source>
        <translation>Depende de quem se conecta ou de regras que o diagnóstico não entende: %1.</translation>
    </message>
    <message>
        <source>A router or a cloud may still have another one. Rules for IPv6 were not looked at.</source>
        <translation>Ainda pode haver outro firewall no roteador ou na nuvem. As regras de IPv6 não foram verificadas.</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>A pasta %1 não existe.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 é um arquivo, não uma pasta.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be read.</source>
        <translation>Não é possível ler a pasta %1.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be written to.</source>
        <translation>Não é possível gravar na pasta %1.</translation>
    </message>
    <message>
        <source>The disk of the folder %1 is full.</source>
        <translation>O disco da pasta %1 está cheio.</translation>
    </message>
</context>
<context>
    <name>FolderEdit</name>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Escolher: %1</translation>
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
        <translation>O que um grupo define vale para seus usuários quando não têm um ajuste próprio.</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>Adici&amp;onar…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Ed&amp;itar…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remover…</translation>
    </message>
    <message>
        <source>%1 (users: %2)</source>
        <translation>%1 (usuários: %2)</translation>
    </message>
    <message>
        <source>Remove Group</source>
        <translation>Remover grupo</translation>
    </message>
    <message>
        <source>Remove the group “%1”? Its users stay, without what it says.</source>
        <translation>Remover o grupo “%1”? Seus usuários ficam, sem o que ele define.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remover</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remover %1</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>The server does not listen where it should</source>
        <translation>O servidor não está escutando onde deveria</translation>
    </message>
    <message>
        <source>Choose another port, or end the other program.</source>
        <translation>Escolha outra porta ou encerre o outro programa.</translation>
    </message>
    <message>
        <source>The doctor does not know the port of the server</source>
        <translation>O diagnóstico não sabe qual é a porta do servidor</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>O servidor não está em execução</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Inicie o servidor.</translation>
    </message>
    <message>
        <source>This computer has none of the addresses to listen on: %1</source>
        <translation>Este computador não tem nenhum dos endereços em que deveria escutar: %1</translation>
    </message>
    <message>
        <source>The network gave it another one, or is not connected. Listen on all networks instead.</source>
        <translation>A rede deu outro endereço a ele, ou ele não está conectado. Em vez disso, escute em todas as redes.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>Os endereços do computador são lidos do sistema.</translation>
    </message>
    <message>
        <source>Listen Everywhere</source>
        <translation>Escutar em todas as redes</translation>
    </message>
    <message>
        <source>The doctor connected to %1 from this computer.</source>
        <translation>O diagnóstico se conectou a %1 a partir deste computador.</translation>
    </message>
    <message>
        <source>Nothing answers at %1</source>
        <translation>Nada responde em %1</translation>
    </message>
    <message>
        <source>The server answers at %1</source>
        <translation>O servidor responde em %1</translation>
    </message>
    <message>
        <source>That is seen from this computer. Firewalls treat others differently.</source>
        <translation>Isso foi visto a partir deste computador. Firewalls tratam os outros de forma diferente.</translation>
    </message>
    <message>
        <source>Another program answers at %1</source>
        <translation>Outro programa responde em %1</translation>
    </message>
    <message>
        <source>Choose another port, or end that program. It says: %1</source>
        <translation>Escolha outra porta ou encerre esse programa. Ele responde: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>The server is not running. Start it.</source>
        <translation>O servidor não está em execução. Inicie-o.</translation>
    </message>
    <message>
        <source>The server is not running, and this user may not use a port below 1024. Start it as a service, or choose a port from 1024 up.</source>
        <translation>O servidor não está em execução, e este usuário não pode usar portas abaixo de 1024. Inicie-o como serviço ou escolha uma porta a partir de 1024.</translation>
    </message>
    <message>
        <source>The server is not running, and the port can&apos;t be used: %1</source>
        <translation>O servidor não está em execução, e a porta não pode ser usada: %1</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect</source>
        <translation>Somente programas neste computador podem se conectar</translation>
    </message>
    <message>
        <source>The server listens on %1 only.</source>
        <translation>O servidor escuta somente em %1.</translation>
    </message>
    <message>
        <source>Let Other Computers Connect</source>
        <translation>Permitir conexões de outros computadores</translation>
    </message>
    <message>
        <source>The configuration lets the system choose one. Clients need a port that stays: choose one.</source>
        <translation>A configuração deixa o sistema escolher uma. Os clientes precisam de uma porta fixa: escolha uma.</translation>
    </message>
    <message>
        <source>It could not start: %1</source>
        <translation>Não foi possível iniciá-lo: %1</translation>
    </message>
    <message>
        <source>The server answers at %1, but does not let the doctor in</source>
        <translation>O servidor responde em %1, mas não deixa o diagnóstico entrar</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Debug</source>
        <translation>Depuração</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Informação</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erro</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>Informações e acima</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avisos e erros</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erros</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Todas as sessões</translation>
    </message>
    <message>
        <source>Session </source>
        <translation>Sessão </translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Salvar…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Limpar</translation>
    </message>
    <message>
        <source>Selected messages</source>
        <translation>Mensagens selecionadas</translation>
    </message>
    <message>
        <source>Choose messages to read them whole.</source>
        <translation>Selecione mensagens para lê-las por inteiro.</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>Salvar log</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>Não foi possível gravar %1: %2</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 não responde.</translation>
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
        <translation>Configuração</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;juda</translation>
    </message>
    <message>
        <source>&amp;About QFtpServer</source>
        <translation>&amp;Sobre o QFtpServer</translation>
    </message>
    <message>
        <source>About QFtpServer</source>
        <translation>Sobre o QFtpServer</translation>
    </message>
    <message>
        <source>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;Shares folders over FTP and FTPS.&lt;/p&gt;&lt;p&gt;Configuration file: %2&lt;/p&gt;</source>
        <translation>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;Compartilha pastas por FTP e FTPS.&lt;/p&gt;&lt;p&gt;Arquivo de configuração: %2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>&amp;Compartilhar pasta…</translation>
    </message>
    <message>
        <source>Configuration &amp;File…</source>
        <translation>Arquivo de con&amp;figuração…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferências…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>Someone else changed the configuration file. Your changes are not saved until you decide which version to keep.</source>
        <translation>Outra pessoa alterou o arquivo de configuração. Suas alterações não serão salvas até você decidir qual versão manter.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, and the previous configuration stays in use: %1</source>
        <translation>O arquivo de configuração tem um erro, e a configuração anterior continua em uso: %1</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, so nothing is served: %1</source>
        <translation>O arquivo de configuração tem um erro, e por isso nada é compartilhado: %1</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Corrigir…</translation>
    </message>
    <message>
        <source>Use Port %1</source>
        <translation>Usar a porta %1</translation>
    </message>
    <message>
        <source>Server Settings</source>
        <translation>Configurações do servidor</translation>
    </message>
    <message>
        <source>Sessions: %1 · sends %2 · receives %3</source>
        <translation>Sessões: %1 · envia %2 · recebe %3</translation>
    </message>
    <message>
        <source>QFtpServer keeps running</source>
        <translation>O QFtpServer continua em execução</translation>
    </message>
    <message>
        <source>The shares stay reachable. The icon in the tray opens the window again.</source>
        <translation>Os compartilhamentos continuam acessíveis. O ícone na bandeja abre a janela de novo.</translation>
    </message>
    <message>
        <source>Close QFtpServer</source>
        <translation>Fechar o QFtpServer</translation>
    </message>
    <message>
        <source>Others reach your shares only while QFtpServer runs. This desktop has no tray for its icon, so the window can only be minimised.</source>
        <translation>Os outros só têm acesso aos seus compartilhamentos enquanto o QFtpServer está em execução. Este ambiente gráfico não tem bandeja para o ícone, por isso a janela só pode ser minimizada.</translation>
    </message>
    <message>
        <source>&amp;Minimise</source>
        <translation>&amp;Minimizar</translation>
    </message>
    <message>
        <source>&amp;Stop Sharing and Quit</source>
        <translation>&amp;Parar de compartilhar e sair</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Usar a porta %1</translation>
    </message>
    <message>
        <source>Quit QFtpServer</source>
        <translation>Sair do QFtpServer</translation>
    </message>
    <message>
        <source>Your last changes are not in the configuration file: it could not be written, or someone else changed it too. If you quit now, they are lost.</source>
        <translation>Suas últimas alterações não estão no arquivo de configuração: não foi possível gravá-lo, ou outra pessoa também o alterou. Se você sair agora, elas serão perdidas.</translation>
    </message>
    <message>
        <source>&amp;Quit Without Saving</source>
        <translation>&amp;Sair sem salvar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
    </message>
    <message>
        <source>Changes on this page have not been applied. If you quit now, they are lost.</source>
        <translation>As alterações desta página não foram aplicadas. Se você sair agora, elas serão perdidas.</translation>
    </message>
</context>
<context>
    <name>MountsEdit</name>
    <message>
        <source>Additional folders</source>
        <translation>Pastas adicionais</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Caminho</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Writable</source>
        <translation>Gravável</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>&amp;Adicionar pasta…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remover</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Adicionar pasta</translation>
    </message>
</context>
<context>
    <name>PassiveMode</name>
    <message>
        <source>From the Internet, this computer can be reached only through a router</source>
        <translation>Pela Internet, só é possível acessar este computador por meio de um roteador</translation>
    </message>
    <message>
        <source>All its addresses are of a private network. For clients outside, let the router forward the port %1 and the data ports %2 to %3 to this computer, and set the external address to the router&apos;s. Whether it does that can&apos;t be told from inside.</source>
        <translation>Todos os endereços dele são de uma rede privada. Para clientes de fora, faça o roteador encaminhar a porta %1 e as portas de dados %2 a %3 para este computador e defina o endereço externo como o do roteador. Daqui de dentro, não dá para saber se ele faz isso.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>Os endereços do computador são lidos do sistema.</translation>
    </message>
    <message>
        <source>The name was looked up.</source>
        <translation>O nome foi consultado.</translation>
    </message>
    <message>
        <source>The external address “%1” has no IPv4 address</source>
        <translation>O endereço externo “%1” não tem endereço IPv4</translation>
    </message>
    <message>
        <source>Clients from outside are refused passive connections. Correct the name, or ask the administrator of the name server.</source>
        <translation>Conexões passivas de clientes de fora são recusadas. Corrija o nome ou fale com quem administra o servidor de nomes.</translation>
    </message>
    <message>
        <source>The external address %1 is of a private network</source>
        <translation>O endereço externo %1 é de uma rede privada</translation>
    </message>
    <message>
        <source>Nobody on the Internet can reach it. Set it to the address of your router.</source>
        <translation>Ninguém na Internet consegue alcançá-lo. Use o endereço do seu roteador.</translation>
    </message>
    <message>
        <source>Clients from outside get the address %1</source>
        <translation>Os clientes de fora recebem o endereço %1</translation>
    </message>
    <message>
        <source>Whether the router forwards the data ports from there can&apos;t be told from inside.</source>
        <translation>Daqui de dentro, não dá para saber se o roteador encaminha as portas de dados.</translation>
    </message>
    <message>
        <source>There are only %1 data ports, for up to %2 transfers</source>
        <translation>Há somente %1 portas de dados para até %2 transferências</translation>
    </message>
    <message>
        <source>Each running transfer needs one, and for a minute afterwards the system keeps it. Make the range larger.</source>
        <translation>Cada transferência em andamento precisa de uma, e o sistema ainda a retém por um minuto depois. Aumente o intervalo de portas.</translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Password strength</source>
        <translation>Força da senha</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Gerar</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Mostrar senha</translation>
    </message>
    <message>
        <source>Weak: it can be guessed. Choose a longer password.</source>
        <translation>Fraca: pode ser adivinhada. Escolha uma senha mais longa.</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Razoável</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Forte</translation>
    </message>
</context>
<context>
    <name>PermissionsEdit</name>
    <message>
        <source>List files</source>
        <translation>Listar arquivos</translation>
    </message>
    <message>
        <source>list files</source>
        <translation>listar arquivos</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>download</source>
        <translation>baixar</translation>
    </message>
    <message>
        <source>Upload new files</source>
        <translation>Enviar arquivos novos</translation>
    </message>
    <message>
        <source>upload new files</source>
        <translation>enviar arquivos novos</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>Substituir arquivos</translation>
    </message>
    <message>
        <source>replace files</source>
        <translation>substituir arquivos</translation>
    </message>
    <message>
        <source>Append to files</source>
        <translation>Acrescentar dados a arquivos</translation>
    </message>
    <message>
        <source>append to files</source>
        <translation>acrescentar dados a arquivos</translation>
    </message>
    <message>
        <source>Delete files</source>
        <translation>Excluir arquivos</translation>
    </message>
    <message>
        <source>delete files</source>
        <translation>excluir arquivos</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>renomear</translation>
    </message>
    <message>
        <source>Create folders</source>
        <translation>Criar pastas</translation>
    </message>
    <message>
        <source>create folders</source>
        <translation>criar pastas</translation>
    </message>
    <message>
        <source>Remove folders</source>
        <translation>Remover pastas</translation>
    </message>
    <message>
        <source>remove folders</source>
        <translation>remover pastas</translation>
    </message>
    <message>
        <source>Set times and modes</source>
        <translation>Alterar datas e modos</translation>
    </message>
    <message>
        <source>set times and modes</source>
        <translation>alterar datas e modos</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permissões</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Somente leitura</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>Leitura e gravação</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>Somente upload</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personalizadas</translation>
    </message>
    <message>
        <source>Summary of the permissions</source>
        <translation>Resumo das permissões</translation>
    </message>
    <message>
        <source>May do nothing.</source>
        <translation>Não pode fazer nada.</translation>
    </message>
    <message>
        <source>May see and download all files, but change nothing.</source>
        <translation>Pode ver e baixar todos os arquivos, mas não alterar nada.</translation>
    </message>
    <message>
        <source>May see, download, upload, replace, rename and delete everything.</source>
        <translation>Pode ver, baixar, enviar, substituir, renomear e excluir tudo.</translation>
    </message>
    <message>
        <source>May %1, and nothing else.</source>
        <translation>Pode %1, e nada mais.</translation>
    </message>
    <message>
        <source>Existing files stay hidden.</source>
        <translation>Os arquivos existentes ficam ocultos.</translation>
    </message>
</context>
<context>
    <name>PortalAnswer</name>
    <message>
        <source>The desktop offers no way to start programs: %1</source>
        <translation>A área de trabalho não oferece um meio de iniciar programas: %1</translation>
    </message>
    <message>
        <source>The desktop does not allow it.</source>
        <translation>A área de trabalho não permite.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferências</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Como no sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claras</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuras</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Cores</translation>
    </message>
    <message>
        <source>&amp;Keep the list of ended transfers when QFtpServer quits</source>
        <translation>&amp;Manter a lista de transferências encerradas ao sair do QFtpServer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language changes when QFtpServer starts the next time.</source>
        <translation>O idioma mudará na próxima vez que o QFtpServer for iniciado.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Start when I log in to this computer</source>
        <translation>I&amp;niciar quando eu fizer login neste computador</translation>
    </message>
    <message>
        <source>Start with the &amp;window hidden</source>
        <translation>Iniciar com a &amp;janela oculta</translation>
    </message>
    <message>
        <source>Keep running in the &amp;tray when the window is closed</source>
        <translation>Continuar na &amp;bandeja quando a janela for fechada</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>Iniciar e fechar</translation>
    </message>
    <message>
        <source>an &amp;upload finishes</source>
        <translation>um &amp;upload terminar</translation>
    </message>
    <message>
        <source>an address is &amp;banned</source>
        <translation>um endereço for b&amp;anido</translation>
    </message>
    <message>
        <source>the certificate &amp;expires soon</source>
        <translation>o certificado estiver perto de &amp;expirar</translation>
    </message>
    <message>
        <source>Notify me when</source>
        <translation>Avisar quando</translation>
    </message>
</context>
<context>
    <name>QFtpSessionModel</name>
    <message>
        <source>(not logged in)</source>
        <translation>(sem login)</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sem criptografia</translation>
    </message>
    <message>
        <source>active</source>
        <translation>ativa</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Criptografia</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Last command</source>
        <translation>Último comando</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inatividade</translation>
    </message>
    <message>
        <source>%1, account from “%2”</source>
        <translation>%1, conta de “%2”</translation>
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
        <translation>em andamento</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>concluída</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>interrompida</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
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
        <translation>%1 em média</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direção</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transferido</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tempo restante</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Início</translation>
    </message>
</context>
<context>
    <name>QFtpUserModel</name>
    <message>
        <source>read and write</source>
        <translation>leitura e gravação</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>somente leitura</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>upload only</source>
        <translation>somente upload</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>personalizadas</translation>
    </message>
    <message>
        <source>%1 (disabled)</source>
        <translation>%1 (desativado)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permissões</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
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
        <translation>Sair do QFtpServer</translation>
    </message>
    <message>
        <source>&amp;Wait for Transfers</source>
        <translation>&amp;Aguardar transferências</translation>
    </message>
    <message>
        <source>&amp;Quit Now</source>
        <translation>&amp;Sair agora</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>&amp;Continuar em execução</translation>
    </message>
    <message>
        <source>Transfers still running: %1. If you quit now, they are interrupted.</source>
        <translation>Transferências ainda em andamento: %1. Se você sair agora, elas serão interrompidas.</translation>
    </message>
    <message>
        <source>QFtpServer quits when the running transfers have ended: %1.</source>
        <translation>O QFtpServer será encerrado quando as transferências em andamento terminarem: %1.</translation>
    </message>
</context>
<context>
    <name>RateGraph</name>
    <message>
        <source>Rates of the last minutes</source>
        <translation>Velocidades dos últimos minutos</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>Envia %1, recebe %2</translation>
    </message>
    <message>
        <source>Sends %1</source>
        <translation>Envia %1</translation>
    </message>
    <message>
        <source>Receives %1</source>
        <translation>Recebe %1</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The client disconnected.</source>
        <translation>O cliente se desconectou.</translation>
    </message>
    <message>
        <source>The server ended the session.</source>
        <translation>O servidor encerrou a sessão.</translation>
    </message>
    <message>
        <source>The client aborted it.</source>
        <translation>O cliente pediu a interrupção.</translation>
    </message>
    <message>
        <source>The session ended.</source>
        <translation>A sessão terminou.</translation>
    </message>
    <message>
        <source>The data connection could not be opened.</source>
        <translation>Não foi possível abrir a conexão de dados.</translation>
    </message>
    <message>
        <source>No such file or directory.</source>
        <translation>Arquivo ou pasta inexistente.</translation>
    </message>
    <message>
        <source>Not a plain file.</source>
        <translation>Não é um arquivo comum.</translation>
    </message>
    <message>
        <source>Not a directory.</source>
        <translation>Não é uma pasta.</translation>
    </message>
    <message>
        <source>The file or directory already exists.</source>
        <translation>O arquivo ou a pasta já existe.</translation>
    </message>
    <message>
        <source>The directory is not empty.</source>
        <translation>A pasta não está vazia.</translation>
    </message>
    <message>
        <source>Permission denied.</source>
        <translation>Permissão negada.</translation>
    </message>
    <message>
        <source>The file system is read-only.</source>
        <translation>O sistema de arquivos é somente leitura.</translation>
    </message>
    <message>
        <source>Can&apos;t rename from one storage to another.</source>
        <translation>Não é possível renomear de um armazenamento para outro.</translation>
    </message>
    <message>
        <source>This name is not allowed.</source>
        <translation>Este nome não é permitido.</translation>
    </message>
    <message>
        <source>No space left.</source>
        <translation>Não há espaço livre.</translation>
    </message>
    <message>
        <source>The storage does not support this.</source>
        <translation>O armazenamento não tem suporte a isso.</translation>
    </message>
    <message>
        <source>The restart offset is outside the file.</source>
        <translation>O ponto de retomada está fora do arquivo.</translation>
    </message>
    <message>
        <source>Busy; try again later.</source>
        <translation>Ocupado; tente de novo mais tarde.</translation>
    </message>
    <message>
        <source>The storage is not responding; try again later.</source>
        <translation>O armazenamento não responde; tente de novo mais tarde.</translation>
    </message>
    <message>
        <source>The data connection stalled; transfer aborted.</source>
        <translation>A conexão de dados travou; transferência interrompida.</translation>
    </message>
    <message>
        <source>The data connection was lost; transfer aborted.</source>
        <translation>A conexão de dados caiu; transferência interrompida.</translation>
    </message>
    <message>
        <source>Transfer aborted.</source>
        <translation>Transferência interrompida.</translation>
    </message>
    <message>
        <source>Received less data than ALLO announced; file not stored.</source>
        <translation>Chegaram menos dados do que ALLO anunciou; arquivo não gravado.</translation>
    </message>
    <message>
        <source>The data is not valid for the transfer mode; file not stored.</source>
        <translation>Os dados não são válidos para o modo de transferência; arquivo não gravado.</translation>
    </message>
    <message>
        <source>Login incorrect.</source>
        <translation>Login incorreto.</translation>
    </message>
    <message>
        <source>Login requires TLS; send AUTH TLS first.</source>
        <translation>O login exige TLS; envie AUTH TLS antes.</translation>
    </message>
    <message>
        <source>The TLS handshake of the data connection failed.</source>
        <translation>O handshake TLS da conexão de dados falhou.</translation>
    </message>
    <message>
        <source>The data connection must resume the TLS session of the control connection.</source>
        <translation>A conexão de dados precisa retomar a sessão TLS da conexão de controle.</translation>
    </message>
    <message>
        <source>Local error; see the server&apos;s log.</source>
        <translation>Erro local; consulte o log do servidor.</translation>
    </message>
    <message>
        <source>It was stopped on the server.</source>
        <translation>Foi interrompida no servidor.</translation>
    </message>
</context>
<context>
    <name>RulesEdit</name>
    <message>
        <source>No access</source>
        <translation>Sem acesso</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Somente leitura</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>Leitura e gravação</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>Somente upload</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Como no arquivo</translation>
    </message>
    <message>
        <source>Permissions for this path</source>
        <translation>Permissões para este caminho</translation>
    </message>
    <message>
        <source>Permissions for some paths</source>
        <translation>Permissões para alguns caminhos</translation>
    </message>
    <message>
        <source>Path and everything below it</source>
        <translation>Caminho e tudo abaixo dele</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permissões</translation>
    </message>
    <message>
        <source>Add Pat&amp;h</source>
        <translation>Adicionar caminh&amp;o</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Remo&amp;ver</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>%1 is banned</source>
        <translation>%1 está banido</translation>
    </message>
    <message>
        <source>It cannot connect until %1.</source>
        <translation>Esse endereço não pode se conectar até %1.</translation>
    </message>
    <message>
        <source>&amp;Lift Ban</source>
        <translation>&amp;Remover banimento</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Segurança</translation>
    </message>
    <message>
        <source>No security problems found</source>
        <translation>Nenhum problema de segurança encontrado</translation>
    </message>
    <message>
        <source>This page warns you when a change exposes something to others.</source>
        <translation>Esta página avisa quando uma alteração deixa algo exposto a outras pessoas.</translation>
    </message>
</context>
<context>
    <name>ServerController</name>
    <message>
        <source>The configuration file has a mistake.</source>
        <translation>O arquivo de configuração tem um erro.</translation>
    </message>
    <message>
        <source>This share has been switched off.</source>
        <translation>Este compartilhamento foi desativado.</translation>
    </message>
    <message>
        <source>The server still listens on port %1: %2.</source>
        <translation>O servidor continua escutando na porta %1: %2.</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>Ap&amp;licar</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Edi&amp;t File…</source>
        <translation>Editar arqui&amp;vo…</translation>
    </message>
    <message>
        <source>Change server settings</source>
        <translation>Alterar as configurações do servidor</translation>
    </message>
    <message>
        <source>Accept connections on</source>
        <translation>Aceitar conexões em</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Todas as redes</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Somente este computador</translation>
    </message>
    <message>
        <source>These addresses:</source>
        <translation>Estes endereços:</translation>
    </message>
    <message>
        <source>Addresses to listen on</source>
        <translation>Endereços de escuta</translation>
    </message>
    <message>
        <source>For example: 192.168.1.5 2001:db8::5</source>
        <translation>Por exemplo: 192.168.1.5 2001:db8::5</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>qualquer porta livre</translation>
    </message>
    <message>
        <source>First data port</source>
        <translation>Primeira porta de dados</translation>
    </message>
    <message>
        <source>Last data port</source>
        <translation>Última porta de dados</translation>
    </message>
    <message>
        <source>to</source>
        <translation>até</translation>
    </message>
    <message>
        <source>External address</source>
        <translation>Endereço externo</translation>
    </message>
    <message>
        <source>If behind a router: its address or name, such as ftp.example.org</source>
        <translation>Se houver um roteador: o endereço ou o nome dele, como ftp.example.org</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Mensagem de boas-vindas</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Endereços</translation>
    </message>
    <message>
        <source>A&amp;ccept connections on</source>
        <translation>A&amp;ceitar conexões em</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Porta</translation>
    </message>
    <message>
        <source>Data ports</source>
        <translation>Portas de dados</translation>
    </message>
    <message>
        <source>E&amp;xternal address</source>
        <translation>Endereço ex&amp;terno</translation>
    </message>
    <message>
        <source>&amp;Greeting</source>
        <translation>Mensagem de &amp;boas-vindas</translation>
    </message>
    <message>
        <source>Offer encr&amp;yption (FTPS)</source>
        <translation>Oferecer cripto&amp;grafia (FTPS)</translation>
    </message>
    <message>
        <source>Encryption policy</source>
        <translation>Política de criptografia</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>Exigida para login</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>Exigida para tudo</translation>
    </message>
    <message>
        <source>Implicit FTPS port</source>
        <translation>Porta do FTPS implícito</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>Certificate fingerprint</source>
        <translation>Impressão digital do certificado</translation>
    </message>
    <message>
        <source>No certificate</source>
        <translation>Sem certificado</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Criptografia</translation>
    </message>
    <message>
        <source>Pol&amp;icy</source>
        <translation>Polít&amp;ica</translation>
    </message>
    <message>
        <source>I&amp;mplicit FTPS port</source>
        <translation>Porta do FTPS i&amp;mplícito</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Impressão digital</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>Sessões simultâneas</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sem limite</translation>
    </message>
    <message>
        <source>Sessions per address</source>
        <translation>Sessões por endereço</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>Transferências simultâneas</translation>
    </message>
    <message>
        <source>Total download rate</source>
        <translation>Velocidade total de download</translation>
    </message>
    <message>
        <source>Total upload rate</source>
        <translation>Velocidade total de upload</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Sessions at &amp;once</source>
        <translation>Sessões simultâ&amp;neas</translation>
    </message>
    <message>
        <source>Sessions per add&amp;ress</source>
        <translation>Sessões por ende&amp;reço</translation>
    </message>
    <message>
        <source>Tra&amp;nsfers at once</source>
        <translation>Trans&amp;ferências simultâneas</translation>
    </message>
    <message>
        <source>Down&amp;load rate</source>
        <translation>Velocidade de d&amp;ownload</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>Velocidade de &amp;upload</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>O servidor está parado.</translation>
    </message>
    <message>
        <source>The server is starting…</source>
        <translation>O servidor está iniciando…</translation>
    </message>
    <message>
        <source>The server is running. %1</source>
        <translation>O servidor está em execução. %1</translation>
    </message>
    <message>
        <source>The server is running at %1</source>
        <translation>O servidor está em execução em %1</translation>
    </message>
    <message>
        <source>The server stops when the running transfers finish.</source>
        <translation>O servidor vai parar quando as transferências em andamento terminarem.</translation>
    </message>
    <message>
        <source>The server could not start.</source>
        <translation>Não foi possível iniciar o servidor.</translation>
    </message>
    <message>
        <source>&amp;Stop Server</source>
        <translation>Parar &amp;servidor</translation>
    </message>
    <message>
        <source>&amp;Start Server</source>
        <translation>Iniciar &amp;servidor</translation>
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
        <translation>Pediu uma conexão passiva, recebeu o endereço %1, mas não se conectou</translation>
    </message>
    <message>
        <source>That is an address of the network here, which nobody outside can reach. Set the external address to the one of your router, and let the router forward the data ports %1.</source>
        <translation>Esse é um endereço da rede local, que ninguém de fora consegue alcançar. Defina o endereço externo como o do seu roteador e faça o roteador encaminhar as portas de dados %1.</translation>
    </message>
    <message>
        <source>The external address in the settings is one that nobody outside can reach. Set it to the one of your router, and let the router forward the data ports %1.</source>
        <translation>O endereço externo das configurações não pode ser alcançado de fora. Defina-o como o do seu roteador e faça o roteador encaminhar as portas de dados %1.</translation>
    </message>
    <message>
        <source>A firewall or router between the client and this computer does not let the data ports %1 through. Open or forward them.</source>
        <translation>Um firewall ou roteador entre o cliente e este computador não deixa passar as portas de dados %1. Abra ou encaminhe essas portas.</translation>
    </message>
    <message>
        <source>Its data connection came from another address (%1) than the session</source>
        <translation>A conexão de dados veio de um endereço (%1) diferente do da sessão</translation>
    </message>
    <message>
        <source>Commands came from %1. A router or proxy of the client changes its address, and the server takes data only from the client itself. Let the client go around that proxy; only if you trust its network, allow foreign addresses for its user.</source>
        <translation>Os comandos vieram de %1. Um roteador ou proxy do cliente muda o endereço dele, e o servidor só aceita dados do próprio cliente. Faça o cliente contornar esse proxy; permita endereços de terceiros para o usuário somente se confiar na rede dele.</translation>
    </message>
    <message>
        <source>It wants the server to connect to it at %1, and that fails</source>
        <translation>Pede que o servidor se conecte a ele em %1, mas a conexão falha</translation>
    </message>
    <message>
        <source>This is active mode, and the firewall or router of the client lets nothing in. Switch the client to passive mode.</source>
        <translation>É o modo ativo, e o firewall ou roteador do cliente não deixa nada entrar. Mude o cliente para o modo passivo.</translation>
    </message>
    <message>
        <source>It wants the data at %1, which is not the address that it comes from</source>
        <translation>Quer receber os dados em %1, que não é o endereço de onde se conectou</translation>
    </message>
    <message>
        <source>This is active mode from behind a router. Switch the client to passive mode.</source>
        <translation>É o modo ativo por trás de um roteador. Mude o cliente para o modo passivo.</translation>
    </message>
    <message>
        <source>It does not trust the server&apos;s certificate</source>
        <translation>Não confia no certificado do servidor</translation>
    </message>
    <message>
        <source>The certificate is self-signed: accept it in the client after comparing the fingerprint, or get one from an authority.</source>
        <translation>O certificado é autoassinado: aceite-o no cliente depois de comparar a impressão digital ou obtenha um de uma autoridade.</translation>
    </message>
    <message>
        <source>The client does not know the authority that signed it, or the certificate lacks the chain to that authority, or its name is not the one that the client connects to.</source>
        <translation>O cliente não conhece a autoridade que assinou o certificado, falta a cadeia até essa autoridade ou o nome não é aquele ao qual o cliente se conecta.</translation>
    </message>
    <message>
        <source>Its encryption is too old</source>
        <translation>Usa criptografia antiga demais</translation>
    </message>
    <message>
        <source>It speaks only versions of TLS that are no longer safe. Update the client, or allow it to log in without encryption.</source>
        <translation>Só usa versões do TLS que já não são seguras. Atualize o cliente ou permita que ele faça login sem criptografia.</translation>
    </message>
    <message>
        <source>It does not speak TLS where the server expects it</source>
        <translation>Não usa TLS onde o servidor espera</translation>
    </message>
    <message>
        <source>It connects to the port for implicit FTPS without encrypting at once. Choose “implicit FTPS” in the client, or the other port.</source>
        <translation>Ele se conecta à porta do FTPS implícito sem usar criptografia desde o início. Escolha “FTPS implícito” no cliente ou use a outra porta.</translation>
    </message>
    <message>
        <source>Encryption could not begin: %1</source>
        <translation>Não foi possível iniciar a criptografia: %1</translation>
    </message>
    <message>
        <source>Look at what the client says about it. Often the certificate is not accepted there, or its settings for TLS differ.</source>
        <translation>Veja o que o cliente diz sobre isso. Muitas vezes o certificado não foi aceito, ou as configurações de TLS do cliente são diferentes.</translation>
    </message>
    <message>
        <source>Its data connections do not resume the TLS session</source>
        <translation>As conexões de dados não retomam a sessão TLS</translation>
    </message>
    <message>
        <source>The server requires that, so that nobody can steal a connection. Update the client, or set tls.dataSessionReuse to “adaptive”.</source>
        <translation>O servidor exige isso para que ninguém possa roubar uma conexão. Atualize o cliente ou defina tls.dataSessionReuse como “adaptive”.</translation>
    </message>
    <message>
        <source>It could not log in as “%1”</source>
        <translation>Não conseguiu fazer login como “%1”</translation>
    </message>
    <message>
        <source>The password is wrong. Set a new one if nobody knows it.</source>
        <translation>A senha está errada. Se ninguém a souber, defina uma nova.</translation>
    </message>
    <message>
        <source>There is no user of that name. Names are case-sensitive.</source>
        <translation>Não há usuário com esse nome. Os nomes diferenciam maiúsculas de minúsculas.</translation>
    </message>
    <message>
        <source>The user is switched off. Switch it on.</source>
        <translation>O usuário está desativado. Ative-o.</translation>
    </message>
    <message>
        <source>The user may not log in from this address: see its limits.</source>
        <translation>O usuário não pode fazer login deste endereço: veja os limites dele.</translation>
    </message>
    <message>
        <source>The server&apos;s log says: %1.</source>
        <translation>O log do servidor diz: %1.</translation>
    </message>
    <message>
        <source>It does not speak FTP</source>
        <translation>Não usa o protocolo FTP</translation>
    </message>
    <message>
        <source>It asked for encryption and then said nothing</source>
        <translation>Pediu criptografia e depois não enviou mais nada</translation>
    </message>
    <message>
        <source>It probably waits for the user to accept the certificate, or a firewall looks into the connection.</source>
        <translation>Provavelmente está esperando que o usuário aceite o certificado, ou há um firewall inspecionando a conexão.</translation>
    </message>
    <message>
        <source>All data ports from %1 to %2 were in use</source>
        <translation>Todas as portas de dados de %1 a %2 estavam em uso</translation>
    </message>
    <message>
        <source>Each running transfer needs one. Make the range larger.</source>
        <translation>Cada transferência em andamento precisa de uma. Aumente o intervalo de portas.</translation>
    </message>
    <message>
        <source>A limit was reached: %1</source>
        <translation>Um limite foi atingido: %1</translation>
    </message>
    <message>
        <source>Raise the limit, or let the client use fewer connections.</source>
        <translation>Aumente o limite ou faça o cliente usar menos conexões.</translation>
    </message>
    <message>
        <source>It tried to log in without encryption, which the server requires</source>
        <translation>Tentou fazer login sem criptografia, que o servidor exige</translation>
    </message>
    <message>
        <source>Choose “FTP over explicit TLS” in the client. If it can&apos;t encrypt, require no encryption.</source>
        <translation>Escolha “FTP sobre TLS explícito” no cliente. Se ele não tiver suporte a criptografia, deixe de exigi-la.</translation>
    </message>
    <message>
        <source>The server refused “%1”: %2</source>
        <translation>O servidor recusou “%1”: %2</translation>
    </message>
    <message>
        <source>If it should be allowed, look at the permissions of the user, and at those of the folder on this computer.</source>
        <translation>Se isso deveria ser permitido, verifique as permissões do usuário e as da pasta neste computador.</translation>
    </message>
    <message>
        <source>The server ended the session: %1</source>
        <translation>O servidor encerrou a sessão: %1</translation>
    </message>
    <message>
        <source>In session %1: %2</source>
        <translation>Na sessão %1: %2</translation>
    </message>
    <message>
        <source>Windows Explorer cannot encrypt. Use FileZilla or WinSCP.</source>
        <translation>O Windows Explorer não tem suporte a criptografia. Use o FileZilla ou o WinSCP.</translation>
    </message>
    <message>
        <source>ftp.exe of Windows knows active mode only, which most firewalls block.</source>
        <translation>O ftp.exe do Windows só conhece o modo ativo, que a maioria dos firewalls bloqueia.</translation>
    </message>
    <message>
        <source>curl encrypts only with the option --ssl-reqd.</source>
        <translation>O curl só usa criptografia com a opção --ssl-reqd.</translation>
    </message>
    <message>
        <source>Python&apos;s ftplib ignores the address of PASV, and encrypts data only after prot_p().</source>
        <translation>O ftplib do Python ignora o endereço de PASV e só criptografa os dados após prot_p().</translation>
    </message>
    <message>
        <source>Many scanners and cameras cannot encrypt, and check the folder before they upload.</source>
        <translation>Muitos scanners e câmeras não têm suporte a criptografia e verificam a pasta antes de enviar.</translation>
    </message>
    <message>
        <source>A browser, a port scanner or another program tried this port. FTP clients use an address that begins with ftp://.</source>
        <translation>Um navegador, um scanner ou outro programa tentou usar esta porta. Clientes FTP usam um endereço que começa com ftp://.</translation>
    </message>
    <message>
        <source>Other sessions like it: %1.</source>
        <translation>Outras sessões iguais: %1.</translation>
    </message>
    <message>
        <source>It wants to encrypt, which the server does not offer</source>
        <translation>O cliente quer criptografar, e o servidor não oferece isso</translation>
    </message>
    <message>
        <source>Offer encryption.</source>
        <translation>Ofereça criptografia.</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>&amp;Ban Address…</source>
        <translation>&amp;Banir endereço…</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>&amp;Transcrição…</translation>
    </message>
    <message>
        <source>Ban Address</source>
        <translation>Banir endereço</translation>
    </message>
    <message>
        <source>Nobody can connect from %1 for an hour, and sessions from there end. You can lift the ban on the Security page.</source>
        <translation>Ninguém poderá se conectar de %1 por uma hora, e as sessões vindas de lá serão encerradas. Você pode remover o banimento na página Segurança.</translation>
    </message>
    <message>
        <source>&amp;Ban</source>
        <translation>&amp;Banir</translation>
    </message>
</context>
<context>
    <name>ShareCard</name>
    <message>
        <source>Share&amp;d</source>
        <translation>Compartilha&amp;do</translation>
    </message>
    <message>
        <source>When switched off</source>
        <translation>Ao ser desativado</translation>
    </message>
    <message>
        <source>After the first download</source>
        <translation>Após o primeiro download</translation>
    </message>
    <message>
        <source>After one hour</source>
        <translation>Após uma hora</translation>
    </message>
    <message>
        <source>When unused for ten minutes</source>
        <translation>Após dez minutos sem uso</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Permissões</translation>
    </message>
    <message>
        <source>E&amp;nds</source>
        <translation>&amp;Termina</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectados</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfego</translation>
    </message>
    <message>
        <source>Last upload</source>
        <translation>Último upload</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>Copiar e&amp;ndereço</translation>
    </message>
    <message>
        <source>Sho&amp;w Address…</source>
        <translation>&amp;Mostrar endereço…</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>A&amp;brir pasta</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Ed&amp;itar…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remover…</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Compartilhamento de %1</translation>
    </message>
    <message>
        <source>%1 is shared</source>
        <translation>%1 está compartilhado</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>Iniciar ser&amp;vidor</translation>
    </message>
    <message>
        <source>Create Fo&amp;lder</source>
        <translation>Criar &amp;pasta</translation>
    </message>
    <message>
        <source>%1 (not now)</source>
        <translation>%1 (indisponível agora)</translation>
    </message>
    <message>
        <source>Storage “%1”</source>
        <translation>Armazenamento “%1”</translation>
    </message>
    <message>
        <source>When %1 ends</source>
        <translation>Quando %1 termina</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ninguém</translation>
    </message>
    <message>
        <source>None since the start</source>
        <translation>Nenhum desde o início</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, em %2</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>Envia %1, recebe %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 shows %2: %3</source>
        <translation>%1 mostra %2: %3</translation>
    </message>
    <message>
        <source>Further exceptions: %1</source>
        <translation>Mais exceções: %1</translation>
    </message>
    <message>
        <source>The hour begins when it is switched on.</source>
        <translation>A contagem de uma hora começa quando ele for ativado.</translation>
    </message>
    <message>
        <source>Ends at %1.</source>
        <translation>Termina às %1.</translation>
    </message>
    <message>
        <source>Create Folder</source>
        <translation>Criar pasta</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>Não foi possível criar a pasta %1.</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>Endereço de %1</translation>
    </message>
    <message>
        <source>Remove Share</source>
        <translation>Remover compartilhamento</translation>
    </message>
    <message>
        <source>Remove “%1”? Its sessions end. The files in the folder stay.</source>
        <translation>Remover “%1”? As sessões serão encerradas. Os arquivos na pasta serão mantidos.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remover</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share Folder</source>
        <translation>Compartilhar pasta</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>&amp;See and download files</source>
        <translation>&amp;Ver e baixar arquivos</translation>
    </message>
    <message>
        <source>&amp;Read and write: add, change and delete files</source>
        <translation>&amp;Ler e gravar: adicionar, alterar e excluir arquivos</translation>
    </message>
    <message>
        <source>&amp;Upload only: see no files (for scanners or strangers)</source>
        <translation>Somente env&amp;iar: não ver arquivos (para scanners ou desconhecidos)</translation>
    </message>
    <message>
        <source>S&amp;hare</source>
        <translation>Compartil&amp;har</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Pasta</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>S&amp;enha</translation>
    </message>
    <message>
        <source>Others may</source>
        <translation>Os outros podem</translation>
    </message>
    <message>
        <source>&amp;Create This Folder</source>
        <translation>Cri&amp;ar esta pasta</translation>
    </message>
    <message>
        <source>Choose the folder to share.</source>
        <translation>Escolha a pasta a compartilhar.</translation>
    </message>
    <message>
        <source>The path of the folder must begin with /.</source>
        <translation>O caminho da pasta precisa começar com /.</translation>
    </message>
    <message>
        <source>This is the whole computer. Choose a folder inside it.</source>
        <translation>Isso é o computador inteiro. Escolha uma pasta dentro dele.</translation>
    </message>
    <message>
        <source>Enter a login name.</source>
        <translation>Digite um nome de usuário.</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>Já existe um usuário com este nome.</translation>
    </message>
    <message>
        <source>The user “anonymous” needs no password. Add it on the Users page.</source>
        <translation>O usuário “anonymous” não precisa de senha. Adicione-o na página Usuários.</translation>
    </message>
    <message>
        <source>Enter a password. Without one, anyone on the network could log in.</source>
        <translation>Digite uma senha. Sem ela, qualquer pessoa na rede poderia fazer login.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>Não foi possível criar a pasta %1.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Concluir</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Others can reach it at this address:</source>
        <translation>&lt;b&gt;A pasta está compartilhada.&lt;/b&gt; Os outros podem acessá-la neste endereço:</translation>
    </message>
    <message>
        <source>The server is starting. Others can then reach the folder at this address:</source>
        <translation>O servidor está iniciando. Depois, os outros poderão acessar a pasta neste endereço:</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;everywhere&quot;&gt;Let other computers connect, too&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;everywhere&quot;&gt;Permitir também conexões de outros computadores&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Others on the network can read the passwords and files of clients that do not use encryption. If all your clients can encrypt, &lt;a href=&quot;encrypt&quot;&gt;require it&lt;/a&gt;.</source>
        <translation>Outros na rede podem ler as senhas e os arquivos de clientes que não usam criptografia. Se todos os seus clientes tiverem suporte a criptografia, &lt;a href=&quot;encrypt&quot;&gt;exija-a&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>Clients must encrypt now. &lt;a href=&quot;undo&quot;&gt;Undo&lt;/a&gt;</source>
        <translation>Agora os clientes precisam usar criptografia. &lt;a href=&quot;undo&quot;&gt;Desfazer&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Let other computers connect</source>
        <translation>Permitir conexões de outros computadores</translation>
    </message>
    <message>
        <source>Require encryption</source>
        <translation>Exigir criptografia</translation>
    </message>
    <message>
        <source>Do not require encryption</source>
        <translation>Não exigir criptografia</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nobody can reach the folder yet:&lt;/b&gt; the server could not start. The address will be:</source>
        <translation>&lt;b&gt;Ninguém consegue acessar a pasta ainda:&lt;/b&gt; não foi possível iniciar o servidor. O endereço será:</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Programs on this computer can reach it:</source>
        <translation>&lt;b&gt;A pasta está compartilhada.&lt;/b&gt; Os programas deste computador podem acessá-la:</translation>
    </message>
</context>
<context>
    <name>ShareLimits</name>
    <message>
        <source>The hour is over.</source>
        <translation>A hora acabou.</translation>
    </message>
    <message>
        <source>Nobody used it for ten minutes.</source>
        <translation>Ninguém o usou por dez minutos.</translation>
    </message>
    <message>
        <source>The first download is complete.</source>
        <translation>O primeiro download foi concluído.</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>Desativar %1</translation>
    </message>
    <message>
        <source>Change when %1 ends</source>
        <translation>Alterar quando %1 termina</translation>
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
        <translation>Desativado</translation>
    </message>
    <message>
        <source>Not reachable: the server is stopped</source>
        <translation>Inacessível: o servidor está parado</translation>
    </message>
    <message>
        <source>Reachable, nobody is connected</source>
        <translation>Acessível, ninguém conectado</translation>
    </message>
    <message>
        <source>In use, sessions: %1</source>
        <translation>Em uso, sessões: %1</translation>
    </message>
</context>
<context>
    <name>SharesPage</name>
    <message>
        <source>&lt;h2&gt;Nothing is shared yet&lt;/h2&gt;Choose a folder, or drop one here. Scanners, phones and colleagues can then reach it with any FTP program.</source>
        <translation>&lt;h2&gt;Nada compartilhado ainda&lt;/h2&gt;Escolha uma pasta ou solte uma aqui. Scanners, celulares e colegas poderão acessá-la com qualquer programa de FTP.</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>&amp;Compartilhar pasta…</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Compartilhamentos</translation>
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
        <translation>Sessão %1</translation>
    </message>
    <message>
        <source>Commands and replies</source>
        <translation>Comandos e respostas</translation>
    </message>
    <message>
        <source>Nothing has been said yet. Passwords are masked.</source>
        <translation>Nenhuma mensagem ainda. As senhas são ocultadas.</translation>
    </message>
    <message>
        <source>— The session has ended. —</source>
        <translation>— A sessão terminou. —</translation>
    </message>
    <message>
        <source>Session %1: %2 from %3</source>
        <translation>Sessão %1: %2 de %3</translation>
    </message>
</context>
<context>
    <name>TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation>Transferências</translation>
    </message>
    <message>
        <source>Only &amp;running transfers</source>
        <translation>Somente transferências em an&amp;damento</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>Sh&amp;ow in Folder</source>
        <translation>&amp;Mostrar na pasta</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>&amp;Transcrição…</translation>
    </message>
    <message>
        <source>&amp;Clear History…</source>
        <translation>Limpar &amp;histórico…</translation>
    </message>
    <message>
        <source>The file is not in a folder of this computer.</source>
        <translation>O arquivo não está em uma pasta deste computador.</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>Limpar histórico</translation>
    </message>
    <message>
        <source>All transfers that have ended are removed from the list. Files stay.</source>
        <translation>Todas as transferências encerradas serão removidas da lista. Os arquivos serão mantidos.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Limpar</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>QFtpServer needs attention</source>
        <translation>O QFtpServer precisa de atenção</translation>
    </message>
    <message>
        <source>QFtpServer is stopped</source>
        <translation>O QFtpServer está parado</translation>
    </message>
    <message>
        <source>QFtpServer: no clients connected</source>
        <translation>QFtpServer: nenhum cliente conectado</translation>
    </message>
    <message>
        <source>QFtpServer
Sessions: %1, transfers: %2
Sends %3, receives %4</source>
        <translation>QFtpServer
Sessões: %1, transferências: %2
Envia %3, recebe %4</translation>
    </message>
    <message>
        <source>&amp;Open Window</source>
        <translation>&amp;Abrir janela</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>&amp;Compartilhar pasta…</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>Copiar e&amp;ndereço</translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>&amp;Mais…</translation>
    </message>
    <message>
        <source>S&amp;top Server</source>
        <translation>&amp;Parar servidor</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>Iniciar ser&amp;vidor</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>Last T&amp;ransfers</source>
        <translation>Últimas &amp;transferências</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>Add User</source>
        <translation>Adicionar usuário</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Usuário %1</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Login</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>&amp;Pastas</translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation>Per&amp;missões</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>L&amp;imites</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Ma&amp;y log in</source>
        <translation>P&amp;ode fazer login</translation>
    </message>
    <message>
        <source>Password type</source>
        <translation>Tipo de senha</translation>
    </message>
    <message>
        <source>Keep the current password</source>
        <translation>Manter a senha atual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nova senha</translation>
    </message>
    <message>
        <source>Password of the system user with this name</source>
        <translation>Senha do usuário do sistema com este nome</translation>
    </message>
    <message>
        <source>None: anyone who knows the name can log in</source>
        <translation>Nenhuma: quem souber o nome pode fazer login</translation>
    </message>
    <message>
        <source>Type or generate a password</source>
        <translation>Digite ou gere uma senha</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Sen&amp;ha</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Armazenamento</translation>
    </message>
    <message>
        <source>This folder:</source>
        <translation>Esta pasta:</translation>
    </message>
    <message>
        <source>Storage “%1” from the file</source>
        <translation>Armazenamento “%1” do arquivo</translation>
    </message>
    <message>
        <source>Create it at the first login if it is &amp;missing</source>
        <translation>Criar no primeiro login se não e&amp;xistir</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>Pasta raiz</translation>
    </message>
    <message>
        <source>Additional folders</source>
        <translation>Pastas adicionais</translation>
    </message>
    <message>
        <source>Hidden names</source>
        <translation>Nomes ocultos</translation>
    </message>
    <message>
        <source>For example: *.tmp, .*</source>
        <translation>Por exemplo: *.tmp, .*</translation>
    </message>
    <message>
        <source>Refused names</source>
        <translation>Nomes recusados</translation>
    </message>
    <message>
        <source>For example: *.exe, .ht*</source>
        <translation>Por exemplo: *.exe, .ht*</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permissões</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceções</translation>
    </message>
    <message>
        <source>Hidde&amp;n names</source>
        <translation>&amp;Nomes ocultos</translation>
    </message>
    <message>
        <source>&amp;Refused names</source>
        <translation>Nomes &amp;recusados</translation>
    </message>
    <message>
        <source>same as for all users</source>
        <translation>padrão de todos os usuários</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>Sessões simultâneas</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>Transferências simultâneas</translation>
    </message>
    <message>
        <source>Download rate</source>
        <translation>Velocidade de download</translation>
    </message>
    <message>
        <source>Upload rate</source>
        <translation>Velocidade de upload</translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation>Endereços permitidos</translation>
    </message>
    <message>
        <source>Any address, or for example: 192.168.1.0/24 2001:db8::7</source>
        <translation>Qualquer endereço ou, por exemplo: 192.168.1.0/24 2001:db8::7</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Criptografia</translation>
    </message>
    <message>
        <source>Same as for all users</source>
        <translation>Padrão de todos os usuários</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>Exigida para login</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>Exigida para tudo</translation>
    </message>
    <message>
        <source>&amp;Sessions at once</source>
        <translation>S&amp;essões simultâneas</translation>
    </message>
    <message>
        <source>&amp;Transfers at once</source>
        <translation>&amp;Transferências simultâneas</translation>
    </message>
    <message>
        <source>&amp;Download rate</source>
        <translation>Velocidade de &amp;download</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>Velocidade de &amp;upload</translation>
    </message>
    <message>
        <source>&amp;Allowed addresses</source>
        <translation>E&amp;ndereços permitidos</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>Cripto&amp;grafia</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Digite um nome.</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>Já existe um usuário com este nome.</translation>
    </message>
    <message>
        <source>This user has been removed.</source>
        <translation>Este usuário foi removido.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Escolha uma pasta.</translation>
    </message>
    <message>
        <source>Type or generate a password.</source>
        <translation>Digite ou gere uma senha.</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>Não há memória suficiente para gerar o hash da senha.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Adicionar %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Alterar %1</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Names of groups, the most important first</source>
        <translation>Nomes de grupos, o mais importante primeiro</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>&amp;Grupos</translation>
    </message>
    <message>
        <source>From “%1”: %2</source>
        <translation>De “%1”: %2</translation>
    </message>
    <message>
        <source>Add Group</source>
        <translation>Adicionar grupo</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Grupo %1</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Geral</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sem limite</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>Space for all users together</source>
        <translation>Espaço para todos os usuários juntos</translation>
    </message>
    <message>
        <source>Files of all users together</source>
        <translation>Arquivos de todos os usuários juntos</translation>
    </message>
    <message>
        <source>Used: %1; files: %2</source>
        <translation>Usado: %1; arquivos: %2</translation>
    </message>
    <message>
        <source> (of the group)</source>
        <translation> (do grupo)</translation>
    </message>
    <message>
        <source>A group with this name already exists.</source>
        <translation>Já existe um grupo com este nome.</translation>
    </message>
    <message>
        <source>This group has been removed.</source>
        <translation>Este grupo foi removido.</translation>
    </message>
    <message>
        <source>Spa&amp;ce for each user</source>
        <translation>Espa&amp;ço para cada usuário</translation>
    </message>
    <message>
        <source>Spa&amp;ce</source>
        <translation>Espa&amp;ço</translation>
    </message>
    <message>
        <source>Files of each use&amp;r</source>
        <translation>A&amp;rquivos de cada usuário</translation>
    </message>
    <message>
        <source>Space for all users toget&amp;her</source>
        <translation>Espaço para todos os usuários &amp;juntos</translation>
    </message>
    <message>
        <source>Files of all users t&amp;ogether</source>
        <translation>Arquivos de t&amp;odos os usuários juntos</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Usuários</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>Adici&amp;onar…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Ed&amp;itar…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>&amp;Duplicar…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remover…</translation>
    </message>
    <message>
        <source>Remove User</source>
        <translation>Remover usuário</translation>
    </message>
    <message>
        <source>Remove “%1”? The user&apos;s sessions end. The files in the folder stay.</source>
        <translation>Remover “%1”? As sessões do usuário serão encerradas. Os arquivos na pasta serão mantidos.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remover</translation>
    </message>
    <message>
        <source>&amp;Groups…</source>
        <translation>&amp;Grupos…</translation>
    </message>
    <message>
        <source>the users of this system</source>
        <translation>os usuários deste sistema</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>“%1” (%2)</translation>
    </message>
    <message>
        <source>Other users who can log in: %1</source>
        <translation>Outros usuários que podem entrar: %1</translation>
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
        <translation>Compartilha pastas por FTP e FTPS.</translation>
    </message>
    <message>
        <source>The configuration file; ftpd-headless can use the same file.</source>
        <translation>O arquivo de configuração; o ftpd-headless pode usar o mesmo arquivo.</translation>
    </message>
    <message>
        <source>Start in the tray, without the window.</source>
        <translation>Iniciar na bandeja, sem a janela.</translation>
    </message>
    <message>
        <source>A folder to share.</source>
        <translation>Uma pasta a compartilhar.</translation>
    </message>
</context>
</TS>
