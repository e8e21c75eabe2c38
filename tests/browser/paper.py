"""Reads what was printed: pages, words, and the QR code as a phone sees it."""

from dataclasses import dataclass

import pypdfium2
import zxingcpp

SHARP = 3  # times 72 dots an inch: about what a phone sees


@dataclass(frozen=True)
class Sheet:
    """One page of paper."""

    words: str
    codes: list[str]
    dark: float  # the share that's darker than gray


def sheets(pdf: bytes) -> list[Sheet]:
    """Return each page of a PDF, rendered to a picture and read."""
    return [_read(page) for page in pypdfium2.PdfDocument(pdf)]


def _read(page: pypdfium2.PdfPage) -> Sheet:
    words = page.get_textpage().get_text_range()
    picture = page.render(scale=SHARP, grayscale=True)
    dots = bytes(picture.buffer)
    rows = memoryview(dots).cast("B", (picture.height, picture.stride))
    codes = [one.text for one in zxingcpp.read_barcodes(rows)]
    return Sheet(" ".join(words.split()), codes, sum(dot < 128 for dot in dots) / len(dots))
