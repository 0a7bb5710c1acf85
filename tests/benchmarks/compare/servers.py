# SPDX-License-Identifier: MIT
"""How each server under test is configured and started."""

import shutil
import subprocess
import sys
from pathlib import Path

from adapter import PASSWORD, USER, USER_ID, Server, Unavailable, password_hash
from templateserver import TemplateServer

HERE = Path(__file__).resolve().parent


class Vsftpd(Server):
    """Authenticates through PAM. Its user and PAM service are in a copy of /etc that is mounted
    over /etc in the private mount namespace of the benchmark."""

    name = "vsftpd"
    program = "vsftpd"
    pam_service = "ftpbench"

    def version(self):
        return _output_of(["strings", "-n", "8", str(self.binary)], "vsftpd: version ")

    def command(self, setup):
        if not setup.private_mounts:
            raise Unavailable("vsftpd needs a private mount namespace: run as root")
        self._mount_accounts(setup)
        empty = setup.directory / "empty"
        empty.mkdir()
        settings = {
            "listen": "YES",
            "listen_address": setup.host,
            "listen_port": setup.port,
            "background": "NO",
            "anonymous_enable": "NO",
            "local_enable": "YES",
            "local_root": setup.root,
            "write_enable": "YES",
            "pam_service_name": self.pam_service,
            "chroot_local_user": "YES",
            "allow_writeable_chroot": "YES",
            "secure_chroot_dir": empty,
            "isolate_network": "NO",
            "pasv_min_port": setup.passive_first,
            "pasv_max_port": setup.passive_last,
            "max_clients": 0,
            "max_per_ip": 0,
            "idle_session_timeout": 3600,
            "delay_failed_login": 0,
            "delay_successful_login": 0,
            "xferlog_enable": "NO",
        }
        if setup.tls:
            settings |= {
                "ssl_enable": "YES",
                "ssl_tlsv1": "YES",
                "ssl_ciphers": "HIGH",
                "rsa_cert_file": setup.certificate,
                "rsa_private_key_file": setup.key,
                "force_local_logins_ssl": "NO",
                "force_local_data_ssl": "NO",
            }
        text = "".join(f"{name}={value}\n" for name, value in settings.items())
        return [str(self.binary), str(setup.write("vsftpd.conf", text))]

    def _mount_accounts(self, setup):
        copy = setup.shared / "etc"
        if copy.exists():
            return
        subprocess.run(["cp", "-a", "/etc", str(copy)], check=True)
        name, hashed, *rest = setup.passwd_line().split(":")
        with open(copy / "passwd", "a") as passwd:
            passwd.write(":".join([name, "x", *rest]))
        with open(copy / "shadow", "a") as shadow:
            shadow.write(f"{name}:{hashed}:19000::::::\n")
        (copy / "pam.d" / self.pam_service).write_text(
            "auth required pam_unix.so nodelay\n"
            "account required pam_permit.so\n"
            "session required pam_permit.so\n"
        )
        subprocess.run(["mount", "--bind", str(copy), "/etc"], check=True)


class Proftpd(Server):
    name = "proftpd"
    program = "proftpd"

    def version(self):
        return _output_of([str(self.binary), "-v"], "Version ")

    def command(self, setup):
        users = setup.write("users", setup.passwd_line())
        groups = setup.write("groups", f"{USER}:x:{USER_ID}:\n")
        lines = [
            "ServerType standalone",
            f"DefaultAddress {setup.host}",
            f"Port {setup.port}",
            "SocketBindTight on",
            "UseIPv6 off",
            "UseReverseDNS off",
            "User nobody",
            "Group nogroup",
            "AuthPAM off",
            "AuthOrder mod_auth_file.c",
            f"AuthUserFile {users}",
            f"AuthGroupFile {groups}",
            "RequireValidShell off",
            "DefaultRoot ~",
            "Umask 022",
            "AllowOverwrite on",
            "UseSendfile on",
            "MaxInstances none",
            "TCPBacklog 255",
            f"PassivePorts {setup.passive_first} {setup.passive_last}",
            "TimeoutIdle 3600",
            "TimeoutNoTransfer 3600",
            "ScoreboardFile none",
            f"PidFile {setup.directory}/proftpd.pid",
            "SystemLog none",
            "TransferLog none",
            "WtmpLog off",
            "DelayEngine off",
        ]
        if setup.tls:
            lines += [
                f"ModulePath {self._module_path()}",
                "LoadModule mod_tls.c",
                "TLSEngine on",
                "TLSProtocol TLSv1.2 TLSv1.3",
                f"TLSRSACertificateFile {setup.certificate}",
                f"TLSRSACertificateKeyFile {setup.key}",
                "TLSVerifyClient off",
                "TLSRequired off",
                "TLSRenegotiate none",
                "TLSOptions NoSessionReuseRequired",  # otherwise it insists on the ticket of the control connection
                "TLSLog none",
            ]
        config = setup.write("proftpd.conf", "\n".join(lines) + "\n")
        return [str(self.binary), "--nodaemon", "--quiet", "--config", str(config)]

    def _module_path(self):
        return self.binary.parent.parent / "lib/proftpd"


