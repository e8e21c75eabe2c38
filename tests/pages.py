"""What a page of a small site, made for a test, says of itself."""

FRONT = """---
description: What every page says of itself.
audience: testers
roles: [engineer]
minutes: 1
reviewed: 2026-11-23
next:
  - page: calculators/colr.md
    why: there is no other
---
"""
