<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message>
        <source>The configuration file has a mistake</source>
        <translation>設定ファイルに誤りがあります</translation>
    </message>
    <message>
        <source>Something in the configuration file looks wrong</source>
        <translation>設定ファイルに誤りと思われる箇所があります</translation>
    </message>
    <message>
        <source>There is no user, so nobody can log in</source>
        <translation>ユーザーがいないため、誰もログインできません</translation>
    </message>
    <message>
        <source>All users are switched off, so nobody can log in</source>
        <translation>すべてのユーザーが無効になっているため、誰もログインできません</translation>
    </message>
    <message>
        <source>Add one, or switch one on.</source>
        <translation>ユーザーを追加するか、既存のユーザーを有効にしてください。</translation>
    </message>
    <message>
        <source>The folders of all users can be used</source>
        <translation>すべてのユーザーのフォルダーを使用できます</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 は接続禁止になっています</translation>
    </message>
    <message>
        <source>The server lets in only other networks than its own</source>
        <translation>サーバーは、自身が属していないネットワークからの接続しか許可していません</translation>
    </message>
    <message>
        <source>guard.allowedAddresses is %1. Computers of the network here can&apos;t connect.</source>
        <translation>guard.allowedAddresses が %1 に設定されています。このネットワークのコンピューターは接続できません。</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>コンピューターのアドレスをシステムから取得しました。</translation>
    </message>
    <message>
        <source>Create it, or choose another folder for “%1”.</source>
        <translation>フォルダーを作成するか、「%1」に別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Nobody can upload. Make room.</source>
        <translation>誰もアップロードできません。空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>The doctor looked at the folder.</source>
        <translation>フォルダーを確認しました。</translation>
    </message>
    <message>
        <source>Give the account that the server uses the right to use it, or choose another folder for “%1”.</source>
        <translation>サーバーの実行ユーザーにフォルダーの使用権限を与えるか、「%1」に別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The folders of the first %1 users can be used</source>
        <translation>最初の %1 人のユーザーのフォルダーは使用できます</translation>
    </message>
    <message>
        <source>It failed to log in too often, or was banned by hand, and cannot connect until %1. If that is one of yours, lift the ban.</source>
        <translation>ログインの失敗が多すぎたか、手動で禁止されたため、%1 まで接続できません。ご自分の機器のアドレスであれば、禁止を解除してください。</translation>
    </message>
    <message>
        <source>Banned addresses: %1</source>
        <translation>禁止中のアドレス: %1</translation>
    </message>
    <message>
        <source>They failed to log in too often: %1. If one is yours, lift the ban.</source>
        <translation>ログインの失敗が多すぎました: %1。ご自分のアドレスが含まれていれば、禁止を解除してください。</translation>
    </message>
</context>
<context>
    <name>AddressView</name>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Write down the password now: it will not be shown again.</source>
        <translation>パスワードを今すぐ控えてください。再び表示されることはありません。</translation>
    </message>
    <message>
        <source>&amp;Open in File Manager</source>
        <translation>ファイルマネージャーで開く(&amp;O)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>コピー: %1</translation>
    </message>
    <message>
        <source>The address appears as soon as there is one.</source>
        <translation>アドレスが割り当てられると、ここに表示されます。</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect.</source>
        <translation>接続できるのは、このコンピューター上のプログラムだけです。</translation>
    </message>
</context>
<context>
    <name>Addresses</name>
    <message>
        <source>%1, for this computer only</source>
        <translation>%1 (このコンピューターのみ)</translation>
    </message>
    <message>
        <source>%1, network %2</source>
        <translation>%1 (ネットワーク %2)</translation>
    </message>
    <message>
        <source>%1, from the Internet</source>
        <translation>%1 (インターネットから)</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>このコンピューターはネットワークに接続されていません。</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>“%1” is no longer shared</source>
        <translation>「%1」の共有が終了しました</translation>
    </message>
    <message>
        <source>Share Again</source>
        <translation>再び共有</translation>
    </message>
    <message>
        <source>“%1” could not be switched off</source>
        <translation>「%1」を無効にできませんでした</translation>
    </message>
    <message>
        <source>The configuration file cannot be changed now. Open the window for details.</source>
        <translation>設定ファイルを現在変更できません。詳細はウィンドウを開いて確認してください。</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>メモリ不足のため、パスワードをハッシュ化できません。</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>%1 の共有</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 の削除</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>%1 の有効化</translation>
    </message>
    <message>
        <source>Upload finished</source>
        <translation>アップロードが完了しました</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 (ユーザー: %2)</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Address banned</source>
        <translation>アドレスを接続禁止にしました</translation>
    </message>
    <message>
        <source>%1 cannot connect for some time.</source>
        <translation>%1 はしばらくの間、接続できません。</translation>
    </message>
    <message>
        <source>Lift Ban</source>
        <translation>接続禁止を解除</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>証明書の有効期限が近づいています</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Addresses banned: %1</source>
        <translation>禁止されたアドレス: %1</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Cannot remove %1</source>
        <translation>%1 を削除できません</translation>
    </message>
    <message>
        <source>Cannot change what starts at login.</source>
        <translation>ログイン時に起動するものを変更できません。</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>The certificate can&apos;t be used</source>
        <translation>証明書を使用できません</translation>
    </message>
    <message>
        <source>It was read from %1.</source>
        <translation>%1 から読み込みました。</translation>
    </message>
    <message>
        <source>The certificate is valid until %1</source>
        <translation>証明書は %1 まで有効です</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1 on</source>
        <translation>証明書が有効になるのは %1 からです</translation>
    </message>
    <message>
        <source>Clients refuse it until then, unless the clock of this computer is wrong: it shows %1.</source>
        <translation>それまでクライアントは証明書を拒否します。ただし、このコンピューターの時計がずれている可能性もあります (現在の表示: %1)。</translation>
    </message>
    <message>
        <source>The certificate expired on %1</source>
        <translation>証明書は %1 に期限切れになりました</translation>
    </message>
    <message>
        <source>Clients refuse it. Get a new one.</source>
        <translation>クライアントは証明書を拒否します。新しい証明書を取得してください。</translation>
    </message>
    <message>
        <source>The certificate expires on %1</source>
        <translation>証明書の有効期限は %1 です</translation>
    </message>
    <message>
        <source>After that, clients will refuse it. Renew it.</source>
        <translation>それ以降、クライアントは証明書を拒否します。証明書を更新してください。</translation>
    </message>
    <message>
        <source>The certificate is not for “%1”</source>
        <translation>証明書は「%1」用のものではありません</translation>
    </message>
    <message>
        <source>It is for %1. Clients that connect to “%2” refuse it.</source>
        <translation>この証明書は %1 用です。「%2」に接続するクライアントは証明書を拒否します。</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>証明書は自己署名です</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it.</source>
        <translation>クライアントは証明書を信頼するかどうかを確認します。</translation>
    </message>
    <message>
        <source>The certificate does not lead to an authority that this computer knows</source>
        <translation>証明書から、このコンピューターが信頼する認証局までたどれません</translation>
    </message>
    <message>
        <source>The file lacks the certificates in between. Use the one that also holds them, such as fullchain.pem.</source>
        <translation>ファイルに中間証明書が含まれていません。fullchain.pem など、中間証明書も含むファイルを使用してください。</translation>
    </message>
    <message>
        <source>Clients need the certificate of that authority.</source>
        <translation>クライアントにはその認証局の証明書が必要です。</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Changes to the file</source>
        <translation>ファイルへの変更</translation>
    </message>
    <message>
        <source>No changes.</source>
        <translation>変更はありません。</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>timedatectl says so.</source>
        <translation>timedatectl の出力で確認しました。</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong</source>
        <translation>このコンピューターの時計が間違っています</translation>
    </message>
    <message>
        <source>It shows %1. Certificates and bans depend on it.</source>
        <translation>時計は %1 を示しています。証明書と接続禁止の期限は時計に依存します。</translation>
    </message>
    <message>
        <source>The clock of this computer is not synchronised</source>
        <translation>このコンピューターの時計は同期されていません</translation>
    </message>
    <message>
        <source>If it is wrong, clients may refuse the certificate.</source>
        <translation>時計がずれていると、クライアントが証明書を拒否することがあります。</translation>
    </message>
