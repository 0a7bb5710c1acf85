<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message>
        <source>The configuration file has a mistake</source>
        <translation>يوجد خطأ في ملف الإعدادات</translation>
    </message>
    <message>
        <source>Something in the configuration file looks wrong</source>
        <translation>يبدو شيء في ملف الإعدادات غير صحيح</translation>
    </message>
    <message>
        <source>There is no user, so nobody can log in</source>
        <translation>لا يوجد أي مستخدم، فلا يمكن لأحد تسجيل الدخول</translation>
    </message>
    <message>
        <source>All users are switched off, so nobody can log in</source>
        <translation>جميع المستخدمين معطّلون، فلا يمكن لأحد تسجيل الدخول</translation>
    </message>
    <message>
        <source>Add one, or switch one on.</source>
        <translation>أضف مستخدمًا، أو فعّل أحد الموجودين.</translation>
    </message>
    <message>
        <source>The folders of all users can be used</source>
        <translation>مجلدات كل المستخدمين صالحة للاستخدام</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>العنوان %1 محظور</translation>
    </message>
    <message>
        <source>The server lets in only other networks than its own</source>
        <translation>لا يقبل الخادم الاتصال إلا من شبكات غير شبكته</translation>
    </message>
    <message>
        <source>guard.allowedAddresses is %1. Computers of the network here can&apos;t connect.</source>
        <translation>قيمة guard.allowedAddresses هي %1. لا تستطيع حواسيب هذه الشبكة الاتصال.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>قُرئت عناوين الحاسوب من النظام.</translation>
    </message>
    <message>
        <source>Create it, or choose another folder for “%1”.</source>
        <translation>أنشئه، أو اختر مجلدًا آخر للمستخدم «%1».</translation>
    </message>
    <message>
        <source>Nobody can upload. Make room.</source>
        <translation>لا يمكن لأحد رفع الملفات. أفرغ بعض المساحة.</translation>
    </message>
    <message>
        <source>The doctor looked at the folder.</source>
        <translation>فحص الطبيب المجلد.</translation>
    </message>
    <message>
        <source>Give the account that the server uses the right to use it, or choose another folder for “%1”.</source>
        <translation>امنح المستخدم الذي يعمل الخادم باسمه حق استخدام المجلد، أو اختر مجلدًا آخر للمستخدم «%1».</translation>
    </message>
    <message>
        <source>The folders of the first %1 users can be used</source>
        <translation>يمكن استخدام مجلدات أول %1 من المستخدمين</translation>
    </message>
    <message>
        <source>It failed to log in too often, or was banned by hand, and cannot connect until %1. If that is one of yours, lift the ban.</source>
        <translation>أخفق في تسجيل الدخول مرات كثيرة، أو حُظر يدويًا، ولا يمكنه الاتصال حتى %1. إذا كان أحد أجهزتك، فارفع الحظر.</translation>
    </message>
    <message>
        <source>Banned addresses: %1</source>
        <translation>العناوين المحظورة: %1</translation>
    </message>
    <message>
        <source>They failed to log in too often: %1. If one is yours, lift the ban.</source>
        <translation>أخفقت في تسجيل الدخول مرات كثيرة: %1. إذا كان أحدها لك، فارفع الحظر.</translation>
    </message>
</context>
<context>
    <name>AddressView</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Write down the password now: it will not be shown again.</source>
        <translation>دوّن كلمة المرور الآن، فلن تُعرض مرة أخرى.</translation>
    </message>
    <message>
        <source>&amp;Open in File Manager</source>
        <translation>فتح في مدير الملفات</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>نسخ: %1</translation>
    </message>
    <message>
        <source>The address appears as soon as there is one.</source>
        <translation>سيظهر العنوان حالما يتوفر.</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect.</source>
        <translation>لا يمكن الاتصال إلا من برامج هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>Addresses</name>
    <message>
        <source>%1, for this computer only</source>
        <translation>لهذا الحاسوب فقط: %1</translation>
    </message>
    <message>
        <source>%1, network %2</source>
        <translation>الشبكة %2: %1</translation>
    </message>
    <message>
        <source>%1, from the Internet</source>
        <translation>من الإنترنت: %1</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>هذا الحاسوب غير متصل بأي شبكة.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>“%1” is no longer shared</source>
        <translation>انتهت مشاركة «%1»</translation>
    </message>
    <message>
        <source>Share Again</source>
        <translation>المشاركة مجددًا</translation>
    </message>
    <message>
        <source>“%1” could not be switched off</source>
        <translation>تعذّر تعطيل «%1»</translation>
    </message>
    <message>
        <source>The configuration file cannot be changed now. Open the window for details.</source>
        <translation>لا يمكن تغيير ملف الإعدادات الآن. افتح النافذة لمعرفة التفاصيل.</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>لا توجد ذاكرة كافية لحساب تجزئة كلمة المرور.</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>مشاركة %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>تفعيل %1</translation>
    </message>
    <message>
        <source>Upload finished</source>
        <translation>اكتمل الرفع</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Address banned</source>
        <translation>حُظر عنوان</translation>
    </message>
    <message>
        <source>%1 cannot connect for some time.</source>
        <translation>لن يتمكن العنوان %1 من الاتصال لبعض الوقت.</translation>
    </message>
    <message>
        <source>Lift Ban</source>
        <translation>إلغاء الحظر</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>تنتهي صلاحية الشهادة قريبًا</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Addresses banned: %1</source>
        <translation>عناوين حُظرت: %1</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Cannot remove %1</source>
        <translation>تعذّرت إزالة %1</translation>
    </message>
    <message>
        <source>Cannot change what starts at login.</source>
        <translation>يتعذّر تغيير ما يبدأ عند تسجيل الدخول.</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>The certificate can&apos;t be used</source>
        <translation>لا يمكن استخدام الشهادة</translation>
    </message>
    <message>
        <source>It was read from %1.</source>
        <translation>قُرئت من %1.</translation>
    </message>
    <message>
        <source>The certificate is valid until %1</source>
        <translation>الشهادة صالحة حتى %1</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1 on</source>
        <translation>الشهادة لن تكون صالحة قبل %1</translation>
    </message>
    <message>
        <source>Clients refuse it until then, unless the clock of this computer is wrong: it shows %1.</source>
        <translation>سترفضها برامج العملاء حتى ذلك الحين، إلا إذا كانت ساعة هذا الحاسوب خاطئة: فهي تشير إلى %1.</translation>
    </message>
    <message>
        <source>The certificate expired on %1</source>
        <translation>انتهت صلاحية الشهادة في %1</translation>
    </message>
    <message>
        <source>Clients refuse it. Get a new one.</source>
        <translation>ترفضها برامج العملاء. احصل على شهادة جديدة.</translation>
    </message>
    <message>
        <source>The certificate expires on %1</source>
        <translation>تنتهي صلاحية الشهادة في %1</translation>
    </message>
    <message>
        <source>After that, clients will refuse it. Renew it.</source>
        <translation>سترفضها برامج العملاء بعد ذلك. جدّدها.</translation>
    </message>
    <message>
        <source>The certificate is not for “%1”</source>
        <translation>الشهادة ليست للاسم «%1»</translation>
    </message>
    <message>
        <source>It is for %1. Clients that connect to “%2” refuse it.</source>
        <translation>صدرت الشهادة من أجل %1. ترفضها البرامج التي تتصل بالاسم «%2».</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>الشهادة موقّعة ذاتيًا</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it.</source>
        <translation>تسأل برامج العملاء المستخدم إن كان يثق بها.</translation>
    </message>
    <message>
        <source>The certificate does not lead to an authority that this computer knows</source>
        <translation>لا تستند الشهادة إلى جهة إصدار يعرفها هذا الحاسوب</translation>
    </message>
    <message>
        <source>The file lacks the certificates in between. Use the one that also holds them, such as fullchain.pem.</source>
        <translation>يفتقر الملف إلى الشهادات الوسيطة. استخدم الملف الذي يضمّها أيضًا، مثل fullchain.pem.</translation>
    </message>
    <message>
        <source>Clients need the certificate of that authority.</source>
        <translation>تحتاج برامج العملاء إلى شهادة جهة الإصدار تلك.</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Changes to the file</source>
        <translation>التغييرات في الملف</translation>
    </message>
    <message>
        <source>No changes.</source>
        <translation>لا توجد تغييرات.</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>timedatectl says so.</source>
        <translation>هذا ما يفيد به timedatectl.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong</source>
        <translation>ساعة هذا الحاسوب خاطئة</translation>
    </message>
    <message>
        <source>It shows %1. Certificates and bans depend on it.</source>
        <translation>تشير إلى %1. تعتمد عليها الشهادات وحالات الحظر.</translation>
    </message>
    <message>
        <source>The clock of this computer is not synchronised</source>
        <translation>ساعة هذا الحاسوب غير متزامنة</translation>
    </message>
    <message>
        <source>If it is wrong, clients may refuse the certificate.</source>
        <translation>إن كانت خاطئة، فقد ترفض برامج العملاء الشهادة.</translation>
    </message>
</context>
<context>
    <name>ConfigStore</name>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>حجمه أكبر من 16 ميبيبايت</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>تعذّرت قراءة %1: %2</translation>
    </message>
    <message>
        <source>External change</source>
        <translation>تغيير خارجي</translation>
    </message>
    <message>
        <source>%1 is still being read</source>
        <translation>ما زالت قراءة %1 جارية</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>تعذّرت الكتابة إلى %1: %2</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>File Changed</source>
        <translation>تغيّر الملف</translation>
    </message>
    <message>
        <source>Someone else changed %1. Their version differs from yours as follows:</source>
        <translation>غيّر شخص آخر الملف %1. تختلف نسخته عن نسختك كما يلي:</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>استخدام نسخته</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>الاحتفاظ بنسختي</translation>
    </message>
    <message>
        <source>&amp;Decide Later</source>
        <translation>القرار لاحقًا</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>This desktop has no program to open %1.</source>
        <translation>ليس في سطح المكتب برنامج لفتح %1.</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message>
        <source>&amp;Look Again</source>
        <translation>إعادة الفحص</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>The doctor looks at the server, the firewall, the folders, the certificate and the last sessions…</source>
        <translation>يفحص الطبيب الخادم وجدار الحماية والمجلدات والشهادة وآخر الجلسات…</translation>
    </message>
    <message>
        <source>Faults: %1. Choose one to see what to do.</source>
        <translation>الأعطال: %1. اختر أحدها لمعرفة ما ينبغي فعله.</translation>
    </message>
    <message>
        <source>Warnings: %1. Choose one to see what to do.</source>
        <translation>التحذيرات: %1. اختر أحدها لمعرفة ما ينبغي فعله.</translation>
    </message>
    <message>
        <source>Nothing is wrong on this computer. If somebody still cannot connect, let them try, then look again.</source>
        <translation>لا توجد مشكلة في هذا الحاسوب. إن ظل أحدهم عاجزًا عن الاتصال، فاطلب منه المحاولة ثم أعد الفحص.</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>الطبيب</translation>
    </message>
