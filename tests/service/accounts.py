#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A service that knows accounts, as docs/accounts.md describes it, for tests.

    accounts.py http ACCOUNTS PORT-FILE        over HTTP, on a free port of loopback, which it writes
    accounts.py socket ACCOUNTS SOCKET         over HTTP on a Unix socket
    accounts.py program ACCOUNTS               as a program: a question on standard input

ACCOUNTS is a JSON file: name -> settings, read anew for each question."""

import hashlib
import hmac
import json
import os
import socketserver
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def answer(text):
    question = json.loads(text)
    assert question["v"] == 1 and question["event"] == "login" and question["ip"] and question["id"], question
    with open(sys.argv[2]) as file:
        account = json.load(file).get(question["user"])
    if account is None:
        return {"result": "next"}
    if "answer" in account:  # word for word
        return account["answer"]
    hashes = [account.pop("passwordHash", None)] + [entry["hash"] for entry in account.pop("passwords", [])]
    if "clientCertificate" in account:
        isRight = question.get("certificate", {}).get("fingerprint") == account["clientCertificate"]
    else:
        isRight = hashlib.sha256(question["password"].encode()).hexdigest() in hashes
    return {"result": "accept", "account": account} if isRight else {"result": "refuse", "message": "wrong"}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        key = os.environ.get("SIGNATURE_KEY")
        if key and self.headers["X-QFtp-Signature"] != "sha256=" + hmac.new(key.encode(), body, "sha256").hexdigest():
            self.send_error(403)
            return
        said = answer(body)
        text = (said if isinstance(said, str) else json.dumps(said)).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def address_string(self):
        return "client"

    def log_message(self, *_):
        pass


class Quiet:
    daemon_threads = True

    def handle_error(self, *where):
        if not isinstance(sys.exc_info()[1], ConnectionError):  # clients may leave
            super().handle_error(*where)


class HttpServer(Quiet, ThreadingHTTPServer):
    pass


class UnixServer(Quiet, socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    pass


kind = sys.argv[1]
if kind == "program":
    assert "QFTP_TEST_MARKER" not in os.environ  # the test has it
    said = answer(sys.stdin.read())
    print(said if isinstance(said, str) else json.dumps(said))
elif kind == "http":
    server = HttpServer(("127.0.0.1", int(os.environ.get("PORT", 0))), Handler)
    with open(sys.argv[3] + ".new", "w") as file:
        file.write(str(server.server_address[1]))
    os.rename(sys.argv[3] + ".new", sys.argv[3])
    server.serve_forever()
else:
    if os.path.exists(sys.argv[3]):
        os.remove(sys.argv[3])
    UnixServer(sys.argv[3], Handler).serve_forever()
