#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares FTP servers on loopback, side by side, in interleaved rounds. See README.md."""

import argparse
import json
import os
import platform
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import nullcontext
from fnmatch import fnmatch
from pathlib import Path

import report
import scenarios
import servers
from adapter import PASSWORD, USER, USER_ID, Setup, Unavailable
from isolation import Isolation, one_scheduling_group
from measure import Window, new_tree
from scenario import FULL, QUICK, SMALL_FILE_BYTES, LoadError

HERE = Path(__file__).resolve().parent
BEGAN = time.monotonic()
LOAD_TIMEOUT = 300
START_TIMEOUT = 15


class Bench:
    """The test data, the load generator and the settings of one comparison."""

    def __init__(self, options, scale, isolation):
        self.scale = scale
        self.isolation = isolation
        self.port = options.port
        self.passive = options.passive
        self.ftpload = HERE / "build/ftpload"
        self.directory = Path(tempfile.mkdtemp(prefix="ftpbench-", dir=options.work_dir))
        self.shm_directory = Path(tempfile.mkdtemp(prefix="ftpbench-", dir=options.shm_dir))
        self.root = self.directory / "root"
        self.shm_root = self.shm_directory / "root"
        self.certificate = self.directory / "certificate.pem"
        self.key = self.directory / "key.pem"

    def prepare(self):
        subprocess.run(["make", "-s", "-C", str(HERE)], check=True)
        for directory in (self.directory, self.shm_directory):
            directory.chmod(0o755)
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30"]
            + ["-subj", "/CN=127.0.0.1", "-keyout", self.key, "-out", self.certificate],
            check=True,
            capture_output=True,
        )
        for root in (self.root, self.shm_root):
            root.mkdir()
            (root / "up").mkdir()
        self._generate("big", self.scale.file_bytes)
        self._generate("small", SMALL_FILE_BYTES, self.scale.small_files)
        for entries in (100, *self.scale.list_sizes):
            self._generate(f"list{entries}", 0, entries)
        if os.geteuid() == 0:
            for root in (self.root, self.shm_root):
                subprocess.run(["chown", "-R", str(USER_ID), str(root)], check=True)
            os.chown(self.key, USER_ID, USER_ID)

    def _generate(self, name, size, count=None):
        command = [self.ftpload, "gen", "--path", self.root / name, "--bytes", str(size)]
        if count is not None:
            command += ["--count", str(count)]
        subprocess.run(command, check=True)

    def remove(self):
        for directory in (self.directory, self.shm_directory):
            shutil.rmtree(directory, ignore_errors=True)


