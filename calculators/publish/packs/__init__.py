"""Makes a downloadable pack and a course for each play: see archive.py."""
