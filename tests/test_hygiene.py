"""What is committed is ours to publish, and the same for everybody."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

BINARY = {".gif", ".gz", ".ico", ".jpg", ".pdf", ".png", ".ttf", ".webp", ".whl", ".woff", ".woff2"}

# In pieces, so that this file passes its own tests.
REGISTRIES = [
    ".".join(name)
    for name in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("deb", "debian", "org"),
        ("cdn", "jsdelivr"),
        ("unpkg", "com"),
    )
]
TOOLS = [
    "".join(name)
    for name in (
        ("clau", "de"),
        ("anth", "ropic"),
        ("open", "ai"),
        ("chat", "gpt"),
        ("co", "pilot"),
        ("co", "dex"),
        ("co-authored", "-by"),
        ("language ", "model"),
        ("sub", "agent"),
        ("ai-", "generated"),
        ("generated with ", "ai"),
        ("as an ", "ai "),
        ("the user ", "asked"),
    )
]
MACHINE_PATH = re.compile(
    r"(?<![\w.~/}-])/(?:work|root)(?![\w-])"
    r"|(?<![\w.~/}-])/(?:home|opt|tmp|Users)/\w"
    r"|(?<!\w)[A-Z]:\\Users\\"
    r"|file://" + "/"
)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Every text file that is committed, or would be with the next `git add`."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("only git knows which files are committed, and there is none here")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    return {
        file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8")
        for file in files
        if file.is_file() and file.suffix.lower() not in BINARY
    }


def places(texts: dict[str, str], wanted: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        if wanted.search(line)
    ]


def any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(word)}" for word in words), re.IGNORECASE)


def test_no_file_names_a_package_registry(texts: dict[str, str]) -> None:
    """Packages come from wherever the reader's machine is set up to fetch them."""
    assert places(texts, any_of(REGISTRIES)) == []


def test_no_file_names_a_path_of_the_machine_it_was_written_on(texts: dict[str, str]) -> None:
    assert places(texts, MACHINE_PATH) == []


def test_no_file_talks_about_the_tools_it_was_written_with(texts: dict[str, str]) -> None:
    assert places(texts, any_of(TOOLS)) == []


def test_npm_verifies_by_hash_alone() -> None:
    """The lock file has hashes for all packages and addresses for none."""
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    fetched = {name: package for name, package in packages.items() if name}
    assert [name for name, package in fetched.items() if "integrity" not in package] == []
    assert [name for name, package in fetched.items() if "resolved" in package] == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-node.txt"])
def test_pip_verifies_by_hash_alone(name: str) -> None:
    """Each requirement is one exact version with its hashes; no line says where to look."""
    lines = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    requirements = [line for line in lines if line.strip() and not line.startswith("#")]
    exact = re.compile(r"[\w.-]+==[\w.]+( ; .+?)?( +--hash=sha256:[0-9a-f]{64})+ *")
    assert requirements
    assert [line for line in requirements if not exact.fullmatch(line)] == []


def test_the_version_of_pyodide_has_one_home(texts: dict[str, str]) -> None:
    """Only package.json, and npm's lock beside it, know it: an update is one edit."""
    version = json.loads(texts["package.json"])["dependencies"]["pyodide"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", version), "exact: a patch release can break phones"
    named = [name for name, text in texts.items() if version in text]
    assert sorted(named) == ["package-lock.json", "package.json"]


def test_every_action_is_named_by_its_commit(texts: dict[str, str]) -> None:
    """A tag can be moved to other code; beside the hash stands the release that it was."""
    used = [
        line.strip()
        for name, text in texts.items()
        if name.startswith(".github/workflows/")
        for line in text.splitlines()
        if "uses:" in line
    ]
    exact = re.compile(r"(- )?uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert used
    assert [line for line in used if not exact.fullmatch(line)] == []
