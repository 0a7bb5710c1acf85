#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A MogileFS for tests: trackers and storage nodes that answer like the real ones and fail on demand.

    mogilefs.py [--trackers N] [--nodes N] [--node URL]... [--keys N]

Listens on free ports of the loopback interface. Prints them as "tracker 127.0.0.1:PORT" and "node PORT", then prints
"ready". With --node, uses the given nodes instead of its own. --keys creates that many empty files "many/...". Ends
when standard input ends. Each line of standard input is a fault, and the answer is "done":

    tracker N hang|refuse|kill|revive      hang: accepts requests but never answers; kill: as if the process had died
    tracker N cut COMMAND [COUNT]          once, drops the connection after carrying out COMMAND: the COUNT-th time
                                           from now
    tracker N shuffle                      from now on, answers pipelined requests in another order
    tracker N error COMMAND CODE           once, answers COMMAND with ERR CODE
    tracker N blind SECONDS                learns of new classes this many seconds late
    tracker N latin1                       compares bytes above 127 as their base letters, like some databases
    node N hang|refuse|kill|revive
    node N cut BYTES                       once, drops the connection after this many bytes of a body
    node N stall BYTES                     once, stops after this many bytes of a body but keeps the connection
    node N full                            from now on, answers PUT with 200 and stores nothing, as mogstored does
    node N full 507                        from now on, answers PUT with 507
    node N truncate BYTES                  once, serves only this many bytes of a file, as if it had no more
    forget KEY DEVICE                      the device loses its replica of the key