</context>
<context>
    <name>EditPreview</name>
    <message>
        <source>Changes to the file</source>
        <translation>التغييرات في الملف</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Configuration File</source>
        <translation>ملف الإعدادات</translation>
    </message>
    <message>
        <source>File contents</source>
        <translation>محتوى الملف</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>The file has changed since you opened it. Copy your text, then open the file again.</source>
        <translation>تغيّر الملف منذ أن فتحته. انسخ نصّك، ثم افتح الملف من جديد.</translation>
    </message>
    <message>
        <source>Edit the file</source>
        <translation>تحرير الملف</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>السطر %1: %2</translation>
    </message>
    <message>
        <source>The file is empty or has been removed.</source>
        <translation>الملف فارغ أو أُزيل.</translation>
    </message>
    <message>
        <source>It has a mistake in line %1: %2</source>
        <translation>فيه خطأ في السطر %1: %2</translation>
    </message>
    <message>
        <source>With it, other computers could connect: until now only this one can.</source>
        <translation>باستخدامه يمكن لحواسيب أخرى الاتصال، بينما لا يمكن ذلك الآن إلا لهذا الحاسوب.</translation>
    </message>
    <message>
        <source>&amp;Save Anyway</source>
        <translation>احفظ رغم ذلك</translation>
    </message>
</context>
<context>
    <name>FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>تصفية: %1</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Nothing is encrypted</source>
        <translation>لا شيء مشفّر</translation>
    </message>
    <message>
        <source>Anyone on the same network can read passwords and files.</source>
        <translation>يمكن لأي شخص على الشبكة نفسها قراءة كلمات المرور والملفات.</translation>
    </message>
    <message>
        <source>Offer Encryption</source>
        <translation>إتاحة التشفير</translation>
    </message>
    <message>
        <source>Encryption is not required</source>
        <translation>التشفير غير مطلوب</translation>
    </message>
    <message>
        <source>Clients that do not ask for encryption send passwords and files unencrypted. Some scanners and some file managers cannot encrypt.</source>
        <translation>البرامج التي لا تطلب التشفير ترسل كلمات المرور والملفات دون تشفير. بعض الماسحات الضوئية وبعض برامج إدارة الملفات لا تدعم التشفير.</translation>
    </message>
    <message>
        <source>Require Encryption</source>
        <translation>اشتراط التشفير</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>الشهادة موقّعة ذاتيًا</translation>
    </message>
    <message>
        <source>Clients ask whether to trust it. Compare its fingerprint on the Server page with the one that they show.</source>
        <translation>تسأل برامج العملاء المستخدم إن كان يثق بها. قارن بصمتها في صفحة «الخادم» بالبصمة التي تعرضها تلك البرامج.</translation>
    </message>
    <message>
        <source>Clients may end encryption after login</source>
        <translation>يمكن للعملاء إنهاء التشفير بعد تسجيل الدخول</translation>
    </message>
    <message>
        <source>After the command CCC, others on the network can read and forge commands.</source>
        <translation>بعد الأمر CCC يستطيع الآخرون على الشبكة قراءة الأوامر وتزويرها.</translation>
    </message>
    <message>
        <source>Forbid CCC</source>
        <translation>منع CCC</translation>
    </message>
    <message>
        <source>The certificate expires soon</source>
        <translation>تنتهي صلاحية الشهادة قريبًا</translation>
    </message>
    <message>
        <source>Passwords can be guessed without limit</source>
        <translation>يمكن تخمين كلمات المرور بلا حد</translation>
    </message>
    <message>
        <source>Failed logins do not lead to a ban.</source>
        <translation>لا تؤدي محاولات الدخول الفاشلة إلى الحظر.</translation>
    </message>
    <message>
        <source>Ban After 10 Failures</source>
        <translation>الحظر بعد 10 محاولات فاشلة</translation>
    </message>
    <message>
        <source>All system users see the whole computer</source>
        <translation>كل مستخدمي النظام يرون الحاسوب كله</translation>
    </message>
    <message>
        <source>Anyone with an account on this computer can change, from anywhere, whatever the system lets them change.</source>
        <translation>يستطيع كل من لديه حساب على هذا الحاسوب أن يغيّر، من أي مكان، كل ما يسمح له النظام بتغييره.</translation>
    </message>
    <message>
        <source>Show Home Folders Only</source>
        <translation>إظهار مجلدات المنزل فقط</translation>
    </message>
    <message>
        <source>One client can use up all sessions</source>
        <translation>يمكن لعميل واحد أن يستنفد كل الجلسات</translation>
    </message>
    <message>
        <source>The number of sessions per address is not limited.</source>
        <translation>عدد الجلسات لكل عنوان غير محدود.</translation>
    </message>
    <message>
        <source>Limit to 20</source>
        <translation>تحديده بـ 20</translation>
    </message>
    <message>
        <source>“%1” needs no password</source>
        <translation>لا يحتاج «%1» إلى كلمة مرور</translation>
    </message>
    <message>
        <source>Anyone who can connect can add or change files.</source>
        <translation>يمكن لكل من يستطيع الاتصال إضافة الملفات أو تغييرها.</translation>
    </message>
    <message>
        <source>Anyone who can connect can see these files.</source>
        <translation>يمكن لكل من يستطيع الاتصال رؤية هذه الملفات.</translation>
    </message>
    <message>
        <source>Switch Off</source>
        <translation>تعطيل</translation>
    </message>
    <message>
        <source>The password of “%1” can be read in the file</source>
        <translation>يمكن قراءة كلمة مرور «%1» في الملف</translation>
    </message>
    <message>
        <source>Anyone who can read the configuration file knows it. A new password is stored as a hash.</source>
        <translation>يعرفها كل من يستطيع قراءة ملف الإعدادات. أما كلمة المرور الجديدة فتُحفظ على هيئة تجزئة.</translation>
    </message>
    <message>
        <source>“%1” can make this computer connect elsewhere</source>
        <translation>يستطيع «%1» جعل هذا الحاسوب يتصل بحواسيب أخرى</translation>
    </message>
    <message>
        <source>Server-to-server transfers are allowed. Attackers use them to reach other computers.</source>
        <translation>النقل من خادم إلى خادم مسموح. يستغله المهاجمون للوصول إلى حواسيب أخرى.</translation>
    </message>
    <message>
        <source>Forbid Them</source>
        <translation>منع هذا النقل</translation>
    </message>
    <message>
        <source>“%1” sees the whole computer</source>
        <translation>يرى «%1» الحاسوب كله</translation>
    </message>
    <message>
        <source>“%1” sees a whole home folder</source>
        <translation>يرى «%1» مجلد منزل بأكمله</translation>
    </message>
    <message>
        <source>It holds keys, mail and saved passwords. Share a folder inside it instead.</source>
        <translation>فيه مفاتيح وبريد وكلمات مرور محفوظة. شارك مجلدًا داخله بدلًا منه.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>It is valid until %1. After that, clients will refuse to connect.</source>
        <translation>الشهادة صالحة حتى %1. بعد ذلك سترفض برامج العملاء الاتصال.</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Serious</source>
        <translation>خطير</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Copy Command</source>
        <translation>نسخ الأمر</translation>
    </message>
    <message>
        <source>Command that mends it</source>
        <translation>الأمر الذي يصلح المشكلة</translation>
    </message>
    <message>
        <source>How it was found:</source>
        <translation>كيف اكتُشف ذلك:</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>إظهار</translation>
    </message>
</context>
<context>
    <name>Firewall</name>
    <message>
        <source>This computer has no firewall of its own</source>
        <translation>لا يوجد جدار حماية على هذا الحاسوب نفسه</translation>
    </message>
    <message>
        <source>A router or a cloud may still have one.</source>
        <translation>قد يوجد مع ذلك جدار حماية في الموجّه أو في السحابة.</translation>
    </message>
    <message>
        <source>The firewall blocks port %1, so nobody can connect</source>
        <translation>يحجب جدار الحماية المنفذ %1، فلا يمكن لأحد الاتصال</translation>
    </message>
    <message>
        <source>The firewall may block port %1</source>
        <translation>قد يحجب جدار الحماية المنفذ %1</translation>
    </message>
    <message>
        <source>The firewall blocks data ports, so listings and transfers hang</source>
        <translation>يحجب جدار الحماية منافذ البيانات، فتتجمّد القوائم وعمليات النقل</translation>
    </message>
    <message>
        <source>The firewall may block data ports</source>
        <translation>قد يحجب جدار الحماية منافذ البيانات</translation>
    </message>
    <message>
        <source>The firewall of this computer lets port %1 and the data ports through</source>
        <translation>يسمح جدار حماية هذا الحاسوب بالمنفذ %1 ومنافذ البيانات</translation>
    </message>
    <message>
        <source>The rules were read with “nft list ruleset” and “iptables-save”.</source>
        <translation>قُرئت القواعد بالأمرين «nft list ruleset» و«iptables-save».</translation>
    </message>
    <message>
        <source>Whether the firewall lets clients in can&apos;t be told</source>
        <translation>لا يمكن معرفة ما إذا كان جدار الحماية يسمح بدخول العملاء</translation>
    </message>
    <message>
        <source>Only an administrator may read its rules. Let the doctor look with their rights.</source>
        <translation>لا يُسمح بقراءة قواعده إلا للمسؤول. شغّل الطبيب بصلاحيات المسؤول.</translation>
    </message>
    <message>
        <source>Blocked: %1. Open them.</source>
        <translation>المنافذ المحجوبة: %1. افتحها.</translation>
    </message>
    <message>
        <source>It depends on who connects, or on rules that the doctor does not understand. Ports: %1.</source>
        <translation>يتوقف الأمر على من يتصل، أو على قواعد لا يفهمها الطبيب. المنافذ المعنية: %1.</translation>
    </message>
    <message>
        <source>A router or a cloud may still have another one. Rules for IPv6 were not looked at.</source>
        <translation>قد يوجد مع ذلك جدار آخر في الموجّه أو في السحابة. لم تُفحص قواعد IPv6.</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>المجلد %1 غير موجود.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>المسار %1 ملف وليس مجلدًا.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be read.</source>
        <translation>تتعذّر قراءة المجلد %1.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be written to.</source>
        <translation>تتعذّر الكتابة في المجلد %1.</translation>
    </message>
    <message>
        <source>The disk of the folder %1 is full.</source>
        <translation>القرص الذي فيه المجلد %1 ممتلئ.</translation>
    </message>
