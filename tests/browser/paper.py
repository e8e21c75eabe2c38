"""What was printed, as its reader sees it: pages, words, and the code that a telephone reads."""

from dataclasses import dataclass

import pypdfium2
import zxingcpp

SHARP = 3  # times 72 dots an inch: a telephone sees no less


@dataclass(frozen=True)
class Sheet:
    """One page of paper."""

    words: str
    codes: list[str]
    dark: float  # the share of it that is darker than gray


def sheets(pdf: bytes) -> list[Sheet]:
    """Each page of a PDF, rendered to a picture and read."""
    return [_read(page) for page in pypdfium2.PdfDocument(pdf)]


def _read(page: pypdfium2.PdfPage) -> Sheet:
    words = page.get_textpage().get_text_range()
    picture = page.render(scale=SHARP, grayscale=True)
    dots = bytes(picture.buffer)
    rows = memoryview(dots).cast("B", (picture.height, picture.stride))
    codes = [one.text for one in zxingcpp.read_barcodes(rows)]
    return Sheet(" ".join(words.split()), codes, sum(dot < 128 for dot in dots) / len(dots))
