#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Sets up faults on purpose and tests that `ftpd-headless --doctor` names each of them.

    test_doctor.py FTPD-HEADLESS

Firewalls and small networks are made in namespaces of the test's own, which needs root."""

import contextlib
import ftplib
import os
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import textwrap
import time
import unittest
from pathlib import Path

from ftpd import PATIENCE, Ftpd

BINARY = None
CAN_ACT = os.geteuid() == 0 and os.environ.get("QFTP_NATIVE_IO", "ON") == "ON"
MAY_MAKE_NETWORKS = os.geteuid() == 0 and subprocess.run(["unshare", "--net", "true"]).returncode == 0


def doctor(config, prefix=()):
    """Returns the exit status and what the doctor says."""
    done = subprocess.run([*prefix, BINARY, "--doctor", "--config", str(config)], capture_output=True, text=True,
                          timeout=PATIENCE)
    return done.returncode, done.stdout + done.stderr


def say_the_port(ftpd):
    """The system has chosen the port of the running server: now the configuration says it, too."""
    ftpd.config.write_text(ftpd.config.read_text().replace("port = 0", f"port = {ftpd.port}", 1))


def certificate(directory, name, *options):
    """Makes a self-signed certificate with its key in one file."""
    file = directory / f"{name}.pem"
    key = directory / f"{name}.key"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                    "-keyout", key, "-out", file, "-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}",
                    *options], check=True, capture_output=True)
    return file, key