</context>
<context>
    <name>FolderEdit</name>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>اختيار: %1</translation>
    </message>
</context>
<context>
    <name>GroupsDialog</name>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>What a group says applies to its users where they have no setting of their own.</source>
        <translation>ينطبق ما تحدده المجموعة على مستخدميها حيث لا توجد لهم إعدادات خاصة.</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>%1 (users: %2)</source>
        <translation>%1 (المستخدمون: %2)</translation>
    </message>
    <message>
        <source>Remove Group</source>
        <translation>إزالة المجموعة</translation>
    </message>
    <message>
        <source>Remove the group “%1”? Its users stay, without what it says.</source>
        <translation>هل تريد إزالة المجموعة «%1»؟ يبقى مستخدموها دون ما تحدده.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>The server does not listen where it should</source>
        <translation>لا يستمع الخادم حيث ينبغي</translation>
    </message>
    <message>
        <source>Choose another port, or end the other program.</source>
        <translation>اختر منفذًا آخر، أو أنهِ البرنامج الآخر.</translation>
    </message>
    <message>
        <source>The doctor does not know the port of the server</source>
        <translation>لا يعرف الطبيب منفذ الخادم</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>الخادم لا يعمل</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>شغّله.</translation>
    </message>
    <message>
        <source>This computer has none of the addresses to listen on: %1</source>
        <translation>ليس لهذا الحاسوب أي من عناوين الاستماع: %1</translation>
    </message>
    <message>
        <source>The network gave it another one, or is not connected. Listen on all networks instead.</source>
        <translation>أعطته الشبكة عنوانًا آخر، أو أنها غير متصلة. استمع على كل الشبكات بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>قُرئت عناوين الحاسوب من النظام.</translation>
    </message>
    <message>
        <source>Listen Everywhere</source>
        <translation>الاستماع على كل الشبكات</translation>
    </message>
    <message>
        <source>The doctor connected to %1 from this computer.</source>
        <translation>اتصل الطبيب بـ %1 من هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Nothing answers at %1</source>
        <translation>لا شيء يجيب على %1</translation>
    </message>
    <message>
        <source>The server answers at %1</source>
        <translation>يجيب الخادم على %1</translation>
    </message>
    <message>
        <source>That is seen from this computer. Firewalls treat others differently.</source>
        <translation>هذا ما يُرى من هذا الحاسوب. جدران الحماية تعامل الآخرين معاملة مختلفة.</translation>
    </message>
    <message>
        <source>Another program answers at %1</source>
        <translation>برنامج آخر يجيب على %1</translation>
    </message>
    <message>
        <source>Choose another port, or end that program. It says: %1</source>
        <translation>اختر منفذًا آخر، أو أنهِ ذلك البرنامج. يقول البرنامج: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>The server is not running. Start it.</source>
        <translation>الخادم لا يعمل. شغّله.</translation>
    </message>
    <message>
        <source>The server is not running, and this user may not use a port below 1024. Start it as a service, or choose a port from 1024 up.</source>
        <translation>الخادم لا يعمل، ولا يحق لهذا المستخدم استعمال منفذ أقل من 1024. شغّله كخدمة، أو اختر منفذًا من 1024 فأعلى.</translation>
    </message>
    <message>
        <source>The server is not running, and the port can&apos;t be used: %1</source>
        <translation>الخادم لا يعمل، ويتعذّر استخدام المنفذ: %1</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect</source>
        <translation>لا يمكن الاتصال إلا من برامج هذا الحاسوب</translation>
    </message>
    <message>
        <source>The server listens on %1 only.</source>
        <translation>يستمع الخادم على %1 فقط.</translation>
    </message>
    <message>
        <source>Let Other Computers Connect</source>
        <translation>السماح للحواسيب الأخرى بالاتصال</translation>
    </message>
    <message>
        <source>The configuration lets the system choose one. Clients need a port that stays: choose one.</source>
        <translation>الإعدادات تترك للنظام اختيار المنفذ. يحتاج العملاء إلى منفذ ثابت: اختره.</translation>
    </message>
    <message>
        <source>It could not start: %1</source>
        <translation>تعذّر تشغيله: %1</translation>
    </message>
    <message>
        <source>The server answers at %1, but does not let the doctor in</source>
        <translation>يجيب الخادم على %1، لكنه لا يسمح للطبيب بالدخول</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Debug</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>معلومات</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>المعلومات فما فوق</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>التحذيرات والأخطاء</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>كل الجلسات</translation>
    </message>
    <message>
        <source>Session </source>
        <translation>الجلسة </translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Selected messages</source>
        <translation>الرسائل المحددة</translation>
    </message>
    <message>
        <source>Choose messages to read them whole.</source>
        <translation>حدّد رسائل لقراءتها كاملة.</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>حفظ السجل</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>تعذّرت الكتابة إلى %1: %2</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 لا يستجيب.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>&amp;About QFtpServer</source>
        <translation>حول QFtpServer</translation>
    </message>
    <message>
        <source>About QFtpServer</source>
        <translation>حول QFtpServer</translation>
    </message>
    <message>
        <source>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;Shares folders over FTP and FTPS.&lt;/p&gt;&lt;p&gt;Configuration file: %2&lt;/p&gt;</source>
        <translation>&lt;b&gt;QFtpServer %1&lt;/b&gt;&lt;p&gt;يشارك المجلدات عبر FTP وFTPS.&lt;/p&gt;&lt;p&gt;ملف الإعدادات: %2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>مشاركة مجلد…</translation>
    </message>
    <message>
        <source>Configuration &amp;File…</source>
        <translation>ملف الإعدادات…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>التفضيلات…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Someone else changed the configuration file. Your changes are not saved until you decide which version to keep.</source>
        <translation>غيّر شخص آخر ملف الإعدادات. لن تُحفظ تغييراتك إلى أن تقرر أي نسخة تُبقي.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>اختيار النسخة…</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, and the previous configuration stays in use: %1</source>
        <translation>يوجد خطأ في ملف الإعدادات، وتبقى الإعدادات السابقة مستخدمة: %1</translation>
    </message>
    <message>
        <source>The configuration file has a mistake, so nothing is served: %1</source>
        <translation>يوجد خطأ في ملف الإعدادات، فلا تُتاح أي مشاركة: %1</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>إصلاح…</translation>
    </message>
    <message>
        <source>Use Port %1</source>
        <translation>استخدام المنفذ %1</translation>
    </message>
    <message>
        <source>Server Settings</source>
        <translation>إعدادات الخادم</translation>
    </message>
    <message>
        <source>Sessions: %1 · sends %2 · receives %3</source>
        <translation>الجلسات: %1 · الإرسال: %2 · الاستقبال: %3</translation>
    </message>
    <message>
        <source>QFtpServer keeps running</source>
        <translation>ما زال QFtpServer يعمل</translation>
    </message>
    <message>
        <source>The shares stay reachable. The icon in the tray opens the window again.</source>
        <translation>تبقى المشاركات متاحة. الأيقونة في علبة النظام تفتح النافذة من جديد.</translation>
    </message>
    <message>
        <source>Close QFtpServer</source>
        <translation>إغلاق QFtpServer</translation>
    </message>
    <message>
        <source>Others reach your shares only while QFtpServer runs. This desktop has no tray for its icon, so the window can only be minimised.</source>
        <translation>لا يصل الآخرون إلى مشاركاتك إلا أثناء عمل QFtpServer. لا توفّر بيئة سطح المكتب هذه علبة نظام لأيقونته، لذا لا يمكن إلا تصغير النافذة.</translation>
    </message>
    <message>
        <source>&amp;Minimise</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>&amp;Stop Sharing and Quit</source>
        <translation>إيقاف المشاركة والإنهاء</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>استخدام المنفذ %1</translation>
    </message>
    <message>
        <source>Quit QFtpServer</source>
        <translation>إنهاء QFtpServer</translation>
    </message>
    <message>
        <source>Your last changes are not in the configuration file: it could not be written, or someone else changed it too. If you quit now, they are lost.</source>
        <translation>لم تُحفظ تغييراتك الأخيرة في ملف الإعدادات: تعذّرت كتابته، أو غيّره شخص آخر أيضًا. إن أنهيت البرنامج الآن، فستضيع.</translation>
    </message>
    <message>
        <source>&amp;Quit Without Saving</source>
        <translation>إنهاء دون حفظ</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع عن</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إعادة تنفيذ</translation>
    </message>
    <message>
        <source>Changes on this page have not been applied. If you quit now, they are lost.</source>
        <translation>لم تُطبَّق التغييرات في هذه الصفحة. إذا أغلقت البرنامج الآن فستضيع.</translation>
    </message>
</context>
<context>
    <name>MountsEdit</name>
    <message>
        <source>Additional folders</source>
        <translation>مجلدات إضافية</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Writable</source>
        <translation>قابل للكتابة</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>إضافة مجلد</translation>
    </message>
