# SPDX-License-Identifier: MIT
"""A small real object store for tests."""

import datetime
import hashlib
import hmac
import os
import random
import subprocess
import urllib.request
from pathlib import Path

RGW = Path(__file__).resolve().parents[1] / "s3/mini-rgw.sh"


class Ceph:
    """A small real object store with an empty bucket; its keys are in folder/keys."""

    def __init__(self, folder, bucket="quotas", gateways=1):
        self.folder = f"{folder}/ceph"
        values = {}
        while "S3_ENDPOINT" not in values:  # another program may use the ports
            port = 20000 + 80 * random.randrange(150)
            environment = dict(os.environ, MINI_RGW_STORE="memstore", MINI_RGW_OSD_GB="4", MINI_RGW_PORT=str(port),
                               MINI_RGW_GATEWAYS=str(gateways))
            started = subprocess.run([RGW, "start", self.folder], env=environment, stdout=subprocess.PIPE, text=True)
            values = dict(line.split("=", 1) for line in started.stdout.splitlines())
        self.endpoint = values["S3_ENDPOINT"]
        self.endpoints = values["S3_ENDPOINTS"].split(",")
        keys = Path(folder, "keys")
        keys.write_text(values["S3_ACCESS_KEY"] + "\n" + values["S3_SECRET_KEY"] + "\n")
        try:
            self.make_bucket(bucket, values["S3_ACCESS_KEY"], values["S3_SECRET_KEY"])
        except BaseException:
            self.__exit__()
            raise

    def make_bucket(self, bucket, access, secret):
        host = self.endpoint.removeprefix("http://")
        time = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
        scope = f"{time[:8]}/us-east-1/s3/aws4_request"
        nothing = hashlib.sha256(b"").hexdigest()
        names = "host;x-amz-content-sha256;x-amz-date"
        request = (f"PUT\n/{bucket}\n\nhost:{host}\nx-amz-content-sha256:{nothing}\nx-amz-date:{time}\n\n"
                   f"{names}\n{nothing}")
        key = ("AWS4" + secret).encode()
        for part in (*scope.split("/"), f"AWS4-HMAC-SHA256\n{time}\n{scope}\n"
                     + hashlib.sha256(request.encode()).hexdigest()):
            key = hmac.digest(key, part.encode(), "sha256")
        authorization = f"AWS4-HMAC-SHA256 Credential={access}/{scope}, SignedHeaders={names}, Signature={key.hex()}"
        urllib.request.urlopen(urllib.request.Request(
            f"{self.endpoint}/{bucket}", method="PUT",
            headers={"Host": host, "x-amz-date": time, "x-amz-content-sha256": nothing,
                     "Authorization": authorization})).close()

    def fault(self, verb, daemon):
        """Kills, pauses, resumes or revives a daemon such as rgw.0."""
        subprocess.run([RGW, verb, self.folder, daemon], check=True, stdout=subprocess.DEVNULL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run([RGW, "purge", self.folder], check=True)
