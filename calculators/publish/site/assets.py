"""Checks that every style and script that the pages are told to fetch is there."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files


def check(files: Files, config: MkDocsConfig) -> None:
    """Stop the build where mkdocs.yml names one that neither docs/ nor overrides/ has."""
    named = [*config.extra_css, *(str(one) for one in config.extra_javascript)]
    missing = [one for one in named if "://" not in one and files.get_file_from_path(one) is None]
    if missing:
        raise PluginError(f"mkdocs.yml: {', '.join(missing)} is not in overrides/ or docs/.")
