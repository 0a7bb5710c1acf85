#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Drives the real application in a real window: xdotool moves the mouse and types, and the
accessibility bus shows what a screen reader would read.

    test_application.py FTPGUI

It starts its own X server and buses. There is no window manager: windows stay where the application
puts them, and have the focus only when the test gives it to them."""

import contextlib
import ftplib
import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PATIENCE = 60  # seconds; only a hung application needs them


def wait_for(what, function):
    end = time.monotonic() + PATIENCE
    while True:
        result = function()
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"timed out: {what}")
        time.sleep(0.05)  # between two checks


class Screen:
    """The windows of one application."""

    def __init__(self, name):
        import pyatspi

        self.atspi = pyatspi
        self.name = name

    def nodes(self):
        for application in self.atspi.Registry.getDesktop(0):
            if application and application.name == self.name:
                yield from self.walk(application)

    def walk(self, node):
        """The visible nodes: cells of a hidden table do not know that they are hidden."""
        for child in list(node):
            if child and self.has(child, self.atspi.STATE_SHOWING):
                yield child
                yield from self.walk(child)

    @staticmethod
    def has(node, state):
        node.clearCache()
        return node.getState().contains(state)

    def look(self, role, name):
        try:
            for node in self.nodes():
                # Before version 2.52 at-spi says "push button".
                if node.getRoleName().removeprefix("push ") == role and re.fullmatch(name, node.name or ""):
                    return node
        except Exception:  # it disappeared during the search
            pass
        return None

    def find(self, role, name):
        return wait_for(f"{role} {name}", lambda: self.look(role, name))

    def enabled(self, role, name):
        """Returns the node if it exists and is enabled."""
        node = self.look(role, name)
        return node if node and self.has(node, self.atspi.STATE_ENABLED) else None

    def focus(self, role, name, title):
        """Gives a window the keyboard focus, because there is no window manager to do it."""
        node = self.find(role, name)

        def is_active():
            subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title, "windowfocus"])
            return self.has(node, self.atspi.STATE_ACTIVE)

        wait_for(f"{title} has the focus", is_active)

    def click(self, role, name, effect):
        """Clicks until the effect is seen: widgets may move between the search and the click."""
        deadline = time.monotonic()

        def works():
            nonlocal deadline
            if effect():
                return True
            node = self.enabled(role, name)
            if node and time.monotonic() > deadline:
                box = node.queryComponent().getExtents(self.atspi.DESKTOP_COORDS)
                xdotool("mousemove", "--sync", box.x + box.width // 2, box.y + box.height // 2, "click", 1)
                deadline = time.monotonic() + 3  # for the next try
            return False

        wait_for(f"click on {name}", works)

    def click_for(self, role, name, role_then, name_then):
        """Clicks until another node appears."""
        self.click(role, name, lambda: self.look(role_then, name_then))

    def text(self, name):
        text = self.find("text", name).queryText()
        return text.getText(0, text.characterCount)


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


class Application(unittest.TestCase):
    def setUp(self):
        self.directory = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.directory)
        self.folder = self.directory / "scans"
        self.folder.mkdir()
        self.config = self.directory / "ftpd.toml"
        # Without systemUser, a server that runs as root acts as the owner of the files, which not every
        # build can.
        name = pwd.getpwuid(os.geteuid()).pw_name
        self.beginning = f'# of the test\nip = "127.0.0.1"\nport = 0\nserver.systemUser = "{name}"\n'
        self.config.write_text(self.beginning + "\n[tls]\nenabled = true # as usual\n")
        home = self.directory / "home"
        home.mkdir()
        self.environment = os.environ | {
            "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home),
            "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8"}
        self.application = self.start()
        self.addCleanup(self.application.kill)
        self.screen = Screen("qftpserver")

    def start(self):
        return subprocess.Popen([sys.argv[1], "--config", self.config], env=self.environment)

    def share(self):
        """Shares a folder by keyboard and mouse, as on the first run. Returns the port and the password."""
        self.screen.find("label", "Nothing is shared yet.*(?s:.*)")
        self.screen.click_for("button", "Share Folder…", "button", "Share")
        self.screen.focus("dialog", "Share Folder.*", "^Share Folder")
        xdotool("type", str(self.folder))
        wait_for("the name", lambda: self.screen.text("Login name") == "scans")
        xdotool("key", "alt+r")
        read_and_write = self.screen.find("radio button", "Read and write.*")
        wait_for("read and write", lambda: self.screen.has(read_and_write, self.screen.atspi.STATE_CHECKED))
        xdotool("key", "Return")
        url = wait_for("the address", lambda: self.screen.look("text", "Address")) and self.screen.text("Address")
        password = self.screen.text("Password")
        self.screen.click("button", "Done", lambda: not self.screen.look("dialog", "Share Folder.*"))
        found = re.fullmatch(r"ftp://scans@127\.0\.0\.1:(\d+)/", url)
        self.assertTrue(found, url)
        self.assertRegex(password, "^[a-z2-9]{4}(-[a-z2-9]{4}){2}$")
        return int(found[1]), password

    def lftp(self, port, password, commands):
        subprocess.run(["lftp", "-e", f"set ssl:verify-certificate no; set ftp:ssl-force yes; {commands}; bye",
                        "-u", f"scans,{password}", f"ftp://127.0.0.1:{port}"], check=True, timeout=PATIENCE)

    def log_in(self, port, password):
        client = ftplib.FTP(timeout=PATIENCE)
        client.connect("127.0.0.1", port)
        client.login("scans", password)
        return client

    def test_from_the_first_run_to_the_end(self):
        port, password = self.share()
        text = self.config.read_text()
        self.assertTrue(text.startswith(self.beginning), text)
        self.assertIn("enabled = true # as usual", text)
        self.assertIn("[users.scans]", text)
        self.assertNotIn(password, text)
        self.screen.find("label", f"ftp://scans@127.0.0.1:{port}/")

        self.transfers(port, password)
        self.kick(port, password)
        self.second_start()
        self.quit_while_a_transfer_runs(port, password)

    def transfers(self, port, password):
        content = os.urandom(3_000_000)
        (self.directory / "up.bin").write_bytes(content)
        down = self.directory / "down.bin"
        self.lftp(port, password, f"put {self.directory}/up.bin; get up.bin -o {down}")
        self.assertEqual((self.folder / "up.bin").read_bytes(), content)
        self.assertEqual(down.read_bytes(), content)
        self.screen.click_for("list item", "Transfers", "table cell", "/up.bin")
        for cell in ("Upload", "Download", "complete"):
            self.screen.find("table cell", cell)

    def kick(self, port, password):
        client = self.log_in(port, password)
        self.addCleanup(client.close)
        client.sendcmd("CLNT Panel 7")
        self.screen.click_for("list item", "Sessions", "table cell", "CLNT Panel 7")
        self.screen.find("table cell", "Panel 7")
        self.screen.click("table cell", "scans", lambda: self.screen.enabled("button", "Disconnect"))
        self.screen.click("button", "Disconnect", lambda: not self.screen.look("table cell", "scans"))
        with self.assertRaisesRegex(ftplib.error_temp, "^421"):
            client.getresp()

    def second_start(self):
        self.assertEqual(self.start().wait(PATIENCE), 0)
        self.assertIsNone(self.application.poll())

    def quit_while_a_transfer_runs(self, port, password):
        client = self.log_in(port, password)
        self.addCleanup(client.close)
        client.voidcmd("TYPE I")
        data = client.transfercmd("STOR slow.bin")
        data.sendall(b"first ")
        self.screen.click_for("list item", "Transfers", "table cell", "running")
        self.screen.focus("frame", "QFtpServer", "^QFtpServer$")
        xdotool("key", "ctrl+q")
        self.screen.find("label", "Transfers still running: 1.*")
        # The server refuses new clients and serves the old one to its end.
        self.screen.click("button", "Wait for Transfers", lambda: self.is_refused(port))
        self.assertIsNone(self.application.poll())
        data.sendall(b"last")
        data.close()
        self.assertRegex(client.voidresp(), "^226")
        self.assertEqual(self.application.wait(PATIENCE), 0)
        self.assertEqual((self.folder / "slow.bin").read_bytes(), b"first last")

    @staticmethod
    def is_refused(port):
        try:
            client = ftplib.FTP(timeout=PATIENCE)
            client.connect("127.0.0.1", port)
            client.close()
            return False
        except OSError:
            return True


def accepts(display):
    """Whether the X server takes connections: on a busy machine it may say its number before that."""
    path = f"/tmp/.X11-unix/X{display[1:]}"
    for address in ("\0" + path, path):
        with socket.socket(socket.AF_UNIX) as client, contextlib.suppress(OSError):
            client.connect(address)
            return True
    return False


def begin_session():
    """Runs this script again inside an X server and a session bus."""
    runtime = tempfile.mkdtemp()
    os.chmod(runtime, 0o700)
    reading, writing = os.pipe()
    # Without -noreset it starts anew whenever its last client leaves, and refuses those that come meanwhile.
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-noreset", "-nolisten", "tcp",
                               "-screen", "0", "1200x900x24"], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as number:  # the server writes it when it is ready
            display = ":" + number.readline().strip()
        wait_for(f"display {display}", lambda: accepts(display))
        environment = os.environ | {"DISPLAY": display, "XDG_RUNTIME_DIR": runtime, "QFTP_IN_SESSION": "1"}
        command = ["dbus-run-session", "--", "/usr/bin/python3", os.path.abspath(__file__), *sys.argv[1:]]
        return subprocess.run(command, env=environment).returncode
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(runtime)


def main():
    if "QFTP_IN_SESSION" not in os.environ:
        sys.exit(begin_session())
    bus = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
    try:
        result = unittest.main(argv=[sys.argv[0], *sys.argv[2:]], exit=False).result
    finally:
        bus.terminate()
        bus.wait()
    sys.exit(0 if result.wasSuccessful() else 1)


if __name__ == "__main__":
    main()