class RunningServer:
    """A freshly started server, as a context manager that ends all its processes."""

    def __init__(self, bench, adapter, shm=False, tls=False):
        self._bench = bench
        self._adapter = adapter
        self._tls = tls
        self._root = bench.shm_root if shm else bench.root
        self._process = None
        self._clients = []

    def __enter__(self):
        bench = self._bench
        self._directory = Path(tempfile.mkdtemp(dir=bench.directory))
        self._directory.chmod(0o755)
        bench.isolation.renew_network()
        self.tree = new_tree()
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _start(self):
        bench = self._bench
        setup = Setup(
            directory=self._directory,
            shared=bench.directory,
            root=self._root,
            port=bench.port,
            passive_first=bench.passive[0],
            passive_last=bench.passive[1],
            private_mounts=bench.isolation.active,
            tls=self._tls,
            certificate=bench.certificate,
            key=bench.key,
        )
        command = self._adapter.command(setup)
        with open(self._directory / "output", "wb") as output:
            self._process = self.tree.start(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
            )
        self._wait_for_banner()
        self.load("login")

    def _wait_for_banner(self):
        began = time.monotonic()
        deadline = began + START_TIMEOUT
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                output = (self._directory / "output").read_text(errors="replace").strip()
                raise LoadError(f"the server exited at once: {output[-300:]}")
            try:
                with socket.create_connection(("127.0.0.1", self._bench.port), 1) as probe:
                    if probe.recv(3) == b"220":
                        self.start_ms = 1e3 * (time.monotonic() - began)
                        return
            except OSError:
                pass
            time.sleep(0.001)
        raise LoadError("the server sent no greeting")

    def __exit__(self, *_):
        for client in self._clients:
            if client.poll() is None:
                client.kill()
            client.communicate()
        self.tree.kill()
        if self._process:
            self._process.wait()
        self.take_uploads()
        shutil.rmtree(self._directory, ignore_errors=True)

    def window(self, sample_memory=True):
        return Window(self.tree, sample_memory)

    def start_load(self, command, **options):
        arguments = [self._bench.ftpload, command, "--json", "--port", str(self._bench.port)]
        arguments += ["--user", USER, "--pass", PASSWORD]
        if self._tls:
            arguments.append("--tls")
        for name, value in options.items():
            arguments += [f"--{name}"] if value is True else [f"--{name}", str(value)]
        client = subprocess.Popen(
            arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        self._clients.append(client)
        return client

    def finish_load(self, client):
        try:
            output, _ = client.communicate(timeout=LOAD_TIMEOUT)
        except subprocess.TimeoutExpired:
            raise LoadError(f"the load took longer than {LOAD_TIMEOUT} s") from None
        lines = output.splitlines()
        if not lines:
            raise LoadError(f"the load generator exited with status {client.returncode}")
        result = json.loads(lines[-1])
        if result["errors"]:
            raise LoadError(f"{result['errors']} errors, first: {result['first_error']}")
        return result

    def load(self, command, **options):
        return self.finish_load(self.start_load(command, **options))

    def take_uploads(self, count=None, size=None):
        """Removes the uploaded files, after checking their number and size if given."""
        files = list((self._root / "up").iterdir())
        sizes = {file.stat().st_size for file in files}
        for file in files:
            file.unlink()
        if count is not None and (len(files) != count or sizes != {size}):
            raise LoadError(f"{len(files)} files of {sizes} bytes arrived, not {count} of {size}")


def run_checks(bench, adapter):
    """Returns the problem that each check found; empty if it passed."""
    problems = {}
    found = scenarios.checks(bench.scale)
    for tls in (False, True):
        names = [name for name, (over_tls, _, _) in found.items() if over_tls == tls]
        try:
            with RunningServer(bench, adapter, tls=tls) as server:
                for name in names:
                    _, command, options = found[name]
                    try:
                        server.load(command, timeout=15, **options)
                        problems[name] = ""
                    except LoadError as problem:
                        problems[name] = str(problem)
        except (Unavailable, LoadError) as problem:
            for name in names:
                problems.setdefault(name, str(problem))
    return problems


def measure(bench, adapter, scenario):
    try:
        with RunningServer(bench, adapter, scenario.shm, scenario.tls) as server:
            return scenario.run(server)
    except LoadError as problem:
        return {"error": str(problem)}


def run_rounds(bench, adapters, chosen, problems, rounds, deadline):
    """Takes samples in interleaved rounds: {scenario: {server: [sample, ...]}}."""
    samples = {scenario.name: {} for scenario in chosen}
    longest_round = 0
    for number in range(rounds):
        if time.monotonic() + longest_round > deadline:
            log(f"stopping after {number} rounds: not enough time for another")
            break
        duration = 0
        for scenario in chosen:
            if scenario.once and number > 0:
                continue
            began = time.monotonic()
            for adapter in rotated(adapters, number):
                if scenario.alone and adapter.kind != "subject":
                    continue
                problem = next(filter(None, (problems[adapter.name][need] for need in scenario.needs)), "")
                sample = {"error": problem} if problem else measure(bench, adapter, scenario)
                samples[scenario.name].setdefault(adapter.name, []).append(sample)
                shown = sample.get("error") or f"{sample['value']:.4g} {scenario.unit}"
                if not problem:
                    log(f"round {number + 1} {scenario.name:14} {adapter.name:12} {shown}")
            if not scenario.once:
                duration += time.monotonic() - began
        longest_round = max(longest_round, duration)
    return samples


def rotated(items, by):
    by %= len(items)
    return items[by:] + items[:by]


def log(text):
    print(f"{time.monotonic() - BEGAN:6.1f} s  {text}", file=sys.stderr, flush=True)


def machine(isolation):
    processor = "unknown"
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            processor = line.partition(":")[2].strip()
    congestion = Path("/proc/sys/net/ipv4/tcp_congestion_control").read_text().strip()
    return {
        "kernel": platform.release(),
        "processor": processor,
        "cores": os.cpu_count(),
        "system_congestion_control": congestion,
        "isolated": isolation.active,
    }


class ServerChoice(argparse.Action):
    """--server NAME starts a choice; --binary PATH belongs to the preceding --server."""

    def __call__(self, parser, namespace, value, option_string=None):
        chosen = namespace.server or []
        if option_string == "--server":
            chosen.append([value, None])
        elif chosen:
            chosen[-1][1] = value
        else:
            parser.error("--binary must follow the --server it belongs to")
        namespace.server = chosen


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", action=ServerChoice, metavar="NAME",
                        help="a server to test, repeatable (default: all that are found). Known: "
                        + ", ".join(servers.known_names()))
    parser.add_argument("--binary", action=ServerChoice, metavar="PATH",
                        help="the program of the preceding --server")
    parser.add_argument("--peer-root", type=Path, metavar="DIR",
                        help="where distribution packages are unpacked, searched after PATH")
    parser.add_argument("--quick", action="store_true", help="less work, about 3 minutes")
    parser.add_argument("--scenario", action="append", metavar="PATTERN",
                        help="only these scenarios, repeatable; shell patterns")
    parser.add_argument("--rounds", type=int, help="rounds (5, with --quick 3)")
    parser.add_argument("--minutes", type=float,
                        help="start no round that would end after this time (24, with --quick 3.5)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all samples to FILE")
    parser.add_argument("--congestion", default="cubic", help="TCP congestion control (cubic)")
    parser.add_argument("--autogroup", action="store_true",
                        help="do not switch off the scheduler's autogrouping")
    parser.add_argument("--port", type=int, default=21500, help="control port (21500)")
    parser.add_argument("--passive", default="22000-32000", metavar="FIRST-LAST",
                        type=lambda text: tuple(map(int, text.split("-"))),
                        help="passive ports (22000-32000)")
    parser.add_argument("--work-dir", default="/var/tmp", help="for test data on disk (/var/tmp)")
    parser.add_argument("--shm-dir", default="/dev/shm", help="for test data in memory (/dev/shm)")
    return parser.parse_args()


