"""Into the site: fences, the package as a bundle, and the runtime; MkDocs is known only here."""
