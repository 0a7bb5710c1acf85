# SPDX-License-Identifier: MIT
"""Conan 2:    conan create installer/recipes/conan"""

import re
from pathlib import Path

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy
from conan.tools.gnu import PkgConfigDeps


class QFtpServer(ConanFile):
    name = "qftpserver"
    description = "FTP server to embed in Qt applications"
    license = "MIT"
    topics = ("ftp", "ftps", "server", "qt")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    components = ("ldap", "mogilefs", "qml", "s3", "service", "sql", "testkit", "web")
    options = {name: [True, False] for name in ("shared", *components)}
    default_options = {name: False for name in options}

    def root(self):
        return Path(self.recipe_folder, "../../..").resolve()

    def set_version(self):
        header = self.root() / "ftpcore/include/QFtpServer/qftpglobal.h"
        self.version = re.search('QFTP_VERSION_STR "(.*)"', header.read_text())[1]

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "LICENSE", "ftpcore/*", "installer/*"):
            copy(self, pattern, self.root(), self.export_sources_folder)

    def requirements(self):
        self.requires("qt/[>=6.4 <7]", transitive_headers=True)
        for requirement in ("openssl/[>=3 <4]", "zlib/[>=1.2 <2]", "libsodium/[>=1.0]", "tomlplusplus/[>=3]", "libxcrypt/[>=4]"):
            self.requires(requirement)
        if self.options.mogilefs or self.options.s3 or self.options.service:
            self.requires("libcurl/[>=7.80 <9]")
        if self.options.ldap:
            self.requires("openldap/[>=2.5 <3]")
        if self.options.web:
            self.requires("libmicrohttpd/[>=0.9.71 <2]")

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self)

    def generate(self):
        CMakeDeps(self).generate()
        PkgConfigDeps(self).generate()
        toolchain = CMakeToolchain(self)
        for name in ("DAEMON", "GUI", "TESTS", "EXAMPLES"):
            toolchain.cache_variables[f"QFTP_{name}"] = False
        for name in self.components:
            toolchain.cache_variables[f"QFTP_{name.upper()}"] = bool(self.options.get_safe(name))
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, Path(self.package_folder, "licenses"))
        CMake(self).install()

    def package_info(self):
        # The installed CMake package has the targets.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = ["lib/cmake/QFtpServer"]
