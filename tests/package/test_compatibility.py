#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks the promises that docs/embedding.md makes to applications for all versions 1.x.

    test_compatibility.py SOURCE BUILD      BUILD has shared libraries (preset "package")

The binary interface is that of the last release, or more: ftpcore/abi. The application in compatibility/
compiles with these headers. And the program built with this version also runs with the next one: a copy of
the sources with a new virtual function, a new setting and a new member, each added as CONTRIBUTING says."""

import ftplib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE, BUILD = (Path(sys.argv.pop(1)).resolve() for _ in range(2))
TOOL = SOURCE / "tests/package/abi.py"
LIBRARIES = {"QFtpServer": ("ftpcore/libQFtpServer.so", "ftpcore/include"),
             "QFtpServerMogileFs": ("ftpcore/mogilefs/libQFtpServerMogileFs.so", "ftpcore/mogilefs/include"),
             "QFtpServerQml": ("ftpcore/qml/libQFtpServerQml.so", "ftpcore/qml/include")}

# The next version: file, text, text instead of it.
CHANGES = [
    # A new virtual function of a class that applications implement: through the reserved one.
    ("ftpcore/include/QFtpServer/qftpstorage.h", "    /// Reserved for functions of later versions. Do not call it or override it.\n"
     "    virtual bool extension(int id, void *data);\n};\n\n#endif",
     "    /// Says what it is.\n    QByteArray nickname() { QByteArray text = \"unnamed\"; extension(1, &text); return text; }\n\n"
     "    /// Reserved for functions of later versions. Do not override it.\n"
     "    virtual bool extension(int id, void *data);\n};\n\n#endif"),
    # A new virtual function of a class that only the library implements, at its end.
    ("ftpcore/include/QFtpServer/qftpmemorystorage.h", "private:\n    class Private;",
     "    /// New.\n    virtual int generation() const;\n\nprivate:\n    class Private;"),
    ("ftpcore/src/storage/memorystorage.cpp", "QFtpMemoryStorage::~QFtpMemoryStorage()",
     "int QFtpMemoryStorage::generation() const { return 2; }\n\nQFtpMemoryStorage::~QFtpMemoryStorage()"),
    # A new setting, in the room of its table.
    ("ftpcore/include/QFtpServer/qftpconfig.h", "        QFTP_COMPARABLE_CLASS(Server, 8)",
     "        QString motto = QStringLiteral(\"next\"); ///< new\n\n        QFTP_COMPARABLE_CLASS(Server, 5)"),
    # A new member, which the library sets and the application copies.
    ("ftpcore/include/QFtpServer/qftptransfer.h", "    QFTP_VALUE_CLASS(QFtpTransfer, 8)",
     "    QString motto; ///< new\n\n    QFTP_VALUE_CLASS(QFtpTransfer, 5)"),
    ("ftpcore/src/server/json.cpp", '    insert(&result, "errorText", errorText);',
     '    insert(&result, "errorText", errorText);\n    insert(&result, "motto", motto);'),
    ("ftpcore/src/server/qftpserverprivate.cpp", "void QFtpServerPrivate::changeTransfer(const QFtpTransfer &transfer, bool isNew)\n{",
     "void QFtpServerPrivate::changeTransfer(const QFtpTransfer &given, bool isNew)\n{\n    QFtpTransfer transfer = given;\n"
     "    transfer.motto = config->server.motto + QString::fromLatin1(addedAccounts.first().makeUser()->mounts.first().storage->nickname());"),
]


def run(*command, **arguments):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, **arguments)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


class Compatibility(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.program = cls.folder / "application"
        flags = run("pkg-config", "--cflags", "--libs", "Qt6Core", "Qt6Network").split()
        run("c++", "-std=c++20", "-fPIC", "-O1", SOURCE / "tests/package/compatibility/application.cpp", "-o", cls.program,
            f"-I{SOURCE}/ftpcore/include", f"-L{BUILD}/ftpcore", "-lQFtpServer", *flags)

    def test_interface_of_the_last_release(self):
        for name, (library, headers) in LIBRARIES.items():
            run(sys.executable, TOOL, BUILD / library, SOURCE / headers, SOURCE / f"ftpcore/abi/{name}.txt")

    def test_what_goes_is_noticed(self):
        """The check above is worth something."""
        for line in ("symbol _ZN10QFtpServer6goneEv", "class QFtpRates: 24 bytes", "member QFtpRates::burst at 16: qint64"):
            file = self.folder / "other.txt"
            file.write_text((SOURCE / "ftpcore/abi/QFtpServer.txt").read_text() + line + "\n")
            library, headers = LIBRARIES["QFtpServer"]
            done = subprocess.run([sys.executable, TOOL, BUILD / library, SOURCE / headers, file], capture_output=True, text=True)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn(line, done.stderr)

    def use(self, libraries):
        """What a client does with the application, and what the application says about it."""
        environment = os.environ | {"LD_LIBRARY_PATH": str(libraries), "HOME": str(self.folder),
                                    "XDG_DATA_HOME": str(self.folder)}
        with subprocess.Popen([self.program], stdout=subprocess.PIPE, text=True, env=environment) as process:
            try:
                port = int(process.stdout.readline().split()[1])
                client = ftplib.FTP(timeout=60)
                welcome = client.connect("127.0.0.1", port)
                self.assertEqual(welcome, "220 Built with 1.0.")
                client.login("ann", "secret")
                self.assertIn("As in 1.0.", client.storbinary("STOR x", io.BytesIO(b"content")))
                client.storbinary("STOR x.tmp", io.BytesIO(b"hidden"))
                with self.assertRaisesRegex(ftplib.error_perm, "Not that."):
                    client.storbinary("STOR bad", io.BytesIO(b"content"))
                content = io.BytesIO()
                client.retrbinary("RETR x", content.write)
                self.assertEqual(content.getvalue(), b"content")
                self.assertEqual(client.nlst(), ["x"])
                self.assertRegex(client.sendcmd("SITE VERSION"), "^200 1")
                client.quit()
                return [json.loads(process.stdout.readline()) for _ in range(5)]
            finally:
                process.kill()

    def test_with_this_version(self):
        transfers = self.use(BUILD / "ftpcore")
        self.assertEqual([transfer["outcome"] for transfer in transfers],
                         ["Complete", "Complete", "Failed", "Complete", "Complete"])

    def test_with_the_next_version(self):
        following = self.folder / "next"
        shutil.copytree(SOURCE, following, ignore=shutil.ignore_patterns("build", ".git", "packages"))
        for file, before, after in CHANGES:
            text = (following / file).read_text()
            self.assertEqual(text.count(before), 1, f"{file}: {before}")
            (following / file).write_text(text.replace(before, after))
        options = ["-DBUILD_SHARED_LIBS=ON", "-DCMAKE_BUILD_TYPE=RelWithDebInfo"] + [
            f"-D{name}=OFF" for name in ("QFTP_DAEMON", "QFTP_GUI", "QFTP_TESTS", "QFTP_EXAMPLES", "QFTP_TESTKIT",
                                         "QFTP_LDAP", "QFTP_MOGILEFS", "QFTP_S3", "QFTP_SERVICE", "QFTP_SQL", "QFTP_WEB", "QFTP_INSTALL")]
        run("cmake", "-S", following, "-B", following / "build", "-G", "Ninja", *options)
        run("cmake", "--build", following / "build", "--target", "ftpcore")
        transfers = self.use(following / "build/ftpcore")
        self.assertEqual({transfer["motto"] for transfer in transfers}, {"nextunnamed"})
        run(sys.executable, TOOL, following / "build/ftpcore/libQFtpServer.so", following / "ftpcore/include",
            SOURCE / "ftpcore/abi/QFtpServer.txt")


unittest.main()