</context>
<context>
    <name>PassiveMode</name>
    <message>
        <source>From the Internet, this computer can be reached only through a router</source>
        <translation>لا يمكن الوصول إلى هذا الحاسوب من الإنترنت إلا عبر موجّه</translation>
    </message>
    <message>
        <source>All its addresses are of a private network. For clients outside, let the router forward the port %1 and the data ports %2 to %3 to this computer, and set the external address to the router&apos;s. Whether it does that can&apos;t be told from inside.</source>
        <translation>كل عناوينه من شبكة خاصة. ليصل إليه العملاء من الخارج، اجعل الموجّه يمرّر المنفذ %1 ومنافذ البيانات من %2 إلى %3 إلى هذا الحاسوب، واضبط العنوان الخارجي على عنوان الموجّه. لا يمكن من الداخل معرفة ما إذا كان الموجّه يفعل ذلك.</translation>
    </message>
    <message>
        <source>The computer&apos;s addresses are read from the system.</source>
        <translation>قُرئت عناوين الحاسوب من النظام.</translation>
    </message>
    <message>
        <source>The name was looked up.</source>
        <translation>جرى الاستعلام عن الاسم.</translation>
    </message>
    <message>
        <source>The external address “%1” has no IPv4 address</source>
        <translation>ليس للعنوان الخارجي «%1» أي عنوان IPv4</translation>
    </message>
    <message>
        <source>Clients from outside are refused passive connections. Correct the name, or ask the administrator of the name server.</source>
        <translation>تُرفض الاتصالات السلبية من العملاء في الخارج. صحّح الاسم، أو اسأل من يدير خادم الأسماء.</translation>
    </message>
    <message>
        <source>The external address %1 is of a private network</source>
        <translation>العنوان الخارجي %1 من شبكة خاصة</translation>
    </message>
    <message>
        <source>Nobody on the Internet can reach it. Set it to the address of your router.</source>
        <translation>لا يستطيع أحد على الإنترنت الوصول إليه. اضبطه على عنوان الموجّه.</translation>
    </message>
    <message>
        <source>Clients from outside get the address %1</source>
        <translation>يُعطى العملاء من الخارج العنوان %1</translation>
    </message>
    <message>
        <source>Whether the router forwards the data ports from there can&apos;t be told from inside.</source>
        <translation>لا يمكن من الداخل معرفة ما إذا كان الموجّه يمرّر منافذ البيانات من ذلك العنوان.</translation>
    </message>
    <message>
        <source>There are only %1 data ports, for up to %2 transfers</source>
        <translation>عدد منافذ البيانات %1 فقط، لما يصل إلى %2 من عمليات النقل</translation>
    </message>
    <message>
        <source>Each running transfer needs one, and for a minute afterwards the system keeps it. Make the range larger.</source>
        <translation>تحتاج كل عملية نقل جارية إلى منفذ، ويحتفظ به النظام دقيقة بعدها. وسّع النطاق.</translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Password strength</source>
        <translation>قوة كلمة المرور</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>توليد</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
    <message>
        <source>Weak: it can be guessed. Choose a longer password.</source>
        <translation>ضعيفة: يمكن تخمينها. اختر كلمة مرور أطول.</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>قوية</translation>
    </message>
</context>
<context>
    <name>PermissionsEdit</name>
    <message>
        <source>List files</source>
        <translation>عرض قائمة الملفات</translation>
    </message>
    <message>
        <source>list files</source>
        <translation>عرض قائمة الملفات</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>download</source>
        <translation>التنزيل</translation>
    </message>
    <message>
        <source>Upload new files</source>
        <translation>رفع ملفات جديدة</translation>
    </message>
    <message>
        <source>upload new files</source>
        <translation>رفع ملفات جديدة</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>استبدال الملفات</translation>
    </message>
    <message>
        <source>replace files</source>
        <translation>استبدال الملفات</translation>
    </message>
    <message>
        <source>Append to files</source>
        <translation>الإلحاق بالملفات</translation>
    </message>
    <message>
        <source>append to files</source>
        <translation>الإلحاق بالملفات</translation>
    </message>
    <message>
        <source>Delete files</source>
        <translation>حذف الملفات</translation>
    </message>
    <message>
        <source>delete files</source>
        <translation>حذف الملفات</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>Create folders</source>
        <translation>إنشاء المجلدات</translation>
    </message>
    <message>
        <source>create folders</source>
        <translation>إنشاء المجلدات</translation>
    </message>
    <message>
        <source>Remove folders</source>
        <translation>إزالة المجلدات</translation>
    </message>
    <message>
        <source>remove folders</source>
        <translation>إزالة المجلدات</translation>
    </message>
    <message>
        <source>Set times and modes</source>
        <translation>ضبط أوقات الملفات وأذوناتها</translation>
    </message>
    <message>
        <source>set times and modes</source>
        <translation>ضبط أوقات الملفات وأذوناتها</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>الأذونات</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>قراءة فقط</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>قراءة وكتابة</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>رفع فقط</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>مخصّص</translation>
    </message>
    <message>
        <source>Summary of the permissions</source>
        <translation>ملخص الأذونات</translation>
    </message>
    <message>
        <source>May do nothing.</source>
        <translation>لا يُسمح بشيء.</translation>
    </message>
    <message>
        <source>May see and download all files, but change nothing.</source>
        <translation>يُسمح بعرض كل الملفات وتنزيلها، دون تغيير أي شيء.</translation>
    </message>
    <message>
        <source>May see, download, upload, replace, rename and delete everything.</source>
        <translation>يُسمح بعرض كل شيء وتنزيله ورفعه واستبداله وإعادة تسميته وحذفه.</translation>
    </message>
    <message>
        <source>May %1, and nothing else.</source>
        <translation>يُسمح بما يلي فقط: %1.</translation>
    </message>
    <message>
        <source>Existing files stay hidden.</source>
        <translation>تبقى الملفات الموجودة مخفية.</translation>
    </message>
</context>
<context>
    <name>PortalAnswer</name>
    <message>
        <source>The desktop offers no way to start programs: %1</source>
        <translation>سطح المكتب لا يوفر طريقة لبدء البرامج: %1</translation>
    </message>
    <message>
        <source>The desktop does not allow it.</source>
        <translation>سطح المكتب لا يسمح بذلك.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>&amp;Keep the list of ended transfers when QFtpServer quits</source>
        <translation>الاحتفاظ بقائمة عمليات النقل المنتهية عند إنهاء QFtpServer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>المحفوظات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>The language changes when QFtpServer starts the next time.</source>
        <translation>تتغيّر اللغة عند التشغيل التالي لبرنامج QFtpServer.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>&amp;Start when I log in to this computer</source>
        <translation>البدء عند تسجيل دخولي إلى هذا الحاسوب</translation>
    </message>
    <message>
        <source>Start with the &amp;window hidden</source>
        <translation>البدء مع إخفاء النافذة</translation>
    </message>
    <message>
        <source>Keep running in the &amp;tray when the window is closed</source>
        <translation>مواصلة العمل في علبة النظام عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>البدء والإغلاق</translation>
    </message>
    <message>
        <source>an &amp;upload finishes</source>
        <translation>اكتمال رفع ملف</translation>
    </message>
    <message>
        <source>an address is &amp;banned</source>
        <translation>حظر عنوان</translation>
    </message>
    <message>
        <source>the certificate &amp;expires soon</source>
        <translation>قرب انتهاء صلاحية الشهادة</translation>
    </message>
    <message>
        <source>Notify me when</source>
        <translation>إعلامي عند</translation>
    </message>
</context>
<context>
    <name>QFtpSessionModel</name>
    <message>
        <source>(not logged in)</source>
        <translation>(لم يسجّل الدخول)</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>غير مشفّرة</translation>
    </message>
    <message>
        <source>active</source>
        <translation>نشطة</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>التشفير</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Last command</source>
        <translation>آخر أمر</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>مدة الخمول</translation>
    </message>
    <message>
        <source>%1, account from “%2”</source>
        <translation>%1، الحساب من «%2»</translation>
    </message>
</context>
<context>
    <name>QFtpTransferModel</name>
    <message>
        <source>%1/s</source>
        <translation>%1/ث</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>مُلغى</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>رفع</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>%1 في المتوسط</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>المنقول</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>الوقت المتبقي</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>وقت البدء</translation>
    </message>
</context>
<context>
    <name>QFtpUserModel</name>
    <message>
        <source>read and write</source>
        <translation>قراءة وكتابة</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>قراءة فقط</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>upload only</source>
        <translation>رفع فقط</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>مخصّص</translation>
    </message>
    <message>
        <source>%1 (disabled)</source>
        <translation>%1 (معطّل)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>الأذونات</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>رمز QR للعنوان %1</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit QFtpServer</source>
        <translation>إنهاء QFtpServer</translation>
    </message>
    <message>
        <source>&amp;Wait for Transfers</source>
        <translation>انتظار عمليات النقل</translation>
    </message>
    <message>
        <source>&amp;Quit Now</source>
        <translation>إنهاء الآن</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>مواصلة العمل</translation>
    </message>
    <message>
        <source>Transfers still running: %1. If you quit now, they are interrupted.</source>
        <translation>عمليات النقل الجارية: %1. إن أنهيت البرنامج الآن، فستنقطع.</translation>
    </message>
    <message>
        <source>QFtpServer quits when the running transfers have ended: %1.</source>
        <translation>يُغلق QFtpServer عند انتهاء عمليات النقل الجارية: %1.</translation>
    </message>
