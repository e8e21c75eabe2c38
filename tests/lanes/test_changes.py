"""What changed: since a branch left main, on main in the last commit; unknown without history."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.lanes.changes import changes

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")


def commit(repository: Path, name: str) -> None:
    (repository / name).write_text(name, "utf-8")
    git(repository, "add", name)
    git(repository, "-c", "user.name=A", "-c", "user.email=a@b.example", "commit", "-qm", name)


def git(repository: Path, *command: str) -> None:
    subprocess.run(["git", *command], cwd=repository, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    for name in ("first", "second"):
        commit(tmp_path, name)
    return tmp_path


@needs_git
def test_on_main_it_is_what_the_last_commit_changed(repository: Path) -> None:
    assert changes(repository).files == frozenset({"second"})


@needs_git
def test_on_a_branch_it_is_what_changed_since_it_left_main(repository: Path) -> None:
    git(repository, "checkout", "-qb", "branch")
    for name in ("third", "fourth"):
        commit(repository, name)
    (repository / "fïfth").write_text("not committed yet", "utf-8")
    assert changes(repository).files == frozenset({"third", "fourth", "fïfth"})


@needs_git
def test_in_a_clone_main_is_measured_by_where_it_came_from(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    clone = tmp_path_factory.mktemp("clone") / "here"
    git(repository, "clone", "-q", str(repository), str(clone))
    assert changes(clone).files == frozenset({"second"})
    for name in ("third", "fourth"):
        commit(clone, name)
    assert changes(clone).files == frozenset({"third", "fourth"})


@needs_git
def test_where_history_is_cut_off_nobody_knows(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    clone = tmp_path_factory.mktemp("clone") / "here"
    git(repository, "clone", "-q", "--depth=1", f"file:{'/' * 2}{repository}", str(clone))
    assert changes(clone).files is None
    assert changes(clone).commit


def test_nor_without_git(tmp_path: Path) -> None:
    assert changes(tmp_path).files is None
