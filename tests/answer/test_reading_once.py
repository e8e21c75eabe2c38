"""A request reads each text once: everything that needs the value asks the same reading."""

import json
from typing import Any

import pytest

from calculators import find, slugs
from calculators.bridge import reply
from calculators.declare.fields import Choice, Number


@pytest.mark.parametrize("slug", slugs())
def test_a_text_is_read_once_in_a_request(slug: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither for the links nor for the page's own example is it read again."""
    fields = find(slug).fields
    texts = dict(find(slug).defaults())
    body = {"calculator": slug, "texts": texts, "example": texts, "strict": [], "view": {}}
    request = json.dumps({"kind": "answer", **body})
    reply(request)  # the example is read with the first request of a page
    read: list[str] = []
    for kind in (Number, Choice):

        def counted(self: Any, text: str, *, strict: bool, _read: Any = kind.read) -> Any:
            read.append(self.name)
            return _read(self, text, strict=strict)

        monkeypatch.setattr(kind, "read", counted)
    assert json.loads(reply(request))["state"] == "live"
    assert sorted(name for name in read if name in fields) == sorted(fields)