</context>
<context>
    <name>RateGraph</name>
    <message>
        <source>Rates of the last minutes</source>
        <translation>سرعات النقل في الدقائق الأخيرة</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>الإرسال: %1، الاستقبال: %2</translation>
    </message>
    <message>
        <source>Sends %1</source>
        <translation>الإرسال: %1</translation>
    </message>
    <message>
        <source>Receives %1</source>
        <translation>الاستقبال: %1</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The client disconnected.</source>
        <translation>قطع العميل الاتصال.</translation>
    </message>
    <message>
        <source>The server ended the session.</source>
        <translation>أنهى الخادم الجلسة.</translation>
    </message>
    <message>
        <source>The client aborted it.</source>
        <translation>ألغاه العميل.</translation>
    </message>
    <message>
        <source>The session ended.</source>
        <translation>انتهت الجلسة.</translation>
    </message>
    <message>
        <source>The data connection could not be opened.</source>
        <translation>تعذّر فتح اتصال البيانات.</translation>
    </message>
    <message>
        <source>No such file or directory.</source>
        <translation>لا يوجد ملف أو دليل بهذا الاسم.</translation>
    </message>
    <message>
        <source>Not a plain file.</source>
        <translation>ليس ملفًا عاديًا.</translation>
    </message>
    <message>
        <source>Not a directory.</source>
        <translation>ليس دليلًا.</translation>
    </message>
    <message>
        <source>The file or directory already exists.</source>
        <translation>الملف أو الدليل موجود مسبقًا.</translation>
    </message>
    <message>
        <source>The directory is not empty.</source>
        <translation>الدليل ليس فارغًا.</translation>
    </message>
    <message>
        <source>Permission denied.</source>
        <translation>الإذن مرفوض.</translation>
    </message>
    <message>
        <source>The file system is read-only.</source>
        <translation>نظام الملفات للقراءة فقط.</translation>
    </message>
    <message>
        <source>Can&apos;t rename from one storage to another.</source>
        <translation>لا يمكن النقل بإعادة التسمية من وحدة تخزين إلى أخرى.</translation>
    </message>
    <message>
        <source>This name is not allowed.</source>
        <translation>هذا الاسم غير مسموح به.</translation>
    </message>
    <message>
        <source>No space left.</source>
        <translation>لم تبقَ مساحة خالية.</translation>
    </message>
    <message>
        <source>The storage does not support this.</source>
        <translation>لا تدعم وحدة التخزين ذلك.</translation>
    </message>
    <message>
        <source>The restart offset is outside the file.</source>
        <translation>موضع الاستئناف خارج الملف.</translation>
    </message>
    <message>
        <source>Busy; try again later.</source>
        <translation>مشغول؛ حاول لاحقًا.</translation>
    </message>
    <message>
        <source>The storage is not responding; try again later.</source>
        <translation>لا تستجيب وحدة التخزين؛ حاول لاحقًا.</translation>
    </message>
    <message>
        <source>The data connection stalled; transfer aborted.</source>
        <translation>تجمّد اتصال البيانات؛ أُلغي النقل.</translation>
    </message>
    <message>
        <source>The data connection was lost; transfer aborted.</source>
        <translation>انقطع اتصال البيانات؛ أُلغي النقل.</translation>
    </message>
    <message>
        <source>Transfer aborted.</source>
        <translation>أُلغي النقل.</translation>
    </message>
    <message>
        <source>Received less data than ALLO announced; file not stored.</source>
        <translation>وصلت بيانات أقل مما أعلنه ALLO؛ لم يُحفظ الملف.</translation>
    </message>
    <message>
        <source>The data is not valid for the transfer mode; file not stored.</source>
        <translation>البيانات غير صالحة لنمط النقل؛ لم يُحفظ الملف.</translation>
    </message>
    <message>
        <source>Login incorrect.</source>
        <translation>بيانات تسجيل الدخول غير صحيحة.</translation>
    </message>
    <message>
        <source>Login requires TLS; send AUTH TLS first.</source>
        <translation>يتطلب تسجيل الدخول TLS؛ أرسل AUTH TLS أولًا.</translation>
    </message>
    <message>
        <source>The TLS handshake of the data connection failed.</source>
        <translation>فشلت مصافحة TLS لاتصال البيانات.</translation>
    </message>
    <message>
        <source>The data connection must resume the TLS session of the control connection.</source>
        <translation>يجب أن يستأنف اتصال البيانات جلسة TLS الخاصة باتصال التحكم.</translation>
    </message>
    <message>
        <source>Local error; see the server&apos;s log.</source>
        <translation>خطأ محلي؛ راجع سجل الخادم.</translation>
    </message>
    <message>
        <source>It was stopped on the server.</source>
        <translation>أُوقف من جهة الخادم.</translation>
    </message>
</context>
<context>
    <name>RulesEdit</name>
    <message>
        <source>No access</source>
        <translation>لا وصول</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>قراءة فقط</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>قراءة وكتابة</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>رفع فقط</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>كما في الملف</translation>
    </message>
    <message>
        <source>Permissions for this path</source>
        <translation>أذونات هذا المسار</translation>
    </message>
    <message>
        <source>Permissions for some paths</source>
        <translation>أذونات بعض المسارات</translation>
    </message>
    <message>
        <source>Path and everything below it</source>
        <translation>المسار وكل ما تحته</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>الأذونات</translation>
    </message>
    <message>
        <source>Add Pat&amp;h</source>
        <translation>إضافة مسار</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>%1 is banned</source>
        <translation>العنوان %1 محظور</translation>
    </message>
    <message>
        <source>It cannot connect until %1.</source>
        <translation>لا يمكنه الاتصال حتى %1.</translation>
    </message>
    <message>
        <source>&amp;Lift Ban</source>
        <translation>إلغاء الحظر</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>الأمان</translation>
    </message>
    <message>
        <source>No security problems found</source>
        <translation>لم يُعثر على مشكلات أمنية</translation>
    </message>
    <message>
        <source>This page warns you when a change exposes something to others.</source>
        <translation>تحذّرك هذه الصفحة عندما يؤدي تغيير ما إلى كشف شيء للآخرين.</translation>
    </message>
