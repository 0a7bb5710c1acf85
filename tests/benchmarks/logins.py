#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures whether the time of a failed login reveals its cause.    logins.py FTPD-HEADLESS [TRIES [SOURCE...]]

For the configuration and for each kind of [accounts.NAME] whose server is installed (or SOURCE), prints how long the
replies to USER and PASS take after each kind of failure. The last column is how often a single reply is
slower than one to a wrong password: 50 % means that the time reveals nothing."""

import contextlib
import ftplib
import json
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path.append(str(TESTS / "interop"))
from ftpd import Ftpd  # noqa: E402

KINDS = {"wrong password": "ann", "locked user": "locked", "unknown user": "nobody{}"}
AT_ONCE = 4


def fail(port, name, address):
    """Returns how many seconds the replies to USER and PASS take."""
    client = ftplib.FTP(timeout=120)
    client.connect("127.0.0.1", port, source_address=(address, 0))
    client.voidcmd("NOOP")
    started = time.perf_counter()
    client.sendcmd("USER " + name)
    asked = time.perf_counter()
    try:
        client.sendcmd("PASS wrong")
    except ftplib.error_perm:
        pass
    ended = time.perf_counter()
    client.close()
    return asked - started, ended - asked


def slower(times, reference):
    """Returns the share of all pairs in which the first is slower."""
    merged = sorted([(t, 0) for t in reference] + [(t, 1) for t in times])
    below = wins = 0
    for _, is_ours in merged:
        if is_ours:
            wins += below
        else:
            below += 1
    return wins / (len(times) * len(reference))


def rows(hashed):
    """Returns ann and a locked user, for databases."""
    values = ", ".join(f"('{name}', '{hashed}', {enabled})" for name, enabled in (("ann", "true"), ("locked", "false")))
    return f"insert into ftp_users (name, password_hash, enabled) values {values};"


@contextlib.contextmanager
def config(_, hashed, _folder):
    yield "".join(f'[users.{name}]\npasswordHash = "{hashed}"\nroot = "/tmp"\n{more}'
                  for name, more in (("ann", ""), ("locked", "enabled = false\n")))


@contextlib.contextmanager
def sqlite(binary, hashed, folder):
    schema = subprocess.run([binary, "--sql-schema", "sqlite"], capture_output=True, text=True, check=True).stdout
    with contextlib.closing(sqlite3.connect(folder / "users")) as database:
        database.executescript(schema + rows(hashed))
    yield f'type = "sql"\ndriver = "sqlite"\ndatabase = "{folder}/users"\n'


@contextlib.contextmanager
def server(script, *arguments):
    subprocess.run([script, "start", *arguments], stdout=subprocess.DEVNULL, check=True)
    try:
        yield
    finally:
        subprocess.run([script, "kill", *arguments], check=True)


def database(kind):
    @contextlib.contextmanager
    def run(binary, hashed, folder):
        with server(TESTS / "sql/database.sh", kind, folder):
            host = folder / "socket" if kind == "mariadb" else folder
            text = subprocess.run([binary, "--sql-schema", kind], capture_output=True, text=True, check=True).stdout
            client = (["psql", "-q", "-h", host, "-U", "admin", "-d", "ftp"] if kind == "postgresql" else
                      ["mariadb", "--no-defaults", f"--socket={host}", "-u", "root", "ftp"])
            grant = "grant select on ftp_users to ftp;" if kind == "postgresql" else ""
            subprocess.run(client, input=text + rows(hashed) + grant, text=True, check=True)
            yield (f'type = "sql"\ndriver = "{kind}"\nhost = "{host}"\ndatabase = "ftp"\nuser = "ftp"\n'
                   f'passwordFile = "{folder}/password"\n')
    return run


@contextlib.contextmanager
def ldap(_, hashed, folder):
    script = TESTS / "ldap/directory.sh"
    with server(script, folder):
        # The directory compares passwords itself.
        entries = "\n".join(
            f"dn: cn={name},ou=people,dc=example\nobjectClass: inetOrgPerson\nobjectClass: ftpUser\nsn: x\n"
            f"uid: {name}\nuserPassword: secret\nftpenabled: {enabled}\n"
            for name, enabled in (("ann", "TRUE"), ("locked", "FALSE")))
        subprocess.run([script, "add", folder], input=entries, text=True, check=True)
        yield (f'type = "ldap"\nurls = ["ldapi://{str(folder / "ldapi").replace("/", "%2F")}"]\n'
               f'bindName = "cn=reader,dc=example"\npasswordFile = "{folder}/password"\n'
               'base = "ou=people,dc=example"\nattributes = ["enabled=ftpenabled"]\n')


@contextlib.contextmanager
def service(_, hashed, folder):
    accounts = folder / "accounts"
    refusal = {"answer": {"result": "refuse"}}
    accounts.write_text(json.dumps({"ann": {"passwordHash": ""}, "locked": refusal}))
    command = [sys.executable, str(TESTS / "service/accounts.py"), "socket", str(accounts), str(folder / "socket")]
    process = subprocess.Popen(command)
    try:
        while not (folder / "socket").exists():
            if process.poll() is not None:
                raise RuntimeError("the service ended before it could be asked")
            time.sleep(0.01)
        yield f'type = "service"\nurl = "http://localhost/login"\nsocket = "{folder}/socket"\n'
    finally:
        process.kill()
        process.wait()


SOURCES = {"config": (config, "sh"), "sqlite": (sqlite, "sh"), "postgresql": (database("postgresql"), "psql"),
           "mariadb": (database("mariadb"), "mariadb"), "ldap": (ldap, "ldapadd"), "service": (service, "sh")}


@contextlib.contextmanager
def accounts_in(source, binary):
    """Settings of a server whose accounts are there: ann, and a locked user."""
    hashed = subprocess.run([binary, "--hash-password"], input="secret\n", capture_output=True, text=True,
                            check=True).stdout.strip()
    folder = Path(tempfile.mkdtemp(prefix="qftp-logins-"))
    folder.chmod(0o755)
    try:
        with source(binary, hashed, folder) as table:
            yield table if source is config else (
                'auth = ["there"]\n[groups.all]\nroot = "/tmp"\n[accounts.there]\ngroups = ["all"]\n' + table)
    finally:
        shutil.rmtree(folder)


def measure(binary, title, source, settings, tries, at_once):
    with accounts_in(source, binary) as accounts, \
            Ftpd(binary, text=accounts + settings + "[guard]\nfailures = 0\n") as ftpd:
        # Each login uses its own address, since the delay grows with each failure from an address.
        jobs = [(kind, name.format(i), f"127.{1 + i // 250}.{i % 250}.{n + 1}")
                for i in range(tries) for n, (kind, name) in enumerate(KINDS.items())]
        random.shuffle(jobs)
        times = {kind: ([], []) for kind in KINDS}

        def work():
            while jobs:
                try:
                    kind, name, address = jobs.pop()
                except IndexError:
                    return
                for stored, value in zip(times[kind], fail(ftpd.port, name, address)):
                    stored.append(value * 1000)

        threads = [threading.Thread(target=work) for _ in range(at_once)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    print(f"\n{title}")
    for n, verb in enumerate(("USER", "PASS")):
        print(f"{verb}, ms{'':11} {'p5':>9} {'median':>9} {'p95':>9} {'slower than wrong password':>28}")
        for kind in KINDS:
            values = sorted(times[kind][n])
            cut = statistics.quantiles(values, n=20)
            print(f"  {kind:16} {cut[0]:9.3f} {statistics.median(values):9.3f} {cut[-1]:9.3f}"
                  f" {slower(values, times['wrong password'][n]):28.1%}")


def main():
    binary = sys.argv[1]
    tries = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    no_delay = "[limits]\nloginDelay = 0\n"
    wanted = sys.argv[3:] or [name for name, (_, program) in SOURCES.items() if shutil.which(program)]
    if not sys.argv[3:]:
        measure(binary, "with the usual delay", SOURCES["config"][0], "", tries, AT_ONCE)
    for name in wanted:
        measure(binary, f"accounts in {name}, without any delay: shows the work alone", SOURCES[name][0], no_delay,
                tries, 1)


if __name__ == "__main__":
    main()
