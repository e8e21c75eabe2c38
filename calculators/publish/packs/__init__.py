"""For each play a pack to download, and a course: see archive.py."""