</context>
<context>
    <name>ServerController</name>
    <message>
        <source>The configuration file has a mistake.</source>
        <translation>يوجد خطأ في ملف الإعدادات.</translation>
    </message>
    <message>
        <source>This share has been switched off.</source>
        <translation>عُطّلت هذه المشاركة.</translation>
    </message>
    <message>
        <source>The server still listens on port %1: %2.</source>
        <translation>ما زال الخادم يستمع على المنفذ %1: %2.</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Edi&amp;t File…</source>
        <translation>تحرير الملف…</translation>
    </message>
    <message>
        <source>Change server settings</source>
        <translation>تغيير إعدادات الخادم</translation>
    </message>
    <message>
        <source>Accept connections on</source>
        <translation>قبول الاتصالات على</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>كل الشبكات</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>هذا الحاسوب فقط</translation>
    </message>
    <message>
        <source>These addresses:</source>
        <translation>هذه العناوين:</translation>
    </message>
    <message>
        <source>Addresses to listen on</source>
        <translation>عناوين الاستماع</translation>
    </message>
    <message>
        <source>For example: 192.168.1.5 2001:db8::5</source>
        <translation>مثال لعناوين IP: 192.168.1.5 2001:db8::5</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>أي منفذ متاح</translation>
    </message>
    <message>
        <source>First data port</source>
        <translation>أول منفذ بيانات</translation>
    </message>
    <message>
        <source>Last data port</source>
        <translation>آخر منفذ بيانات</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>External address</source>
        <translation>العنوان الخارجي</translation>
    </message>
    <message>
        <source>If behind a router: its address or name, such as ftp.example.org</source>
        <translation>إن كان خلف موجّه: عنوانه أو اسمه، مثل ftp.example.org</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>رسالة الترحيب</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>العناوين</translation>
    </message>
    <message>
        <source>A&amp;ccept connections on</source>
        <translation>قبول الاتصالات على</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Data ports</source>
        <translation>منافذ البيانات</translation>
    </message>
    <message>
        <source>E&amp;xternal address</source>
        <translation>العنوان الخارجي</translation>
    </message>
    <message>
        <source>&amp;Greeting</source>
        <translation>رسالة الترحيب</translation>
    </message>
    <message>
        <source>Offer encr&amp;yption (FTPS)</source>
        <translation>إتاحة التشفير (FTPS)</translation>
    </message>
    <message>
        <source>Encryption policy</source>
        <translation>سياسة التشفير</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>اختياري</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>مطلوب لتسجيل الدخول</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>مطلوب لكل شيء</translation>
    </message>
    <message>
        <source>Implicit FTPS port</source>
        <translation>منفذ FTPS الضمني</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Certificate fingerprint</source>
        <translation>بصمة الشهادة</translation>
    </message>
    <message>
        <source>No certificate</source>
        <translation>لا توجد شهادة</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>التشفير</translation>
    </message>
    <message>
        <source>Pol&amp;icy</source>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>I&amp;mplicit FTPS port</source>
        <translation>منفذ FTPS الضمني</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>الجلسات المتزامنة</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>Sessions per address</source>
        <translation>الجلسات لكل عنوان</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>عمليات النقل المتزامنة</translation>
    </message>
    <message>
        <source>Total download rate</source>
        <translation>سرعة التنزيل الإجمالية</translation>
    </message>
    <message>
        <source>Total upload rate</source>
        <translation>سرعة الرفع الإجمالية</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Sessions at &amp;once</source>
        <translation>الجلسات المتزامنة</translation>
    </message>
    <message>
        <source>Sessions per add&amp;ress</source>
        <translation>الجلسات لكل عنوان</translation>
    </message>
    <message>
        <source>Tra&amp;nsfers at once</source>
        <translation>عمليات النقل المتزامنة</translation>
    </message>
    <message>
        <source>Down&amp;load rate</source>
        <translation>سرعة التنزيل</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>سرعة الرفع</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>الخادم متوقف.</translation>
    </message>
    <message>
        <source>The server is starting…</source>
        <translation>الخادم قيد التشغيل…</translation>
    </message>
    <message>
        <source>The server is running. %1</source>
        <translation>الخادم يعمل. %1</translation>
    </message>
    <message>
        <source>The server is running at %1</source>
        <translation>الخادم يعمل على %1</translation>
    </message>
    <message>
        <source>The server stops when the running transfers finish.</source>
        <translation>سيتوقف الخادم عند انتهاء عمليات النقل الجارية.</translation>
    </message>
    <message>
        <source>The server could not start.</source>
        <translation>تعذّر تشغيل الخادم.</translation>
    </message>
    <message>
        <source>&amp;Stop Server</source>
        <translation>إيقاف الخادم</translation>
    </message>
    <message>
        <source>&amp;Start Server</source>
        <translation>تشغيل الخادم</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>It asked for a passive connection, was sent to %1, and never came</source>
        <translation>طلب اتصالًا سلبيًا وأُعطي العنوان %1، لكنه لم يتصل به</translation>
    </message>
    <message>
        <source>That is an address of the network here, which nobody outside can reach. Set the external address to the one of your router, and let the router forward the data ports %1.</source>
        <translation>هذا عنوان في الشبكة المحلية لا يصل إليه أحد من الخارج. اضبط العنوان الخارجي على عنوان الموجّه، واجعل الموجّه يمرّر منافذ البيانات %1.</translation>
    </message>
    <message>
        <source>The external address in the settings is one that nobody outside can reach. Set it to the one of your router, and let the router forward the data ports %1.</source>
        <translation>العنوان الخارجي في الإعدادات لا يصل إليه أحد من الخارج. اضبطه على عنوان الموجّه، واجعل الموجّه يمرّر منافذ البيانات %1.</translation>
    </message>
    <message>
        <source>A firewall or router between the client and this computer does not let the data ports %1 through. Open or forward them.</source>
        <translation>جدار حماية أو موجّه بين العميل وهذا الحاسوب لا يسمح بمنافذ البيانات %1. افتحها أو مرّرها.</translation>
    </message>
    <message>
        <source>Its data connection came from another address (%1) than the session</source>
        <translation>جاء اتصال البيانات من عنوان (%1) غير عنوان الجلسة</translation>
    </message>
    <message>
        <source>Commands came from %1. A router or proxy of the client changes its address, and the server takes data only from the client itself. Let the client go around that proxy; only if you trust its network, allow foreign addresses for its user.</source>
        <translation>جاءت الأوامر من %1. يغيّر موجّه أو خادم وكيل لدى العميل عنوانه، ولا يقبل الخادم البيانات إلا من العميل نفسه. اجعل العميل يتجاوز ذلك الوكيل؛ ولا تسمح لمستخدمه بعناوين غير عنوانه إلا إذا كنت تثق بشبكته.</translation>
    </message>
    <message>
        <source>It wants the server to connect to it at %1, and that fails</source>
        <translation>يريد أن يتصل به الخادم على %1، وهذا يفشل</translation>
    </message>
    <message>
        <source>This is active mode, and the firewall or router of the client lets nothing in. Switch the client to passive mode.</source>
        <translation>هذا هو الوضع النشط، وجدار الحماية أو الموجّه لدى العميل لا يسمح بدخول أي شيء. حوّل العميل إلى الوضع السلبي.</translation>
    </message>
    <message>
        <source>It wants the data at %1, which is not the address that it comes from</source>
        <translation>يريد البيانات على %1، وليس هذا العنوان الذي يتصل منه</translation>
    </message>
    <message>
        <source>This is active mode from behind a router. Switch the client to passive mode.</source>
        <translation>هذا هو الوضع النشط من خلف موجّه. حوّل العميل إلى الوضع السلبي.</translation>
    </message>
    <message>
        <source>It does not trust the server&apos;s certificate</source>
        <translation>لا يثق بشهادة الخادم</translation>
    </message>
    <message>
        <source>The certificate is self-signed: accept it in the client after comparing the fingerprint, or get one from an authority.</source>
        <translation>الشهادة موقّعة ذاتيًا: اقبلها في العميل بعد مقارنة البصمة، أو احصل على شهادة من جهة إصدار.</translation>
    </message>
    <message>
        <source>The client does not know the authority that signed it, or the certificate lacks the chain to that authority, or its name is not the one that the client connects to.</source>
        <translation>لا يعرف العميل الجهة التي وقّعتها، أو تفتقر الشهادة إلى السلسلة المؤدية إلى تلك الجهة، أو أن اسمها غير الاسم الذي يتصل به العميل.</translation>
    </message>
    <message>
        <source>Its encryption is too old</source>
        <translation>تشفيره قديم جدًا</translation>
    </message>
    <message>
        <source>It speaks only versions of TLS that are no longer safe. Update the client, or allow it to log in without encryption.</source>
        <translation>لا يعرف إلا إصدارات من TLS لم تعد آمنة. حدّث العميل، أو اسمح له بتسجيل الدخول دون تشفير.</translation>
    </message>
    <message>
        <source>It does not speak TLS where the server expects it</source>
        <translation>لا يستخدم TLS حيث يتوقعه الخادم</translation>
    </message>
    <message>
        <source>It connects to the port for implicit FTPS without encrypting at once. Choose “implicit FTPS” in the client, or the other port.</source>
        <translation>يتصل بمنفذ FTPS الضمني دون أن يشفّر فورًا. اختر في العميل «FTPS الضمني» (implicit)، أو استخدم المنفذ الآخر.</translation>
    </message>
    <message>
        <source>Encryption could not begin: %1</source>
        <translation>تعذّر بدء التشفير: %1</translation>
    </message>
    <message>
        <source>Look at what the client says about it. Often the certificate is not accepted there, or its settings for TLS differ.</source>
        <translation>انظر ماذا يقول العميل عن ذلك. كثيرًا ما تكون الشهادة غير مقبولة لديه، أو تكون إعدادات TLS فيه مختلفة.</translation>
    </message>
    <message>
        <source>Its data connections do not resume the TLS session</source>
        <translation>لا تستأنف اتصالات بياناته جلسة TLS</translation>
    </message>
    <message>
        <source>The server requires that, so that nobody can steal a connection. Update the client, or set tls.dataSessionReuse to “adaptive”.</source>
        <translation>يشترط الخادم ذلك لئلا يسرق أحد اتصالًا. حدّث العميل، أو اضبط tls.dataSessionReuse على «adaptive».</translation>
    </message>
    <message>
        <source>It could not log in as “%1”</source>
        <translation>تعذّر عليه تسجيل الدخول باسم «%1»</translation>
    </message>
    <message>
        <source>The password is wrong. Set a new one if nobody knows it.</source>
        <translation>كلمة المرور خاطئة. عيّن كلمة مرور جديدة إن لم يكن أحد يعرفها.</translation>
    </message>
    <message>
        <source>There is no user of that name. Names are case-sensitive.</source>
        <translation>لا يوجد مستخدم بهذا الاسم. تُراعى حالة الأحرف في الأسماء.</translation>
    </message>
    <message>
        <source>The user is switched off. Switch it on.</source>
        <translation>المستخدم معطّل. فعّله.</translation>
    </message>
    <message>
        <source>The user may not log in from this address: see its limits.</source>
        <translation>لا يُسمح للمستخدم بتسجيل الدخول من هذا العنوان: راجع حدوده.</translation>
    </message>
    <message>
        <source>The server&apos;s log says: %1.</source>
        <translation>يقول سجل الخادم: %1.</translation>
    </message>
    <message>
        <source>It does not speak FTP</source>
        <translation>لا يستخدم بروتوكول FTP</translation>
    </message>
    <message>
        <source>It asked for encryption and then said nothing</source>
        <translation>طلب التشفير ثم لم يرسل شيئًا</translation>
    </message>
    <message>
        <source>It probably waits for the user to accept the certificate, or a firewall looks into the connection.</source>
        <translation>ربما ينتظر أن يقبل المستخدم الشهادة، أو أن جدار حماية يفحص الاتصال.</translation>
    </message>
    <message>
        <source>All data ports from %1 to %2 were in use</source>
        <translation>كانت كل منافذ البيانات من %1 إلى %2 مستخدمة</translation>
    </message>
    <message>
        <source>Each running transfer needs one. Make the range larger.</source>
        <translation>تحتاج كل عملية نقل جارية إلى منفذ. وسّع النطاق.</translation>
    </message>
    <message>
        <source>A limit was reached: %1</source>
        <translation>بُلغ أحد الحدود: %1</translation>
    </message>
    <message>
        <source>Raise the limit, or let the client use fewer connections.</source>
        <translation>ارفع الحد، أو اجعل العميل يستخدم اتصالات أقل.</translation>
    </message>
    <message>
        <source>It tried to log in without encryption, which the server requires</source>
        <translation>حاول تسجيل الدخول دون تشفير، والخادم يشترط التشفير</translation>
    </message>
    <message>
        <source>Choose “FTP over explicit TLS” in the client. If it can&apos;t encrypt, require no encryption.</source>
        <translation>اختر في العميل «FTP عبر TLS الصريح» (explicit). إن لم يكن يدعم التشفير، فلا تشترطه.</translation>
    </message>
    <message>
        <source>The server refused “%1”: %2</source>
        <translation>رفض الخادم «%1»: %2</translation>
    </message>
    <message>
        <source>If it should be allowed, look at the permissions of the user, and at those of the folder on this computer.</source>
        <translation>إن كان ينبغي السماح بذلك، فراجع أذونات المستخدم وأذونات المجلد على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The server ended the session: %1</source>
        <translation>أنهى الخادم الجلسة: %1</translation>
    </message>
    <message>
        <source>In session %1: %2</source>
        <translation>في الجلسة %1: %2</translation>
    </message>
    <message>
        <source>Windows Explorer cannot encrypt. Use FileZilla or WinSCP.</source>
        <translation>لا يدعم Windows Explorer التشفير. استخدم FileZilla أو WinSCP.</translation>
    </message>
    <message>
        <source>ftp.exe of Windows knows active mode only, which most firewalls block.</source>
        <translation>لا يعرف ftp.exe في Windows إلا الوضع النشط، ومعظم جدران الحماية تحجبه.</translation>
    </message>
    <message>
        <source>curl encrypts only with the option --ssl-reqd.</source>
        <translation>لا يستخدم curl التشفير إلا إذا شُغّل بالخيار هكذا: curl --ssl-reqd.</translation>
    </message>
    <message>
        <source>Python&apos;s ftplib ignores the address of PASV, and encrypts data only after prot_p().</source>
        <translation>تتجاهل مكتبة ftplib في Python العنوان في رد PASV، ولا تشفّر البيانات إلا بعد استدعاء الدالة prot_p.</translation>
    </message>
    <message>
        <source>Many scanners and cameras cannot encrypt, and check the folder before they upload.</source>
        <translation>كثير من الماسحات الضوئية والكاميرات لا تدعم التشفير، وتتحقق من المجلد قبل الرفع.</translation>
    </message>
    <message>
        <source>A browser, a port scanner or another program tried this port. FTP clients use an address that begins with ftp://.</source>
        <translation>جرّب متصفح أو ماسح ضوئي أو برنامج آخر هذا المنفذ. تستخدم برامج FTP عنوانًا مثل ftp://example.org.</translation>
    </message>
    <message>
        <source>Other sessions like it: %1.</source>
        <translation>جلسات أخرى مماثلة: %1.</translation>
    </message>
    <message>
        <source>It wants to encrypt, which the server does not offer</source>
        <translation>يريد التشفير، والخادم لا يوفره</translation>
    </message>
    <message>
        <source>Offer encryption.</source>
        <translation>أتِح التشفير.</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>قطع الاتصال</translation>
    </message>
    <message>
        <source>&amp;Ban Address…</source>
        <translation>حظر العنوان…</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>نص الجلسة…</translation>
    </message>
    <message>
        <source>Ban Address</source>
        <translation>حظر العنوان</translation>
    </message>
    <message>
        <source>Nobody can connect from %1 for an hour, and sessions from there end. You can lift the ban on the Security page.</source>
        <translation>لن يتمكن أحد من الاتصال من %1 لمدة ساعة، وستنتهي الجلسات القادمة منه. يمكنك إلغاء الحظر في صفحة «الأمان».</translation>
    </message>
    <message>
        <source>&amp;Ban</source>
        <translation>حظر</translation>
    </message>