</context>
<context>
    <name>ConfigStore</name>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>サイズが 16 MiB を超えています</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 を読み込めません: %2</translation>
    </message>
    <message>
        <source>External change</source>
        <translation>外部での変更</translation>
    </message>
    <message>
        <source>%1 is still being read</source>
        <translation>%1 を読み込んでいます</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>File Changed</source>
        <translation>ファイルが変更されました</translation>
    </message>
    <message>
        <source>Someone else changed %1. Their version differs from yours as follows:</source>
        <translation>%1 が外部で変更されました。自分の内容との違いは次のとおりです:</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>外部の変更を採用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>自分の変更を維持(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Decide Later</source>
        <translation>後で決める(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>This desktop has no program to open %1.</source>
        <translation>このデスクトップには %1 を開くプログラムがありません。</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message>
        <source>&amp;Look Again</source>
        <translation>再診断(&amp;L)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>診断結果</translation>
    </message>
    <message>
        <source>The doctor looks at the server, the firewall, the folders, the certificate and the last sessions…</source>
        <translation>サーバー、ファイアウォール、フォルダー、証明書、最近のセッションを調べています…</translation>
    </message>
    <message>
        <source>Faults: %1. Choose one to see what to do.</source>
        <translation>問題: %1 件。項目を選択すると、対処方法が表示されます。</translation>
    </message>
    <message>
        <source>Warnings: %1. Choose one to see what to do.</source>
        <translation>警告: %1 件。項目を選択すると、対処方法が表示されます。</translation>
    </message>
    <message>
        <source>Nothing is wrong on this computer. If somebody still cannot connect, let them try, then look again.</source>
        <translation>このコンピューターに問題は見つかりませんでした。それでも接続できない人がいる場合は、接続を試してもらってから再診断してください。</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>診断</translation>
    </message>
</context>
<context>
    <name>EditPreview</name>
    <message>
        <source>Changes to the file</source>
        <translation>ファイルへの変更</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Configuration File</source>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>File contents</source>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>誤り</translation>
    </message>
    <message>
        <source>The file has changed since you opened it. Copy your text, then open the file again.</source>
        <translation>ファイルを開いた後に内容が変更されました。入力したテキストをコピーしてから、ファイルを開き直してください。</translation>
    </message>
    <message>
        <source>Edit the file</source>
        <translation>ファイルの編集</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>The file is empty or has been removed.</source>
        <translation>ファイルが空か、削除されています。</translation>
    </message>
    <message>
        <source>It has a mistake in line %1: %2</source>
        <translation>%1 行目に誤りがあります: %2</translation>
    </message>
    <message>
        <source>With it, other computers could connect: until now only this one can.</source>
        <translation>これを使うと他のコンピューターからも接続できるようになります。現在はこのコンピューターからのみ接続できます。</translation>
    </message>
    <message>
        <source>&amp;Save Anyway</source>
        <translation>このまま保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>フィルター: %1</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Nothing is encrypted</source>
        <translation>何も暗号化されていません</translation>
    </message>
    <message>
        <source>Anyone on the same network can read passwords and files.</source>
        <translation>同じネットワーク上の誰もが、パスワードやファイルを読み取れます。</translation>
    </message>
    <message>
        <source>Offer Encryption</source>
        <translation>暗号化を有効化</translation>
    </message>
    <message>
        <source>Encryption is not required</source>
        <translation>暗号化が必須になっていません</translation>
    </message>
    <message>
        <source>Clients that do not ask for encryption send passwords and files unencrypted. Some scanners and some file managers cannot encrypt.</source>
        <translation>暗号化を要求しないクライアントは、パスワードやファイルを暗号化せずに送信します。一部のスキャナーやファイルマネージャーは暗号化に対応していません。</translation>
    </message>
    <message>
        <source>Require Encryption</source>
        <translation>暗号化を必須化</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>証明書は自己署名です</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it. Compare its fingerprint on the Server page with the one that they show.</source>
        <translation>クライアントは証明書を信頼するかどうかを確認します。「サーバー」ページのフィンガープリントと、クライアントに表示されるものを見比べてください。</translation>
    </message>
    <message>
        <source>Clients may end encryption after login</source>
        <translation>クライアントはログイン後に暗号化を解除できます</translation>
    </message>
    <message>
        <source>After the command CCC, others on the network can read and forge commands.</source>
        <translation>CCC コマンドの後は、ネットワーク上のほかの人がコマンドを盗み見たり偽造したりできます。</translation>
    </message>
    <message>
        <source>Forbid CCC</source>
        <translation>CCC を禁止</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>証明書の有効期限が近づいています</translation>
    </message>
    <message>
        <source>Passwords can be guessed without limit</source>
        <translation>パスワードを何度でも試せる状態です</translation>
    </message>
    <message>
        <source>Failed logins do not lead to a ban.</source>
        <translation>ログインに失敗しても接続禁止になりません。</translation>
    </message>
    <message>
        <source>Ban After 10 Failures</source>
        <translation>10 回の失敗で接続を禁止</translation>
    </message>
    <message>
        <source>All system users see the whole computer</source>
        <translation>すべてのシステムユーザーからコンピューター全体が見えます</translation>
    </message>
    <message>
        <source>Anyone with an account on this computer can change, from anywhere, whatever the system lets them change.</source>
        <translation>このコンピューターのアカウントを持つ人なら誰でも、システムで許可されているものをどこからでも変更できます。</translation>
    </message>
    <message>
        <source>Show Home Folders Only</source>
        <translation>ホームフォルダーのみ表示</translation>
    </message>
    <message>
        <source>One client can use up all sessions</source>
        <translation>1 つのクライアントがセッションを使い切るおそれがあります</translation>
    </message>
    <message>
        <source>The number of sessions per address is not limited.</source>
        <translation>アドレスあたりのセッション数が制限されていません。</translation>
    </message>
    <message>
        <source>Limit to 20</source>
        <translation>20 セッションに制限</translation>
    </message>
    <message>
        <source>“%1” needs no password</source>
        <translation>「%1」にはパスワードがありません</translation>
    </message>
    <message>
        <source>Anyone who can connect can add or change files.</source>
        <translation>接続できる人なら誰でも、ファイルを追加したり変更したりできます。</translation>
    </message>
    <message>
        <source>Anyone who can connect can see these files.</source>
        <translation>接続できる人なら誰でも、ファイルを見ることができます。</translation>
    </message>
    <message>
        <source>Switch Off</source>
        <translation>無効化</translation>
    </message>
    <message>
        <source>The password of “%1” can be read in the file</source>
        <translation>「%1」のパスワードがファイルにそのまま書かれています</translation>
    </message>
    <message>
        <source>Anyone who can read the configuration file knows it. A new password is stored as a hash.</source>
        <translation>設定ファイルを読める人なら誰でもパスワードがわかります。新しいパスワードはハッシュとして保存されます。</translation>
    </message>
    <message>
        <source>“%1” can make this computer connect elsewhere</source>
        <translation>「%1」は、このコンピューターをほかのコンピューターに接続させることができます</translation>
    </message>
    <message>
        <source>Server-to-server transfers are allowed. Attackers use them to reach other computers.</source>
        <translation>サーバー間転送が許可されています。攻撃者がほかのコンピューターへの踏み台として悪用するおそれがあります。</translation>
    </message>
    <message>
        <source>Forbid Them</source>
        <translation>サーバー間転送を禁止</translation>
    </message>
    <message>
        <source>“%1” sees the whole computer</source>
        <translation>「%1」からコンピューター全体が見えます</translation>
    </message>
    <message>
        <source>“%1” sees a whole home folder</source>
        <translation>「%1」からホームフォルダー全体が見えます</translation>
    </message>
    <message>
        <source>It holds keys, mail and saved passwords. Share a folder inside it instead.</source>
        <translation>鍵、メール、保存されたパスワードなどが含まれています。代わりに、その中のフォルダーを共有してください。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>It is valid until %1. After that, clients will refuse to connect.</source>
        <translation>証明書は %1 まで有効です。それ以降、クライアントは接続を拒否します。</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Serious</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Copy Command</source>
        <translation>コマンドをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Command that mends it</source>
        <translation>問題を解決するコマンド</translation>
    </message>
    <message>
        <source>How it was found:</source>
        <translation>確認方法:</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>表示(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Firewall</name>
    <message>
        <source>This computer has no firewall of its own</source>
        <translation>このコンピューターにはファイアウォールがありません</translation>
    </message>
    <message>
        <source>A router or a cloud may still have one.</source>
        <translation>ただし、ルーターやクラウド側にファイアウォールがある可能性があります。</translation>
    </message>
    <message>
        <source>The firewall blocks port %1, so nobody can connect</source>
        <translation>ファイアウォールがポート %1 をブロックしているため、誰も接続できません</translation>
    </message>
    <message>
        <source>The firewall may block port %1</source>
        <translation>ファイアウォールがポート %1 をブロックしている可能性があります</translation>
    </message>
    <message>
        <source>The firewall blocks data ports, so listings and transfers hang</source>
        <translation>ファイアウォールがデータポートをブロックしているため、一覧表示や転送が止まります</translation>
    </message>
    <message>
        <source>The firewall may block data ports</source>
        <translation>ファイアウォールがデータポートをブロックしている可能性があります</translation>
    </message>
    <message>
        <source>The firewall of this computer lets port %1 and the data ports through</source>
        <translation>このコンピューターのファイアウォールは、ポート %1 とデータポートを許可しています</translation>
    </message>
    <message>
        <source>The rules were read with “nft list ruleset” and “iptables-save”.</source>
        <translation>「nft list ruleset」と「iptables-save」でルールを読み取りました。</translation>
    </message>
    <message>
        <source>Whether the firewall lets clients in can&apos;t be told</source>
        <translation>ファイアウォールがクライアントを通すかどうかを確認できません</translation>
    </message>
    <message>
        <source>Only an administrator may read its rules. Let the doctor look with their rights.</source>
        <translation>ファイアウォールのルールを読み取れるのは管理者だけです。管理者権限で診断を実行してください。</translation>
    </message>
    <message>
        <source>Blocked: %1. Open them.</source>
        <translation>ブロックされているポート: %1。これらのポートを開放してください。</translation>
    </message>
    <message>
        <source>It depends on who connects, or on rules that the doctor does not understand. Ports: %1.</source>
        <translation>次のポートは、接続元や、診断で解釈できないルールによって結果が変わります: %1</translation>
    </message>
    <message>
        <source>A router or a cloud may still have another one. Rules for IPv6 were not looked at.</source>
        <translation>ただし、ルーターやクラウド側に別のファイアウォールがある可能性があります。 IPv6 の規則は確認していません。</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>フォルダー %1 がありません。</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 はフォルダーではなくファイルです。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be read.</source>
        <translation>フォルダー %1 を読み取れません。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be written to.</source>
        <translation>フォルダー %1 に書き込めません。</translation>
    </message>
    <message>
        <source>The disk of the folder %1 is full.</source>
        <translation>フォルダー %1 のディスクに空き容量がありません。</translation>
    </message>
</context>
<context>
    <name>FolderEdit</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>選択: %1</translation>
    </message>
</context>
<context>
    <name>GroupsDialog</name>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>What a group says applies to its users where they have no setting of their own.</source>
        <translation>グループの設定は、ユーザー自身の設定がない項目に適用されます。</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>編集(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>削除(&amp;R)…</translation>
    </message>
    <message>
        <source>%1 (users: %2)</source>
        <translation>%1（ユーザー: %2）</translation>
    </message>
    <message>
        <source>Remove Group</source>
        <translation>グループの削除</translation>
    </message>
    <message>
        <source>Remove the group “%1”? Its users stay, without what it says.</source>
        <translation>グループ「%1」を削除しますか？ ユーザーは残りますが、グループの設定はなくなります。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 の削除</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>The server does not listen where it should</source>
        <translation>サーバーが設定どおりに待ち受けていません</translation>
    </message>
    <message>
        <source>Choose another port, or end the other program.</source>
        <translation>別のポートを選ぶか、競合しているプログラムを終了してください。</translation>
    </message>
    <message>
        <source>The doctor does not know the port of the server</source>
        <translation>サーバーのポートがわかりません</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>サーバーが動作していません</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>サーバーを開始してください。</translation>
    </message>
    <message>
        <source>This computer has none of the addresses to listen on: %1</source>
        <translation>待ち受けるように設定されたアドレスが、このコンピューターにありません: %1</translation>
    </message>
    <message>
        <source>The network gave it another one, or is not connected. Listen on all networks instead.</source>
        <translation>ネットワークから別のアドレスが割り当てられたか、ネットワークに接続されていません。代わりに、すべてのネットワークで待ち受けてください。</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>コンピューターのアドレスをシステムから取得しました。</translation>
    </message>
    <message>
        <source>Listen Everywhere</source>
        <translation>すべてのネットワークで待ち受け</translation>
    </message>
    <message>
        <source>The doctor connected to %1 from this computer.</source>
        <translation>このコンピューターから %1 への接続を試しました。</translation>
    </message>
    <message>
        <source>Nothing answers at %1</source>
        <translation>%1 から応答がありません</translation>
    </message>
    <message>
        <source>The server answers at %1</source>
        <translation>サーバーは %1 で応答しています</translation>
    </message>
    <message>
        <source>That is seen from this computer. Firewalls treat others differently.</source>
        <translation>これはこのコンピューターから見た結果です。ほかのコンピューターに対しては、ファイアウォールの扱いが異なることがあります。</translation>
    </message>
    <message>
        <source>Another program answers at %1</source>
        <translation>%1 で別のプログラムが応答しています</translation>
    </message>
    <message>
        <source>Choose another port, or end that program. It says: %1</source>
        <translation>別のポートを選ぶか、そのプログラムを終了してください。応答の内容: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The server is not running. Start it.</source>
        <translation>サーバーが動作していません。サーバーを開始してください。</translation>
    </message>
    <message>
        <source>The server is not running, and this user may not use a port below 1024. Start it as a service, or choose a port from 1024 up.</source>
        <translation>サーバーが動作していません。また、現在のユーザーは 1024 未満のポートを使用できません。サービスとして起動するか、1024 以上のポートを選んでください。</translation>
    </message>
    <message>
        <source>The server is not running, and the port can&apos;t be used: %1</source>
        <translation>サーバーが動作していません。また、ポートを使用できません: %1</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect</source>
        <translation>接続できるのは、このコンピューター上のプログラムだけです</translation>
    </message>
    <message>
        <source>The server listens on %1 only.</source>
        <translation>サーバーは %1 でのみ待ち受けています。</translation>
    </message>
    <message>
        <source>Let Other Computers Connect</source>
        <translation>ほかのコンピューターからの接続を許可</translation>
    </message>
    <message>
        <source>The configuration lets the system choose one. Clients need a port that stays: choose one.</source>
        <translation>ポートの選択をシステムに任せる設定になっています。クライアントには固定のポートが必要なので、ポートを指定してください。</translation>
    </message>
    <message>
        <source>It could not start: %1</source>
        <translation>サーバーを開始できませんでした: %1</translation>
    </message>
    <message>
        <source>The server answers at %1, but does not let the doctor in</source>
        <translation>サーバーは %1 で応答しますが、診断からの接続を受け付けません</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Debug</source>
        <translation>デバッグ</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>情報以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告とエラー</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラーのみ</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>すべてのセッション</translation>
    </message>
    <message>
        <source>Session </source>
        <translation>セッション </translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>消去(&amp;L)</translation>
    </message>
    <message>
        <source>Selected messages</source>
        <translation>選択したメッセージ</translation>
    </message>
    <message>
        <source>Choose messages to read them whole.</source>
        <translation>メッセージを選択すると、全文が表示されます。</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>ログの保存</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 が応答しません。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About QFtpServer</source>
        <translation>QFtpServer について(&amp;A)</translation>
    </message>
    <message>
        <source>About QFtpServer</source>
        <translation>QFtpServer について</translation>
    </message>
    <message>
        <source>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;Shares folders over FTP and FTPS.&lt;/p&gt;&lt;p&gt;Configuration file: %2&lt;/p&gt;</source>
        <translation>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;FTP と FTPS でフォルダーを共有します。&lt;/p&gt;&lt;p&gt;設定ファイル: %2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>フォルダーを共有(&amp;S)…</translation>
    </message>
    <message>
        <source>Configuration &amp;File…</source>
        <translation>設定ファイル(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>環境設定(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Someone else changed the configuration file. Your changes are not saved until you decide which version to keep.</source>
        <translation>設定ファイルが外部で変更されました。どちらの内容を残すか決めるまで、こちらの変更は保存されません。</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, and the previous configuration stays in use: %1</source>
        <translation>設定ファイルに誤りがあるため、以前の設定を引き続き使用しています: %1</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, so nothing is served: %1</source>
        <translation>設定ファイルに誤りがあるため、何も共有されていません: %1</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>修正…</translation>
    </message>
    <message>
        <source>Use Port %1</source>
        <translation>ポート %1 を使用</translation>
    </message>
    <message>
        <source>Server Settings</source>
        <translation>サーバー設定</translation>
    </message>
    <message>
        <source>Sessions: %1 · sends %2 · receives %3</source>
        <translation>セッション: %1 · 送信 %2 · 受信 %3</translation>
    </message>
    <message>
        <source>QFtpServer keeps running</source>
        <translation>QFtpServer は動作を続けています</translation>
    </message>
    <message>
        <source>The shares stay reachable. The icon in the tray opens the window again.</source>
        <translation>共有には引き続き接続できます。ウィンドウはトレイのアイコンから再び開けます。</translation>
    </message>
    <message>
        <source>Close QFtpServer</source>
        <translation>QFtpServer を閉じる</translation>
    </message>
    <message>
        <source>Others reach your shares only while QFtpServer runs. This desktop has no tray for its icon, so the window can only be minimised.</source>
        <translation>共有に接続できるのは、QFtpServer の動作中だけです。このデスクトップにはアイコンを表示するトレイがないため、ウィンドウは最小化しかできません。</translation>
    </message>
    <message>
        <source>&amp;Minimise</source>
        <translation>最小化(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Stop Sharing and Quit</source>
        <translation>共有を停止して終了(&amp;S)</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>ポート %1 の使用</translation>
    </message>
    <message>
        <source>Quit QFtpServer</source>
        <translation>QFtpServer の終了</translation>
    </message>
    <message>
        <source>Your last changes are not in the configuration file: it could not be written, or someone else changed it too. If you quit now, they are lost.</source>
        <translation>最後の変更が設定ファイルに保存されていません。ファイルに書き込めなかったか、ファイルが外部でも変更されています。今終了すると、変更は失われます。</translation>
    </message>
    <message>
        <source>&amp;Quit Without Saving</source>
        <translation>保存せずに終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Changes on this page have not been applied. If you quit now, they are lost.</source>
        <translation>このページの変更はまだ適用されていません。今終了すると失われます。</translation>
    </message>
</context>
<context>
    <name>MountsEdit</name>
    <message>
        <source>Additional folders</source>
        <translation>追加のフォルダー</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Writable</source>
        <translation>書き込み可</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>フォルダーを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>フォルダーの追加</translation>
    </message>
</context>
<context>
    <name>PassiveMode</name>
    <message>
        <source>From the Internet, this computer can be reached only through a router</source>
        <translation>インターネットからは、ルーター経由でのみこのコンピューターに接続できます</translation>
    </message>
    <message>
        <source>All its addresses are of a private network. For clients outside, let the router forward the port %1 and the data ports %2 to %3 to this computer, and set the external address to the router&apos;s. Whether it does that can&apos;t be told from inside.</source>
        <translation>このコンピューターのアドレスは、すべてプライベートネットワークのものです。外部のクライアントを接続させるには、ルーターでポート %1 とデータポート %2～%3 をこのコンピューターに転送し、外部アドレスにルーターのアドレスを設定してください。実際に転送されるかどうかは、内部からは確認できません。</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>コンピューターのアドレスをシステムから取得しました。</translation>
    </message>
    <message>
        <source>The name was looked up.</source>
        <translation>名前解決で確認しました。</translation>
    </message>
    <message>
        <source>The external address “%1” has no IPv4 address</source>
        <translation>外部アドレス「%1」に IPv4 アドレスがありません</translation>
    </message>
    <message>
        <source>Clients from outside are refused passive connections. Correct the name, or ask the administrator of the name server.</source>
        <translation>外部のクライアントはパッシブ接続を拒否されます。名前を修正するか、ネームサーバーの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>The external address %1 is of a private network</source>
        <translation>外部アドレス %1 はプライベートネットワークのものです</translation>
    </message>
    <message>
        <source>Nobody on the Internet can reach it. Set it to the address of your router.</source>
        <translation>インターネットからは誰も接続できません。ルーターのアドレスを設定してください。</translation>
    </message>
    <message>
        <source>Clients from outside get the address %1</source>
        <translation>外部のクライアントには %1 が通知されます</translation>
    </message>
    <message>
        <source>Whether the router forwards the data ports from there can&apos;t be told from inside.</source>
        <translation>ルーターがそこからデータポートを転送しているかどうかは、内部からは確認できません。</translation>
    </message>
    <message>
        <source>There are only %1 data ports, for up to %2 transfers</source>
        <translation>最大 %2 件の転送に対して、データポートが %1 個しかありません</translation>
    </message>
    <message>
        <source>Each running transfer needs one, and for a minute afterwards the system keeps it. Make the range larger.</source>
        <translation>データポートは転送ごとに 1 個必要で、転送後も 1 分間はシステムに確保されます。範囲を広げてください。</translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Password strength</source>
        <translation>パスワードの強度</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>パスワードを表示</translation>
    </message>
    <message>
        <source>Weak: it can be guessed. Choose a longer password.</source>
        <translation>弱い: 推測されるおそれがあります。もっと長いパスワードにしてください。</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>強い</translation>
    </message>
</context>
<context>
    <name>PermissionsEdit</name>
    <message>
        <source>List files</source>
        <translation>ファイルの一覧表示</translation>
    </message>
    <message>
        <source>list files</source>
        <translation>ファイルの一覧表示</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Upload new files</source>
        <translation>新しいファイルのアップロード</translation>
    </message>
    <message>
        <source>upload new files</source>
        <translation>新しいファイルのアップロード</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>ファイルの置き換え</translation>
    </message>
    <message>
        <source>replace files</source>
        <translation>ファイルの置き換え</translation>
    </message>
    <message>
        <source>Append to files</source>
        <translation>ファイルへの追記</translation>
    </message>
    <message>
        <source>append to files</source>
        <translation>ファイルへの追記</translation>
    </message>
    <message>
        <source>Delete files</source>
        <translation>ファイルの削除</translation>
    </message>
    <message>
        <source>delete files</source>
        <translation>ファイルの削除</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>Create folders</source>
        <translation>フォルダーの作成</translation>
    </message>
    <message>
        <source>create folders</source>
        <translation>フォルダーの作成</translation>
    </message>
    <message>
        <source>Remove folders</source>
        <translation>フォルダーの削除</translation>
    </message>
    <message>
        <source>remove folders</source>
        <translation>フォルダーの削除</translation>
    </message>
    <message>
        <source>Set times and modes</source>
        <translation>日時とモードの設定</translation>
    </message>
    <message>
        <source>set times and modes</source>
        <translation>日時とモードの設定</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>読み取りと書き込み</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>アップロードのみ</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>Summary of the permissions</source>
        <translation>権限の概要</translation>
    </message>
    <message>
        <source>May do nothing.</source>
        <translation>何もできません。</translation>
    </message>
    <message>
        <source>May see and download all files, but change nothing.</source>
        <translation>すべてのファイルを表示してダウンロードできますが、変更はできません。</translation>
    </message>
    <message>
        <source>May see, download, upload, replace, rename and delete everything.</source>
        <translation>すべてのファイルの表示、ダウンロード、アップロード、置き換え、名前の変更、削除ができます。</translation>
    </message>
    <message>
        <source>May %1, and nothing else.</source>
        <translation>できるのは、%1だけです。</translation>
    </message>
    <message>
        <source>Existing files stay hidden.</source>
        <translation>既存のファイルは表示されません。</translation>
    </message>
</context>
<context>
    <name>PortalAnswer</name>
    <message>
        <source>The desktop offers no way to start programs: %1</source>
        <translation>デスクトップにはプログラムを開始する手段がありません: %1</translation>
    </message>
    <message>
        <source>The desktop does not allow it.</source>
        <translation>デスクトップが許可していません。</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>システムと同じ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep the list of ended transfers when QFtpServer quits</source>
        <translation>QFtpServer の終了後も、終わった転送の一覧を残す(&amp;K)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The language changes when QFtpServer starts the next time.</source>
        <translation>言語は、次回 QFtpServer を起動したときに変わります。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Start when I log in to this computer</source>
        <translation>このコンピューターへのログイン時に起動する(&amp;S)</translation>
    </message>
    <message>
        <source>Start with the &amp;window hidden</source>
        <translation>ウィンドウを隠して起動する(&amp;W)</translation>
    </message>
    <message>
        <source>Keep running in the &amp;tray when the window is closed</source>
        <translation>ウィンドウを閉じてもトレイで動作を続ける(&amp;T)</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>起動と終了</translation>
    </message>
    <message>
        <source>an &amp;upload finishes</source>
        <translation>アップロードが完了したとき(&amp;U)</translation>
    </message>
    <message>
        <source>an address is &amp;banned</source>
        <translation>アドレスが接続禁止になったとき(&amp;B)</translation>
    </message>
    <message>
        <source>the certificate &amp;expires soon</source>
        <translation>証明書の有効期限が近づいたとき(&amp;E)</translation>
    </message>
    <message>
        <source>Notify me when</source>
        <translation>次のときに通知</translation>
    </message>
</context>
<context>
    <name>QFtpSessionModel</name>
    <message>
        <source>(not logged in)</source>
        <translation>(未ログイン)</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>暗号化なし</translation>
    </message>
    <message>
        <source>active</source>
        <translation>通信中</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Last command</source>
        <translation>最後のコマンド</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>アイドル時間</translation>
    </message>
    <message>
        <source>%1, account from “%2”</source>
        <translation>%1、アカウントの場所: 「%2」</translation>
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
        <translation>実行中</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>アップロード</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
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
        <translation>ファイル</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>転送済み</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>残り時間</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始日時</translation>
    </message>
</context>
<context>
    <name>QFtpUserModel</name>
    <message>
        <source>read and write</source>
        <translation>読み取りと書き込み</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>upload only</source>
        <translation>アップロードのみ</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>%1 (disabled)</source>
        <translation>%1 (無効)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>%1 の QR コード</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit QFtpServer</source>
        <translation>QFtpServer の終了</translation>
    </message>
    <message>
        <source>&amp;Wait for Transfers</source>
        <translation>転送の完了を待つ(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Quit Now</source>
        <translation>今すぐ終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>動作を続ける(&amp;K)</translation>
    </message>
    <message>
        <source>Transfers still running: %1. If you quit now, they are interrupted.</source>
        <translation>実行中の転送が %1 件あります。今終了すると、転送は中断されます。</translation>
    </message>
    <message>
        <source>QFtpServer quits when the running transfers have ended: %1.</source>
        <translation>実行中の転送が終わると QFtpServer は終了します: %1</translation>
    </message>
</context>
<context>
    <name>RateGraph</name>
    <message>
        <source>Rates of the last minutes</source>
        <translation>直近数分間の転送速度</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>送信 %1、受信 %2</translation>
    </message>
    <message>
        <source>Sends %1</source>
        <translation>送信 %1</translation>
    </message>
    <message>
        <source>Receives %1</source>
        <translation>受信 %1</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The client disconnected.</source>
        <translation>クライアントが切断しました。</translation>
    </message>
    <message>
        <source>The server ended the session.</source>
        <translation>サーバーがセッションを終了しました。</translation>
    </message>
    <message>
        <source>The client aborted it.</source>
        <translation>クライアントが中止しました。</translation>
    </message>
    <message>
        <source>The session ended.</source>
        <translation>セッションが終了しました。</translation>
    </message>
    <message>
        <source>The data connection could not be opened.</source>
        <translation>データ接続を開けませんでした。</translation>
    </message>
    <message>
        <source>No such file or directory.</source>
        <translation>ファイルまたはフォルダーがありません。</translation>
    </message>
    <message>
        <source>Not a plain file.</source>
        <translation>通常のファイルではありません。</translation>
    </message>
    <message>
        <source>Not a directory.</source>
        <translation>フォルダーではありません。</translation>
    </message>
    <message>
        <source>The file or directory already exists.</source>
        <translation>ファイルまたはフォルダーは既に存在します。</translation>
    </message>
    <message>
        <source>The directory is not empty.</source>
        <translation>フォルダーが空ではありません。</translation>
    </message>
    <message>
        <source>Permission denied.</source>
        <translation>権限がありません。</translation>
    </message>
    <message>
        <source>The file system is read-only.</source>
        <translation>ファイルシステムが読み取り専用です。</translation>
    </message>
    <message>
        <source>Can&apos;t rename from one storage to another.</source>
        <translation>別のストレージにまたがって名前を変更することはできません。</translation>
    </message>
    <message>
        <source>This name is not allowed.</source>
        <translation>この名前は使用できません。</translation>
    </message>
    <message>
        <source>No space left.</source>
        <translation>空き容量がありません。</translation>
    </message>
    <message>
        <source>The storage does not support this.</source>
        <translation>このストレージでは対応していない操作です。</translation>
    </message>
    <message>
        <source>The restart offset is outside the file.</source>
        <translation>再開位置がファイルの範囲外です。</translation>
    </message>
    <message>
        <source>Busy; try again later.</source>
        <translation>混み合っています。後でもう一度試してください。</translation>
    </message>
    <message>
        <source>The storage is not responding; try again later.</source>
        <translation>ストレージが応答していません。後でもう一度試してください。</translation>
    </message>
    <message>
        <source>The data connection stalled; transfer aborted.</source>
        <translation>データ接続が停滞したため、転送を中止しました。</translation>
    </message>
    <message>
        <source>The data connection was lost; transfer aborted.</source>
        <translation>データ接続が失われたため、転送を中止しました。</translation>
    </message>
    <message>
        <source>Transfer aborted.</source>
        <translation>転送を中止しました。</translation>
    </message>
    <message>
        <source>Received less data than ALLO announced; file not stored.</source>
        <translation>受信したデータが ALLO で通知されたサイズより少ないため、ファイルを保存しませんでした。</translation>
    </message>
    <message>
        <source>The data is not valid for the transfer mode; file not stored.</source>
        <translation>データが転送モードに対して正しくないため、ファイルを保存しませんでした。</translation>
    </message>
    <message>
        <source>Login incorrect.</source>
        <translation>ログイン名またはパスワードが正しくありません。</translation>
    </message>
    <message>
        <source>Login requires TLS; send AUTH TLS first.</source>
        <translation>ログインには TLS が必要です。先に AUTH TLS を送信してください。</translation>
    </message>
    <message>
        <source>The TLS handshake of the data connection failed.</source>
        <translation>データ接続の TLS ハンドシェイクに失敗しました。</translation>
    </message>
    <message>
        <source>The data connection must resume the TLS session of the control connection.</source>
        <translation>データ接続では、制御接続の TLS セッションを再開する必要があります。</translation>
    </message>
    <message>
        <source>Local error; see the server&apos;s log.</source>
        <translation>サーバー内部のエラーです。サーバーのログを確認してください。</translation>
    </message>
    <message>
        <source>It was stopped on the server.</source>
        <translation>サーバー側で停止されました。</translation>
    </message>
</context>
<context>
    <name>RulesEdit</name>
    <message>
        <source>No access</source>
        <translation>アクセス不可</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>読み取りと書き込み</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>アップロードのみ</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>ファイルの設定どおり</translation>
    </message>
    <message>
        <source>Permissions for this path</source>
        <translation>このパスの権限</translation>
    </message>
    <message>
        <source>Permissions for some paths</source>
        <translation>パスごとの権限</translation>
    </message>
    <message>
        <source>Path and everything below it</source>
        <translation>パスとその下のすべて</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Add Pat&amp;h</source>
        <translation>パスを追加(&amp;H)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>削除(&amp;M)</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>%1 is banned</source>
        <translation>%1 は接続禁止になっています</translation>
    </message>
    <message>
        <source>It cannot connect until %1.</source>
        <translation>%1 まで接続できません。</translation>
    </message>
    <message>
        <source>&amp;Lift Ban</source>
        <translation>接続禁止を解除(&amp;L)</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>セキュリティ</translation>
    </message>
    <message>
        <source>No security problems found</source>
        <translation>セキュリティの問題は見つかりませんでした</translation>
    </message>
    <message>
        <source>This page warns you when a change exposes something to others.</source>
        <translation>設定の変更によって外部に公開されるものがあると、このページで警告します。</translation>
    </message>
</context>
<context>
    <name>ServerController</name>
    <message>
        <source>The configuration file has a mistake.</source>
        <translation>設定ファイルに誤りがあります。</translation>
    </message>
    <message>
        <source>This share has been switched off.</source>
        <translation>この共有は無効になりました。</translation>
    </message>
    <message>
        <source>The server still listens on port %1: %2.</source>
        <translation>サーバーは引き続きポート %1 で待ち受けています: %2</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>適用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>破棄(&amp;D)</translation>
    </message>
    <message>
        <source>Edi&amp;t File…</source>
        <translation>ファイルを編集(&amp;T)…</translation>
    </message>
    <message>
        <source>Change server settings</source>
        <translation>サーバー設定の変更</translation>
    </message>
    <message>
        <source>Accept connections on</source>
        <translation>接続を受け付ける範囲</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>すべてのネットワーク</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>このコンピューターのみ</translation>
    </message>
    <message>
        <source>These addresses:</source>
        <translation>次のアドレス:</translation>
    </message>
    <message>
        <source>Addresses to listen on</source>
        <translation>待ち受けるアドレス</translation>
    </message>
    <message>
        <source>For example: 192.168.1.5 2001:db8::5</source>
        <translation>例: 192.168.1.5 2001:db8::5</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>空いているポート</translation>
    </message>
    <message>
        <source>First data port</source>
        <translation>最初のデータポート</translation>
    </message>
    <message>
        <source>Last data port</source>
        <translation>最後のデータポート</translation>
    </message>
    <message>
        <source>to</source>
        <translation>～</translation>
    </message>
    <message>
        <source>External address</source>
        <translation>外部アドレス</translation>
    </message>
    <message>
        <source>If behind a router: its address or name, such as ftp.example.org</source>
        <translation>ルーターを使用している場合: そのアドレスまたは名前 (例: ftp.example.org)</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>ウェルカムメッセージ</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>A&amp;ccept connections on</source>
        <translation>接続を受け付ける範囲(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>ポート(&amp;P)</translation>
    </message>
    <message>
        <source>Data ports</source>
        <translation>データポート</translation>
    </message>
    <message>
        <source>E&amp;xternal address</source>
        <translation>外部アドレス(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Greeting</source>
        <translation>ウェルカムメッセージ(&amp;G)</translation>
    </message>
    <message>
        <source>Offer encr&amp;yption (FTPS)</source>
        <translation>暗号化 (FTPS) を有効にする(&amp;Y)</translation>
    </message>
    <message>
        <source>Encryption policy</source>
        <translation>暗号化ポリシー</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>ログインに必須</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>すべてに必須</translation>
    </message>
    <message>
        <source>Implicit FTPS port</source>
        <translation>暗黙の FTPS のポート</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Certificate fingerprint</source>
        <translation>証明書のフィンガープリント</translation>
    </message>
    <message>
        <source>No certificate</source>
        <translation>証明書なし</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Pol&amp;icy</source>
        <translation>ポリシー(&amp;I)</translation>
    </message>
    <message>
        <source>I&amp;mplicit FTPS port</source>
        <translation>暗黙の FTPS のポート(&amp;M)</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>フィンガープリント</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>同時セッション数</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>無制限</translation>
    </message>
    <message>
        <source>Sessions per address</source>
        <translation>アドレスあたりのセッション数</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>同時転送数</translation>
    </message>
    <message>
        <source>Total download rate</source>
        <translation>全体のダウンロード速度</translation>
    </message>
    <message>
        <source>Total upload rate</source>
        <translation>全体のアップロード速度</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Sessions at &amp;once</source>
        <translation>同時セッション数(&amp;O)</translation>
    </message>
    <message>
        <source>Sessions per add&amp;ress</source>
        <translation>アドレスあたりのセッション数(&amp;R)</translation>
    </message>
    <message>
        <source>Tra&amp;nsfers at once</source>
        <translation>同時転送数(&amp;N)</translation>
    </message>
    <message>
        <source>Down&amp;load rate</source>
        <translation>ダウンロード速度(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>アップロード速度(&amp;U)</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>サーバーは停止しています。</translation>
    </message>
    <message>
        <source>The server is starting…</source>
        <translation>サーバーを開始しています…</translation>
    </message>
    <message>
        <source>The server is running. %1</source>
        <translation>サーバーは動作しています。%1</translation>
    </message>
    <message>
        <source>The server is running at %1</source>
        <translation>サーバーは %1 で動作しています</translation>
    </message>
    <message>
        <source>The server stops when the running transfers finish.</source>
        <translation>実行中の転送が終わると、サーバーは停止します。</translation>
    </message>
    <message>
        <source>The server could not start.</source>
        <translation>サーバーを開始できませんでした。</translation>
    </message>
    <message>
        <source>&amp;Stop Server</source>
        <translation>サーバーを停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start Server</source>
        <translation>サーバーを開始(&amp;S)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>It asked for a passive connection, was sent to %1, and never came</source>
        <translation>パッシブ接続を要求し、%1 を通知されましたが、接続してきませんでした</translation>
    </message>
    <message>
        <source>That is an address of the network here, which nobody outside can reach. Set the external address to the one of your router, and let the router forward the data ports %1.</source>
        <translation>これは内部ネットワークのアドレスなので、外部からは接続できません。外部アドレスにルーターのアドレスを設定し、ルーターでデータポート %1 を転送してください。</translation>
    </message>
    <message>
        <source>The external address in the settings is one that nobody outside can reach. Set it to the one of your router, and let the router forward the data ports %1.</source>
        <translation>設定されている外部アドレスには、外部から接続できません。ルーターのアドレスを設定し、ルーターでデータポート %1 を転送してください。</translation>
    </message>
    <message>
        <source>A firewall or router between the client and this computer does not let the data ports %1 through. Open or forward them.</source>
        <translation>クライアントとこのコンピューターの間にあるファイアウォールまたはルーターが、データポート %1 を通していません。ポートを開放または転送してください。</translation>
    </message>
    <message>
        <source>Its data connection came from another address (%1) than the session</source>
        <translation>セッションとは異なるアドレス (%1) からデータ接続がありました</translation>
    </message>
    <message>
        <source>Commands came from %1. A router or proxy of the client changes its address, and the server takes data only from the client itself. Let the client go around that proxy; only if you trust its network, allow foreign addresses for its user.</source>
        <translation>コマンドは %1 から届いています。クライアント側のルーターまたはプロキシがアドレスを変えていますが、サーバーはクライアント自身からのデータしか受け付けません。クライアントがそのプロキシを経由しないようにしてください。そのネットワークを信頼できる場合に限り、このユーザーに異なるアドレスを許可してください。</translation>
    </message>
    <message>
        <source>It wants the server to connect to it at %1, and that fails</source>
        <translation>サーバーから %1 への接続を要求しましたが、接続に失敗します</translation>
    </message>
    <message>
        <source>This is active mode, and the firewall or router of the client lets nothing in. Switch the client to passive mode.</source>
        <translation>これはアクティブモードで、クライアント側のファイアウォールまたはルーターが外部からの接続を一切通していません。クライアントをパッシブモードに切り替えてください。</translation>
    </message>
    <message>
        <source>It wants the data at %1, which is not the address that it comes from</source>
        <translation>接続元とは異なるアドレス %1 へのデータ接続を要求しています</translation>
    </message>
    <message>
        <source>This is active mode from behind a router. Switch the client to passive mode.</source>
        <translation>これはルーターの内側からのアクティブモードです。クライアントをパッシブモードに切り替えてください。</translation>
    </message>
    <message>
        <source>It does not trust the server&apos;s certificate</source>
        <translation>サーバーの証明書を信頼していません</translation>
    </message>
    <message>
        <source>The certificate is self-signed: accept it in the client after comparing the fingerprint, or get one from an authority.</source>
        <translation>証明書は自己署名です。フィンガープリントを見比べてからクライアントで承認するか、認証局から証明書を取得してください。</translation>
    </message>
    <message>
        <source>The client does not know the authority that signed it, or the certificate lacks the chain to that authority, or its name is not the one that the client connects to.</source>
        <translation>証明書に署名した認証局をクライアントが認識していないか、その認証局までのチェーンが証明書に含まれていないか、証明書の名前がクライアントの接続先と異なります。</translation>
    </message>
    <message>
        <source>Its encryption is too old</source>
        <translation>暗号化方式が古すぎます</translation>
    </message>
    <message>
        <source>It speaks only versions of TLS that are no longer safe. Update the client, or allow it to log in without encryption.</source>
        <translation>安全ではなくなったバージョンの TLS にしか対応していません。クライアントを更新するか、暗号化なしのログインを許可してください。</translation>
    </message>
    <message>
        <source>It does not speak TLS where the server expects it</source>
        <translation>TLS が必要な接続で TLS を使用していません</translation>
    </message>
    <message>
        <source>It connects to the port for implicit FTPS without encrypting at once. Choose “implicit FTPS” in the client, or the other port.</source>
        <translation>暗黙の FTPS 用のポートに、最初から暗号化せずに接続しています。クライアントで「暗黙の FTPS (implicit)」を選ぶか、もう一方のポートを使用してください。</translation>
    </message>
    <message>
        <source>Encryption could not begin: %1</source>
        <translation>暗号化を開始できませんでした: %1</translation>
    </message>
    <message>
        <source>Look at what the client says about it. Often the certificate is not accepted there, or its settings for TLS differ.</source>
        <translation>クライアントに表示されるメッセージを確認してください。多くの場合、クライアントで証明書が承認されていないか、TLS の設定が合っていません。</translation>
    </message>
    <message>
        <source>Its data connections do not resume the TLS session</source>
        <translation>データ接続で TLS セッションを再開していません</translation>
    </message>
    <message>
        <source>The server requires that, so that nobody can steal a connection. Update the client, or set tls.dataSessionReuse to “adaptive”.</source>
        <translation>接続の乗っ取りを防ぐため、サーバーは TLS セッションの再開を必須にしています。クライアントを更新するか、tls.dataSessionReuse を「adaptive」に設定してください。</translation>
    </message>
    <message>
        <source>It could not log in as “%1”</source>
        <translation>「%1」としてログインできませんでした</translation>
    </message>
    <message>
        <source>The password is wrong. Set a new one if nobody knows it.</source>
        <translation>パスワードが間違っています。誰も覚えていない場合は、新しいパスワードを設定してください。</translation>
    </message>
    <message>
        <source>There is no user of that name. Names are case-sensitive.</source>
        <translation>その名前のユーザーは存在しません。名前は大文字と小文字が区別されます。</translation>
    </message>
    <message>
        <source>The user is switched off. Switch it on.</source>
        <translation>このユーザーは無効です。有効にしてください。</translation>
    </message>
    <message>
        <source>The user may not log in from this address: see its limits.</source>
        <translation>このユーザーは、このアドレスからログインできません。ユーザーの制限を確認してください。</translation>
    </message>
    <message>
        <source>The server&apos;s log says: %1.</source>
        <translation>サーバーのログの内容: %1</translation>
    </message>
    <message>
        <source>It does not speak FTP</source>
        <translation>FTP で通信していません</translation>
    </message>
    <message>
        <source>It asked for encryption and then said nothing</source>
        <translation>暗号化を要求した後、何も送ってきませんでした</translation>
    </message>
    <message>
        <source>It probably waits for the user to accept the certificate, or a firewall looks into the connection.</source>
        <translation>ユーザーが証明書を承認するのを待っているか、ファイアウォールが通信内容を検査している可能性があります。</translation>
    </message>
    <message>
        <source>All data ports from %1 to %2 were in use</source>
        <translation>データポート %1～%2 がすべて使用中でした</translation>
    </message>
    <message>
        <source>Each running transfer needs one. Make the range larger.</source>
        <translation>データポートは転送ごとに 1 個必要です。範囲を広げてください。</translation>
    </message>
    <message>
        <source>A limit was reached: %1</source>
        <translation>制限に達しました: %1</translation>
    </message>
    <message>
        <source>Raise the limit, or let the client use fewer connections.</source>
        <translation>上限を引き上げるか、クライアントが使用する接続数を減らしてください。</translation>
    </message>
    <message>
        <source>It tried to log in without encryption, which the server requires</source>
        <translation>暗号化が必須のサーバーに、暗号化せずにログインしようとしました</translation>
    </message>
    <message>
        <source>Choose “FTP over explicit TLS” in the client. If it can&apos;t encrypt, require no encryption.</source>
        <translation>クライアントで「明示的な FTP over TLS (explicit)」を選んでください。クライアントが暗号化に対応していない場合は、サーバーの暗号化を任意にしてください。</translation>
    </message>
    <message>
        <source>The server refused “%1”: %2</source>
        <translation>サーバーが「%1」を拒否しました: %2</translation>
    </message>
    <message>
        <source>If it should be allowed, look at the permissions of the user, and at those of the folder on this computer.</source>
        <translation>許可すべき操作であれば、ユーザーの権限と、このコンピューターにあるフォルダーの権限を確認してください。</translation>
    </message>
    <message>
        <source>The server ended the session: %1</source>
        <translation>サーバーがセッションを終了しました: %1</translation>
    </message>
    <message>
        <source>In session %1: %2</source>
        <translation>セッション %1: %2</translation>
    </message>
    <message>
        <source>Windows Explorer cannot encrypt. Use FileZilla or WinSCP.</source>
        <translation>Windows のエクスプローラーは暗号化に対応していません。FileZilla または WinSCP を使用してください。</translation>
    </message>
    <message>
        <source>ftp.exe of Windows knows active mode only, which most firewalls block.</source>
        <translation>Windows の ftp.exe はアクティブモードにしか対応しておらず、多くのファイアウォールで遮断されます。</translation>
    </message>
    <message>
        <source>curl encrypts only with the option --ssl-reqd.</source>
        <translation>curl は --ssl-reqd オプションを指定した場合にのみ暗号化します。</translation>
    </message>
    <message>
        <source>Python&apos;s ftplib ignores the address of PASV, and encrypts data only after prot_p().</source>
        <translation>Python の ftplib は PASV のアドレスを無視し、prot_p() を呼び出すまでデータを暗号化しません。</translation>
    </message>
    <message>
        <source>Many scanners and cameras cannot encrypt, and check the folder before they upload.</source>
        <translation>多くのスキャナーやカメラは暗号化に対応しておらず、アップロード前にフォルダーを確認します。</translation>
    </message>
    <message>
        <source>A browser, a port scanner or another program tried this port. FTP clients use an address that begins with ftp://.</source>
        <translation>ブラウザーやポートスキャナーなど、別のプログラムがこのポートに接続しました。FTP クライアントでは、ftp:// で始まるアドレスを使用します。</translation>
    </message>
    <message>
        <source>Other sessions like it: %1.</source>
        <translation>同様のほかのセッション: %1</translation>
    </message>
    <message>
        <source>It wants to encrypt, which the server does not offer</source>
        <translation>クライアントは暗号化を求めていますが、サーバーが提供していません</translation>
    </message>
    <message>
        <source>Offer encryption.</source>
        <translation>暗号化を提供してください。</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>切断(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Ban Address…</source>
        <translation>アドレスの接続を禁止(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>通信記録(&amp;T)…</translation>
    </message>
    <message>
        <source>Ban Address</source>
        <translation>アドレスの接続禁止</translation>
    </message>
    <message>
        <source>Nobody can connect from %1 for an hour, and sessions from there end. You can lift the ban on the Security page.</source>
        <translation>%1 からは 1 時間誰も接続できなくなり、そこからのセッションは終了します。接続禁止は「セキュリティ」ページで解除できます。</translation>
    </message>
    <message>
        <source>&amp;Ban</source>
        <translation>接続を禁止(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ShareCard</name>
    <message>
        <source>Share&amp;d</source>
        <translation>共有する(&amp;D)</translation>
    </message>
    <message>
        <source>When switched off</source>
        <translation>無効にしたとき</translation>
    </message>
    <message>
        <source>After the first download</source>
        <translation>最初のダウンロードの後</translation>
    </message>
    <message>
        <source>After one hour</source>
        <translation>1 時間後</translation>
    </message>
    <message>
        <source>When unused for ten minutes</source>
        <translation>10 分間使用されなかったとき</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>ほかの人の権限</translation>
    </message>
    <message>
        <source>E&amp;nds</source>
        <translation>共有の終了(&amp;N)</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>通信速度</translation>
    </message>
    <message>
        <source>Last upload</source>
        <translation>最後のアップロード</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>アドレスをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Sho&amp;w Address…</source>
        <translation>アドレスを表示(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>編集(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>削除(&amp;R)…</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>%1 の共有</translation>
    </message>
    <message>
        <source>%1 is shared</source>
        <translation>%1 を共有する</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>サーバーを開始(&amp;T)</translation>
    </message>
    <message>
        <source>Create Fo&amp;lder</source>
        <translation>フォルダーを作成(&amp;L)</translation>
    </message>
    <message>
        <source>%1 (not now)</source>
        <translation>%1 (現在は接続不可)</translation>
    </message>
    <message>
        <source>Storage “%1”</source>
        <translation>ストレージ「%1」</translation>
    </message>
    <message>
        <source>When %1 ends</source>
        <translation>%1 の共有を終了する条件</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>None since the start</source>
        <translation>起動後はなし</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>送信 %1、受信 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 shows %2: %3</source>
        <translation>%1 (実体は %2): %3</translation>
    </message>
    <message>
        <source>Further exceptions: %1</source>
        <translation>そのほかの例外: %1 件</translation>
    </message>
    <message>
        <source>The hour begins when it is switched on.</source>
        <translation>1 時間は、共有を有効にした時点から数えます。</translation>
    </message>
    <message>
        <source>Ends at %1.</source>
        <translation>%1 に終了します。</translation>
    </message>
    <message>
        <source>Create Folder</source>
        <translation>フォルダーの作成</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>フォルダー %1 を作成できません。</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>%1 のアドレス</translation>
    </message>
    <message>
        <source>Remove Share</source>
        <translation>共有の削除</translation>
    </message>
    <message>
        <source>Remove “%1”? Its sessions end. The files in the folder stay.</source>
        <translation>「%1」を削除しますか? セッションは終了します。フォルダー内のファイルは残ります。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share Folder</source>
        <translation>フォルダーの共有</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>ログイン名</translation>
    </message>
    <message>
        <source>&amp;See and download files</source>
        <translation>ファイルの表示とダウンロード(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Read and write: add, change and delete files</source>
        <translation>読み取りと書き込み: ファイルの追加、変更、削除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Upload only: see no files (for scanners or strangers)</source>
        <translation>アップロードのみ: ファイルは見えません (スキャナーや不特定の相手向け)(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;hare</source>
        <translation>共有(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Others may</source>
        <translation>ほかの人に許可する操作</translation>
    </message>
    <message>
        <source>&amp;Create This Folder</source>
        <translation>このフォルダーを作成(&amp;C)</translation>
    </message>
    <message>
        <source>Choose the folder to share.</source>
        <translation>共有するフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The path of the folder must begin with /.</source>
        <translation>フォルダーのパスは / で始まる必要があります。</translation>
    </message>
    <message>
        <source>This is the whole computer. Choose a folder inside it.</source>
        <translation>これはコンピューター全体です。その中のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Enter a login name.</source>
        <translation>ログイン名を入力してください。</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>この名前のユーザーは既に存在します。</translation>
    </message>
    <message>
        <source>The user “anonymous” needs no password. Add it on the Users page.</source>
        <translation>ユーザー「anonymous」にはパスワードが不要です。「ユーザー」ページで追加してください。</translation>
    </message>
    <message>
        <source>Enter a password. Without one, anyone on the network could log in.</source>
        <translation>パスワードを入力してください。パスワードがないと、ネットワーク上の誰でもログインできてしまいます。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>フォルダー %1 を作成できません。</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完了(&amp;D)</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Others can reach it at this address:</source>
        <translation>&lt;b&gt;フォルダーを共有しました。&lt;/b&gt;ほかの人は次のアドレスで接続できます:</translation>
    </message>
    <message>
        <source>The server is starting. Others can then reach the folder at this address:</source>
        <translation>サーバーを開始しています。開始すると、ほかの人は次のアドレスでフォルダーに接続できます:</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;everywhere&quot;&gt;Let other computers connect, too&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;everywhere&quot;&gt;ほかのコンピューターからの接続も許可する&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Others on the network can read the passwords and files of clients that do not use encryption. If all your clients can encrypt, &lt;a href=&quot;encrypt&quot;&gt;require it&lt;/a&gt;.</source>
        <translation>暗号化を使用しないクライアントのパスワードやファイルは、ネットワーク上のほかの人に読み取られるおそれがあります。すべてのクライアントが暗号化に対応している場合は、&lt;a href=&quot;encrypt&quot;&gt;暗号化を必須にしてください&lt;/a&gt;。</translation>
    </message>
    <message>
        <source>Clients must encrypt now. &lt;a href=&quot;undo&quot;&gt;Undo&lt;/a&gt;</source>
        <translation>クライアントの暗号化を必須にしました。&lt;a href=&quot;undo&quot;&gt;元に戻す&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Let other computers connect</source>
        <translation>ほかのコンピューターからの接続の許可</translation>
    </message>
    <message>
        <source>Require encryption</source>
        <translation>暗号化の必須化</translation>
    </message>
    <message>
        <source>Do not require encryption</source>
        <translation>暗号化の必須化を解除</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nobody can reach the folder yet:&lt;/b&gt; the server could not start. The address will be:</source>
        <translation>&lt;b&gt;フォルダーにはまだ誰も接続できません。&lt;/b&gt;サーバーを開始できませんでした。アドレスは次のようになります:</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Programs on this computer can reach it:</source>
        <translation>&lt;b&gt;フォルダーを共有しました。&lt;/b&gt;このコンピューターのプログラムから接続できます:</translation>
    </message>
</context>
<context>
    <name>ShareLimits</name>
    <message>
        <source>The hour is over.</source>
        <translation>1 時間が経過しました。</translation>
    </message>
    <message>
        <source>Nobody used it for ten minutes.</source>
        <translation>10 分間使用されませんでした。</translation>
    </message>
    <message>
        <source>The first download is complete.</source>
        <translation>最初のダウンロードが完了しました。</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>%1 の無効化</translation>
    </message>
    <message>
        <source>Change when %1 ends</source>
        <translation>「%1」の共有を終了する条件の変更</translation>
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
        <translation>無効</translation>
    </message>
    <message>
        <source>Not reachable: the server is stopped</source>
        <translation>接続不可: サーバーが停止しています</translation>
    </message>
    <message>
        <source>Reachable, nobody is connected</source>
        <translation>接続可能: 誰も接続していません</translation>
    </message>
    <message>
        <source>In use, sessions: %1</source>
        <translation>使用中: %1 セッション</translation>
    </message>
</context>
<context>
    <name>SharesPage</name>
    <message>
        <source>&lt;h2&gt;Nothing is shared yet&lt;/h2&gt;Choose a folder, or drop one here. Scanners, phones and colleagues can then reach it with any FTP program.</source>
        <translation>&lt;h2&gt;まだ何も共有していません&lt;/h2&gt;フォルダーを選択するか、ここにドロップしてください。スキャナーやスマートフォン、同僚のコンピューターから、どの FTP プログラムでも接続できるようになります。</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>フォルダーを共有(&amp;S)…</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>共有</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
</context>
<context>
    <name>TranscriptDialog</name>
    <message>
        <source>Session %1</source>
        <translation>セッション %1</translation>
    </message>
    <message>
        <source>Commands and replies</source>
        <translation>コマンドと応答</translation>
    </message>
    <message>
        <source>Nothing has been said yet. Passwords are masked.</source>
        <translation>まだ通信はありません。パスワードは伏せて表示されます。</translation>
    </message>
    <message>
        <source>— The session has ended. —</source>
        <translation>— セッションは終了しました —</translation>
    </message>
    <message>
        <source>Session %1: %2 from %3</source>
        <translation>セッション %1: %2 (接続元: %3)</translation>
    </message>
</context>
<context>
    <name>TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation>転送</translation>
    </message>
    <message>
        <source>Only &amp;running transfers</source>
        <translation>実行中の転送のみ(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Sh&amp;ow in Folder</source>
        <translation>フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>通信記録(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Clear History…</source>
        <translation>履歴を消去(&amp;C)…</translation>
    </message>
    <message>
        <source>The file is not in a folder of this computer.</source>
        <translation>ファイルはこのコンピューターのフォルダーにはありません。</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>履歴の消去</translation>
    </message>
    <message>
        <source>All transfers that have ended are removed from the list. Files stay.</source>
        <translation>終わった転送をすべて一覧から削除します。ファイルは残ります。</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>消去(&amp;C)</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>QFtpServer needs attention</source>
        <translation>QFtpServer に確認が必要な問題があります</translation>
    </message>
    <message>
        <source>QFtpServer is stopped</source>
        <translation>QFtpServer は停止しています</translation>
    </message>
    <message>
        <source>QFtpServer: no clients connected</source>
        <translation>QFtpServer: 接続中のクライアントはありません</translation>
    </message>
    <message>
        <source>QFtpServer
Sessions: %1, transfers: %2
Sends %3, receives %4</source>
        <translation>QFtpServer
セッション: %1、転送: %2
送信 %3、受信 %4</translation>
    </message>
    <message>
        <source>&amp;Open Window</source>
        <translation>ウィンドウを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>フォルダーを共有(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>アドレスをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>その他(&amp;M)…</translation>
    </message>
    <message>
        <source>S&amp;top Server</source>
        <translation>サーバーを停止(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>サーバーを開始(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Last T&amp;ransfers</source>
        <translation>最近の転送(&amp;R)</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>Add User</source>
        <translation>ユーザーの追加</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>ユーザー %1</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>ログイン(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation>権限(&amp;P)</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>制限(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Ma&amp;y log in</source>
        <translation>ログインを許可する(&amp;Y)</translation>
    </message>
    <message>
        <source>Password type</source>
        <translation>パスワードの種類</translation>
    </message>
    <message>
        <source>Keep the current password</source>
        <translation>現在のパスワードのまま</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新しいパスワード</translation>
    </message>
    <message>
        <source>Password of the system user with this name</source>
        <translation>同じ名前のシステムユーザーのパスワード</translation>
    </message>
    <message>
        <source>None: anyone who knows the name can log in</source>
        <translation>なし: 名前を知っていれば誰でもログイン可能</translation>
    </message>
    <message>
        <source>Type or generate a password</source>
        <translation>パスワードを入力または生成</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>パスワード(&amp;W)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>ストレージ</translation>
    </message>
    <message>
        <source>This folder:</source>
        <translation>次のフォルダー:</translation>
    </message>
    <message>
        <source>Storage “%1” from the file</source>
        <translation>設定ファイルのストレージ「%1」</translation>
    </message>
    <message>
        <source>Create it at the first login if it is &amp;missing</source>
        <translation>存在しない場合は最初のログイン時に作成する(&amp;M)</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>ルートフォルダー</translation>
    </message>
    <message>
        <source>Additional folders</source>
        <translation>追加のフォルダー</translation>
    </message>
    <message>
        <source>Hidden names</source>
        <translation>非表示にする名前</translation>
    </message>
    <message>
        <source>For example: *.tmp, .*</source>
        <translation>例: *.tmp, .*</translation>
    </message>
    <message>
        <source>Refused names</source>
        <translation>拒否する名前</translation>
    </message>
    <message>
        <source>For example: *.exe, .ht*</source>
        <translation>例: *.exe, .ht*</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Hidde&amp;n names</source>
        <translation>非表示にする名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Refused names</source>
        <translation>拒否する名前(&amp;R)</translation>
    </message>
    <message>
        <source>same as for all users</source>
        <translation>全ユーザー共通の設定</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>同時セッション数</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>同時転送数</translation>
    </message>
    <message>
        <source>Download rate</source>
        <translation>ダウンロード速度</translation>
    </message>
    <message>
        <source>Upload rate</source>
        <translation>アップロード速度</translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation>許可するアドレス</translation>
    </message>
    <message>
        <source>Any address, or for example: 192.168.1.0/24 2001:db8::7</source>
        <translation>空欄ならすべて許可。例: 192.168.1.0/24 2001:db8::7</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Same as for all users</source>
        <translation>全ユーザー共通の設定</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>ログインに必須</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>すべてに必須</translation>
    </message>
    <message>
        <source>&amp;Sessions at once</source>
        <translation>同時セッション数(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Transfers at once</source>
        <translation>同時転送数(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Download rate</source>
        <translation>ダウンロード速度(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>アップロード速度(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Allowed addresses</source>
        <translation>許可するアドレス(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>暗号化(&amp;E)</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>この名前のユーザーは既に存在します。</translation>
    </message>
    <message>
        <source>This user has been removed.</source>
        <translation>このユーザーは削除されています。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>フォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Type or generate a password.</source>
        <translation>パスワードを入力または生成してください。</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>メモリ不足のため、パスワードをハッシュ化できません。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 の追加</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 の変更</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Names of groups, the most important first</source>
        <translation>グループ名(優先度の高い順)</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>グループ(&amp;G)</translation>
    </message>
    <message>
        <source>From “%1”: %2</source>
        <translation>「%1」から: %2</translation>
    </message>
    <message>
        <source>Add Group</source>
        <translation>グループの追加</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>グループ %1</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>全般(&amp;G)</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>無制限</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル数</translation>
    </message>
    <message>
        <source>Space for all users together</source>
        <translation>全ユーザー合計の容量</translation>
    </message>
    <message>
        <source>Files of all users together</source>
        <translation>全ユーザー合計のファイル数</translation>
    </message>
    <message>
        <source>Used: %1; files: %2</source>
        <translation>使用量: %1、ファイル: %2</translation>
    </message>
    <message>
        <source> (of the group)</source>
        <translation>（グループ）</translation>
    </message>
    <message>
        <source>A group with this name already exists.</source>
        <translation>この名前のグループはすでにあります。</translation>
    </message>
    <message>
        <source>This group has been removed.</source>
        <translation>このグループは削除されました。</translation>
    </message>
    <message>
        <source>Spa&amp;ce for each user</source>
        <translation>各ユーザーの容量(&amp;C)</translation>
    </message>
    <message>
        <source>Spa&amp;ce</source>
        <translation>容量(&amp;C)</translation>
    </message>
    <message>
        <source>Files of each use&amp;r</source>
        <translation>各ユーザーのファイル数(&amp;R)</translation>
    </message>
    <message>
        <source>Space for all users toget&amp;her</source>
        <translation>全ユーザー合計の容量(&amp;H)</translation>
    </message>
    <message>
        <source>Files of all users t&amp;ogether</source>
        <translation>全ユーザー合計のファイル数(&amp;O)</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>編集(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>複製(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>削除(&amp;R)…</translation>
    </message>
    <message>
        <source>Remove User</source>
        <translation>ユーザーの削除</translation>
    </message>
    <message>
        <source>Remove “%1”? The user&apos;s sessions end. The files in the folder stay.</source>
        <translation>「%1」を削除しますか? このユーザーのセッションは終了します。フォルダー内のファイルは残ります。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Groups…</source>
        <translation>グループ(&amp;G)…</translation>
    </message>
    <message>
        <source>the users of this system</source>
        <translation>このシステムのユーザー</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>「%1」（%2）</translation>
    </message>
    <message>
        <source>Other users who can log in: %1</source>
        <translation>ほかにログインできるユーザー: %1</translation>
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
        <translation>FTP と FTPS でフォルダーを共有します。</translation>
    </message>
    <message>
        <source>The configuration file; ftpd-headless can use the same file.</source>
        <translation>設定ファイル。ftpd-headless でも同じファイルを使用できます。</translation>
    </message>
    <message>
        <source>Start in the tray, without the window.</source>
        <translation>ウィンドウを表示せずにトレイで起動します。</translation>
    </message>
    <message>
        <source>A folder to share.</source>
        <translation>共有するフォルダー。</translation>
    </message>
</context>
</TS>
