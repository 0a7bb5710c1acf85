#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Installs a build into an empty folder and uses it from there: through the tutorial, pkg-config, and
as part of another project.    test_installed.py SOURCE BUILD"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE, BUILD = (Path(sys.argv.pop(1)).resolve() for _ in range(2))
EXAMPLES = SOURCE / "ftpcore/examples"
RUNNER = SOURCE / "tests/interop/test_example.py"


def run(*command, **arguments):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, **arguments)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


def same_compilation():
    """The options that compile the library as BUILD did, so that ccache has its objects already."""
    cache = dict(re.findall(r"^(\w+):\w+=(.*)$", (BUILD / "CMakeCache.txt").read_text(), re.MULTILINE))
    kind = cache["CMAKE_BUILD_TYPE"]
    options = [f"-DCMAKE_BUILD_TYPE={kind}"]
    if flags := cache.get(f"CMAKE_CXX_FLAGS_{kind.upper()}"):
        options.append(f"-DCMAKE_CXX_FLAGS_{kind.upper()}={flags}")
    if ccache := shutil.which("ccache"):
        options.append(f"-DCMAKE_CXX_COMPILER_LAUNCHER=env;CCACHE_BASEDIR={SOURCE};CCACHE_NOHASHDIR=1;{ccache}")
    return options


class Installed(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def install(self):
        prefix = self.folder / "prefix"
        run("cmake", "--install", BUILD, "--prefix", prefix)
        self.assertTrue((prefix / "etc/qftpserver/ftpd-headless.toml").exists())  # nothing goes elsewhere
        return prefix

    def serves(self, program):
        run(sys.executable, RUNNER, "minimal", program)

    def test_tutorial(self):
        run(sys.executable, SOURCE / "tests/package/tutorial.py", SOURCE / "docs/embedding.md", EXAMPLES, RUNNER,
            "--build", f"-DCMAKE_PREFIX_PATH={self.install()}")

    def test_components_and_version(self):
        """A project that asks for nothing but the components gets the language standard and the version."""
        prefix = self.install()
        (self.folder / "main.cpp").write_text(
            '#include <QFtpServer/qftpglobal.h>\n#include <concepts>\n#include <cstdio>\n'
            'static_assert(std::integral<int> && QFTP_VERSION >= QT_VERSION_CHECK(1, 0, 0));\n'
            'int main() { std::puts(QFtp::version()); }\n')

        def configure(components):
            (self.folder / "CMakeLists.txt").write_text(
                "cmake_minimum_required(VERSION 3.22)\nproject(asks LANGUAGES CXX)\n"
                f"find_package(QFtpServer REQUIRED COMPONENTS {components})\n"
                "add_executable(asks main.cpp)\ntarget_link_libraries(asks PRIVATE QFtpServer::Core)\n")
            return subprocess.run(["cmake", "-B", self.folder / "build", "-S", self.folder,
                                   f"-DCMAKE_PREFIX_PATH={prefix}"], capture_output=True, text=True)

        missing = configure("Core Nonsense")
        self.assertNotEqual(missing.returncode, 0)
        self.assertIn("Nonsense", missing.stderr)
        found = configure("Core MogileFs TestKit")
        self.assertEqual(found.returncode, 0, found.stderr)
        run("cmake", "--build", self.folder / "build")
        version = re.search('QFTP_VERSION_STR "(.*)"', (SOURCE / "ftpcore/include/QFtpServer/qftpglobal.h").read_text())
        self.assertEqual(run(self.folder / "build/asks").strip(), version[1])
        self.assertEqual(json.loads((SOURCE / "installer/recipes/vcpkg/vcpkg.json").read_text())["version"], version[1])

    def test_pkg_config(self):
        prefix = self.install()
        flags = run("pkg-config", "--cflags", "--libs", next(prefix.rglob("qftpserver.pc"))).split()
        program = self.folder / "minimal"
        run("c++", "-std=c++20", "-fPIC", EXAMPLES / "minimal/main.cpp", "-o", program, *flags)
        self.serves(program)
        self.assertNotIn("libcurl", run("ldd", program))  # only the component MogileFs needs it
        (self.folder / "mogilefs.cpp").write_text(
            "#include <QFtpServer/qftpconfigfile.h>\n#include <QFtpServer/qftpmogilefsstorage.h>\n#include <cstring>\n"
            "int main() { QFtpMogileFsStorage::addType();\n"
            "return std::strstr(QFtpConfigFile::defaultText(), \"mogilefs\") ? 0 : 1; }\n")
        flags = run("pkg-config", "--cflags", "--libs", next(prefix.rglob("qftpserver-mogilefs.pc")),
                    env={**os.environ, "PKG_CONFIG_PATH": str(next(prefix.rglob("pkgconfig")))}).split()
        run("c++", "-std=c++20", "-fPIC", self.folder / "mogilefs.cpp", "-o", self.folder / "mogilefs", *flags)
        run(self.folder / "mogilefs")

    def test_qmake(self):
        prefix = self.install()
        document = (SOURCE / "docs/recipes.md").read_text()
        (self.folder / "minimal.pro").write_text(re.search(r"```qmake\n(.*?)```", document, re.DOTALL)[1])
        shutil.copy(EXAMPLES / "minimal/main.cpp", self.folder)
        environment = {**os.environ, "PKG_CONFIG_PATH": str(next(prefix.rglob("pkgconfig")))}
        run("qmake6", cwd=self.folder, env=environment)
        run("make", cwd=self.folder, env=environment)
        self.serves(self.folder / "minimal")

    def test_part_of_another_project(self):
        (self.folder / "CMakeLists.txt").write_text(
            "cmake_minimum_required(VERSION 3.22)\nproject(other LANGUAGES C CXX)\n"
            f"include(FetchContent)\nFetchContent_Declare(qftpserver SOURCE_DIR {SOURCE})\n"
            f"FetchContent_MakeAvailable(qftpserver)\nadd_subdirectory({EXAMPLES}/minimal minimal)\n")
        build = self.folder / "build"
        told = run("cmake", "-S", self.folder, "-B", build, "-G", "Ninja", *same_compilation())
        self.assertNotIn("Warning", told)
        targets = run("cmake", "--build", build, "--target", "help")
        for other in ("ftpd-headless", "ftpgui", "tst_", "install:"):
            self.assertNotIn(other, targets)
        run("cmake", "--build", build)
        self.serves(build / "minimal/minimal")


unittest.main()