</context>
<context>
    <name>ShareCard</name>
    <message>
        <source>Share&amp;d</source>
        <translation>قيد المشاركة</translation>
    </message>
    <message>
        <source>When switched off</source>
        <translation>عند تعطيلها</translation>
    </message>
    <message>
        <source>After the first download</source>
        <translation>بعد أول تنزيل</translation>
    </message>
    <message>
        <source>After one hour</source>
        <translation>بعد ساعة واحدة</translation>
    </message>
    <message>
        <source>When unused for ten minutes</source>
        <translation>بعد عشر دقائق دون استخدام</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>للآخرين</translation>
    </message>
    <message>
        <source>E&amp;nds</source>
        <translation>تنتهي</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>المتصلون</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>حركة البيانات</translation>
    </message>
    <message>
        <source>Last upload</source>
        <translation>آخر رفع</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Sho&amp;w Address…</source>
        <translation>إظهار العنوان…</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>مشاركة %1</translation>
    </message>
    <message>
        <source>%1 is shared</source>
        <translation>مشاركة %1 مفعّلة</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>تشغيل الخادم</translation>
    </message>
    <message>
        <source>Create Fo&amp;lder</source>
        <translation>إنشاء المجلد</translation>
    </message>
    <message>
        <source>%1 (not now)</source>
        <translation>%1 (غير متاح الآن)</translation>
    </message>
    <message>
        <source>Storage “%1”</source>
        <translation>وحدة التخزين «%1»</translation>
    </message>
    <message>
        <source>When %1 ends</source>
        <translation>موعد انتهاء مشاركة %1</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>None since the start</source>
        <translation>لا شيء منذ بدء التشغيل</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1، في %2</translation>
    </message>
    <message>
        <source>Sends %1, receives %2</source>
        <translation>الإرسال: %1، الاستقبال: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 shows %2: %3</source>
        <translation>المسار %1 يعرض %2: %3</translation>
    </message>
    <message>
        <source>Further exceptions: %1</source>
        <translation>استثناءات أخرى: %1</translation>
    </message>
    <message>
        <source>The hour begins when it is switched on.</source>
        <translation>تبدأ الساعة عند تفعيل المشاركة.</translation>
    </message>
    <message>
        <source>Ends at %1.</source>
        <translation>تنتهي في الساعة %1.</translation>
    </message>
    <message>
        <source>Create Folder</source>
        <translation>إنشاء المجلد</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>تعذّر إنشاء المجلد %1.</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>عنوان %1</translation>
    </message>
    <message>
        <source>Remove Share</source>
        <translation>إزالة المشاركة</translation>
    </message>
    <message>
        <source>Remove “%1”? Its sessions end. The files in the folder stay.</source>
        <translation>أتريد إزالة «%1»؟ ستنتهي جلساتها، وستبقى الملفات في المجلد.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share Folder</source>
        <translation>مشاركة مجلد</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>اسم الدخول</translation>
    </message>
    <message>
        <source>&amp;See and download files</source>
        <translation>عرض الملفات وتنزيلها</translation>
    </message>
    <message>
        <source>&amp;Read and write: add, change and delete files</source>
        <translation>قراءة وكتابة: إضافة الملفات وتغييرها وحذفها</translation>
    </message>
    <message>
        <source>&amp;Upload only: see no files (for scanners or strangers)</source>
        <translation>رفع فقط: دون رؤية الملفات (للماسحات الضوئية أو الغرباء)</translation>
    </message>
    <message>
        <source>S&amp;hare</source>
        <translation>مشاركة</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Others may</source>
        <translation>أذونات الآخرين</translation>
    </message>
    <message>
        <source>&amp;Create This Folder</source>
        <translation>إنشاء هذا المجلد</translation>
    </message>
    <message>
        <source>Choose the folder to share.</source>
        <translation>اختر المجلد المراد مشاركته.</translation>
    </message>
    <message>
        <source>The path of the folder must begin with /.</source>
        <translation>يجب أن يبدأ مسار المجلد بالرمز /.</translation>
    </message>
    <message>
        <source>This is the whole computer. Choose a folder inside it.</source>
        <translation>هذا هو الحاسوب كله. اختر مجلدًا داخله.</translation>
    </message>
    <message>
        <source>Enter a login name.</source>
        <translation>أدخل اسم الدخول.</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>يوجد مستخدم بهذا الاسم.</translation>
    </message>
    <message>
        <source>The user “anonymous” needs no password. Add it on the Users page.</source>
        <translation>لا يحتاج المستخدم «anonymous» إلى كلمة مرور. أضفه من صفحة «المستخدمون».</translation>
    </message>
    <message>
        <source>Enter a password. Without one, anyone on the network could log in.</source>
        <translation>أدخل كلمة مرور. من دونها يمكن لأي شخص على الشبكة تسجيل الدخول.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created.</source>
        <translation>تعذّر إنشاء المجلد %1.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Others can reach it at this address:</source>
        <translation>&lt;b&gt;تمت مشاركة المجلد.&lt;/b&gt; يمكن للآخرين الوصول إليه على هذا العنوان:</translation>
    </message>
    <message>
        <source>The server is starting. Others can then reach the folder at this address:</source>
        <translation>الخادم قيد التشغيل. بعد ذلك يمكن للآخرين الوصول إلى المجلد على هذا العنوان:</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;everywhere&quot;&gt;Let other computers connect, too&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;everywhere&quot;&gt;السماح للحواسيب الأخرى بالاتصال أيضًا&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Others on the network can read the passwords and files of clients that do not use encryption. If all your clients can encrypt, &lt;a href=&quot;encrypt&quot;&gt;require it&lt;/a&gt;.</source>
        <translation>يمكن للآخرين على الشبكة قراءة كلمات المرور والملفات الخاصة بالبرامج التي لا تستخدم التشفير. إن كانت كل برامجك تدعم التشفير، &lt;a href=&quot;encrypt&quot;&gt;فاشترطه&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>Clients must encrypt now. &lt;a href=&quot;undo&quot;&gt;Undo&lt;/a&gt;</source>
        <translation>صار التشفير إلزاميًا لكل العملاء. &lt;a href=&quot;undo&quot;&gt;تراجع&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Let other computers connect</source>
        <translation>السماح للحواسيب الأخرى بالاتصال</translation>
    </message>
    <message>
        <source>Require encryption</source>
        <translation>اشتراط التشفير</translation>
    </message>
    <message>
        <source>Do not require encryption</source>
        <translation>عدم اشتراط التشفير</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nobody can reach the folder yet:&lt;/b&gt; the server could not start. The address will be:</source>
        <translation>&lt;b&gt;لا يمكن لأحد الوصول إلى المجلد بعد:&lt;/b&gt; تعذّر بدء تشغيل الخادم. سيكون العنوان:</translation>
    </message>
    <message>
        <source>&lt;b&gt;The folder is shared.&lt;/b&gt; Programs on this computer can reach it:</source>
        <translation>&lt;b&gt;تمت مشاركة المجلد.&lt;/b&gt; يمكن للبرامج على هذا الحاسوب الوصول إليه:</translation>
    </message>
</context>
<context>
    <name>ShareLimits</name>
    <message>
        <source>The hour is over.</source>
        <translation>انقضت الساعة.</translation>
    </message>
    <message>
        <source>Nobody used it for ten minutes.</source>
        <translation>لم يستخدمها أحد منذ عشر دقائق.</translation>
    </message>
    <message>
        <source>The first download is complete.</source>
        <translation>اكتمل أول تنزيل.</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>تعطيل %1</translation>
    </message>
    <message>
        <source>Change when %1 ends</source>
        <translation>تغيير وقت انتهاء %1</translation>
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
        <translation>معطّلة</translation>
    </message>
    <message>
        <source>Not reachable: the server is stopped</source>
        <translation>غير متاحة: الخادم متوقف</translation>
    </message>
    <message>
        <source>Reachable, nobody is connected</source>
        <translation>متاحة، ولا أحد متصل</translation>
    </message>
    <message>
        <source>In use, sessions: %1</source>
        <translation>قيد الاستخدام، الجلسات: %1</translation>
    </message>
</context>
<context>
    <name>SharesPage</name>
    <message>
        <source>&lt;h2&gt;Nothing is shared yet&lt;/h2&gt;Choose a folder, or drop one here. Scanners, phones and colleagues can then reach it with any FTP program.</source>
        <translation>&lt;h2&gt;لا توجد مشاركات بعد&lt;/h2&gt;اختر مجلدًا، أو أفلته هنا. عندئذ تصل إليه الماسحات الضوئية والهواتف والزملاء بأي برنامج FTP.</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>مشاركة مجلد…</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>المشاركات</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>TranscriptDialog</name>
    <message>
        <source>Session %1</source>
        <translation>الجلسة %1</translation>
    </message>
    <message>
        <source>Commands and replies</source>
        <translation>الأوامر والردود</translation>
    </message>
    <message>
        <source>Nothing has been said yet. Passwords are masked.</source>
        <translation>لا توجد أوامر أو ردود بعد. كلمات المرور محجوبة.</translation>
    </message>
    <message>
        <source>— The session has ended. —</source>
        <translation>— انتهت الجلسة. —</translation>
    </message>
    <message>
        <source>Session %1: %2 from %3</source>
        <translation>الجلسة %1: %2 من %3</translation>
    </message>
