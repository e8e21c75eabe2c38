"""An answer, written out: as a page, a picture, a text, data, or a reference."""
