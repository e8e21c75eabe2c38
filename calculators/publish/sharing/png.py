"""Converts SVG to PNG without a browser, a network or the machine's fonts."""

from __future__ import annotations

from pathlib import Path

import resvg_py

FONTS = Path("node_modules/dejavu-fonts-ttf/ttf")
FACES = ("DejaVuSans", "DejaVuSans-Bold", "DejaVuSerif", "DejaVuSerif-Bold")


def png(svg: str, width: int) -> bytes:
    """Return a PNG this many pixels wide, with text in DejaVu Sans or DejaVu Serif."""
    files = [str(FONTS / f"{name}.ttf") for name in FACES]
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg,
        width=width,
        font_files=files,
        skip_system_fonts=True,
        font_family="DejaVu Sans",
        sans_serif_family="DejaVu Sans",
        serif_family="DejaVu Serif",
    )
    return bytes(drawn)
