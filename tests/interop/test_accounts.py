#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests who may log in, as whom, and what they may do.    test_accounts.py FTPD-HEADLESS

Tests that need root (to create system users and act as them) are skipped otherwise and say so."""

import ftplib
import hashlib
import io
import os
import pwd
import re
import signal
import socket
import subprocess
import sys
import time
import unittest
from pathlib import Path

from ftpd import PATIENCE, Ftpd

BINARY = None
PROJECT = Path(__file__).resolve().parents[2]
ME = pwd.getpwuid(os.geteuid()).pw_name
IS_ROOT = os.geteuid() == 0
CAN_ACT = os.environ.get("QFTP_NATIVE_IO", "ON") == "ON"  # the build has the Linux-specific code
needs_root = unittest.skipUnless(IS_ROOT and CAN_ACT, "only root can create system users and act as them")
needs_acting_as_root = unittest.skipIf(IS_ROOT and not CAN_ACT, "root serves only users it can act as")


def connect(ftpd, user=None, password="secret"):
    client = ftplib.FTP(timeout=PATIENCE)
    client.connect("127.0.0.1", ftpd.port)
    if user:
        client.login(user, password)
    return client


def run(*arguments):
    return subprocess.run([BINARY, *arguments], capture_output=True, text=True, timeout=PATIENCE)


def store(client, name, data=b"data"):
    return client.storbinary(f"STOR {name}", io.BytesIO(data))


def fetch(client, name):
    data = io.BytesIO()
    client.retrbinary(f"RETR {name}", data.write)
    return data.getvalue()


def code(client, line):
    """Returns the reply code, also of an error."""
    try:
        return client.sendcmd(line)[:3]
    except ftplib.Error as error:
        return str(error)[:3]


class SystemUsers:
    """System users with the password "right" that exist while this object does."""

    def __init__(self, *suffixes):
        self.names = [f"qftp{os.getpid()}{suffix}" for suffix in suffixes]

    def __enter__(self):
        for name in self.names:
            subprocess.run(["/usr/sbin/useradd", "--create-home", "--shell", "/bin/sh", name], check=True)
            subprocess.run(["/usr/sbin/chpasswd"], input=f"{name}:right\n", text=True, check=True)
        return self.names

    def __exit__(self, *_):
        for name in self.names:
            subprocess.run(["/usr/sbin/userdel", "--remove", name], stderr=subprocess.DEVNULL, check=True)


class FtpmgrFaults(unittest.TestCase):
    """Faults of ftpmgr, one in each test."""

    def test_1_commands_without_argument_kill_the_connection(self):
        with Ftpd(BINARY) as ftpd:
            client = connect(ftpd, "ann")
            for verb, expected in (("DELE", "501"), ("RMD", "501"), ("STAT", "211"), ("CWD", "501"), ("TYPE", "501"),
                                   ("LIST", "425"), ("NLST", "425"), ("RETR x", "425"), ("NOOP", "200")):
                self.assertEqual(code(client, verb), expected, verb)

    def test_1_active_transfers_never_work(self):
        with Ftpd(BINARY) as ftpd:
            client = connect(ftpd, "ann")
            client.set_pasv(False)
            store(client, "active", b"x" * 100_000)
            self.assertEqual(fetch(client, "active"), b"x" * 100_000)

    @needs_acting_as_root
    def test_2_later_logins_are_not_checked(self):
        anonymous = '[users.anonymous]\nuseSystemLogin = false\nroot = "/"\n'
        with Ftpd(BINARY, user_settings=anonymous) as ftpd:
            client = connect(ftpd)
            client.sendcmd("PWD")  # anonymous, without a login
            self.assertEqual(code(client, "USER ann"), "331")
            self.assertEqual(code(client, "PASS wrong"), "530")
            self.assertEqual(code(client, "PWD"), "530")  # no longer logged in, not even as anonymous
            client.login("ann", "secret")
            store(client, "mine")
            self.assertTrue((ftpd.root / "mine").exists())

    def test_3_passive_ports_outside_the_range(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        with Ftpd(BINARY, f"passivePortRange = [{port}, {port}]") as ftpd:
            client = connect(ftpd, "ann")
            for _ in range(5):  # a passive port that is never used becomes free again
                self.assertEqual(client.makepasv()[1], port)

    def test_3_the_peer_of_a_data_connection_is_not_checked(self):
        with Ftpd(BINARY) as ftpd:
            (ftpd.root / "file").write_bytes(b"for the client")
            client = connect(ftpd, "ann")
            client.voidcmd("TYPE I")
            host, port = client.makepasv()
            stranger = socket.socket()
            stranger.bind(("127.0.0.2", 0))
            stranger.settimeout(PATIENCE)
            stranger.connect((host, port))
            client.putcmd("RETR file")
            data = socket.create_connection((host, port), PATIENCE)
            self.assertEqual(client.getresp()[:3], "150")
            self.assertEqual(data.makefile("rb").read(), b"for the client")
            data.close()
            client.voidresp()
            try:
                got = stranger.recv(100)
            except ConnectionResetError:
                got = b""
            self.assertEqual(got, b"")
            stranger.close()

    def test_4_lower_case_without_argument_is_unknown(self):
        with Ftpd(BINARY) as ftpd:
            client = connect(ftpd, "ann")
            for line in ("pwd", "Noop", "syst", "type i"):
                self.assertIn(code(client, line)[0], "2", line)

    def test_5_one_read_is_one_command(self):
        with Ftpd(BINARY) as ftpd:
            client = connect(ftpd, "ann")
            client.sock.sendall(b"NOOP\r\nPWD\r\nNO")
            replies = [client.getresp()[:3] for _ in range(2)]
            client.sock.sendall(b"OP\r\n")
            self.assertEqual(replies + [client.getresp()[:3]], ["200", "257", "200"])

    def test_5_whole_files_are_held_in_memory(self):
        size = 200 * 1024 * 1024
        with Ftpd(BINARY) as ftpd:
            def peak():
                status = Path(f"/proc/{ftpd.process.pid}/status").read_text()
                return int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) * 1024

            def there_and_back(size):
                with open("/dev/zero", "rb") as zeros:
                    client.storbinary("STOR large", Limited(zeros, size))
                client.retrbinary("RETR large", lambda _: None)

            client = connect(ftpd, "ann")
            there_and_back(1024 * 1024)
            before = peak()  # includes its threads' buffers and a sanitizer's memory
            there_and_back(size)
            self.assertEqual((ftpd.root / "large").stat().st_size, size)
            self.assertLess(peak() - before, size / 4)

    def test_6_cut_uploads_are_stored_as_complete(self):
        with Ftpd(BINARY) as ftpd:
            (ftpd.root / "old").write_bytes(b"good")
            client = connect(ftpd, "ann")
            client.voidcmd("TYPE I")
            data = client.transfercmd("STOR old")
            data.sendall(b"ba")
            data.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            data.close()  # resets the connection
            self.assertRaises(ftplib.Error, client.voidresp)
            self.assertEqual((ftpd.root / "old").read_bytes(), b"good")

    def test_6_type_a_changes_bytes_from_128_on(self):
        with Ftpd(BINARY) as ftpd:
            client = connect(ftpd, "ann")
            text = bytes(range(128, 256))
            client.storlines("STOR text", io.BytesIO(text + b"\n"))
            self.assertEqual((ftpd.root / "text").read_bytes(), text + b"\n")

    @needs_root
    def test_7_all_users_without_a_user_of_the_system_crashes(self):
        with SystemUsers("a") as (name,), Ftpd(BINARY, text=all_users()) as ftpd:
            self.assertEqual(connect(ftpd, name, "right").sendcmd("PWD")[:3], "257")

    def test_8_a_hash_without_salt_is_an_error(self):
        digest = hashlib.sha256(b"secret").hexdigest()
        with Ftpd(BINARY, text=user("bob", f'passwordHash = "{digest}"')) as ftpd:
            connect(ftpd, "bob")

    def test_8_no_limit_on_failed_logins(self):
        with Ftpd(BINARY, "[limits]\nloginDelay = 0\nloginAttempts = 3\n") as ftpd:
            client = connect(ftpd)
            codes = []
            for _ in range(3):
                client.sendcmd("USER ann")
                codes.append(code(client, "PASS wrong"))
            self.assertEqual(codes, ["530", "530", "421"])
            self.assertRaises((EOFError, ConnectionResetError), client.sendcmd, "NOOP")

    def test_8_no_limit_on_clients(self):
        with Ftpd(BINARY, "[limits]\nsessions = 2\n") as ftpd:
            kept = [connect(ftpd), connect(ftpd)]
            self.assertRaises(ftplib.Error, connect, ftpd)
            kept.pop().close()
            for client in kept:
                client.sendcmd("NOOP")

    def test_8_no_limit_on_idle_time(self):
        with Ftpd(BINARY, "[timeouts]\nidle = 1\n") as ftpd:
            client = connect(ftpd, "ann")
            self.assertEqual(client.sock.recv(3), b"421")

    def test_8_normal_logins_are_logged_as_failed(self):
        with Ftpd(BINARY) as ftpd:
            connect(ftpd, "ann")
            ftpd.stop()
            self.assertNotIn("login failed", "".join(ftpd.lines))

    def test_9_downloads_are_complete_before_they_arrived(self):
        with Ftpd(BINARY) as ftpd:
            (ftpd.root / "large").write_bytes(b"x" * 100_000_000)
            client = connect(ftpd, "ann")
            client.voidcmd("TYPE I")
            data = client.transfercmd("RETR large")
            data.recv(1)
            data.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            data.close()
            with self.assertRaises(ftplib.Error) as refused:
                client.voidresp()
            self.assertEqual(str(refused.exception)[:3], "426")


class Limited(io.RawIOBase):
    """Reads only the first bytes of a file."""

    def __init__(self, file, size):
        super().__init__()
        self.file = file
        self.left = size

    def read(self, size=-1):
        data = self.file.read(min(size, self.left))
        self.left -= len(data)
        return data


def user(name, settings):
    return f'[users."{name}"]\nroot = "TREE"\nsystemUser = "{ME}"\n{settings}\n'


def all_users():
    return (f'allUsers = true\n[system]\npamDirectory = "{PROJECT}/tests/interop/pam.d"\nallUsersRoot = "~"\n')


class Anonymous(unittest.TestCase):
    @needs_acting_as_root
    def test_without_user_and_with_it(self):
        settings = user("anonymous", "useSystemLogin = false")
        with Ftpd(BINARY, text=settings.replace('"root"', '"nobody"')) as ftpd:
            self.assertEqual(code(connect(ftpd), "PWD"), "257")
            client = connect(ftpd)
            self.assertEqual(code(client, "USER anonymous"), "230")
            self.assertEqual(code(client, "MKD x"), "550")

    def test_locked(self):
        with Ftpd(BINARY, text=user("anonymous", "useSystemLogin = false\nenabled = false")) as ftpd:
            client = connect(ftpd)
            self.assertEqual(code(client, "PWD"), "530")
            self.assertEqual(code(client, "USER anonymous"), "331")


class TextFile(unittest.TestCase):
    @needs_acting_as_root
    def test_import_gives_the_same_users(self):
        with Ftpd(BINARY, text=user("ann", 'password = "secret"').replace(ME, "no-such-user")) as ftpd:
            users = ftpd.folder / "users"
            users.write_text("file:098f6bcd4621d373cade4e832627b4f6:0:0:File\nbroken\n"
                             "root:098f6bcd4621d373cade4e832627b4f6:0:0:File\n")
            source = ftpd.folder / "source.toml"
            source.write_text(f'[textFile.modules.File]\nroot = "{ftpd.root}"\nwrite = true\n')
            result = run("--config", str(source), "--import-users", str(users))
            self.assertEqual(result.returncode, 0)
            self.assertIn(f"{users}:2:1: warning: expected name:hash:uid:gid:module", result.stderr)
            self.assertEqual(result.stdout.count('systemUser = "nobody"'), 1)  # for root
            if IS_ROOT:
                os.chown(ftpd.root, 64000, 64000)
            ftpd.write_config(text=result.stdout)
            ftpd.signal(signal.SIGHUP)
            ftpd.wait_for("configuration reloaded")
            store(connect(ftpd, "file", "test"), "made")
            self.assertTrue((ftpd.root / "made").exists())

    @needs_acting_as_root
    def test_site_uid_is_that_of_the_file(self):
        settings = '[textFile]\nfile = "FOLDER/users"\n[textFile.modules.File]\nroot = "/usr"\n'
        with Ftpd(BINARY, text="") as ftpd:
            (ftpd.folder / "users").write_text("file:098f6bcd4621d373cade4e832627b4f6:123:456:File\n")
            ftpd.write_config(text=settings)
            ftpd.signal(signal.SIGHUP)
            ftpd.wait_for("configuration reloaded")
            client = connect(ftpd, "file", "test")
            self.assertEqual(client.sendcmd("SITE UID"), "214 UserID: 123")
            self.assertEqual(client.sendcmd("SITE GID"), "214 GroupID: 456")


class Explain(unittest.TestCase):
    CONFIG = '''
[users.ann]
password = "x"
root = "ROOT"
permissions = ["list", "read", "append"]
refusedNames = ["*.exe"]
[users.ann.mounts."/photos"]
root = "ROOT/photos"
write = true
[[users.ann.rules]]
path = "/photos/*/raw"
permissions = "none"
[[users.ann.rules]]
path = "/in"
permissions = "dropBox"
'''
    CASES = (  # path, verb, allowed, reason
        ("/file", "RETR", True, "the user's permissions"),
        ("/file", "SIZE", True, "/file needs list; the user's permissions"),
        ("/file", "STOR", False, "/file needs overwrite; the user's permissions"),
        ("/file", "APPE", True, "/file needs append; the user's permissions"),
        ("/new", "STOR", False, "/new needs create; the user's permissions"),
        ("/file", "DELE", False, "/file needs delete"),
        ("/file", "RNFR", False, "/file needs rename"),
        ("/", "LIST", True, "/ needs list"),
        ("/new", "MKD", False, "/new needs makeDirectory"),
        ("/file", "MFMT 20200101000000", False, "/file needs setTimes"),
        ("/file", "HASH", True, "/file needs read"),
        ("/x.exe", "RETR", False, 'refusedNames: "*.exe"'),
        ("/photos/p", "STOR", True, 'mounts."/photos": readWrite'),
        ("/photos/a", "RMD", True, 'mounts."/photos": readWrite'),
        ("/photos/a/raw/x", "RETR", False, 'rule 1, path = "/photos/*/raw": none'),
        ("/photos/a/raw", "CWD", False, 'rule 1, path = "/photos/*/raw": none'),
        ("/photos/raw/x", "DELE", True, 'mounts."/photos": readWrite'),
        ("/in/x", "STOR", True, 'rule 2, path = "/in": dropBox'),
        ("/in", "MLSD", False, 'rule 2, path = "/in": dropBox'),
        ("/in/x", "RETR", False, 'rule 2, path = "/in": dropBox'),
        ("/in/sub", "MKD", True, 'rule 2, path = "/in": dropBox'),
        ("/in", "CWD", True, 'rule 2, path = "/in": dropBox'),
    )

    @needs_acting_as_root
    def test_twenty_cases(self):
        with Ftpd(BINARY) as ftpd:
            (ftpd.root / "photos").mkdir()
            (ftpd.root / "file").write_text("x")
            for folder in (ftpd.root, ftpd.root / "photos"):
                folder.chmod(0o755)
            before = sorted(ftpd.root.rglob("*"))
            config = ftpd.folder / "explained.toml"
            config.write_text(self.CONFIG.replace("ROOT", str(ftpd.root)))
            for path, verb, is_allowed, reason in self.CASES:
                result = run("--config", str(config), "--explain", "ann", path, verb)
                self.assertEqual(result.returncode, 0 if is_allowed else 1, result.stdout)
                self.assertIn("allowed" if is_allowed else "refused", result.stdout.splitlines()[0])
                self.assertIn(reason, result.stdout)
            self.assertEqual(sorted(ftpd.root.rglob("*")), before)

    def test_accounts_that_are_closed(self):
        for setting, reason in (("enabled = false", "switched off"), ('expires = "2020-01-31"', "has expired")):
            with Ftpd(BINARY, user_settings=setting) as ftpd:
                result = run("--config", str(ftpd.config), "--explain", "ann", "/", "LIST")
                self.assertEqual(result.returncode, 1)
                self.assertIn("but ann can't log in: ", result.stdout)
                self.assertIn(reason, result.stdout)

    def test_questions_that_are_none(self):
        with Ftpd(BINARY) as ftpd:
            for arguments, answer in ((("nobody", "/", "LIST"), "there is no user"), (("ann", "/", "NOOP"), "is not a command"),
                                      (("ann", "/", "FLY"), "is not a command")):
                result = run("--config", str(ftpd.config), "--explain", *arguments)
                self.assertEqual(result.returncode, 1)
                self.assertIn(answer, result.stdout)


class Permissions(unittest.TestCase):
    def test_append_only_keeps_what_others_append(self):
        with Ftpd(BINARY, text=user("log", 'password = "secret"\npermissions = ["list", "append"]')) as ftpd:
            (ftpd.root / "log").write_text("one\n")
            client = connect(ftpd, "log")
            data = client.transfercmd("APPE log")
            with open(ftpd.root / "log", "a") as log:
                log.write("two\n")
            data.sendall(b"three\n")
            data.close()
            client.voidresp()
            self.assertEqual((ftpd.root / "log").read_text(), "one\ntwo\nthree\n")
            self.assertRaises(ftplib.Error, store, client, "log")

    def test_rules_hold_through_links(self):
        rules = 'password = "secret"\n[[users."ann".rules]]\npath = "/private"\npermissions = "none"'
        with Ftpd(BINARY, text=user("ann", rules)) as ftpd:
            (ftpd.root / "private").mkdir()
            (ftpd.root / "private/file").write_text("secret")
            (ftpd.root / "open").symlink_to("private")
            client = connect(ftpd, "ann")
            self.assertRaises(ftplib.Error, fetch, client, "private/file")
            self.assertRaises(ftplib.Error, fetch, client, "open/file")

    def test_the_server_itself_is_not_served(self):
        settings = user("ann", 'password = "secret"\nallowWrite = true').replace('"TREE"', '"/"')
        with Ftpd(BINARY, text=settings) as ftpd:
            client = connect(ftpd, "ann")
            for name in ("/proc/self/maps", "/proc/self/mem", "/proc/self/environ"):
                self.assertRaises(ftplib.Error, fetch, client, name)
                self.assertRaises(ftplib.Error, store, client, name)
            self.assertRaises(ftplib.Error, client.nlst, "/proc/self")

    def test_explain_makes_nothing(self):
        with Ftpd(BINARY) as ftpd:
            config = ftpd.folder / "explained.toml"
            config.write_text(f'[users.x]\npassword = "x"\nroot = "{ftpd.root}/new"\ncreateRoot = true\n')
            run("--config", str(config), "--explain", "x", "/", "LIST")
            self.assertFalse((ftpd.root / "new").exists())


class Guarded(unittest.TestCase):
    SETTINGS = "[limits]\nloginDelay = 0\nloginAttempts = 100\n[guard]\nfailures = 3\nfile = \"FOLDER/bans\"\n"
    # The expression in installer/fail2ban.
    FAILED = re.compile(r"^\S+ warning auth \[\d+\] login failed from (\S+), user \"")

    def fail(self, client, times, name="ann"):
        codes = []
        for _ in range(times):
            client.sendcmd("USER " + name)
            codes.append(code(client, "PASS wrong"))
        return codes

    def test_ban_is_kept_over_a_restart(self):
        with Ftpd(BINARY, self.SETTINGS) as ftpd:
            other = connect(ftpd, "ann")
            self.assertEqual(self.fail(connect(ftpd), 3), ["530", "530", "421"])
            self.assertRaises(ftplib.Error, connect, ftpd)
            other.sendcmd("NOOP")  # existing sessions stay open
            self.assertEqual(code(other, "USER ann"), "421")  # but can't guess again
            ftpd.stop()
            log = [match.group(1) for line in ftpd.lines if (match := self.FAILED.match(line))]
            self.assertEqual(log, ["127.0.0.1"] * 3)
            ftpd.start()
            with self.assertRaises(ftplib.Error) as banned:
                connect(ftpd)
            self.assertEqual(str(banned.exception)[:3], "421")
            (ftpd.folder / "bans").write_text("")  # as an administrator would
            ftpd.signal(signal.SIGHUP)
            ftpd.wait_for("configuration reloaded")
            connect(ftpd, "ann")

    def test_names_can_not_forge_the_log_line(self):
        with Ftpd(BINARY, self.SETTINGS) as ftpd:
            self.fail(connect(ftpd), 1, 'x" login failed from 192.0.2.1, user "')
            ftpd.stop()
            log = [match.group(1) for line in ftpd.lines if (match := self.FAILED.match(line))]
            self.assertEqual(log, ["127.0.0.1"])

    def test_limits_of_connections_ban_nobody(self):
        with Ftpd(BINARY, self.SETTINGS.replace("[guard]", "sessionsPerAddress = 2\n[guard]")) as ftpd:
            kept = [connect(ftpd, "ann"), connect(ftpd, "ann")]
            for _ in range(10):
                self.assertRaises(ftplib.Error, connect, ftpd)
            kept.pop().quit()
            self.retry(lambda: connect(ftpd, "ann"))

    def test_right_passwords_with_a_missing_root_ban_nobody(self):
        missing = user("bob", 'password = "secret"').replace("TREE", "/nowhere")
        with Ftpd(BINARY, self.SETTINGS, missing) as ftpd:
            client = connect(ftpd)
            for _ in range(5):
                client.sendcmd("USER bob")
                self.assertEqual(code(client, "PASS secret"), "530")
            connect(ftpd, "ann")

    def retry(self, action):
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                return action()
            except ftplib.Error:
                if time.monotonic() > deadline:
                    raise


class Rates(unittest.TestCase):
    def test_a_new_rate_counts_for_running_transfers(self):
        slow = "[rates]\ndownload = 20000\n"  # the transfer would take an hour
        with Ftpd(BINARY, slow) as ftpd:
            (ftpd.root / "large").write_bytes(b"x" * 80_000_000)
            client = connect(ftpd, "ann")
            client.voidcmd("TYPE I")
            data = client.transfercmd("RETR large")
            self.assertTrue(data.recv(1))
            ftpd.write_config("[rates]\ndownload = 0\n")
            ftpd.signal(signal.SIGHUP)
            received = 1
            while block := data.recv(1 << 20):
                received += len(block)
            self.assertEqual(received, 80_000_000)
            data.close()
            client.voidresp()

    def test_a_slow_transfer_can_be_ended(self):
        with Ftpd(BINARY, "[rates]\nupload = 1\ndownload = 1\n") as ftpd:
            (ftpd.root / "file").write_bytes(b"x" * 1_000_000)
            client = connect(ftpd, "ann")
            client.voidcmd("TYPE I")
            data = client.transfercmd("RETR file")
            client.putcmd("ABOR")
            self.assertRaises(ftplib.Error, client.voidresp)
            self.assertEqual(client.voidresp()[:3], "226")
            data.close()

    def test_transfers_of_a_user(self):
        with Ftpd(BINARY, user_settings="transfers = 1\n") as ftpd:
            (ftpd.root / "large").write_bytes(b"x" * 80_000_000)
            first = connect(ftpd, "ann")
            first.voidcmd("TYPE I")
            data = first.transfercmd("RETR large")
            second = connect(ftpd, "ann")
            for around in (second.nlst, lambda: fetch(second, "large"), lambda: second.sendcmd("HASH large"),
                           lambda: second.sendcmd("XMD5 large")):
                with self.assertRaises(ftplib.Error) as refused:
                    around()
                self.assertEqual(str(refused.exception)[:3], "450")
            self.assertEqual(second.sendcmd("SIZE large"), "213 80000000")
            while data.recv(1 << 20):
                pass
            data.close()
            first.voidresp()
            self.assertEqual(len(fetch(second, "large")), 80_000_000)


@needs_root
class ActingAsSystemUsers(unittest.TestCase):
    def status(self, ftpd, key):
        return re.search(rf"^{key}:\s+(.*)$", Path(f"/proc/{ftpd.process.pid}/status").read_text(), re.MULTILINE).group(1)

    def test_two_users_at_once_can_not_read_each_others_files(self):
        with SystemUsers("a", "b") as names:
            settings = "".join(user(name, 'password = "secret"\nallowWrite = true').replace(f'"{ME}"', f'"{name}"')
                               for name in names)
            with Ftpd(BINARY, text=settings) as ftpd:
                ftpd.root.chmod(0o777)
                clients = [connect(ftpd, name) for name in names]
                for client, name in zip(clients, names):
                    client.sendcmd("SITE UMASK 077")
                    store(client, name, name.encode())
                    client.mkd("dir-" + name)
                for _ in range(20):
                    for own, other in ((0, 1), (1, 0)):
                        self.assertEqual(fetch(clients[own], names[own]), names[own].encode())
                        self.assertRaises(ftplib.Error, fetch, clients[own], names[other])
                        self.assertRaises(ftplib.Error, clients[own].cwd, "dir-" + names[other] + "/x")
                        self.assertRaises(ftplib.Error, clients[own].nlst, "dir-" + names[other])
                        self.assertRaises(ftplib.Error, store, clients[own], "dir-" + names[other] + "/x")
                for name in names:
                    account = pwd.getpwnam(name)
                    for made in (ftpd.root / name, ftpd.root / ("dir-" + name)):
                        self.assertEqual((made.stat().st_uid, made.stat().st_gid), (account.pw_uid, account.pw_gid))
                # A replaced file keeps its owner.
                store(clients[0], names[0], b"new")
                self.assertEqual((ftpd.root / names[0]).stat().st_uid, pwd.getpwnam(names[0]).pw_uid)
                self.assertEqual(self.status(ftpd, "Uid").split(), ["0"] * 4)
                self.assertEqual(int(self.status(ftpd, "CapPrm"), 16),
                                 1 << 0 | 1 << 6 | 1 << 7 | 1 << 10)  # CHOWN SETGID SETUID NET_BIND_SERVICE

    def test_as_the_unit_starts_it_users_have_no_capabilities(self):
        unit = (PROJECT / "installer/systemd/qftpserver.service.in").read_text()
        capabilities = re.search(r"^AmbientCapabilities=(.*)$", unit, re.MULTILINE).group(1).lower().split()
        wanted = ",".join("+" + name.removeprefix("cap_") for name in capabilities)
        prefix = ("setpriv", "--reuid=64002", "--regid=64002", "--clear-groups", f"--inh-caps=-all,{wanted}",
                  f"--ambient-caps=-all,{wanted}", f"--bounding-set=-all,{wanted}", "--no-new-privs")
        with SystemUsers("a", "b") as names:
            settings = "".join(user(name, 'password = "secret"\nallowWrite = true').replace(f'"{ME}"', f'"{name}"')
                               for name in names)
            with Ftpd(BINARY, text=settings + "[rates]\ndownload = 20_000\n", prefix=prefix) as ftpd:
                self.assertEqual(self.status(ftpd, "Uid").split(), ["64002"] * 4)
                self.assertNotEqual(int(self.status(ftpd, "CapEff"), 16), 0)
                ftpd.root.chmod(0o777)
                first, second = (connect(ftpd, name) for name in names)
                accounts = [pwd.getpwnam(name) for name in names]
                store(first, "mine", b"mine")
                first.sendcmd("SITE CHMOD 600 mine")
                self.assertEqual((ftpd.root / "mine").stat().st_uid, accounts[0].pw_uid)
                for attack in ("RETR mine", "APPE mine", "SITE CHMOD 777 mine", "MFMT 20200101000000 mine"):
                    second.makepasv()
                    self.assertEqual(code(second, attack), "550")
                    self.assertEqual(((ftpd.root / "mine").read_bytes(), (ftpd.root / "mine").stat().st_mode & 0o777),
                                     (b"mine", 0o600))
                # Whoever may write to the folder may replace the file, but then it is their own.
                store(second, "mine", b"theirs")
                self.assertEqual((ftpd.root / "mine").stat().st_uid, accounts[1].pw_uid)
                # While a thread acts, it has no capability in effect.
                (ftpd.root / "large").write_bytes(b"x" * 1_000_000)
                data = first.transfercmd("RETR large")
                self.assertTrue(data.recv(1))
                acting = [status for status in ((task / "status").read_text() for task in
                                                Path(f"/proc/{ftpd.process.pid}/task").iterdir())
                          if re.search(rf"^Uid:\s+64002\s+{accounts[0].pw_uid}\s", status, re.MULTILINE)]
                self.assertEqual(len(acting), 1)
                self.assertRegex(acting[0], r"CapEff:\s+0{16}\n")
                data.close()

    def test_passwords_of_the_system(self):
        with SystemUsers("a", "b") as (first, second):
            settings = all_users() + f'[users.{first}]\nroot = "/"\n[users.alias]\nsystemUser = "{second}"\nroot = "~"\n'
            with Ftpd(BINARY, text=settings) as ftpd:
                self.assertEqual(connect(ftpd, first, "right").pwd(), "/")
                store_in_home = connect(ftpd, second, "right")
                store(store_in_home, "from-ftp")
                self.assertEqual(Path(pwd.getpwnam(second).pw_dir, "from-ftp").stat().st_uid, pwd.getpwnam(second).pw_uid)
                self.assertIn("from-ftp", connect(ftpd, "alias", "right").nlst())
                for name, password in ((first, "wrong"), (second, ""), ("root", "right"), ("alias", "secret")):
                    self.assertRaises(ftplib.Error, connect, ftpd, name, password)

    def test_without_such_users_root_is_given_up(self):
        settings = '[server]\nsystemUser = "nobody"\n' + user("bob", 'password = "secret"')
        with Ftpd(BINARY, text=settings.replace(f'"{ME}"', '"no-such-user"')) as ftpd:
            nobody = str(pwd.getpwnam("nobody").pw_uid)
            self.assertIn('the system has no user "no-such-user"; files are accessed with the rights of nobody',
                          "".join(ftpd.lines))
            connect(ftpd, "bob")
            self.assertEqual(self.status(ftpd, "Uid").split(), [nobody] * 4)
            self.assertEqual(self.status(ftpd, "Groups").split(), [str(pwd.getpwnam("nobody").pw_gid)])
            for tasks in Path(f"/proc/{ftpd.process.pid}/task").iterdir():
                status = (tasks / "status").read_text()
                self.assertRegex(status, r"CapPrm:\s+0{13}400\n")  # CAP_NET_BIND_SERVICE
                self.assertRegex(status, rf"Uid:\s+{nobody}\s+{nobody}\s+{nobody}\s+{nobody}\n")

    def test_users_without_one_act_as_the_owner_of_their_root(self):
        settings = user("bob", 'password = "secret"\nallowWrite = true').replace(f'"{ME}"', '"no-such-user"')
        with Ftpd(BINARY, text=settings) as ftpd:
            os.chown(ftpd.root, 64000, 64001)
            client = connect(ftpd, "bob")
            store(client, "file")
            made = (ftpd.root / "file").stat()
            self.assertEqual((made.st_uid, made.st_gid), (64000, 65534))  # not the folder's group
            os.chown(ftpd.root, 0, 0)
            client.quit()
            self.assertRaises(ftplib.Error, store, connect(ftpd, "bob"), "other")  # as nobody, not root

    def test_owners_of_roots_that_others_control_are_not_acted_as(self):
        settings = user("bob", 'password = "secret"').replace(f'"{ME}"', '"no-such-user"')
        with Ftpd(BINARY, text=settings.replace("TREE", "TREE/share")) as ftpd:
            secret = ftpd.folder / "secret"
            secret.mkdir(0o700)
            (secret / "file").write_text("secret")
            for path in (secret, secret / "file"):
                os.chown(path, 64000, 0)
                path.chmod(0o700)
            # Someone replaces their folder by a link, then by another user's folder.
            (ftpd.root / "share").symlink_to(secret)
            self.assertRaises(ftplib.Error, lambda: fetch(connect(ftpd, "bob"), "file"))
            (ftpd.root / "share").unlink()
            os.chown(ftpd.root, 64001, 0)
            secret.rename(ftpd.root / "share")
            self.assertRaises(ftplib.Error, lambda: fetch(connect(ftpd, "bob"), "file"))
            os.chown(ftpd.root, 0, 0)
            self.assertEqual(fetch(connect(ftpd, "bob"), "file"), b"secret")

    def test_homes_are_not_made_through_links_as_root(self):
        with SystemUsers("a") as (name,):
            settings = user("x", 'password = "secret"\ncreateRoot = true').replace(f'"{ME}"', f'"{name}"')
            with Ftpd(BINARY, text=settings.replace("TREE", "TREE/www/site")) as ftpd:
                os.chown(ftpd.root, pwd.getpwnam(name).pw_uid, 0)
                target = ftpd.folder / "target"
                target.mkdir()
                (ftpd.root / "www").symlink_to(target)
                self.assertRaises(ftplib.Error, connect, ftpd, "x", "secret")
                self.assertEqual(list(target.iterdir()), [])
                (ftpd.root / "www").unlink()
                (ftpd.root / "www").mkdir()
                os.chown(ftpd.root / "www", pwd.getpwnam(name).pw_uid, 0)
                connect(ftpd, "x").close()  # inside their own folder, the user creates it
                self.assertEqual((ftpd.root / "www/site").stat().st_uid, pwd.getpwnam(name).pw_uid)

    def test_home_is_made_at_the_first_login(self):
        with SystemUsers("a") as (name,):
            settings = user("x", 'password = "secret"\ncreateRoot = true\nallowWrite = true')
            settings = settings.replace(f'"{ME}"', f'"{name}"').replace("TREE", "TREE/%u")
            with Ftpd(BINARY, text=settings) as ftpd:
                store(connect(ftpd, "x"), "file")
                home = ftpd.root / "x"
                self.assertEqual(home.stat().st_uid, pwd.getpwnam(name).pw_uid)
                self.assertEqual((home / "file").stat().st_uid, pwd.getpwnam(name).pw_uid)

    def test_ftpmgr_example(self):
        example = '''passivePortRange = [65000, 65535]
allUsers = true
[users.root]
    # leave default parameters
[users.anonymous]
    systemUser = "ftp-user"
    allowWrite = false
    useSystemLogin = false
    root = "FOLDER"
[users.virtual-secure]
    systemUser = "virtual"
    passwordHash = "05bb25e9186d1014c5eb723edb0bf17987e6fe1b9eaeae5c88f217d1b3024b23"
    passwordSalt = "12345678"
    allowWrite = true
    root = "/"
'''
        with SystemUsers("a") as (name,), Ftpd(BINARY, text=example) as ftpd:
            self.assertIn("every user of this system sees the whole file system", "".join(ftpd.lines))
            self.assertIn("users.root.systemUser: root accesses files with root's rights", "".join(ftpd.lines))
            anonymous = connect(ftpd)
            self.assertIn("root", anonymous.nlst())
            self.assertRaises(ftplib.Error, anonymous.mkd, "x")
            virtual = connect(ftpd, "virtual-secure", "virtual-user-password!")
            virtual.cwd(str(ftpd.root))
            self.assertRaises(ftplib.Error, store, virtual, "x")  # the server allows it, the system does not
            ftpd.root.chmod(0o777)
            store(virtual, "x")
            self.assertEqual((ftpd.root / "x").stat().st_uid, pwd.getpwnam("nobody").pw_uid)


@needs_root
class StartAsRoot(unittest.TestCase):
    def refused(self, text, mode=0o644):
        with Ftpd(BINARY) as ftpd:
            config = ftpd.folder / "refused.toml"
            config.write_text('ip = "127.0.0.1"\nport = 0\n' + text)
            config.chmod(mode)
            result = run("--config", str(config))
            self.assertEqual(result.returncode, 1)
            return result.stderr

    def test_refused_when_everybody_would_be_root(self):
        self.assertIn("anyone could access files with root's rights: x has no password",
                      self.refused('[users.x]\nuseSystemLogin = false\nsystemUser = "root"\n'))
        self.assertIn("server.systemUser: must not be root", self.refused('[server]\nsystemUser = "root"\n'))
        self.assertIn('the system has no user "no-such-user"', self.refused('[server]\nsystemUser = "no-such-user"\n'))

    def test_refused_when_others_may_change_the_configuration(self):
        self.assertIn("users other than root can change it", self.refused("", 0o666))

    def test_refused_when_others_may_change_the_program_that_asks_pam(self):
        with Ftpd(BINARY) as ftpd:
            helper = ftpd.folder / "helper"
            helper.write_text("#!/bin/sh\n")
            helper.chmod(0o777)
            self.assertIn("runs as root, but users other than root may change it",
                          self.refused(f'allUsers = true\n[system]\nhelper = "{helper}"\n'))


class StartAsOrdinaryUser(unittest.TestCase):
    def test_tells_what_is_excluded(self):
        text = 'allUsers = true\n[users.x]\nsystemUser = "daemon"\npassword = "secret"\nroot = "/"\n'
        text += '[users.y]\npassword = "secret"\nroot = "/"\n'
        with Ftpd(BINARY, text=user("z", 'password = "x"')) as ftpd:
            config = ftpd.folder / "ordinary.toml"
            config.write_text(f'ip = "127.0.0.1"\nport = 0\nguard.file = "{ftpd.folder}/x"\n' + text)
            command = [BINARY, "--config", str(config)]
            demote = {"user": "nobody", "group": "nogroup", "extra_groups": []} if IS_ROOT else {}
            with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, **demote) as process:
                lines = []
                for line in process.stderr:
                    lines.append(line)
                    if found := re.search(r"listening on 127\.0\.0\.1:(\d+)", line):
                        break
                log = "".join(lines)
                self.assertIn('may act as "daemon": x can\'t log in', log)
                self.assertIn("allUsers: only root", log)
                ftpd.port = int(found.group(1))
                connect(ftpd, "y").nlst()
                self.assertRaises(ftplib.Error, connect, ftpd, "x")
                process.terminate()
                process.communicate(timeout=PATIENCE)


@needs_root
class StartWithCapabilities(unittest.TestCase):
    """Runs as a service with AmbientCapabilities=CAP_SETUID CAP_SETGID: acts as others without root."""

    def test_acts_as_others(self):
        capabilities = "+setuid,+setgid"
        as_nobody = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--inh-caps=" + capabilities,
                     "--ambient-caps=" + capabilities]
        with SystemUsers("a") as (name,):
            settings = all_users() + user("virtual", 'password = "secret"').replace(f'"{ME}"', '"no-such-user"')
            with Ftpd(BINARY, text=settings, prefix=as_nobody) as ftpd:
                uid = str(pwd.getpwnam("nobody").pw_uid)
                status = Path(f"/proc/{ftpd.process.pid}/status").read_text()
                self.assertRegex(status, rf"Uid:\s+{uid}\s+{uid}\s+{uid}\s+{uid}\n")
                client = connect(ftpd, name, "right")
                store(client, "made")
                self.assertEqual(Path(pwd.getpwnam(name).pw_dir, "made").stat().st_uid, pwd.getpwnam(name).pw_uid)
                self.assertRaises(ftplib.Error, connect, ftpd, name, "wrong")
                self.assertEqual(connect(ftpd, "virtual").nlst(), [])


if __name__ == "__main__":
    BINARY = sys.argv.pop(1)
    unittest.main(warnings="ignore")  # from clients that are not closed