def choose_servers(options):
    """The adapters to test. A missing server is an error only if it was asked for."""
    adapters = []
    for name, binary in options.server or [[name, None] for name in servers.known_names()]:
        try:
            adapters.append(servers.make(name, binary, options.peer_root))
        except Unavailable as problem:
            if options.server:
                raise SystemExit(f"compare.py: {name}: {problem}") from None
            log(f"skipping {name}: {problem}")
    return adapters


def main():
    options = parse_options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("compare.py: terminated"))
    open_files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (open_files, open_files))

    scale = QUICK if options.quick else FULL
    patterns = options.scenario or ["*"]
    chosen = [
        scenario
        for scenario in scenarios.all_scenarios(scale)
        if any(fnmatch(scenario.name, pattern) for pattern in patterns)
    ]
    if not chosen:
        raise SystemExit("compare.py: no such scenario")
    rounds = options.rounds or scale.rounds
    minutes = options.minutes or (3.5 if options.quick else 24)

    isolation = Isolation(options.congestion)
    if not isolation.active:
        log("warning: no private namespaces (not root?), so congestion control is the system's")
    bench = Bench(options, scale, isolation)
    try:
        bench.prepare()
        adapters = choose_servers(options)
        problems = {}
        for adapter in adapters:
            problems[adapter.name] = run_checks(bench, adapter)
            for check, problem in problems[adapter.name].items():
                log(f"check {adapter.name:12} {check:10} {problem or 'passed'}")
        with nullcontext(False) if options.autogroup else one_scheduling_group() as is_one_group:
            samples = run_rounds(bench, adapters, chosen, problems, rounds, BEGAN + 60 * minutes)
    finally:
        bench.remove()

    results = {
        "machine": machine(isolation),
        "congestion_control": options.congestion,
        "one_scheduling_group": is_one_group,
        "quick": options.quick,
        "minutes": (time.monotonic() - BEGAN) / 60,
        "servers": {
            adapter.name: {"kind": adapter.kind, "version": adapter.version()} for adapter in adapters
        },
        "scenarios": report.summarize(chosen, adapters, samples),
    }
    print(report.as_markdown(results))
    if options.json:
        options.json.write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()