class Faults(unittest.TestCase):
    """Faults of the settings, the folders and the certificate."""

    def setUp(self):
        self.directory = Path(tempfile.mkdtemp())
        os.chmod(self.directory, 0o755)
        self.addCleanup(shutil.rmtree, self.directory)
        self.config = self.directory / "ftpd.toml"
        self.files = self.directory / "files"
        self.files.mkdir()

    def user(self, **settings):
        values = {"password": '"secret"', "root": f'"{self.files}"'} | settings
        return "[users.ann]\n" + "".join(f"{key} = {value}\n" for key, value in values.items())

    def expect(self, fault, text, users=None):
        """Examines a server with this configuration."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        beginning = text if text.startswith("ip = ") else f'ip = "127.0.0.1"\nport = {port}\n{text}'
        self.config.write_text(beginning + (self.user() if users is None else users))
        status, output = doctor(self.config)
        self.assertRegex(output, fault)
        self.assertEqual(status, 1, output)
        return output

    def test_mistake_in_the_configuration(self):
        self.expect("FAULT +The configuration file has a mistake\n.*ftpd.toml:3:.*sessions",
                    "limits.sessions = -1\n")

    def test_server_is_not_running(self):
        output = self.expect(r"FAULT +Nothing answers at 127\.0\.0\.1:\d+", "")
        self.assertIn("The server is not running. Start it.", output)

    def test_another_program_has_the_port(self):
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = other.getsockname()[1]
            greeter = subprocess.Popen([sys.executable, "-c", textwrap.dedent("""\
                import socket, sys
                server = socket.socket(fileno=int(sys.argv[1]))
                while True:
                    server.accept()[0].sendall(b"220 Another server\\r\\n")"""), str(other.fileno())],
                                       pass_fds=[other.fileno()])
            try:
                output = self.expect("FAULT +Another program answers at", f'ip = "127.0.0.1"\nport = {port}\n')
                self.assertIn("It says: 220 Another server", output)
            finally:
                greeter.kill()
                greeter.wait()

    def test_this_computer_has_no_such_address(self):
        self.expect(r"FAULT +This computer has none of the addresses to listen on: 192\.0\.2\.77",
                    'ip = "192.0.2.77"\nport = 2121\n')

    def test_external_name_does_not_exist(self):
        self.expect("FAULT +The external address “nobody.invalid” has no IPv4 address",
                    'passive.externalAddress = "nobody.invalid"\n')

    def test_external_address_is_private(self):
        self.expect("FAULT +The external address 10.0.0.5 is of a private network",
                    'passive.externalAddress = "10.0.0.5"\n')

    def test_few_data_ports(self):
        self.expect("warning +There are only 2 data ports", "passivePortRange = [50000, 50001]\n")

    def test_no_user(self):
        self.expect("FAULT +There is no user, so nobody can log in", "", users="")

    def test_all_users_are_off(self):
        self.expect("FAULT +All users are switched off", "", users=self.user(enabled="false"))

    def test_encryption_is_needed_and_off(self):
        self.expect("FAULT +The configuration file has a mistake\n.*requiredTls: needs tls.enabled", "",
                    users=self.user(requiredTls='"login"'))

    def test_folder_is_missing(self):
        self.expect("FAULT +The folder .*/nowhere does not exist",
                    "", users=self.user(root=f'"{self.directory}/nowhere"'))

    def test_folder_is_a_file(self):
        self.expect("FAULT +.*/ftpd.toml is a file, not a folder", "", users=self.user(root=f'"{self.config}"'))

    @unittest.skipUnless(CAN_ACT, "needs root and the Linux-specific code: it acts as another user")
    def test_folder_is_unreadable(self):
        os.chmod(self.files, 0o700)
        output = self.expect("FAULT +The folder .* can't be read", 'server.systemUser = "nobody"\n')
        self.assertIn("Give the account that the server uses the right to use it", output)

    @unittest.skipUnless(CAN_ACT, "needs root and the Linux-specific code: it acts as another user")
    def test_folder_is_unwritable(self):
        self.expect("FAULT +The folder .* can't be written to", 'server.systemUser = "nobody"\n',
                    users=self.user(allowWrite="true"))

    @unittest.skipUnless(MAY_MAKE_NETWORKS, "needs root: it mounts a small disk")
    def test_disk_is_full(self):
        self.config.write_text('ip = "127.0.0.1"\nport = 2121\n' + self.user(allowWrite="true"))
        script = f"mount -t tmpfs -o size=2m small {self.files} && head -c 3000000 /dev/zero > {self.files}/all; "
        done = subprocess.run(["unshare", "--mount", "sh", "-c", script + f"{BINARY} --doctor --config {self.config}"],
                              capture_output=True, text=True, timeout=PATIENCE)
        self.assertRegex(done.stdout, "FAULT +The disk of the folder .* is full")

    def test_certificate_is_missing(self):
        self.expect("FAULT +The configuration file has a mistake\n.*tls.certificate: can't read /nowhere.pem",
                    '[tls]\nenabled = true\ncertificate = "/nowhere.pem"\n')

    def test_certificate_has_expired(self):
        file, key = certificate(self.directory, "ftp.example.org", "-days", "90")
        request = self.directory / "again.csr"
        subprocess.run(["openssl", "req", "-new", "-key", key, "-out", request, "-subj", "/CN=x"], check=True)
        subprocess.run(["openssl", "x509", "-req", "-in", request, "-signkey", key, "-days", "-1", "-out", file],
                       check=True, capture_output=True)
        self.expect("FAULT +The certificate expired on",
                    f'[tls]\nenabled = true\ncertificate = "{file}"\nprivateKey = "{key}"\n')

    def test_certificate_of_another_name(self):
        file, key = certificate(self.directory, "other.example.org", "-days", "90")
        output = self.expect("FAULT +The certificate is not for “localhost”",
                             f'passive.externalAddress = "localhost"\n[tls]\nenabled = true\ncertificate = "{file}"\n'
                             f'privateKey = "{key}"\n')
        self.assertIn("It is for other.example.org.", output)

    def test_certificate_without_its_chain(self):
        authority, authority_key = certificate(self.directory, "authority", "-days", "90")
        key, request, file = (self.directory / f"own.{kind}" for kind in ("key", "csr", "pem"))
        subprocess.run(["openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                        key, "-out", request, "-subj", "/CN=own"], check=True, capture_output=True)
        subprocess.run(["openssl", "x509", "-req", "-in", request, "-CA", authority, "-CAkey", authority_key,
                        "-CAcreateserial", "-days", "90", "-out", file], check=True, capture_output=True)
        output = self.expect("warning +The certificate does not lead to an authority",
                             f'[tls]\nenabled = true\ncertificate = "{file}"\nprivateKey = "{key}"\n')
        self.assertIn("The file lacks the certificates in between", output)

    def test_address_is_banned(self):
        bans = self.directory / "bans"
        until = int(time.time()) + 3600
        bans.write_text(f"192.168.7.9 {until} 1\n192.0.2.9 {until} 1\n192.0.2.8 1000 1\n")
        output = self.expect(r"FAULT +192\.168\.7\.9 is banned", f'guard.file = "{bans}"\n')
        self.assertIn("Banned addresses: 1\n", output)

    def test_only_for_this_computer(self):
        with Ftpd(BINARY) as ftpd:
            say_the_port(ftpd)
            status, output = doctor(ftpd.config)
            self.assertRegex(output, "FAULT +Only programs on this computer can connect")
            self.assertRegex(output, "good +The server answers at 127.0.0.1")
            self.assertEqual(status, 1)


class Sessions(unittest.TestCase):
    """Sessions that went wrong: the doctor reads the log of a running server."""

    def setUp(self):
        self.stack = contextlib.ExitStack()
        self.addCleanup(self.stack.close)
        self.directory = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.log = self.directory / "log"

    def start(self, settings="", tls=""):
        text = f'log.file = "{self.log}"\nlog.level = "debug"\n{settings}'
        if tls:
            file, key = certificate(self.directory, "ftp.example.org", "-days", "90")
            text += f'[tls]\nenabled = true\ncertificate = "{file}"\nprivateKey = "{key}"\n{tls}'
        ftpd = self.stack.enter_context(Ftpd(BINARY, settings=text, log=self.log))
        say_the_port(ftpd)
        return ftpd

    def client(self, ftpd, user="ann", password="secret", kind=ftplib.FTP):
        client = self.stack.enter_context(kind(timeout=PATIENCE))
        client.connect("127.0.0.1", ftpd.port)
        client.login(user, password)
        return client

    def expect(self, ftpd, fault):
        """The log is written a moment later."""
        end = time.monotonic() + PATIENCE
        while True:
            output = doctor(ftpd.config)[1]
            if fault in output or time.monotonic() > end:
                break
            time.sleep(0.1)  # between two looks
        self.assertIn(fault, output)
        return output

    def test_passive_connection_never_came(self):
        ftpd = self.start('timeouts.dataOpen = 1\npassive.externalAddress = "198.51.100.7"\n')
        client = self.client(ftpd)
        port = int(client.sendcmd("PASV").split(",")[-2]) * 256
        self.assertGreater(port, 0)
        with self.assertRaisesRegex(ftplib.Error, "425"):
            client.sendcmd("LIST")
            client.getresp()
        output = self.expect(ftpd, "It asked for a passive connection, was sent to 127.0.0.1:")
        self.assertIn("and never came", output)
        self.assertIn("does not let the data ports", output)

    def test_active_connection_is_refused(self):
        ftpd = self.start()
        client = self.client(ftpd)
        with socket.socket() as closed:  # nobody listens there
            closed.bind(("127.0.0.1", 0))
            port = closed.getsockname()[1]
        client.sendcmd(f"PORT 127,0,0,1,{port // 256},{port % 256}")
        with self.assertRaisesRegex(ftplib.Error, "425"):
            client.sendcmd("LIST")
            client.getresp()
        self.expect(ftpd, f"It wants the server to connect to it at 127.0.0.1:{port}, and that fails")

    def test_active_mode_behind_a_router(self):
        ftpd = self.start()
        client = self.client(ftpd)
        with self.assertRaisesRegex(ftplib.Error, "501"):
            client.sendcmd("PORT 192,168,1,20,200,1")
        self.expect(ftpd, "It wants the data at 192.168.1.20:51201, which is not the address that it comes from")

    def test_wrong_password_unknown_and_disabled_user(self):
        ftpd = self.start()
        for user in ("ann", "nobody-here"):
            with self.assertRaises(ftplib.error_perm):
                self.client(ftpd, user, "wrong")
        self.expect(ftpd, "It could not log in as “nobody-here”")
        output = self.expect(ftpd, "It could not log in as “ann”")
        self.assertIn("The password is wrong.", output)
        self.assertIn("There is no user of that name.", output)

    def test_encryption_is_required(self):
        ftpd = self.start(tls='required = "login"\n')
        with self.assertRaises(ftplib.error_perm):
            self.client(ftpd)
        self.expect(ftpd, "It tried to log in without encryption, which the server requires")

    def test_certificate_is_not_trusted(self):
        ftpd = self.start(tls="\n")
        context = ssl.create_default_context()
        client = self.stack.enter_context(ftplib.FTP_TLS(context=context, timeout=PATIENCE))
        client.connect("127.0.0.1", ftpd.port)
        with self.assertRaises(ssl.SSLError):
            client.auth()
        self.expect(ftpd, "It does not trust the server's certificate")

    def test_data_connection_does_not_resume(self):
        ftpd = self.start(tls='dataSessionReuse = "required"\n')
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        client = self.stack.enter_context(ftplib.FTP_TLS(context=context, timeout=PATIENCE))
        client.connect("127.0.0.1", ftpd.port)
        client.login("ann", "secret")
        client.prot_p()
        with self.assertRaises((ftplib.Error, ssl.SSLError, OSError)):  # ftplib does not resume
            client.retrlines("LIST", lambda line: None)
        with self.assertRaisesRegex(ftplib.Error, "522"):
            client.getresp()
        self.expect(ftpd, "Its data connections do not resume the TLS session")

    def test_a_browser_came(self):
        ftpd = self.start()
        with socket.create_connection(("127.0.0.1", ftpd.port), PATIENCE) as browser:
            browser.sendall(b"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n")
            while browser.recv(4096):
                pass
        self.expect(ftpd, "It does not speak FTP")

    def test_upload_is_not_allowed(self):
        ftpd = self.start()
        client = self.client(ftpd)
        client.sendcmd("CLNT curl/8.0")
        with self.assertRaisesRegex(ftplib.Error, "550"):
            client.sendcmd("DELE /etc-passwd")
        output = self.expect(ftpd, "The server refused “DELE /etc-passwd”")
        self.assertIn("No such file or directory", output)

    def test_all_is_well(self):
        ftpd = self.start()
        self.client(ftpd).retrlines("LIST", lambda line: None)
        self.assertNotIn("In session", self.expect(ftpd, "The server answers at"))


@unittest.skipUnless(MAY_MAKE_NETWORKS, "needs root: it makes networks of its own")
class Firewalls(unittest.TestCase):
    """Real firewalls, each in a network of its own."""

    def setUp(self):
        self.directory = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.directory)
        self.config = self.directory / "ftpd.toml"
        self.config.write_text('ip = "127.0.0.1"\nport = 2121\npassivePortRange = [50000, 50100]\n')

    def examine(self, script):
        """Runs the doctor in a network where \\a script has made a firewall."""
        # Whatever the script starts ends with it.
        done = subprocess.run(["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child",
                               "--mount-proc", "sh", "-ec",
                               f"ip link set lo up\n{script}\n{BINARY} --doctor --config {self.config} || true"],
                              capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def nft(self, *rules, policy="drop"):
        lines = ["nft add table inet own",
                 "nft 'add chain inet own in { type filter hook input priority 0; policy %s; }'" % policy,
                 "nft add rule inet own in ct state established,related accept",
                 "nft add rule inet own in iifname lo accept"]
        return self.examine("\n".join(lines + [f"nft 'add rule inet own in {rule}'" for rule in rules]))

    def test_no_firewall(self):
        self.assertIn("This computer has no firewall of its own", self.examine(""))

    def test_port_is_blocked(self):
        output = self.nft("tcp dport 50000-50100 accept", "tcp dport 22 accept")
        self.assertIn("The firewall blocks port 2121, so nobody can connect", output)
        self.assertIn("$ sudo nft insert rule inet own in tcp dport '{ 2121 }' accept", output)
        self.assertNotIn("data ports, so", output)

    def test_data_ports_are_blocked(self):
        output = self.nft("tcp dport { 21, 2121 } accept", "tcp dport 50000-50009 accept")
        self.assertIn("The firewall blocks data ports, so listings and transfers hang", output)
        self.assertIn("Blocked: 50010–50100. Open them.", output)

    def test_everything_is_open(self):
        output = self.nft("tcp dport { 2121, 50000-50100 } counter accept")
        self.assertRegex(output, "good +The firewall of this computer lets port 2121 and the data ports through")
        output = self.nft("tcp dport 22 drop", policy="accept")
        self.assertIn("lets port 2121 and the data ports through", output)

    def test_it_depends(self):
        output = self.nft("ip saddr 192.0.2.0/24 accept")
        self.assertRegex(output, "warning +The firewall may block port 2121")

    def test_remedy_works(self):
        lines = ["nft add table inet own",
                 "nft 'add chain inet own in { type filter hook input priority 0; policy drop; }'"]
        output = self.examine("\n".join(lines))
        commands = [line.split("$ sudo ")[1] for line in output.splitlines() if "$ sudo nft" in line]
        self.assertEqual(len(commands), 2)
        self.assertIn("lets port 2121 and the data ports through", self.examine("\n".join(lines + commands)))

    @unittest.skipUnless(shutil.which("ufw"), "ufw is not installed")
    def test_ufw(self):
        keep = f"cp -a /etc/ufw {self.directory}/ufw; mount --bind {self.directory}/ufw /etc/ufw; "
        output = self.examine(keep + "ufw --force enable > /dev/null; ufw allow 2121/tcp > /dev/null")
        self.assertNotIn("blocks port 2121", output)
        self.assertIn("The firewall blocks data ports", output)
        self.assertIn("$ sudo ufw allow 50000:50100/tcp", output)
        shutil.rmtree(self.directory / "ufw")
        output = self.examine(keep + "ufw --force enable > /dev/null; ufw allow 2121/tcp > /dev/null; "
                              "ufw allow 50000:50100/tcp > /dev/null")
        self.assertIn("lets port 2121 and the data ports through", output)

    @unittest.skipUnless(shutil.which("firewalld"), "firewalld is not installed")
    def test_firewalld(self):
        bus = self.directory / "bus"
        (self.directory / "bus.conf").write_text(textwrap.dedent(f"""\
            <busconfig><type>system</type><listen>unix:path={bus}</listen><auth>EXTERNAL</auth>
            <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
            </busconfig>
            """))
        begin = textwrap.dedent(f"""\
            export DBUS_SYSTEM_BUS_ADDRESS=unix:path={bus}
            dbus-daemon --config-file={self.directory}/bus.conf --nofork > /dev/null 2>&1 &
            while ! [ -S {bus} ]; do sleep 0.1; done
            firewalld --nofork --nopid > /dev/null 2>&1 &
            tries=0
            while ! firewall-cmd --state > /dev/null 2>&1; do
                tries=$((tries + 1)); [ $tries -lt 300 ]; sleep 0.1
            done
            """)
        output = self.examine(begin + "firewall-cmd -q --add-port=2121/tcp")
        self.assertNotIn("blocks port 2121", output)
        self.assertIn("The firewall blocks data ports", output)
        self.assertIn("$ sudo firewall-cmd --permanent --add-port=50000-50100/tcp", output)
        bus.unlink(missing_ok=True)
        output = self.examine(begin + "firewall-cmd -q --add-port=2121/tcp --add-port=50000-50100/tcp")
        self.assertIn("lets port 2121 and the data ports through", output)


if __name__ == "__main__":
    BINARY = os.path.abspath(sys.argv.pop(1))
    unittest.main()
