<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message>
        <source>The configuration file has a mistake</source>
        <translation>配置文件有错误</translation>
    </message>
    <message>
        <source>Something in the configuration file looks wrong</source>
        <translation>配置文件中有可疑之处</translation>
    </message>
    <message>
        <source>There is no user, so nobody can log in</source>
        <translation>没有用户，因此无人能登录</translation>
    </message>
    <message>
        <source>All users are switched off, so nobody can log in</source>
        <translation>所有用户都已停用，因此无人能登录</translation>
    </message>
    <message>
        <source>Add one, or switch one on.</source>
        <translation>请添加或启用一个用户。</translation>
    </message>
    <message>
        <source>The folders of all users can be used</source>
        <translation>所有用户的文件夹均可使用</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 已被封禁</translation>
    </message>
    <message>
        <source>The server lets in only other networks than its own</source>
        <translation>服务器只接受其他网络的连接，不接受所在网络的连接</translation>
    </message>
    <message>
        <source>guard.allowedAddresses is %1. Computers of the network here can&apos;t connect.</source>
        <translation>guard.allowedAddresses 为 %1。本网络中的计算机无法连接。</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>本机地址读取自系统。</translation>
    </message>
    <message>
        <source>Create it, or choose another folder for “%1”.</source>
        <translation>请创建该文件夹，或为“%1”选择其他文件夹。</translation>
    </message>
    <message>
        <source>Nobody can upload. Make room.</source>
        <translation>无法上传。请腾出磁盘空间。</translation>
    </message>
    <message>
        <source>The doctor looked at the folder.</source>
        <translation>诊断程序检查了该文件夹。</translation>
    </message>
    <message>
        <source>Give the account that the server uses the right to use it, or choose another folder for “%1”.</source>
        <translation>请让服务器所用的系统用户有权访问该文件夹，或为“%1”选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folders of the first %1 users can be used</source>
        <translation>前 %1 个用户的文件夹均可使用</translation>
    </message>
    <message>
        <source>It failed to log in too often, or was banned by hand, and cannot connect until %1. If that is one of yours, lift the ban.</source>
        <translation>该地址登录失败次数过多或被手动封禁，在 %1 之前无法连接。如果是您自己的设备，请解除封禁。</translation>
    </message>
    <message>
        <source>Banned addresses: %1</source>
        <translation>已封禁的地址：%1</translation>
    </message>
    <message>
        <source>They failed to log in too often: %1. If one is yours, lift the ban.</source>
        <translation>这些地址登录失败次数过多：%1。如果其中有您自己的地址，请解除封禁。</translation>
    </message>
</context>
<context>
    <name>AddressView</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Write down the password now: it will not be shown again.</source>
        <translation>请立即记下密码，以后不会再显示。</translation>
    </message>
    <message>
        <source>&amp;Open in File Manager</source>
        <translation>在文件管理器中打开(&amp;O)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>The address appears as soon as there is one.</source>
        <translation>有地址后会显示在此处。</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect.</source>
        <translation>只有本机上的程序可以连接。</translation>
    </message>
</context>
<context>
    <name>Addresses</name>
    <message>
        <source>%1, for this computer only</source>
        <translation>%1，仅限本机</translation>
    </message>
    <message>
        <source>%1, network %2</source>
        <translation>%1，网络 %2</translation>
    </message>
    <message>
        <source>%1, from the Internet</source>
        <translation>%1，来自互联网</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>本机未连接到网络。</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>“%1” is no longer shared</source>
        <translation>“%1”已停止共享</translation>
    </message>
    <message>
        <source>Share Again</source>
        <translation>重新共享</translation>
    </message>
    <message>
        <source>“%1” could not be switched off</source>
        <translation>无法停用“%1”</translation>
    </message>
    <message>
        <source>The configuration file cannot be changed now. Open the window for details.</source>
        <translation>现在无法更改配置文件。请打开窗口查看详情。</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>内存不足，无法计算密码哈希。</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>共享 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>启用 %1</translation>
    </message>
    <message>
        <source>Upload finished</source>
        <translation>上传完成</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1，来自 %2</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Address banned</source>
        <translation>地址已封禁</translation>
    </message>
    <message>
        <source>%1 cannot connect for some time.</source>
        <translation>%1 在一段时间内无法连接。</translation>
    </message>
    <message>
        <source>Lift Ban</source>
        <translation>解除封禁</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>证书即将过期</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Addresses banned: %1</source>
        <translation>已封禁地址：%1</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Cannot remove %1</source>
        <translation>无法删除 %1</translation>
    </message>
    <message>
        <source>Cannot change what starts at login.</source>
        <translation>无法更改登录时启动的程序。</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>The certificate can&apos;t be used</source>
        <translation>证书无法使用</translation>
    </message>
    <message>
        <source>It was read from %1.</source>
        <translation>证书读取自 %1。</translation>
    </message>
    <message>
        <source>The certificate is valid until %1</source>
        <translation>证书有效期至 %1</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1 on</source>
        <translation>证书从 %1 起才有效</translation>
    </message>
    <message>
        <source>Clients refuse it until then, unless the clock of this computer is wrong: it shows %1.</source>
        <translation>在此之前，客户端会拒绝该证书；也可能是本机时钟有误，当前显示 %1。</translation>
    </message>
    <message>
        <source>The certificate expired on %1</source>
        <translation>证书已于 %1 过期</translation>
    </message>
    <message>
        <source>Clients refuse it. Get a new one.</source>
        <translation>客户端会拒绝该证书。请换用新证书。</translation>
    </message>
    <message>
        <source>The certificate expires on %1</source>
        <translation>证书将于 %1 过期</translation>
    </message>
    <message>
        <source>After that, clients will refuse it. Renew it.</source>
        <translation>过期后，客户端会拒绝该证书。请续期。</translation>
    </message>
    <message>
        <source>The certificate is not for “%1”</source>
        <translation>证书不适用于“%1”</translation>
    </message>
    <message>
        <source>It is for %1. Clients that connect to “%2” refuse it.</source>
        <translation>证书适用于 %1。连接“%2”的客户端会拒绝该证书。</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>证书是自签名的</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it.</source>
        <translation>客户端会询问是否信任该证书。</translation>
    </message>
    <message>
        <source>The certificate does not lead to an authority that this computer knows</source>
        <translation>证书链无法追溯到本机信任的机构</translation>
    </message>
    <message>
        <source>The file lacks the certificates in between. Use the one that also holds them, such as fullchain.pem.</source>
        <translation>文件中缺少中间证书。请使用包含中间证书的文件，例如 fullchain.pem。</translation>
    </message>
    <message>
        <source>Clients need the certificate of that authority.</source>
        <translation>客户端需要该机构的证书。</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Changes to the file</source>
        <translation>对文件的更改</translation>
    </message>
    <message>
        <source>No changes.</source>
        <translation>没有更改。</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>timedatectl says so.</source>
        <translation>此信息来自 timedatectl。</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong</source>
        <translation>本机时钟有误</translation>
    </message>
    <message>
        <source>It shows %1. Certificates and bans depend on it.</source>
        <translation>时钟显示 %1。证书和封禁都依赖于它。</translation>
    </message>
    <message>
        <source>The clock of this computer is not synchronised</source>
        <translation>本机时钟未同步</translation>
    </message>
    <message>
        <source>If it is wrong, clients may refuse the certificate.</source>
        <translation>如果时间有误，客户端可能会拒绝证书。</translation>
    </message>
