"""Publishes the site: fences, the package as a bundle, and the runtime; only this knows MkDocs."""