class PureFtpd(Server):
    """Gets no passive port range, because it admits only one client for every two ports."""

    name = "pure-ftpd"
    program = "pure-ftpd"

    def version(self):
        return _output_of([str(self.binary), "--help"], "pure-ftpd ")

    def command(self, setup):
        name, hashed, uid, gid, gecos, home, _shell = setup.passwd_line().strip().split(":")
        no_limits = ":" * 12
        users = setup.write(
            "users", f"{name}:{hashed}:{uid}:{gid}:{gecos}:{home}/./{no_limits}\n"
        )
        database = setup.directory / "users.pdb"
        tool = self.binary.parent.parent / "bin/pure-pw"
        subprocess.run([str(tool), "mkdb", str(database), "-f", str(users)], check=True)
        command = [
            str(self.binary),
            f"--bind={setup.host},{setup.port}",
            f"--login=puredb:{database}",
            "--chrooteveryone",
            "--noanonymous",
            "--dontresolve",
            "--maxclientsnumber=30000",
            "--maxclientsperip=30000",
            "--maxidletime=60",
            "--limitrecursion=1000000:8",
            "--syslogfacility=none",
            f"--pidfile={setup.directory}/pure-ftpd.pid",
        ]
        if setup.tls:
            command += ["--tls=1", f"--certfile={setup.certificate_with_key()}"]
        return command


class Pyftpdlib(Server):
    name = "pyftpdlib"
    script = HERE / "servers/pyftpdlib_server.py"

    def find(self, program):
        for candidate in (program, sys.executable, "/usr/bin/python3"):
            probe = [candidate, "-c", "import pyftpdlib"]
            if candidate and shutil.which(candidate) and _succeeds(probe):
                return Path(candidate)
        raise Unavailable("no Python with pyftpdlib was found")

    def version(self):
        return _output_of(
            [str(self.binary), "-c", "import pyftpdlib; print('version', pyftpdlib.__ver__)"],
            "version ",
        )

    def command(self, setup):
        command = [
            str(self.binary),
            str(self.script),
            setup.host,
            str(setup.port),
            str(setup.passive_first),
            str(setup.passive_last),
            USER,
            password_hash(),
            str(setup.root),
        ]
        if setup.tls:
            command.append(str(setup.certificate_with_key()))
        return command


class Limit(Server):
    """The yardstick, not a real server: see limit.c."""

    name = "limit"
    kind = "limit"
    hashes_passwords = False
    store_mode = "splice"

    def find(self, program):
        return HERE / "build" / "limit"

    def command(self, setup):
        command = [str(self.binary), str(setup.port), str(setup.root), self.store_mode]
        return command + ([str(setup.certificate_with_key())] if setup.tls else [])


class LimitCopy(Limit):
    name = "limit-copy"
    store_mode = "copy"

    def command(self, setup):
        if setup.tls:
            raise Unavailable("with TLS it is the same as limit")
        return super().command(setup)


BUILT_IN = {
    adapter.name: adapter
    for adapter in (Limit, LimitCopy, Vsftpd, Proftpd, PureFtpd, Pyftpdlib)
}


def known_names():
    templates = sorted(path.stem for path in (HERE / "servers").glob("*.toml"))
    return [*BUILT_IN, *templates]


def make(name, binary, peer_root):
    """Returns the adapter for a name. Raises Unavailable if the server can't run here."""
    if name in BUILT_IN:
        return BUILT_IN[name](binary, peer_root)
    if TemplateServer.template_path(name).exists():
        return TemplateServer(name, binary, peer_root)
    raise Unavailable(f"unknown server; expected one of {', '.join(known_names())}")


def _succeeds(command):
    return subprocess.run(command, capture_output=True).returncode == 0


def _output_of(command, marker):
    """Returns the word that follows the marker in the output of the command."""
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    _, found, rest = (done.stdout + done.stderr).partition(marker)
    return rest.split()[0].lstrip("v") if found else ""