</context>
<context>
    <name>TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation>عمليات النقل</translation>
    </message>
    <message>
        <source>Only &amp;running transfers</source>
        <translation>عمليات النقل الجارية فقط</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Sh&amp;ow in Folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>نص الجلسة…</translation>
    </message>
    <message>
        <source>&amp;Clear History…</source>
        <translation>مسح المحفوظات…</translation>
    </message>
    <message>
        <source>The file is not in a folder of this computer.</source>
        <translation>الملف ليس في مجلد على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>مسح المحفوظات</translation>
    </message>
    <message>
        <source>All transfers that have ended are removed from the list. Files stay.</source>
        <translation>ستُزال من القائمة كل عمليات النقل المنتهية. تبقى الملفات في مكانها.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>QFtpServer needs attention</source>
        <translation>يحتاج QFtpServer إلى انتباهك</translation>
    </message>
    <message>
        <source>QFtpServer is stopped</source>
        <translation>خادم QFtpServer متوقف</translation>
    </message>
    <message>
        <source>QFtpServer: no clients connected</source>
        <translation>QFtpServer: لا يوجد عملاء متصلون</translation>
    </message>
    <message>
        <source>QFtpServer
Sessions: %1, transfers: %2
Sends %3, receives %4</source>
        <translation>QFtpServer
الجلسات: %1، عمليات النقل: %2
الإرسال: %3، الاستقبال: %4</translation>
    </message>
    <message>
        <source>&amp;Open Window</source>
        <translation>فتح النافذة</translation>
    </message>
    <message>
        <source>&amp;Share Folder…</source>
        <translation>مشاركة مجلد…</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>المزيد…</translation>
    </message>
    <message>
        <source>S&amp;top Server</source>
        <translation>إيقاف الخادم</translation>
    </message>
    <message>
        <source>S&amp;tart Server</source>
        <translation>تشغيل الخادم</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Last T&amp;ransfers</source>
        <translation>آخر عمليات النقل</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>Add User</source>
        <translation>إضافة مستخدم</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>المستخدم %1</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation>الأذونات</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Ma&amp;y log in</source>
        <translation>يُسمح له بتسجيل الدخول</translation>
    </message>
    <message>
        <source>Password type</source>
        <translation>نوع كلمة المرور</translation>
    </message>
    <message>
        <source>Keep the current password</source>
        <translation>الإبقاء على كلمة المرور الحالية</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة مرور جديدة</translation>
    </message>
    <message>
        <source>Password of the system user with this name</source>
        <translation>كلمة مرور مستخدم النظام الذي يحمل هذا الاسم</translation>
    </message>
    <message>
        <source>None: anyone who knows the name can log in</source>
        <translation>بلا كلمة مرور: يمكن لكل من يعرف الاسم تسجيل الدخول</translation>
    </message>
    <message>
        <source>Type or generate a password</source>
        <translation>اكتب كلمة مرور أو ولّدها</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>التخزين</translation>
    </message>
    <message>
        <source>This folder:</source>
        <translation>هذا المجلد:</translation>
    </message>
    <message>
        <source>Storage “%1” from the file</source>
        <translation>وحدة التخزين «%1» من الملف</translation>
    </message>
    <message>
        <source>Create it at the first login if it is &amp;missing</source>
        <translation>إنشاؤه عند أول تسجيل دخول إن لم يكن موجودًا</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>المجلد الجذر</translation>
    </message>
    <message>
        <source>Additional folders</source>
        <translation>مجلدات إضافية</translation>
    </message>
    <message>
        <source>Hidden names</source>
        <translation>الأسماء المخفية</translation>
    </message>
    <message>
        <source>For example: *.tmp, .*</source>
        <translation>مثال لأنماط glob: .*, *.tmp</translation>
    </message>
    <message>
        <source>Refused names</source>
        <translation>الأسماء المرفوضة</translation>
    </message>
    <message>
        <source>For example: *.exe, .ht*</source>
        <translation>مثال لأنماط glob: .ht*, *.exe</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>الأذونات</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>الاستثناءات</translation>
    </message>
    <message>
        <source>Hidde&amp;n names</source>
        <translation>الأسماء المخفية</translation>
    </message>
    <message>
        <source>&amp;Refused names</source>
        <translation>الأسماء المرفوضة</translation>
    </message>
    <message>
        <source>same as for all users</source>
        <translation>مثل كل المستخدمين</translation>
    </message>
    <message>
        <source>Sessions at once</source>
        <translation>الجلسات المتزامنة</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>عمليات النقل المتزامنة</translation>
    </message>
    <message>
        <source>Download rate</source>
        <translation>سرعة التنزيل</translation>
    </message>
    <message>
        <source>Upload rate</source>
        <translation>سرعة الرفع</translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation>العناوين المسموح بها</translation>
    </message>
    <message>
        <source>Any address, or for example: 192.168.1.0/24 2001:db8::7</source>
        <translation>أي عنوان، أو مثلًا عناوين IP: 192.168.1.0/24 2001:db8::7</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>التشفير</translation>
    </message>
    <message>
        <source>Same as for all users</source>
        <translation>مثل كل المستخدمين</translation>
    </message>
    <message>
        <source>Required for login</source>
        <translation>مطلوب لتسجيل الدخول</translation>
    </message>
    <message>
        <source>Required for everything</source>
        <translation>مطلوب لكل شيء</translation>
    </message>
    <message>
        <source>&amp;Sessions at once</source>
        <translation>الجلسات المتزامنة</translation>
    </message>
    <message>
        <source>&amp;Transfers at once</source>
        <translation>عمليات النقل المتزامنة</translation>
    </message>
    <message>
        <source>&amp;Download rate</source>
        <translation>سرعة التنزيل</translation>
    </message>
    <message>
        <source>&amp;Upload rate</source>
        <translation>سرعة الرفع</translation>
    </message>
    <message>
        <source>&amp;Allowed addresses</source>
        <translation>العناوين المسموح بها</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>التشفير</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>أدخل اسمًا.</translation>
    </message>
    <message>
        <source>A user with this name already exists.</source>
        <translation>يوجد مستخدم بهذا الاسم.</translation>
    </message>
    <message>
        <source>This user has been removed.</source>
        <translation>أُزيل هذا المستخدم.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>اختر مجلدًا.</translation>
    </message>
    <message>
        <source>Type or generate a password.</source>
        <translation>اكتب كلمة مرور أو ولّدها.</translation>
    </message>
    <message>
        <source>There is not enough memory to hash the password.</source>
        <translation>لا توجد ذاكرة كافية لحساب تجزئة كلمة المرور.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>إضافة %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>تغيير %1</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Names of groups, the most important first</source>
        <translation>أسماء المجموعات، الأهم أولًا</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>الم&amp;جموعات</translation>
    </message>
    <message>
        <source>From “%1”: %2</source>
        <translation>من «%1»: %2</translation>
    </message>
    <message>
        <source>Add Group</source>
        <translation>إضافة مجموعة</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>المجموعة %1</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;عام</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>المساحة</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Space for all users together</source>
        <translation>المساحة لجميع المستخدمين معًا</translation>
    </message>
    <message>
        <source>Files of all users together</source>
        <translation>ملفات جميع المستخدمين معًا</translation>
    </message>
    <message>
        <source>Used: %1; files: %2</source>
        <translation>المستخدم: %1؛ الملفات: %2</translation>
    </message>
    <message>
        <source> (of the group)</source>
        <translation> (للمجموعة)</translation>
    </message>
    <message>
        <source>A group with this name already exists.</source>
        <translation>توجد مجموعة بهذا الاسم بالفعل.</translation>
    </message>
    <message>
        <source>This group has been removed.</source>
        <translation>أُزيلت هذه المجموعة.</translation>
    </message>
    <message>
        <source>Spa&amp;ce for each user</source>
        <translation>ال&amp;مساحة لكل مستخدم</translation>
    </message>
    <message>
        <source>Spa&amp;ce</source>
        <translation>ال&amp;مساحة</translation>
    </message>
    <message>
        <source>Files of each use&amp;r</source>
        <translation>م&amp;لفات كل مستخدم</translation>
    </message>
    <message>
        <source>Space for all users toget&amp;her</source>
        <translation>المساحة ل&amp;جميع المستخدمين معًا</translation>
    </message>
    <message>
        <source>Files of all users t&amp;ogether</source>
        <translation>ملفات جميع المستخدمين م&amp;عًا</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>تكرار…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Remove User</source>
        <translation>إزالة المستخدم</translation>
    </message>
    <message>
        <source>Remove “%1”? The user&apos;s sessions end. The files in the folder stay.</source>
        <translation>أتريد إزالة «%1»؟ ستنتهي جلسات المستخدم، وستبقى الملفات في المجلد.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>&amp;Groups…</source>
        <translation>ال&amp;مجموعات…</translation>
    </message>
    <message>
        <source>the users of this system</source>
        <translation>مستخدمو هذا النظام</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>«%1» (%2)</translation>
    </message>
    <message>
        <source>Other users who can log in: %1</source>
        <translation>مستخدمون آخرون يمكنهم تسجيل الدخول: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Shares folders over FTP and FTPS.</source>
        <translation>يشارك المجلدات عبر FTP وFTPS.</translation>
    </message>
    <message>
        <source>The configuration file; ftpd-headless can use the same file.</source>
        <translation>ملف الإعدادات؛ يمكن للبرنامج ftpd-headless استخدام الملف نفسه.</translation>
    </message>
    <message>
        <source>Start in the tray, without the window.</source>
        <translation>البدء في علبة النظام دون إظهار النافذة.</translation>
    </message>
    <message>
        <source>A folder to share.</source>
        <translation>المجلد المراد مشاركته.</translation>
    </message>
</context>
</TS>