"""

import argparse
import bisect
import hashlib
import http.client
import random
import re
import socket
import sys
import threading
import time
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote_from_bytes, unquote_to_bytes, urlsplit

PLAIN = "_,-./\\:"
PAGE = 1000


def encode(value):
    return quote_from_bytes(value, safe=PLAIN + " ").replace(" ", "+")


def decode(text):
    return unquote_to_bytes(text.replace("+", " "))


class TrackerError(Exception):
    def __init__(self, code, text=None):
        super().__init__(code)
        self.code, self.text = code, text or code


class Store:
    """The database that the trackers share."""

    def __init__(self, nodes):
        self.lock = threading.RLock()
        self.nodes = nodes  # device -> URL
        self.domains = {}  # name -> {class: settings}
        self.files = {}  # (domain, key) -> file
        self.keys = {}  # domain -> sorted keys
        self.open = {}  # fid -> devices
        self.last_fid = 0
        self.made = {}  # (domain, class) -> when
        for domain in (b"dom1", b"dom2"):
            self.domains[domain] = {b"default": (2, b"NONE")}
            self.keys[domain] = []
        self.domains[b"dom1"].update({b"images": (2, b"NONE"), b"once": (1, b"NONE"), b"sums": (2, b"MD5")})

    def url(self, device, fid):
        return f"{self.nodes[device]}/dev{device}/0/{fid // 1000000:03}/{fid // 1000 % 1000:03}/{fid:010}.fid".encode()

    def put(self, domain, key, file):
        if (domain, key) not in self.files:
            bisect.insort(self.keys[domain], key)
        self.files[domain, key] = file

    def remove(self, domain, key):
        keys = self.keys[domain]
        del keys[bisect.bisect_left(keys, key)]
        return self.files.pop((domain, key))


def head(url):
    """Returns the size of the file on the node. None: the file or the node is missing."""
    parts = urlsplit(url.decode())
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=2)
    try:
        connection.request("HEAD", parts.path)
        reply = connection.getresponse()
        return int(reply.headers["Content-Length"]) if reply.status == 200 else None
    except OSError:
        return None
    finally:
        connection.close()


def content(url):
    parts = urlsplit(url.decode())
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=5)
    connection.request("GET", parts.path)
    return connection.getresponse().read()


class Commands:
    """The commands of a tracker. Each returns the values of its reply, or raises TrackerError."""

    def __init__(self, store):
        self.store = store
        self.blind = 0
        self.latin1 = False

    def domain(self, arguments):
        name = arguments.get(b"domain")
        if not name:
            raise TrackerError("no_domain", "No domain provided")
        if name not in self.store.domains or self.is_unknown(name, None):
            raise TrackerError("unreg_domain", "Domain name invalid/not found")
        return name

    def is_unknown(self, domain, name):
        return time.monotonic() - self.store.made.get((domain, name), float("-inf")) < self.blind

    def key(self, arguments, name=b"key"):
        if not arguments.get(name):
            raise TrackerError("no_key")
        return arguments[name]

    def file(self, arguments):
        domain, key = self.domain(arguments), self.key(arguments)
        if (domain, key) not in self.store.files:
            raise TrackerError("unknown_key")
        return domain, key, self.store.files[domain, key]

    def noop(self, arguments):
        return {}

    def get_domains(self, arguments):
        reply = {"domains": len(self.store.domains)}
        for i, (domain, classes) in enumerate(self.store.domains.items(), 1):
            reply[f"domain{i}"] = domain
            reply[f"domain{i}classes"] = len(classes)
            for j, (name, (count, hash_type)) in enumerate(classes.items(), 1):
                prefix = f"domain{i}class{j}"
                reply |= {prefix + "name": name, prefix + "mindevcount": count, prefix + "hashtype": hash_type,
                          prefix + "replpolicy": b"MultipleHosts()"}
        return reply

    def create_domain(self, arguments):
        name = arguments.get(b"domain") or b""
        if name in self.store.domains:
            raise TrackerError("domain_exists", "That domain already exists")
        self.store.domains[name] = {b"default": (2, b"NONE")}
        self.store.keys[name] = []
        self.store.made[name, None] = time.monotonic()
        return {"domain": name}

    def delete_domain(self, arguments):
        name = arguments.get(b"domain")
        if name not in self.store.domains:
            raise TrackerError("domain_not_found", "Domain not found")
        if self.store.keys[name]:
            raise TrackerError("domain_has_files", "Domain still has files, unable to delete")
        if len(self.store.domains[name]) > 1:
            raise TrackerError("domain_has_classes", "Domain still has classes, unable to delete")
        del self.store.domains[name], self.store.keys[name]
        return {"domain": name}

    def create_class(self, arguments):
        domain, name = arguments.get(b"domain"), arguments.get(b"class")
        count = int(arguments.get(b"mindevcount") or 0)
        if domain not in self.store.domains:
            raise TrackerError("domain_not_found", "Domain not found")
        if not name:
            raise TrackerError("no_class", "No class provided")
        if count < 1:
            raise TrackerError("invalid_mindevcount", "The mindevcount must be at least 1")
        if name in self.store.domains[domain]:
            raise TrackerError("class_exists", "That class already exists in that domain")
        self.store.domains[domain][name] = (count, arguments.get(b"hashtype") or b"NONE")
        self.store.made[domain, name] = time.monotonic()
        return {"class": name, "mindevcount": count, "domain": domain}

    def delete_class(self, arguments):
        domain, name = arguments.get(b"domain"), arguments.get(b"class")
        if domain not in self.store.domains:
            raise TrackerError("domain_not_found", "Domain not found")
        if name == b"default":
            raise TrackerError("nodel_default_class", "Cannot delete the default class")
        if name not in self.store.domains[domain]:
            raise TrackerError("class_not_found", "Class not found")
        if any(d == domain and f["class"] == name for (d, _), f in self.store.files.items()):
            raise TrackerError("class_has_files", "Class still has files, unable to delete")
        del self.store.domains[domain][name]
        return {"class": name, "domain": domain}

    def create_open(self, arguments):
        domain, name = self.domain(arguments), arguments.get(b"class") or b""
        # A real tracker does not accept a name for its default class.
        if name == b"default" or (name and name not in self.store.domains[domain]) or self.is_unknown(domain, name):
            raise TrackerError("unreg_class")
        fid = int(arguments.get(b"fid") or 0)
        if not fid:
            self.store.last_fid += 1
            fid = self.store.last_fid
        devices = random.sample(list(self.store.nodes), len(self.store.nodes))
        if arguments.get(b"multi_dest") != b"1":
            devices = devices[:1]
            self.store.open[fid] = (devices, name)
            return {"fid": fid, "devid": devices[0], "path": self.store.url(devices[0], fid)}
        self.store.open[fid] = (devices, name)
        reply = {"fid": fid, "dev_count": len(devices)}
        for i, device in enumerate(devices, 1):
            reply |= {f"devid_{i}": device, f"path_{i}": self.store.url(device, fid)}
        return reply

    def create_close(self, arguments):
        domain = self.domain(arguments)
        for name in (b"fid", b"devid", b"path"):
            if not arguments.get(name):
                raise TrackerError("no_" + name.decode())
        fid, device = int(arguments[b"fid"]), int(arguments[b"devid"])
        if arguments[b"path"] != self.store.url(device, fid):
            raise TrackerError("bogus_args")
        if fid not in self.store.open:
            raise TrackerError("no_temp_file", "No tempfile or file already closed")
        checksum = arguments.get(b"checksum", b"").decode()
        if checksum and not re.fullmatch("MD5:[0-9a-f]{32}|SHA-1:[0-9a-f]{40}", checksum):
            raise TrackerError("invalid_checksum_format")
        devices, name = self.store.open.pop(fid)
        if device not in devices:
            raise TrackerError("invalid_destdev", f"File uploaded to invalid dest {device}.")
        if not arguments.get(b"key"):
            return {}
        path = self.store.url(device, fid)
        size = head(path)
        if size is None:
            raise TrackerError("size_verify_error", "Expected: -1; actual: 0 (missing)")
        if arguments.get(b"size") and int(arguments[b"size"]) != size:
            raise TrackerError("size_mismatch", f"Expected: {int(arguments[b'size'])}; actual: {size}")
        if checksum and arguments.get(b"checksumverify") == b"1":
            kind, wanted = checksum.split(":")
            if hashlib.new({"MD5": "md5", "SHA-1": "sha1"}[kind], content(path)).hexdigest() != wanted:
                raise TrackerError("checksum_mismatch")
        with self.store.lock:
            self.store.put(domain, arguments[b"key"],
                           {"fid": fid, "class": name or b"default", "length": size, "devices": [device],
                            "checksum": checksum})
        return {}

    def get_paths(self, arguments):
        _, _, file = self.file(arguments)
        replicate(self.store, file)
        devices = random.sample(file["devices"], len(file["devices"]))
        return {"paths": len(devices)} | {f"path{i}": self.store.url(d, file["fid"]) for i, d in enumerate(devices, 1)}

    def file_info(self, arguments):
        domain, key, file = self.file(arguments)
        reply = {"fid": file["fid"], "domain": domain, "class": file["class"], "key": key, "length": file["length"],
                 "devcount": len(file["devices"])}
        if self.store.domains[domain].get(file["class"], (0, b"NONE"))[1] != b"NONE":
            reply["checksum"] = (file["checksum"] or "MISSING").encode()
        return reply

    def list_keys(self, arguments):
        domain = self.domain(arguments)
        prefix, after = arguments.get(b"prefix", b""), arguments.get(b"after", b"")
        if self.latin1:
            after = after.replace("\U0010ffff".encode(), b"O")
        limit = int(arguments.get(b"limit") or PAGE)
        limit = min(limit if limit > 0 else PAGE, PAGE)
        if after:  # a real tracker reads the prefix as a regular expression here
            try:
                matches = re.match(prefix, after)
            except re.error:
                raise TrackerError("failure", "Operation failed") from None
            if not matches:
                raise TrackerError("after_mismatch", "Pattern does not match the after-value?")
        keys = self.store.keys[domain]
        start = min(bisect.bisect_left(keys, prefix), bisect.bisect_left(keys, prefix.upper()))
        start = max(start, bisect.bisect_right(keys, after)) if after else start
        found = []
        for i in range(start, len(keys)):
            if keys[i].lower().startswith(prefix.lower()):  # a real database ignores case
                found.append(keys[i])
            elif keys[i] > prefix and keys[i].lower() > prefix.lower():
                break
            if len(found) == limit:
                break
        if not found:
            raise TrackerError("none_match", "No keys match that pattern and after-value (if any).")
        return {"key_count": len(found), "next_after": found[-1]} | {f"key_{i}": k for i, k in enumerate(found, 1)}

    def rename(self, arguments):
        domain = self.domain(arguments)
        old, new = self.key(arguments, b"from_key"), self.key(arguments, b"to_key")
        if (domain, old) not in self.store.files:
            raise TrackerError("unknown_key")
        if new != old and (domain, new) in self.store.files:
            raise TrackerError("key_exists", "Target key name already exists; can't overwrite.")
        self.store.put(domain, new, self.store.remove(domain, old))
        return {}

    def delete(self, arguments):
        domain, key, _ = self.file(arguments)
        self.store.remove(domain, key)
        return {}

    def updateclass(self, arguments):
        domain, key, name = self.domain(arguments), self.key(arguments), arguments.get(b"class")
        if name not in self.store.domains[domain]:
            raise TrackerError("class_not_found", "Class not found")
        if (domain, key) not in self.store.files:
            raise TrackerError("invalid_key")
        self.store.files[domain, key]["class"] = name
        return {}


def replicate(store, file):
    """Copies a file to our other nodes, as real trackers do some seconds after it was stored."""
    source = next((Node.all[d] for d in file["devices"] if d in Node.all), None)
    for device, node in Node.all.items():
        if source and device not in file["devices"] and device not in file.get("forgotten", []):
            node.files[node.path(device, file["fid"])] = source.files.get(source.path(source.device, file["fid"]), b"")
            file["devices"].append(device)


class Tracker:
    all = []

    def __init__(self, store):
        self.commands = Commands(store)
        self.store = store
        self.goes_on = threading.Event()
        self.shuffles = False
        self.cut = {}
        self.errors = {}
        self.connections = set()
        self.listener = None
        self.address = ("127.0.0.1", 0)
        self.revive()
        Tracker.all.append(self)

    def revive(self):
        self.goes_on.set()
        if not self.listener:
            self.listener = socket.create_server(self.address)
            self.address = self.listener.getsockname()
            threading.Thread(target=self.accept, args=(self.listener,), daemon=True).start()

    def refuse(self):
        listener, self.listener = self.listener, None
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()

    def kill(self):
        self.refuse()
        for connection in list(self.connections):
            connection.shutdown(socket.SHUT_RDWR)

    def accept(self, listener):
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            self.connections.add(connection)
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        buffer = b""
        try:
            while received := connection.recv(65536):
                *lines, buffer = (buffer + received).split(b"\n")
                replies = []
                for line in lines:
                    if line.strip():
                        replies.append(self.reply(line.strip().decode("latin-1")))
                self.goes_on.wait()
                if None in replies:
                    break
                if self.shuffles:
                    replies.reverse()
                connection.sendall(b"".join(replies))
        except OSError:
            pass
        self.connections.discard(connection)
        connection.close()

    def reply(self, line):
        """Returns the reply to a line. None: cut the connection."""
        command, _, text = line.partition(" ")
        arguments = {}
        for pair in text.split("&"):
            name, _, value = pair.partition("=")
            name, value = decode(name), decode(value.split("=")[0])
            arguments[name] = arguments[name] + b"\0" + value if name in arguments else value
        call_id = arguments.get(b"callid", b"").decode()
        try:
            function = getattr(self.commands, command.lower(), None)
            if not function or command.startswith("_"):
                raise TrackerError("unknown_command", "Unknown server command")
            if command in self.errors:
                raise TrackerError(self.errors.pop(command))
            if command == "create_close":  # it asks a node, so the answer may take long
                values = function(arguments)
            else:
                with self.store.lock:
                    values = function(arguments)
            if call_id:
                values["callid"] = call_id.encode()
            pairs = [encode(str(n).encode()) + "=" + encode(v if isinstance(v, bytes) else str(v).encode())
                     for n, v in values.items()]
            random.shuffle(pairs)
            answer = "OK " + "&".join(pairs)
        except TrackerError as error:
            answer = f"ERR {error.code} {encode(error.text.encode())}" + (f" {call_id}" if call_id else "")
        if command in self.cut:
            self.cut[command] -= 1
            if self.cut[command] == 0:
                del self.cut[command]
                return None
        return answer.encode() + b"\r\n"


class NodeHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, headers=()):
        self.send_response_only(status)
        for name, value in headers:
            self.send_header(name, value)
        if not any(name == "Content-Length" for name, _ in headers):
            self.send_header("Content-Length", "0")
        self.end_headers()

    def hang(self):
        self.server.node.goes_on.wait()

    def body(self):
        if self.headers.get("Transfer-Encoding") == "chunked":
            while size := int(self.rfile.readline() or b"0", 16):
                yield self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            left = int(self.headers["Content-Length"])
            while left:
                data = self.rfile.read(min(left, 65536))
                if not data:
                    raise ConnectionError
                left -= len(data)
                yield data

    def do_PUT(self):
        node, received = self.server.node, bytearray()
        self.hang()
        try:
            for data in self.body():
                received += data
                if node.limit is not None and len(received) >= node.limit:
                    self.break_off()
        except (ConnectionError, ValueError):
            self.close_connection = True
            return
        self.hang()
        if node.full:
            if node.full == 200:
                node.files[self.path] = b""
            self.answer(node.full)
            return
        node.files[self.path] = bytes(received)
        node.times[self.path] = time.time()
        self.answer(201)

    def break_off(self):
        node = self.server.node
        node.limit = None
        if node.stalls:
            node.goes_on.clear()
            self.hang()
        self.connection.shutdown(socket.SHUT_RDWR)
        raise ConnectionError

    def do_HEAD(self):
        self.do_GET()

    def do_GET(self):
        node = self.server.node
        self.hang()
        data = node.files.get(self.path)
        if data is None:
            self.answer(404)
            return
        if node.truncate is not None and self.command == "GET":
            data, node.truncate = data[:node.truncate], None
        modified = ("Last-Modified", formatdate(node.times.get(self.path, time.time()), usegmt=True))
        start = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        start = int(start[1]) if start else None
        if start is not None and start >= len(data):
            self.answer(416, [("Content-Range", f"bytes */{len(data)}")])
            return
        part = data[start or 0:]
        headers = [("Content-Length", str(len(part))), modified]
        if start is not None:
            headers.append(("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}"))
        self.answer(200 if start is None else 206, headers)
        if self.command == "HEAD":
            return
        if node.limit is not None and len(part) >= node.limit:
            self.wfile.write(part[:node.limit])
            self.wfile.flush()
            try:
                self.break_off()
            except ConnectionError:
                self.close_connection = True
            return
        self.wfile.write(part)


class NodeServer(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *_):
        pass

    def process_request(self, request, client_address):
        self.node.connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        self.node.connections.discard(request)
        super().shutdown_request(request)


class Node:
    all = {}

    def __init__(self, device):
        self.device = device
        self.files, self.times = {}, {}
        self.connections = set()
        self.goes_on = threading.Event()
        self.stalls = False
        self.full = 0  # the status of an answer that stores nothing
        self.limit = self.truncate = None
        self.server = None
        self.address = ("127.0.0.1", 0)
        self.revive()
        Node.all[device] = self

    @staticmethod
    def path(device, fid):
        return urlsplit(STORE.url(device, fid).decode()).path

    def revive(self):
        self.goes_on.set()
        self.limit = None
        self.full = 0
        if not self.server:
            self.server = NodeServer(self.address, NodeHandler)
            self.server.node = self
            self.address = self.server.server_address
            threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def refuse(self):
        self.server.shutdown()
        self.server.server_close()
        self.server = None

    def kill(self):
        self.refuse()
        for connection in list(self.connections):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def obey(words):
    kind, number, fault, *arguments = words
    if kind == "forget":
        file = next(f for (_, key), f in STORE.files.items() if key == number.encode())
        file["devices"].remove(int(fault))
        file.setdefault("forgotten", []).append(int(fault))
        return
    target = (Tracker.all if kind == "tracker" else [*Node.all.values()])[int(number) - 1]
    if fault in ("refuse", "kill", "revive"):
        getattr(target, fault)()
    elif fault == "hang":
        target.goes_on.clear()
    elif kind == "tracker" and fault == "cut":
        target.cut[arguments[0]] = int(arguments[1]) if len(arguments) > 1 else 1
    elif fault == "shuffle":
        target.shuffles = True
    elif fault == "error":
        target.errors[arguments[0]] = arguments[1]
    elif fault == "latin1":
        target.commands.latin1 = True
    elif fault == "blind":
        target.commands.blind = float(arguments[0])
    elif fault == "truncate":
        target.truncate = int(arguments[0])
    elif fault == "full":
        target.full = int(arguments[0]) if arguments else 200
    else:
        target.stalls = fault == "stall"
        target.limit = int(arguments[0])


def main():
    global STORE
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trackers", type=int, default=2)
    parser.add_argument("--nodes", type=int, default=2)
    parser.add_argument("--node", action="append", default=[])
    parser.add_argument("--keys", type=int, default=0)
    options = parser.parse_args()
    STORE = Store({i: url for i, url in enumerate(options.node, 1)})
    for device in range(1, 0 if options.node else options.nodes + 1):
        STORE.nodes[device] = "http://127.0.0.1:%d" % Node(device).address[1]
    if options.keys:
        STORE.domains[b"dom1"][b"many"] = (1, b"NONE")
        for i in range(options.keys):
            STORE.put(b"dom1", b"many/file-%07d" % i,
                      {"fid": 10**9 + i, "class": b"many", "length": i, "devices": [1], "checksum": ""})
    for _ in range(options.trackers):
        print("tracker %s:%d" % Tracker(STORE).address)
    for node in Node.all.values():
        print(f"node {node.address[1]}")
    print("ready", flush=True)
    for line in sys.stdin:
        obey(line.split())
        print("done", flush=True)


if __name__ == "__main__":
    main()
