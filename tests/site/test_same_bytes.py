"""Two builds of the same commit are the same, byte for byte, wherever and whenever."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.soak


def files(site: Path) -> dict[str, Path]:
    return {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}


def difference(first: bytes, second: bytes) -> str:
    """Return where two contents differ, with the text around it."""
    pairs = enumerate(zip(first, second, strict=False))
    at = next((place for place, (one, two) in pairs if one != two), min(len(first), len(second)))
    around = slice(max(0, at - 40), at + 40)
    return f"at byte {at}: {first[around]!r} and {second[around]!r}"


@pytest.mark.minutes(5)
@pytest.mark.parametrize(("how_large", "at_least"), [("small", 50), ("whole", 500)])
def test_two_builds_of_the_same_commit_are_the_same_byte_by_byte(
    how_large: str, at_least: int, request: pytest.FixtureRequest
) -> None:
    """In another folder, with other hashes, clock, language and rights, and files of another age.

    The second of the whole builds also makes again what the first one found cached.
    """
    builds = [request.getfixturevalue(f"{how_large}_build{more}") for more in ("", "_alone")]
    for build in builds:
        assert build.status == 0, build.said
    first, second = (files(build.site) for build in builds)
    assert len(first) > at_least
    assert sorted(first) == sorted(second)
    contents = {name: (first[name].read_bytes(), second[name].read_bytes()) for name in first}
    unlike = {name: difference(*both) for name, both in contents.items() if both[0] != both[1]}
    assert unlike == {}


def test_a_difference_is_named_with_its_place() -> None:
    assert difference(b"built at 9", b"built at 10") == (
        "at byte 9: b'built at 9' and b'built at 10'"
    )
    assert difference(b"ab", b"abc").startswith("at byte 2: ")