</context>
<context>
    <name>ConfigStore</name>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>文件大于 16 MiB</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>External change</source>
        <translation>外部更改</translation>
    </message>
    <message>
        <source>%1 is still being read</source>
        <translation>仍在读取 %1</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>File Changed</source>
        <translation>文件已更改</translation>
    </message>
    <message>
        <source>Someone else changed %1. Their version differs from yours as follows:</source>
        <translation>%1 已被他人更改。对方的版本与您的版本有以下差异：</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>采用对方的版本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>保留我的版本(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Decide Later</source>
        <translation>稍后决定(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>This desktop has no program to open %1.</source>
        <translation>此桌面没有可打开 %1 的程序。</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message>
        <source>&amp;Look Again</source>
        <translation>重新检查(&amp;L)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>The doctor looks at the server, the firewall, the folders, the certificate and the last sessions…</source>
        <translation>正在检查服务器、防火墙、文件夹、证书和最近的会话…</translation>
    </message>
    <message>
        <source>Faults: %1. Choose one to see what to do.</source>
        <translation>发现 %1 个问题。选择一项可查看处理方法。</translation>
    </message>
    <message>
        <source>Warnings: %1. Choose one to see what to do.</source>
        <translation>发现 %1 条警告。选择一项可查看处理方法。</translation>
    </message>
    <message>
        <source>Nothing is wrong on this computer. If somebody still cannot connect, let them try, then look again.</source>
        <translation>本机没有发现问题。如果仍有人无法连接，请让对方再试一次，然后重新检查。</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>诊断</translation>
    </message>
</context>
<context>
    <name>EditPreview</name>
    <message>
        <source>Changes to the file</source>
        <translation>对文件的更改</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Configuration File</source>
        <translation>配置文件</translation>
    </message>
    <message>
        <source>File contents</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>The file has changed since you opened it. Copy your text, then open the file again.</source>
        <translation>文件在您打开之后已被更改。请复制您的文本，然后重新打开文件。</translation>
    </message>
    <message>
        <source>Edit the file</source>
        <translation>编辑文件</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>The file is empty or has been removed.</source>
        <translation>该文件为空或已被删除。</translation>
    </message>
    <message>
        <source>It has a mistake in line %1: %2</source>
        <translation>第 %1 行有错误：%2</translation>
    </message>
    <message>
        <source>With it, other computers could connect: until now only this one can.</source>
        <translation>采用后其他计算机也可以连接；目前只有本机可以连接。</translation>
    </message>
    <message>
        <source>&amp;Save Anyway</source>
        <translation>仍然保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Nothing is encrypted</source>
        <translation>未启用加密</translation>
    </message>
    <message>
        <source>Anyone on the same network can read passwords and files.</source>
        <translation>同一网络中的任何人都能读取密码和文件。</translation>
    </message>
    <message>
        <source>Offer Encryption</source>
        <translation>启用加密</translation>
    </message>
    <message>
        <source>Encryption is not required</source>
        <translation>未强制加密</translation>
    </message>
    <message>
        <source>Clients that do not ask for encryption send passwords and files unencrypted. Some scanners and some file managers cannot encrypt.</source>
        <translation>不请求加密的客户端会以明文发送密码和文件。有些扫描仪和文件管理器不支持加密。</translation>
    </message>
    <message>
        <source>Require Encryption</source>
        <translation>强制加密</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>证书是自签名的</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it. Compare its fingerprint on the Server page with the one that they show.</source>
        <translation>客户端会询问是否信任该证书。请将“服务器”页面上的指纹与客户端显示的指纹进行比对。</translation>
    </message>
    <message>
        <source>Clients may end encryption after login</source>
        <translation>客户端可以在登录后结束加密</translation>
    </message>
    <message>
        <source>After the command CCC, others on the network can read and forge commands.</source>
        <translation>使用 CCC 命令后，网络中的其他人可以读取和伪造命令。</translation>
    </message>
    <message>
        <source>Forbid CCC</source>
        <translation>禁止 CCC</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>证书即将过期</translation>
    </message>
    <message>
        <source>Passwords can be guessed without limit</source>
        <translation>可以无限次猜测密码</translation>
    </message>
    <message>
        <source>Failed logins do not lead to a ban.</source>
        <translation>登录失败不会导致封禁。</translation>
    </message>
    <message>
        <source>Ban After 10 Failures</source>
        <translation>失败 10 次后封禁</translation>
    </message>
    <message>
        <source>All system users see the whole computer</source>
        <translation>所有系统用户都能看到整台计算机</translation>
    </message>
    <message>
        <source>Anyone with an account on this computer can change, from anywhere, whatever the system lets them change.</source>
        <translation>任何拥有本机账户的人都可以从任何地方修改系统允许其修改的内容。</translation>
    </message>
    <message>
        <source>Show Home Folders Only</source>
        <translation>仅显示主目录</translation>
    </message>
    <message>
        <source>One client can use up all sessions</source>
        <translation>一个客户端就能占满所有会话</translation>
    </message>
    <message>
        <source>The number of sessions per address is not limited.</source>
        <translation>每个地址的会话数没有限制。</translation>
    </message>
    <message>
        <source>Limit to 20</source>
        <translation>限制为 20</translation>
    </message>
    <message>
        <source>“%1” needs no password</source>
        <translation>“%1”不需要密码</translation>
    </message>
    <message>
        <source>Anyone who can connect can add or change files.</source>
        <translation>任何能连接的人都可以添加或更改文件。</translation>
    </message>
    <message>
        <source>Anyone who can connect can see these files.</source>
        <translation>任何能连接的人都可以看到这些文件。</translation>
    </message>
    <message>
        <source>Switch Off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>The password of “%1” can be read in the file</source>
        <translation>“%1”的密码在文件中以明文保存</translation>
    </message>
    <message>
        <source>Anyone who can read the configuration file knows it. A new password is stored as a hash.</source>
        <translation>任何能读取配置文件的人都会知道该密码。新密码会以哈希形式保存。</translation>
    </message>
    <message>
        <source>“%1” can make this computer connect elsewhere</source>
        <translation>“%1”可以让本机连接到其他计算机</translation>
    </message>
    <message>
        <source>Server-to-server transfers are allowed. Attackers use them to reach other computers.</source>
        <translation>当前允许服务器之间的传输。攻击者会借此访问其他计算机。</translation>
    </message>
    <message>
        <source>Forbid Them</source>
        <translation>禁止此类传输</translation>
    </message>
    <message>
        <source>“%1” sees the whole computer</source>
        <translation>“%1”能看到整台计算机</translation>
    </message>
    <message>
        <source>“%1” sees a whole home folder</source>
        <translation>“%1”能看到整个主目录</translation>
    </message>
    <message>
        <source>It holds keys, mail and saved passwords. Share a folder inside it instead.</source>
        <translation>其中有密钥、邮件和已保存的密码。请改为共享其中的某个文件夹。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>It is valid until %1. After that, clients will refuse to connect.</source>
        <translation>证书有效期至 %1。过期后，客户端将拒绝连接。</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Copy Command</source>
        <translation>复制命令(&amp;C)</translation>
    </message>
    <message>
        <source>Command that mends it</source>
        <translation>修复命令</translation>
    </message>
    <message>
        <source>How it was found:</source>
        <translation>检查依据：</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>查看(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Firewall</name>
    <message>
        <source>This computer has no firewall of its own</source>
        <translation>本机没有防火墙</translation>
    </message>
    <message>
        <source>A router or a cloud may still have one.</source>
        <translation>路由器或云平台仍可能有防火墙。</translation>
    </message>
    <message>
        <source>The firewall blocks port %1, so nobody can connect</source>
        <translation>防火墙阻止了端口 %1，因此无人能连接</translation>
    </message>
    <message>
        <source>The firewall may block port %1</source>
        <translation>防火墙可能阻止了端口 %1</translation>
    </message>
    <message>
        <source>The firewall blocks data ports, so listings and transfers hang</source>
        <translation>防火墙阻止了数据端口，因此列目录和传输会卡住</translation>
    </message>
    <message>
        <source>The firewall may block data ports</source>
        <translation>防火墙可能阻止了数据端口</translation>
    </message>
    <message>
        <source>The firewall of this computer lets port %1 and the data ports through</source>
        <translation>本机防火墙已放行端口 %1 和数据端口</translation>
    </message>
    <message>
        <source>The rules were read with “nft list ruleset” and “iptables-save”.</source>
        <translation>规则通过“nft list ruleset”和“iptables-save”读取。</translation>
    </message>
    <message>
        <source>Whether the firewall lets clients in can&apos;t be told</source>
        <translation>无法确定防火墙是否放行客户端</translation>
    </message>
    <message>
        <source>Only an administrator may read its rules. Let the doctor look with their rights.</source>
        <translation>只有管理员才能读取防火墙规则。请以管理员权限运行诊断。</translation>
    </message>
    <message>
        <source>Blocked: %1. Open them.</source>
        <translation>被阻止的端口：%1。请开放这些端口。</translation>
    </message>
    <message>
        <source>It depends on who connects, or on rules that the doctor does not understand. Ports: %1.</source>
        <translation>以下端口是否放行，取决于连接方或诊断程序无法识别的规则：%1。</translation>
    </message>
    <message>
        <source>A router or a cloud may still have another one. Rules for IPv6 were not looked at.</source>
        <translation>路由器或云平台仍可能有另外的防火墙。未检查 IPv6 规则。</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be read.</source>
        <translation>无法读取文件夹 %1。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be written to.</source>
        <translation>无法写入文件夹 %1。</translation>
    </message>
    <message>
        <source>The disk of the folder %1 is full.</source>
        <translation>文件夹 %1 所在的磁盘已满。</translation>
    </message>
</context>
<context>
    <name>FolderEdit</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
</context>
<context>
    <name>GroupsDialog</name>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>What a group says applies to its users where they have no setting of their own.</source>
        <translation>组的设置适用于自身没有相应设置的用户。</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>编辑(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>删除(&amp;R)…</translation>
    </message>
    <message>
        <source>%1 (users: %2)</source>
        <translation>%1（用户：%2）</translation>
    </message>
    <message>
        <source>Remove Group</source>
        <translation>移除组</translation>
    </message>
    <message>
        <source>Remove the group “%1”? Its users stay, without what it says.</source>
        <translation>要移除组“%1”吗？其用户会保留，但不再有组的设置。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除 %1</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>The server does not listen where it should</source>
        <translation>服务器没有在设定的端口上监听</translation>
    </message>
    <message>
        <source>Choose another port, or end the other program.</source>
        <translation>请选择其他端口，或结束占用端口的程序。</translation>
    </message>
    <message>
        <source>The doctor does not know the port of the server</source>
        <translation>诊断程序不知道服务器的端口</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>服务器未运行</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>请启动服务器。</translation>
    </message>
    <message>
        <source>This computer has none of the addresses to listen on: %1</source>
        <translation>本机没有以下任何监听地址：%1</translation>
    </message>
    <message>
        <source>The network gave it another one, or is not connected. Listen on all networks instead.</source>
        <translation>网络可能分配了其他地址，或网络未连接。请改为监听所有网络。</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>本机地址读取自系统。</translation>
    </message>
    <message>
        <source>Listen Everywhere</source>
        <translation>监听所有网络</translation>
    </message>
    <message>
        <source>The doctor connected to %1 from this computer.</source>
        <translation>诊断程序从本机连接了 %1。</translation>
    </message>
    <message>
        <source>Nothing answers at %1</source>
        <translation>%1 没有响应</translation>
    </message>
    <message>
        <source>The server answers at %1</source>
        <translation>服务器在 %1 上有响应</translation>
    </message>
    <message>
        <source>That is seen from this computer. Firewalls treat others differently.</source>
        <translation>这是从本机看到的结果。防火墙对其他计算机的处理可能不同。</translation>
    </message>
    <message>
        <source>Another program answers at %1</source>
        <translation>在 %1 上响应的是其他程序</translation>
    </message>
    <message>
        <source>Choose another port, or end that program. It says: %1</source>
        <translation>请选择其他端口，或结束该程序。它的应答：%1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The server is not running. Start it.</source>
        <translation>服务器未运行。请启动服务器。</translation>
    </message>
    <message>
        <source>The server is not running, and this user may not use a port below 1024. Start it as a service, or choose a port from 1024 up.</source>
        <translation>服务器未运行，且当前用户不能使用低于 1024 的端口。请将其作为服务启动，或选择 1024 及以上的端口。</translation>
    </message>
    <message>
        <source>The server is not running, and the port can&apos;t be used: %1</source>
        <translation>服务器未运行，且端口无法使用：%1</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect</source>
        <translation>只有本机上的程序可以连接</translation>
    </message>
    <message>
        <source>The server listens on %1 only.</source>
        <translation>服务器仅监听 %1。</translation>
    </message>
    <message>
        <source>Let Other Computers Connect</source>
        <translation>允许其他计算机连接</translation>
    </message>
    <message>
        <source>The configuration lets the system choose one. Clients need a port that stays: choose one.</source>
        <translation>当前配置由系统选择端口。客户端需要固定的端口，请指定一个。</translation>
    </message>
    <message>
        <source>It could not start: %1</source>
        <translation>服务器无法启动：%1</translation>
    </message>
    <message>
        <source>The server answers at %1, but does not let the doctor in</source>
        <translation>服务器在 %1 上有响应，但不允许诊断程序进入</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>信息及以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>所有会话</translation>
    </message>
    <message>
        <source>Session </source>
        <translation>会话 </translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Selected messages</source>
        <translation>选中的消息</translation>
    </message>
    <message>
        <source>Choose messages to read them whole.</source>
        <translation>选择消息可查看完整内容。</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 没有响应。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About QFtpServer</source>
        <translation>关于 QFtpServer(&amp;A)</translation>
    </message>
    <message>
        <source>About QFtpServer</source>
        <translation>关于 QFtpServer</translation>
    </message>
    <message>
        <source>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;Shares folders over FTP and FTPS.&lt;/p&gt;&lt;p&gt;Configuration file: %2&lt;/p&gt;</source>
        <translation>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;通过 FTP 和 FTPS 共享文件夹。&lt;/p&gt;&lt;p&gt;配置文件：%2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>共享文件夹(&amp;S)…</translation>
    </message>
    <message>
        <source>Configuration &amp;File…</source>
        <translation>配置文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Someone else changed the configuration file. Your changes are not saved until you decide which version to keep.</source>
        <translation>配置文件已被他人更改。在您决定保留哪个版本之前，您的更改不会保存。</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>选择版本…</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, and the previous configuration stays in use: %1</source>
        <translation>配置文件有错误，将继续使用之前的配置：%1</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, so nothing is served: %1</source>
        <translation>配置文件有错误，因此未提供任何服务：%1</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>修正…</translation>
    </message>
    <message>
        <source>Use Port %1</source>
        <translation>使用端口 %1</translation>
    </message>
    <message>
        <source>Server Settings</source>
        <translation>服务器设置</translation>
    </message>
    <message>
        <source>Sessions: %1 · sends %2 · receives %3</source>
        <translation>会话：%1 · 发送 %2 · 接收 %3</translation>
    </message>
    <message>
        <source>QFtpServer keeps running</source>
        <translation>QFtpServer 仍在运行</translation>
    </message>
    <message>
        <source>The shares stay reachable. The icon in the tray opens the window again.</source>
        <translation>共享仍可访问。点击托盘图标可重新打开窗口。</translation>
    </message>
    <message>
        <source>Close QFtpServer</source>
        <translation>关闭 QFtpServer</translation>
    </message>
    <message>
        <source>Others reach your shares only while QFtpServer runs. This desktop has no tray for its icon, so the window can only be minimised.</source>
        <translation>只有在 QFtpServer 运行时，其他人才能访问您的共享。此桌面没有可放置图标的托盘，因此窗口只能最小化。</translation>
    </message>
    <message>
        <source>&amp;Minimise</source>
        <translation>最小化(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Stop Sharing and Quit</source>
        <translation>停止共享并退出(&amp;S)</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>使用端口 %1</translation>
    </message>
    <message>
        <source>Quit QFtpServer</source>
        <translation>退出 QFtpServer</translation>
    </message>
    <message>
        <source>Your last changes are not in the configuration file: it could not be written, or someone else changed it too. If you quit now, they are lost.</source>
        <translation>您最近的更改尚未写入配置文件：文件无法写入，或已同时被他人更改。如果现在退出，这些更改将丢失。</translation>
    </message>
    <message>
        <source>&amp;Quit Without Saving</source>
        <translation>不保存并退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Changes on this page have not been applied. If you quit now, they are lost.</source>
        <translation>此页面上的更改尚未应用。如果现在退出，这些更改将丢失。</translation>
    </message>
</context>
<context>
    <name>MountsEdit</name>
    <message>
        <source>Additional folders</source>
        <translation>附加文件夹</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Writable</source>
        <translation>可写</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>添加文件夹</translation>
    </message>
</context>
<context>
    <name>PassiveMode</name>
    <message>
        <source>From the Internet, this computer can be reached only through a router</source>
        <translation>互联网上的客户端只能通过路由器连接本机</translation>
    </message>
    <message>
        <source>All its addresses are of a private network. For clients outside, let the router forward the port %1 and the data ports %2 to %3 to this computer, and set the external address to the router&apos;s. Whether it does that can&apos;t be told from inside.</source>
        <translation>本机的所有地址都属于专用网络。要让外部客户端连接，请在路由器上将端口 %1 和数据端口 %2 至 %3 转发到本机，并将外部地址设为路由器的地址。从内部无法确定路由器是否已转发。</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>本机地址读取自系统。</translation>
    </message>
    <message>
        <source>The name was looked up.</source>
        <translation>已对该名称进行域名解析。</translation>
    </message>
    <message>
        <source>The external address “%1” has no IPv4 address</source>
        <translation>外部地址“%1”没有 IPv4 地址</translation>
    </message>
    <message>
        <source>Clients from outside are refused passive connections. Correct the name, or ask the administrator of the name server.</source>
        <translation>外部客户端的被动连接会被拒绝。请更正名称，或联系 DNS 服务器的管理员。</translation>
    </message>
    <message>
        <source>The external address %1 is of a private network</source>
        <translation>外部地址 %1 属于专用网络</translation>
    </message>
    <message>
        <source>Nobody on the Internet can reach it. Set it to the address of your router.</source>
        <translation>互联网上无人能访问该地址。请将其设为路由器的地址。</translation>
    </message>
    <message>
        <source>Clients from outside get the address %1</source>
        <translation>外部客户端收到的地址是 %1</translation>
    </message>
    <message>
        <source>Whether the router forwards the data ports from there can&apos;t be told from inside.</source>
        <translation>从内部无法确定路由器是否转发了数据端口。</translation>
    </message>
    <message>
        <source>There are only %1 data ports, for up to %2 transfers</source>
        <translation>只有 %1 个数据端口，而传输最多可达 %2 个</translation>
    </message>
    <message>
        <source>Each running transfer needs one, and for a minute afterwards the system keeps it. Make the range larger.</source>
        <translation>每个正在进行的传输需要一个端口，结束后系统还会占用它一分钟。请扩大端口范围。</translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password strength</source>
        <translation>密码强度</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Weak: it can be guessed. Choose a longer password.</source>
        <translation>弱：容易被猜到。请选择更长的密码。</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
</context>
<context>
    <name>PermissionsEdit</name>
    <message>
        <source>List files</source>
        <translation>列出文件</translation>
    </message>
    <message>
        <source>list files</source>
        <translation>列出文件</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Upload new files</source>
        <translation>上传新文件</translation>
    </message>
    <message>
        <source>upload new files</source>
        <translation>上传新文件</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>replace files</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>Append to files</source>
        <translation>追加到文件</translation>
    </message>
    <message>
        <source>append to files</source>
        <translation>追加到文件</translation>
    </message>
    <message>
        <source>Delete files</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <source>delete files</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Create folders</source>
        <translation>创建文件夹</translation>
    </message>
    <message>
        <source>create folders</source>
        <translation>创建文件夹</translation>
    </message>
    <message>
        <source>Remove folders</source>
        <translation>删除文件夹</translation>
    </message>
    <message>
        <source>remove folders</source>
        <translation>删除文件夹</translation>
    </message>
    <message>
        <source>Set times and modes</source>
        <translation>设置时间和权限位</translation>
    </message>
    <message>
        <source>set times and modes</source>
        <translation>设置时间和权限位</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>读写</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>仅上传</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Summary of the permissions</source>
        <translation>权限摘要</translation>
    </message>
    <message>
        <source>May do nothing.</source>
        <translation>不能进行任何操作。</translation>
    </message>
    <message>
        <source>May see and download all files, but change nothing.</source>
        <translation>可以查看和下载所有文件，但不能更改。</translation>
    </message>
    <message>
        <source>May see, download, upload, replace, rename and delete everything.</source>
        <translation>可以查看、下载、上传、替换、重命名和删除所有内容。</translation>
    </message>
    <message>
        <source>May %1, and nothing else.</source>
        <translation>只能%1。</translation>
    </message>
    <message>
        <source>Existing files stay hidden.</source>
        <translation>看不到已有文件。</translation>
    </message>
</context>
<context>
    <name>PortalAnswer</name>
    <message>
        <source>The desktop offers no way to start programs: %1</source>
        <translation>桌面未提供启动程序的方法：%1</translation>
    </message>
    <message>
        <source>The desktop does not allow it.</source>
        <translation>桌面不允许此操作。</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep the list of ended transfers when QFtpServer quits</source>
        <translation>退出 QFtpServer 时保留已结束的传输列表(&amp;K)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language changes when QFtpServer starts the next time.</source>
        <translation>语言将在下次启动 QFtpServer 时更改。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Start when I log in to this computer</source>
        <translation>登录系统时自动启动(&amp;S)</translation>
    </message>
    <message>
        <source>Start with the &amp;window hidden</source>
        <translation>启动时隐藏窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Keep running in the &amp;tray when the window is closed</source>
        <translation>关闭窗口后继续在托盘中运行(&amp;T)</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>启动和关闭</translation>
    </message>
    <message>
        <source>an &amp;upload finishes</source>
        <translation>上传完成(&amp;U)</translation>
    </message>
    <message>
        <source>an address is &amp;banned</source>
        <translation>地址被封禁(&amp;B)</translation>
    </message>
    <message>
        <source>the certificate &amp;expires soon</source>
        <translation>证书即将过期(&amp;E)</translation>
    </message>
    <message>
        <source>Notify me when</source>
        <translation>在以下情况通知我</translation>
    </message>
</context>
<context>
    <name>QFtpSessionModel</name>
    <message>
        <source>(not logged in)</source>
        <translation>（未登录）</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>active</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Last command</source>
        <translation>上一条命令</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>%1, account from “%2”</source>
        <translation>%1，账户来自“%2”</translation>
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
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>已传输</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
</context>
<context>
    <name>QFtpUserModel</name>
    <message>
        <source>read and write</source>
        <translation>读写</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>upload only</source>
        <translation>仅上传</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>%1 (disabled)</source>
        <translation>%1（已停用）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>%1 的二维码</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit QFtpServer</source>
        <translation>退出 QFtpServer</translation>
    </message>
    <message>
        <source>&amp;Wait for Transfers</source>
        <translation>等待传输完成(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Quit Now</source>
        <translation>立即退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>Transfers still running: %1. If you quit now, they are interrupted.</source>
        <translation>仍有 %1 个传输正在进行。如果现在退出，这些传输将中断。</translation>
    </message>
    <message>
        <source>QFtpServer quits when the running transfers have ended: %1.</source>
        <translation>正在进行的传输结束后，QFtpServer 将退出：%1。</translation>
    </message>
</context>
<context>
    <name>RateGraph</name>
    <message>
        <source>Rates of the last minutes</source>
        <translation>最近几分钟的速度</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>发送 %1，接收 %2</translation>
    </message>
    <message>
        <source>Sends %1</source>
        <translation>发送 %1</translation>
    </message>
    <message>
        <source>Receives %1</source>
        <translation>接收 %1</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The client disconnected.</source>
        <translation>客户端断开了连接。</translation>
    </message>
    <message>
        <source>The server ended the session.</source>
        <translation>服务器结束了会话。</translation>
    </message>
    <message>
        <source>The client aborted it.</source>
        <translation>客户端中止了传输。</translation>
    </message>
    <message>
        <source>The session ended.</source>
        <translation>会话已结束。</translation>
    </message>
    <message>
        <source>The data connection could not be opened.</source>
        <translation>无法打开数据连接。</translation>
    </message>
    <message>
        <source>No such file or directory.</source>
        <translation>没有该文件或目录。</translation>
    </message>
    <message>
        <source>Not a plain file.</source>
        <translation>不是普通文件。</translation>
    </message>
    <message>
        <source>Not a directory.</source>
        <translation>不是目录。</translation>
    </message>
    <message>
        <source>The file or directory already exists.</source>
        <translation>文件或目录已存在。</translation>
    </message>
    <message>
        <source>The directory is not empty.</source>
        <translation>目录不为空。</translation>
    </message>
    <message>
        <source>Permission denied.</source>
        <translation>没有权限。</translation>
    </message>
    <message>
        <source>The file system is read-only.</source>
        <translation>文件系统是只读的。</translation>
    </message>
    <message>
        <source>Can&apos;t rename from one storage to another.</source>
        <translation>无法跨存储重命名。</translation>
    </message>
    <message>
        <source>This name is not allowed.</source>
        <translation>不允许使用此名称。</translation>
    </message>
    <message>
        <source>No space left.</source>
        <translation>空间不足。</translation>
    </message>
    <message>
        <source>The storage does not support this.</source>
        <translation>该存储不支持此操作。</translation>
    </message>
    <message>
        <source>The restart offset is outside the file.</source>
        <translation>续传位置超出文件范围。</translation>
    </message>
    <message>
        <source>Busy; try again later.</source>
        <translation>正忙，请稍后重试。</translation>
    </message>
    <message>
        <source>The storage is not responding; try again later.</source>
        <translation>存储没有响应，请稍后重试。</translation>
    </message>
    <message>
        <source>The data connection stalled; transfer aborted.</source>
        <translation>数据连接停滞，传输已中止。</translation>
    </message>
    <message>
        <source>The data connection was lost; transfer aborted.</source>
        <translation>数据连接中断，传输已中止。</translation>
    </message>
    <message>
        <source>Transfer aborted.</source>
        <translation>传输已中止。</translation>
    </message>
    <message>
        <source>Received less data than ALLO announced; file not stored.</source>
        <translation>收到的数据少于 ALLO 声明的大小，文件未保存。</translation>
    </message>
    <message>
        <source>The data is not valid for the transfer mode; file not stored.</source>
        <translation>数据不符合传输模式，文件未保存。</translation>
    </message>
    <message>
        <source>Login incorrect.</source>
        <translation>登录信息不正确。</translation>
    </message>
    <message>
        <source>Login requires TLS; send AUTH TLS first.</source>
        <translation>登录需要 TLS，请先发送 AUTH TLS。</translation>
    </message>
    <message>
        <source>The TLS handshake of the data connection failed.</source>
        <translation>数据连接的 TLS 握手失败。</translation>
    </message>
    <message>
        <source>The data connection must resume the TLS session of the control connection.</source>
        <translation>数据连接必须恢复控制连接的 TLS 会话。</translation>
    </message>
    <message>
        <source>Local error; see the server&apos;s log.</source>
        <translation>本地错误，请查看服务器日志。</translation>
    </message>
    <message>
        <source>It was stopped on the server.</source>
        <translation>已在服务器上停止。</translation>
    </message>
</context>
<context>
    <name>RulesEdit</name>
    <message>
        <source>No access</source>
        <translation>禁止访问</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>读写</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>仅上传</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>按文件中的设置</translation>
    </message>
    <message>
        <source>Permissions for this path</source>
        <translation>此路径的权限</translation>
    </message>
    <message>
        <source>Permissions for some paths</source>
        <translation>特定路径的权限</translation>
    </message>
    <message>
        <source>Path and everything below it</source>
        <translation>路径及其下所有内容</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Add Pat&amp;h</source>
        <translation>添加路径(&amp;H)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>%1 is banned</source>
        <translation>%1 已被封禁</translation>
    </message>
    <message>
        <source>It cannot connect until %1.</source>
        <translation>在 %1 之前无法连接。</translation>
    </message>
    <message>
        <source>&amp;Lift Ban</source>
        <translation>解除封禁(&amp;L)</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>No security problems found</source>
        <translation>未发现安全问题</translation>
    </message>
    <message>
        <source>This page warns you when a change exposes something to others.</source>
        <translation>当某项更改会向他人暴露内容时，此页面会发出警告。</translation>
    </message>
</context>
<context>
    <name>ServerController</name>
    <message>
        <source>The configuration file has a mistake.</source>
        <translation>配置文件有错误。</translation>
    </message>
    <message>
        <source>This share has been switched off.</source>
        <translation>此共享已停用。</translation>
    </message>
    <message>
        <source>The server still listens on port %1: %2.</source>
        <translation>服务器仍在端口 %1 上监听：%2。</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃更改(&amp;D)</translation>
    </message>
    <message>
        <source>Edi&amp;t File…</source>
        <translation>编辑文件(&amp;T)…</translation>
    </message>
    <message>
        <source>Change server settings</source>
        <translation>更改服务器设置</translation>
    </message>
    <message>
        <source>Accept connections on</source>
        <translation>接受连接的网络</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>所有网络</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <source>These addresses:</source>
        <translation>以下地址：</translation>
    </message>
    <message>
        <source>Addresses to listen on</source>
        <translation>监听地址</translation>
    </message>
    <message>
        <source>For example: 192.168.1.5 2001:db8::5</source>
        <translation>例如：192.168.1.5 2001:db8::5</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>任意空闲端口</translation>
    </message>
    <message>
        <source>First data port</source>
        <translation>起始数据端口</translation>
    </message>
    <message>
        <source>Last data port</source>
        <translation>结束数据端口</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>External address</source>
        <translation>外部地址</translation>
    </message>
    <message>
        <source>If behind a router: its address or name, such as ftp.example.org</source>
        <translation>位于路由器之后时填写路由器的地址或名称，例如 ftp.example.org</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>欢迎消息</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>A&amp;ccept connections on</source>
        <translation>接受连接的网络(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>Data ports</source>
        <translation>数据端口</translation>
    </message>
    <message>
        <source>E&amp;xternal address</source>
        <translation>外部地址(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Greeting</source>
        <translation>欢迎消息(&amp;G)</translation>
    </message>
    <message>
        <source>Offer encr&amp;yption (FTPS)</source>
        <translation>启用 FTPS 加密(&amp;Y)</translation>
    </message>
    <message>
        <source>Encryption policy</source>
        <translation>加密策略</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>登录时必须加密</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>全程必须加密</translation>
    </message>
    <message>
        <source>Implicit FTPS port</source>
        <translation>隐式 FTPS 端口</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Certificate fingerprint</source>
        <translation>证书指纹</translation>
    </message>
    <message>
        <source>No certificate</source>
        <translation>没有证书</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Pol&amp;icy</source>
        <translation>策略(&amp;I)</translation>
    </message>
    <message>
        <source>I&amp;mplicit FTPS port</source>
        <translation>隐式 FTPS 端口(&amp;M)</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>同时会话数</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Sessions per address</source>
        <translation>每个地址的会话数</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>同时传输数</translation>
    </message>
    <message>
        <source>Total download rate</source>
        <translation>总下载速度</translation>
    </message>
    <message>
        <source>Total upload rate</source>
        <translation>总上传速度</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Sessions at &amp;once</source>
        <translation>同时会话数(&amp;O)</translation>
    </message>
    <message>
        <source>Sessions per add&amp;ress</source>
        <translation>每个地址的会话数(&amp;R)</translation>
    </message>
    <message>
        <source>Tra&amp;nsfers at once</source>
        <translation>同时传输数(&amp;N)</translation>
    </message>
    <message>
        <source>Down&amp;load rate</source>
        <translation>下载速度(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>上传速度(&amp;U)</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>服务器已停止。</translation>
    </message>
    <message>
        <source>The server is starting…</source>
        <translation>服务器正在启动…</translation>
    </message>
    <message>
        <source>The server is running. %1</source>
        <translation>服务器正在运行。%1</translation>
    </message>
    <message>
        <source>The server is running at %1</source>
        <translation>服务器正在运行，地址为 %1</translation>
    </message>
    <message>
        <source>The server stops when the running transfers finish.</source>
        <translation>正在进行的传输完成后，服务器将停止。</translation>
    </message>
    <message>
        <source>The server could not start.</source>
        <translation>服务器无法启动。</translation>
    </message>
    <message>
        <source>&amp;Stop Server</source>
        <translation>停止服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start Server</source>
        <translation>启动服务器(&amp;S)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>It asked for a passive connection, was sent to %1, and never came</source>
        <translation>请求了被动连接，收到的地址是 %1，但始终没有连接</translation>
    </message>
    <message>
        <source>That is an address of the network here, which nobody outside can reach. Set the external address to the one of your router, and let the router forward the data ports %1.</source>
        <translation>该地址属于本地网络，外部无人能访问。请将外部地址设为路由器的地址，并在路由器上转发数据端口 %1。</translation>
    </message>
    <message>
        <source>The external address in the settings is one that nobody outside can reach. Set it to the one of your router, and let the router forward the data ports %1.</source>
        <translation>设置中的外部地址是外部无法访问的地址。请将其设为路由器的地址，并在路由器上转发数据端口 %1。</translation>
    </message>
    <message>
        <source>A firewall or router between the client and this computer does not let the data ports %1 through. Open or forward them.</source>
        <translation>客户端与本机之间的防火墙或路由器没有放行数据端口 %1。请开放或转发这些端口。</translation>
    </message>
    <message>
        <source>Its data connection came from another address (%1) than the session</source>
        <translation>数据连接来自另一个地址（%1），而不是会话的地址</translation>
    </message>
    <message>
        <source>Commands came from %1. A router or proxy of the client changes its address, and the server takes data only from the client itself. Let the client go around that proxy; only if you trust its network, allow foreign addresses for its user.</source>
        <translation>命令来自 %1。客户端一侧的路由器或代理改变了它的地址，而服务器只接受客户端本身的数据连接。请让客户端绕过该代理；只有在信任其网络时，才为该用户允许外来地址。</translation>
    </message>
    <message>
        <source>It wants the server to connect to it at %1, and that fails</source>
        <translation>要求服务器连接到 %1，但连接失败</translation>
    </message>
    <message>
        <source>This is active mode, and the firewall or router of the client lets nothing in. Switch the client to passive mode.</source>
        <translation>这是主动模式，而客户端的防火墙或路由器不允许任何传入连接。请将客户端切换到被动模式。</translation>
    </message>
    <message>
        <source>It wants the data at %1, which is not the address that it comes from</source>
        <translation>要求在 %1 建立数据连接，而这不是它自己的地址</translation>
    </message>
    <message>
        <source>This is active mode from behind a router. Switch the client to passive mode.</source>
        <translation>客户端位于路由器之后，却使用了主动模式。请将客户端切换到被动模式。</translation>
    </message>
    <message>
        <source>It does not trust the server&apos;s certificate</source>
        <translation>不信任服务器的证书</translation>
    </message>
    <message>
        <source>The certificate is self-signed: accept it in the client after comparing the fingerprint, or get one from an authority.</source>
        <translation>证书是自签名的：请在客户端中比对指纹后接受，或从证书颁发机构获取证书。</translation>
    </message>
    <message>
        <source>The client does not know the authority that signed it, or the certificate lacks the chain to that authority, or its name is not the one that the client connects to.</source>
        <translation>客户端不信任签发证书的机构，或证书缺少完整的证书链，或证书名称与客户端连接的名称不符。</translation>
    </message>
    <message>
        <source>Its encryption is too old</source>
        <translation>加密方式过旧</translation>
    </message>
    <message>
        <source>It speaks only versions of TLS that are no longer safe. Update the client, or allow it to log in without encryption.</source>
        <translation>它只支持已不再安全的 TLS 版本。请更新客户端，或允许其不加密登录。</translation>
    </message>
    <message>
        <source>It does not speak TLS where the server expects it</source>
        <translation>没有按服务器的要求使用 TLS</translation>
    </message>
    <message>
        <source>It connects to the port for implicit FTPS without encrypting at once. Choose “implicit FTPS” in the client, or the other port.</source>
        <translation>它连接了隐式 FTPS 端口，却没有立即加密。请在客户端中选择“隐式 FTPS”，或使用另一个端口。</translation>
    </message>
    <message>
        <source>Encryption could not begin: %1</source>
        <translation>无法开始加密：%1</translation>
    </message>
    <message>
        <source>Look at what the client says about it. Often the certificate is not accepted there, or its settings for TLS differ.</source>
        <translation>请查看客户端的提示。通常是客户端未接受证书，或其 TLS 设置不同。</translation>
    </message>
    <message>
        <source>Its data connections do not resume the TLS session</source>
        <translation>数据连接没有恢复 TLS 会话</translation>
    </message>
    <message>
        <source>The server requires that, so that nobody can steal a connection. Update the client, or set tls.dataSessionReuse to “adaptive”.</source>
        <translation>服务器要求恢复会话，以防连接被劫持。请更新客户端，或将 tls.dataSessionReuse 设为“adaptive”。</translation>
    </message>
    <message>
        <source>It could not log in as “%1”</source>
        <translation>无法以“%1”的身份登录</translation>
    </message>
    <message>
        <source>The password is wrong. Set a new one if nobody knows it.</source>
        <translation>密码错误。如果没人知道密码，请设置新密码。</translation>
    </message>
    <message>
        <source>There is no user of that name. Names are case-sensitive.</source>
        <translation>没有该名称的用户。用户名区分大小写。</translation>
    </message>
    <message>
        <source>The user is switched off. Switch it on.</source>
        <translation>该用户已停用。请启用该用户。</translation>
    </message>
    <message>
        <source>The user may not log in from this address: see its limits.</source>
        <translation>该用户不能从此地址登录，请查看该用户的限制。</translation>
    </message>
    <message>
        <source>The server&apos;s log says: %1.</source>
        <translation>服务器日志显示：%1。</translation>
    </message>
    <message>
        <source>It does not speak FTP</source>
        <translation>使用的不是 FTP 协议</translation>
    </message>
    <message>
        <source>It asked for encryption and then said nothing</source>
        <translation>请求了加密，之后没有任何响应</translation>
    </message>
    <message>
        <source>It probably waits for the user to accept the certificate, or a firewall looks into the connection.</source>
        <translation>可能正在等待用户接受证书，或防火墙正在检查该连接。</translation>
    </message>
    <message>
        <source>All data ports from %1 to %2 were in use</source>
        <translation>%1 至 %2 的所有数据端口都已占用</translation>
    </message>
    <message>
        <source>Each running transfer needs one. Make the range larger.</source>
        <translation>每个正在进行的传输需要一个端口。请扩大端口范围。</translation>
    </message>
    <message>
        <source>A limit was reached: %1</source>
        <translation>达到了限制：%1</translation>
    </message>
    <message>
        <source>Raise the limit, or let the client use fewer connections.</source>
        <translation>请提高限制，或让客户端使用更少的连接。</translation>
    </message>
    <message>
        <source>It tried to log in without encryption, which the server requires</source>
        <translation>尝试不加密登录，而服务器要求加密</translation>
    </message>
    <message>
        <source>Choose “FTP over explicit TLS” in the client. If it can&apos;t encrypt, require no encryption.</source>
        <translation>请在客户端中选择“显式 FTP over TLS”。如果客户端不支持加密，请取消强制加密。</translation>
    </message>
    <message>
        <source>The server refused “%1”: %2</source>
        <translation>服务器拒绝了“%1”：%2</translation>
    </message>
    <message>
        <source>If it should be allowed, look at the permissions of the user, and at those of the folder on this computer.</source>
        <translation>如果应当允许，请检查该用户的权限以及本机上该文件夹的权限。</translation>
    </message>
    <message>
        <source>The server ended the session: %1</source>
        <translation>服务器结束了会话：%1</translation>
    </message>
    <message>
        <source>In session %1: %2</source>
        <translation>会话 %1 中：%2</translation>
    </message>
    <message>
        <source>Windows Explorer cannot encrypt. Use FileZilla or WinSCP.</source>
        <translation>Windows 资源管理器不支持加密。请使用 FileZilla 或 WinSCP。</translation>
    </message>
    <message>
        <source>ftp.exe of Windows knows active mode only, which most firewalls block.</source>
        <translation>Windows 的 ftp.exe 只支持主动模式，而大多数防火墙会阻止这种模式。</translation>
    </message>
    <message>
        <source>curl encrypts only with the option --ssl-reqd.</source>
        <translation>curl 仅在使用 --ssl-reqd 选项时才加密。</translation>
    </message>
    <message>
        <source>Python&apos;s ftplib ignores the address of PASV, and encrypts data only after prot_p().</source>
        <translation>Python 的 ftplib 会忽略 PASV 的地址，并且只有在 prot_p() 之后才加密数据。</translation>
    </message>
    <message>
        <source>Many scanners and cameras cannot encrypt, and check the folder before they upload.</source>
        <translation>许多扫描仪和摄像头不支持加密，并且会在上传前检查文件夹。</translation>
    </message>
    <message>
        <source>A browser, a port scanner or another program tried this port. FTP clients use an address that begins with ftp://.</source>
        <translation>浏览器、扫描仪或其他程序尝试了此端口。FTP 客户端使用以 ftp:// 开头的地址。</translation>
    </message>
    <message>
        <source>Other sessions like it: %1.</source>
        <translation>其他类似会话：%1。</translation>
    </message>
    <message>
        <source>It wants to encrypt, which the server does not offer</source>
        <translation>客户端要求加密，但服务器未提供加密</translation>
    </message>
    <message>
        <source>Offer encryption.</source>
        <translation>请启用加密。</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开连接(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Ban Address…</source>
        <translation>封禁地址(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>会话记录(&amp;T)…</translation>
    </message>
    <message>
        <source>Ban Address</source>
        <translation>封禁地址</translation>
    </message>
    <message>
        <source>Nobody can connect from %1 for an hour, and sessions from there end. You can lift the ban on the Security page.</source>
        <translation>%1 在一小时内无法连接，来自该地址的会话将结束。您可以在“安全”页面解除封禁。</translation>
    </message>
    <message>
        <source>&amp;Ban</source>
        <translation>封禁(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ShareCard</name>
    <message>
        <source>Share&amp;d</source>
        <translation>启用共享(&amp;D)</translation>
    </message>
    <message>
        <source>When switched off</source>
        <translation>手动停用时</translation>
    </message>
    <message>
        <source>After the first download</source>
        <translation>首次下载后</translation>
    </message>
    <message>
        <source>After one hour</source>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>When unused for ten minutes</source>
        <translation>十分钟无人使用时</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>E&amp;nds</source>
        <translation>停止共享(&amp;N)</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Last upload</source>
        <translation>上次上传</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>复制地址(&amp;C)</translation>
    </message>
    <message>
        <source>Sho&amp;w Address…</source>
        <translation>显示地址(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>编辑(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>删除(&amp;R)…</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>共享 %1</translation>
    </message>
    <message>
        <source>%1 is shared</source>
        <translation>启用共享 %1</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>启动服务器(&amp;T)</translation>
    </message>
    <message>
        <source>Create Fo&amp;lder</source>
        <translation>创建文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>%1 (not now)</source>
        <translation>%1（暂不可用）</translation>
    </message>
    <message>
        <source>Storage “%1”</source>
        <translation>存储“%1”</translation>
    </message>
    <message>
        <source>When %1 ends</source>
        <translation>%1 何时停止共享</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>None since the start</source>
        <translation>启动以来没有</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>发送 %1，接收 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 shows %2: %3</source>
        <translation>%1 对应 %2：%3</translation>
    </message>
    <message>
        <source>Further exceptions: %1</source>
        <translation>另有 %1 项例外</translation>
    </message>
    <message>
        <source>The hour begins when it is switched on.</source>
        <translation>启用后开始计时。</translation>
    </message>
    <message>
        <source>Ends at %1.</source>
        <translation>将于 %1 停止共享。</translation>
    </message>
    <message>
        <source>Create Folder</source>
        <translation>创建文件夹</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>%1 的地址</translation>
    </message>
    <message>
        <source>Remove Share</source>
        <translation>删除共享</translation>
    </message>
    <message>
        <source>Remove “%1”? Its sessions end. The files in the folder stay.</source>
        <translation>要删除“%1”吗？其会话将结束。文件夹中的文件会保留。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share Folder</source>
        <translation>共享文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>&amp;See and download files</source>
        <translation>查看和下载文件(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Read and write: add, change and delete files</source>
        <translation>读写：添加、更改和删除文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Upload only: see no files (for scanners or strangers)</source>
        <translation>仅上传：看不到文件（适用于扫描仪或陌生人）(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;hare</source>
        <translation>共享(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>用户名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Others may</source>
        <translation>其他人可以</translation>
    </message>
    <message>
        <source>&amp;Create This Folder</source>
        <translation>创建此文件夹(&amp;C)</translation>
    </message>
    <message>
        <source>Choose the folder to share.</source>
        <translation>请选择要共享的文件夹。</translation>
    </message>
    <message>
        <source>The path of the folder must begin with /.</source>
        <translation>文件夹路径必须以 / 开头。</translation>
    </message>
    <message>
        <source>This is the whole computer. Choose a folder inside it.</source>
        <translation>这是整台计算机。请选择其中的文件夹。</translation>
    </message>
    <message>
        <source>Enter a login name.</source>
        <translation>请输入用户名。</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>同名用户已存在。</translation>
    </message>
    <message>
        <source>The user “anonymous” needs no password. Add it on the Users page.</source>
        <translation>用户“anonymous”不需要密码。请在“用户”页面添加。</translation>
    </message>
    <message>
        <source>Enter a password. Without one, anyone on the network could log in.</source>
        <translation>请输入密码。没有密码时，网络中的任何人都能登录。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Others can reach it at this address:</source>
        <translation>&lt;b&gt;文件夹已共享。&lt;/b&gt;其他人可通过以下地址访问：</translation>
    </message>
    <message>
        <source>The server is starting. Others can then reach the folder at this address:</source>
        <translation>服务器正在启动。之后其他人可通过以下地址访问该文件夹：</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;everywhere&quot;&gt;Let other computers connect, too&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;everywhere&quot;&gt;同时允许其他计算机连接&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Others on the network can read the passwords and files of clients that do not use encryption. If all your clients can encrypt, &lt;a href=&quot;encrypt&quot;&gt;require it&lt;/a&gt;.</source>
        <translation>对于不使用加密的客户端，网络中的其他人可以读取其密码和文件。如果您的客户端都支持加密，请&lt;a href=&quot;encrypt&quot;&gt;强制加密&lt;/a&gt;。</translation>
    </message>
    <message>
        <source>Clients must encrypt now. &lt;a href=&quot;undo&quot;&gt;Undo&lt;/a&gt;</source>
        <translation>客户端现在必须加密。&lt;a href=&quot;undo&quot;&gt;撤销&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Let other computers connect</source>
        <translation>允许其他计算机连接</translation>
    </message>
    <message>
        <source>Require encryption</source>
        <translation>强制加密</translation>
    </message>
    <message>
        <source>Do not require encryption</source>
        <translation>取消强制加密</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nobody can reach the folder yet:&lt;/b&gt; the server could not start. The address will be:</source>
        <translation>&lt;b&gt;目前还无法访问该文件夹：&lt;/b&gt;服务器无法启动。服务器启动后，地址为：</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Programs on this computer can reach it:</source>
        <translation>&lt;b&gt;文件夹已共享。&lt;/b&gt;本机上的程序可以通过以下地址访问：</translation>
    </message>
</context>
<context>
    <name>ShareLimits</name>
    <message>
        <source>The hour is over.</source>
        <translation>一小时已到。</translation>
    </message>
    <message>
        <source>Nobody used it for ten minutes.</source>
        <translation>十分钟内无人使用。</translation>
    </message>
    <message>
        <source>The first download is complete.</source>
        <translation>首次下载已完成。</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>停用 %1</translation>
    </message>
    <message>
        <source>Change when %1 ends</source>
        <translation>更改 %1 的停止共享时间</translation>
    </message>
</context>
<context>
    <name>ShareModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ShareStates</name>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Not reachable: the server is stopped</source>
        <translation>无法访问：服务器已停止</translation>
    </message>
    <message>
        <source>Reachable, nobody is connected</source>
        <translation>可以访问，无人连接</translation>
    </message>
    <message>
        <source>In use, sessions: %1</source>
        <translation>使用中，%1 个会话</translation>
    </message>
</context>
<context>
    <name>SharesPage</name>
    <message>
        <source>&lt;h2&gt;Nothing is shared yet&lt;/h2&gt;Choose a folder, or drop one here. Scanners, phones and colleagues can then reach it with any FTP program.</source>
        <translation>&lt;h2&gt;尚未共享任何文件夹&lt;/h2&gt;请选择文件夹，或将文件夹拖放到此处。之后，扫描仪、手机和同事即可用任意 FTP 程序访问。</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>共享文件夹(&amp;S)…</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>共享</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>TranscriptDialog</name>
    <message>
        <source>Session %1</source>
        <translation>会话 %1</translation>
    </message>
    <message>
        <source>Commands and replies</source>
        <translation>命令和应答</translation>
    </message>
    <message>
        <source>Nothing has been said yet. Passwords are masked.</source>
        <translation>还没有任何命令或应答。密码会被隐藏。</translation>
    </message>
    <message>
        <source>— The session has ended. —</source>
        <translation>— 会话已结束 —</translation>
    </message>
    <message>
        <source>Session %1: %2 from %3</source>
        <translation>会话 %1：%2，来自 %3</translation>
    </message>
</context>
<context>
    <name>TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>Only &amp;running transfers</source>
        <translation>仅显示进行中的传输(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Sh&amp;ow in Folder</source>
        <translation>打开所在文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>会话记录(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Clear History…</source>
        <translation>清空历史记录(&amp;C)…</translation>
    </message>
    <message>
        <source>The file is not in a folder of this computer.</source>
        <translation>该文件不在本机的文件夹中。</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>清空历史记录</translation>
    </message>
    <message>
        <source>All transfers that have ended are removed from the list. Files stay.</source>
        <translation>所有已结束的传输将从列表中移除。文件会保留。</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>QFtpServer needs attention</source>
        <translation>QFtpServer 有需要处理的问题</translation>
    </message>
    <message>
        <source>QFtpServer is stopped</source>
        <translation>QFtpServer 已停止</translation>
    </message>
    <message>
        <source>QFtpServer: no clients connected</source>
        <translation>QFtpServer：没有客户端连接</translation>
    </message>
    <message>
        <source>QFtpServer
Sessions: %1, transfers: %2
Sends %3, receives %4</source>
        <translation>QFtpServer
会话：%1，传输：%2
发送 %3，接收 %4</translation>
    </message>
    <message>
        <source>&amp;Open Window</source>
        <translation>打开窗口(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>共享文件夹(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>复制地址(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>更多(&amp;M)…</translation>
    </message>
    <message>
        <source>S&amp;top Server</source>
        <translation>停止服务器(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>启动服务器(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Last T&amp;ransfers</source>
        <translation>最近的传输(&amp;R)</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>Add User</source>
        <translation>添加用户</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>用户 %1</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>登录(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation>权限(&amp;P)</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>限制(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Ma&amp;y log in</source>
        <translation>允许登录(&amp;Y)</translation>
    </message>
    <message>
        <source>Password type</source>
        <translation>密码类型</translation>
    </message>
    <message>
        <source>Keep the current password</source>
        <translation>保留当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Password of the system user with this name</source>
        <translation>同名系统用户的密码</translation>
    </message>
    <message>
        <source>None: anyone who knows the name can log in</source>
        <translation>无：知道用户名的任何人都能登录</translation>
    </message>
    <message>
        <source>Type or generate a password</source>
        <translation>输入或生成密码</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>用户名(&amp;N)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码(&amp;W)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>This folder:</source>
        <translation>此文件夹：</translation>
    </message>
    <message>
        <source>Storage “%1” from the file</source>
        <translation>配置文件中的存储“%1”</translation>
    </message>
    <message>
        <source>Create it at the first login if it is &amp;missing</source>
        <translation>如果不存在，在首次登录时创建(&amp;M)</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>根文件夹</translation>
    </message>
    <message>
        <source>Additional folders</source>
        <translation>附加文件夹</translation>
    </message>
    <message>
        <source>Hidden names</source>
        <translation>隐藏的名称</translation>
    </message>
    <message>
        <source>For example: *.tmp, .*</source>
        <translation>例如：*.tmp, .*</translation>
    </message>
    <message>
        <source>Refused names</source>
        <translation>禁止的名称</translation>
    </message>
    <message>
        <source>For example: *.exe, .ht*</source>
        <translation>例如：*.exe, .ht*</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Hidde&amp;n names</source>
        <translation>隐藏的名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Refused names</source>
        <translation>禁止的名称(&amp;R)</translation>
    </message>
    <message>
        <source>same as for all users</source>
        <translation>跟随全局设置</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>同时会话数</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>同时传输数</translation>
    </message>
    <message>
        <source>Download rate</source>
        <translation>下载速度</translation>
    </message>
    <message>
        <source>Upload rate</source>
        <translation>上传速度</translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation>允许的地址</translation>
    </message>
    <message>
        <source>Any address, or for example: 192.168.1.0/24 2001:db8::7</source>
        <translation>任意地址，或指定地址，例如：192.168.1.0/24 2001:db8::7</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Same as for all users</source>
        <translation>跟随全局设置</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>登录时必须加密</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>全程必须加密</translation>
    </message>
    <message>
        <source>&amp;Sessions at once</source>
        <translation>同时会话数(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Transfers at once</source>
        <translation>同时传输数(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Download rate</source>
        <translation>下载速度(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>上传速度(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Allowed addresses</source>
        <translation>允许的地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>加密(&amp;E)</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请输入用户名。</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>同名用户已存在。</translation>
    </message>
    <message>
        <source>This user has been removed.</source>
        <translation>此用户已被删除。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
    <message>
        <source>Type or generate a password.</source>
        <translation>请输入或生成密码。</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>内存不足，无法计算密码哈希。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Names of groups, the most important first</source>
        <translation>组名，最重要的在前</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>组(&amp;G)</translation>
    </message>
    <message>
        <source>From “%1”: %2</source>
        <translation>来自“%1”：%2</translation>
    </message>
    <message>
        <source>Add Group</source>
        <translation>添加组</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>组 %1</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>Space for all users together</source>
        <translation>所有用户共用的空间</translation>
    </message>
    <message>
        <source>Files of all users together</source>
        <translation>所有用户的文件总数</translation>
    </message>
    <message>
        <source>Used: %1; files: %2</source>
        <translation>已用：%1；文件：%2</translation>
    </message>
    <message>
        <source> (of the group)</source>
        <translation>（组）</translation>
    </message>
    <message>
        <source>A group with this name already exists.</source>
        <translation>已存在同名的组。</translation>
    </message>
    <message>
        <source>This group has been removed.</source>
        <translation>该组已被移除。</translation>
    </message>
    <message>
        <source>Spa&amp;ce for each user</source>
        <translation>每个用户的空间(&amp;C)</translation>
    </message>
    <message>
        <source>Spa&amp;ce</source>
        <translation>空间(&amp;C)</translation>
    </message>
    <message>
        <source>Files of each use&amp;r</source>
        <translation>每个用户的文件数(&amp;R)</translation>
    </message>
    <message>
        <source>Space for all users toget&amp;her</source>
        <translation>所有用户共用的空间(&amp;H)</translation>
    </message>
    <message>
        <source>Files of all users t&amp;ogether</source>
        <translation>所有用户的文件总数(&amp;O)</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>编辑(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>创建副本(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>删除(&amp;R)…</translation>
    </message>
    <message>
        <source>Remove User</source>
        <translation>删除用户</translation>
    </message>
    <message>
        <source>Remove “%1”? The user&apos;s sessions end. The files in the folder stay.</source>
        <translation>要删除“%1”吗？该用户的会话将结束。文件夹中的文件会保留。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Groups…</source>
        <translation>组(&amp;G)…</translation>
    </message>
    <message>
        <source>the users of this system</source>
        <translation>本系统的用户</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>“%1”（%2）</translation>
    </message>
    <message>
        <source>Other users who can log in: %1</source>
        <translation>其他可以登录的用户：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Shares folders over FTP and FTPS.</source>
        <translation>通过 FTP 和 FTPS 共享文件夹。</translation>
    </message>
    <message>
        <source>The configuration file; ftpd-headless can use the same file.</source>
        <translation>配置文件；ftpd-headless 可以使用同一文件。</translation>
    </message>
    <message>
        <source>Start in the tray, without the window.</source>
        <translation>启动到托盘，不显示窗口。</translation>
    </message>
    <message>
        <source>A folder to share.</source>
        <translation>要共享的文件夹。</translation>
    </message>
</context>
</TS>
