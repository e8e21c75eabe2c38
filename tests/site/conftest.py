"""Builds the same commit elsewhere, under other conditions, and without a network."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.checkout import small_copy, whole_copy
from tests.conftest import UNDER_A_PATH

COMMITTED = "1764547200"  # the commit's time, as `make site` has it

# Where a process can't get a network of its own, its sockets refuse: for Python, and for the
# Node.js it starts.
REFUSING = {
    "sitecustomize.py": "import socket\n\n\ndef refuse(*_, **__):\n"
    '    raise OSError("there is no network here")\n\n\n'
    "socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse\n",
    "refuse.cjs": "for (const name of ['net', 'dns', 'http', 'https'])\n"
    "  for (const one of ['connect', 'createConnection', 'lookup', 'request', 'get'])\n"
    "    require(name)[one] = () => { throw new Error('there is no network here'); };\n"
    "require('net').Socket.prototype.connect = require('net').connect;\n"
    "globalThis.fetch = require('net').connect;\n",
}


class Alone(NamedTuple):
    """A way to run a program without a network: a command prefix and an environment."""

    before: tuple[str, ...]
    around: dict[str, str]
    said: str


class Build(NamedTuple):
    status: int
    said: str
    site: Path


@pytest.fixture(scope="session")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Alone:
    own = ("unshare", "--map-root-user", "--net")
    allowed = shutil.which("unshare") and subprocess.run([*own, "true"], capture_output=True)
    if allowed and allowed.returncode == 0:
        return Alone(own, {}, "a network of its own, with nothing in it")
    folder = tmp_path_factory.mktemp("refusing")
    for name, text in REFUSING.items():
        (folder / name).write_text(text, "utf-8")
    around = {"PYTHONPATH": str(folder), "NODE_OPTIONS": f"--require {folder / 'refuse.cjs'}"}
    return Alone((), around, "sockets that refuse")


def build(copy: Path, around: dict[str, str], *before: str, umask: int = 0o022) -> Build:
    """Do what `make site` does, in a copy of the checkout."""
    settings = {
        "NO_MKDOCS_2_WARNING": "1",
        "SITE_URL": UNDER_A_PATH,
        "SOURCE_DATE_EPOCH": COMMITTED,
        "WHOLE_SITE": "true",
    }
    made = subprocess.run(
        [*before, sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "site"],
        cwd=copy,
        env=os.environ | settings | around,
        umask=umask,
        capture_output=True,
        text=True,
    )
    return Build(made.returncode, made.stdout + made.stderr, copy / "site")


# Two sets of conditions, as different as possible.
HERE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8"}
THERE = {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C", "HOME": "/"}
FAR = Path("at", "quite another", "place")


@pytest.fixture(scope="session")
def whole_build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build(whole_copy(tmp_path_factory.mktemp("whole") / "copy"), HERE)


@pytest.fixture(scope="session")
def whole_build_alone(tmp_path_factory: pytest.TempPathFactory, alone: Alone) -> Build:
    """With nothing cached from earlier builds, so Python's fast start is prepared again."""
    copy = whole_copy(tmp_path_factory.mktemp("alone") / FAR, anew=True)
    return build(copy, THERE | alone.around, *alone.before, umask=0o077)


@pytest.fixture(scope="session")
def small_build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build(small_copy(tmp_path_factory.mktemp("small") / "copy"), HERE | SMALL)


@pytest.fixture(scope="session")
def small_build_alone(tmp_path_factory: pytest.TempPathFactory, alone: Alone) -> Build:
    copy = small_copy(tmp_path_factory.mktemp("small-alone") / FAR)
    return build(copy, THERE | SMALL | alone.around, *alone.before, umask=0o077)


SMALL = {"WHOLE_SITE": "false"}  # it adds to pages that a small site doesn't have
