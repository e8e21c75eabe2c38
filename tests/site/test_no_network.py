"""A build needs no network once `make setup` has run."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.conftest import Alone, Build

pytestmark = pytest.mark.soak


@pytest.fixture
def listening() -> Iterator[int]:
    """Listen on a port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_build_needs_no_network(small_build_alone: Build) -> None:
    assert small_build_alone.status == 0, small_build_alone.said
    assert (small_build_alone.site / "index.html").is_file()


def test_nor_do_pictures_and_packs_and_making_python_start_fast(whole_build_alone: Build) -> None:
    assert whole_build_alone.status == 0, whole_build_alone.said
    assert (whole_build_alone.site / "packs").is_dir()
    assert list(whole_build_alone.site.glob("assets/runtime/*/calculators.zip"))


def test_where_it_was_built_nothing_reaches_even_this_machine(alone: Alone, listening: int) -> None:
    """Otherwise the build above might have fetched something."""
    node = shutil.which("node") or shutil.which("node", path=Path(sys.executable).parent)
    assert node
    python = f"import socket; socket.create_connection(('127.0.0.1', {listening}))"
    script = f"fetch('http://127.0.0.1:{listening}').catch(() => process.exit(3))"
    for program in ([sys.executable, "-c", python], [node, "-e", script]):
        inside = subprocess.run(
            [*alone.before, *program], env=os.environ | alone.around, capture_output=True
        )
        assert inside.returncode != 0, f"{program[0]}: {alone.said}"
    outside = subprocess.run([sys.executable, "-c", python], capture_output=True)
    assert outside.returncode == 0
