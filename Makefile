# Two commands do nearly everything: `make serve` shows the site, `make check` checks your change.
# Each sets up what it needs (setup.mk); a machine only needs make and Python 3.11 or newer.

PYTHON  ?= python3
ADDRESS ?= 127.0.0.1:8000
RUN     := .venv/bin/python -m

.PHONY: help setup serve site register new check test soak faults bench clean lock

help:
	@echo "make serve   show the site at http://$(ADDRESS)/ and follow every change"
	@echo "make check   check style, types, spelling, and all that needs no browser: a minute"
	@echo "make test    check that, the built site, and browsers: eight minutes"
	@echo "make soak    run the tests that take long, in every engine: half an hour"
	@echo "make faults  break each promise on purpose, and see that its test notices: 25 minutes"
	@echo "make bench   measure speed, as ratios in one run, and write the table into README"
	@echo "make site    build the site into site/"
	@echo "make new NAME=price_increase   begin a calculator of that name"
	@echo "make check SLUG=price-increase   check that calculator alone"
	@echo "make register   put new and reworded headings into docs/register.json"
	@echo "make clean   remove all that the others made"
	@echo "make lock    renew the requirements*.txt from the requirements*.in"

include setup.mk

# --livereload is MkDocs' default, which some releases of click lose.
serve: setup
	@echo "Look at http://$(ADDRESS)/ in a moment. Ctrl-C stops it."
	@$(RUN) mkdocs serve --livereload --dev-addr $(ADDRESS)

# The date in sitemap.xml is the commit's, so a commit always gives the same site. An archive
# without git has the commit's date as its files' date. Never add -q: `mkdocs build -q --strict`
# isn't strict.
site: setup
	@SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null \
	    || $(PYTHON) -c 'import os; print(int(os.path.getmtime("mkdocs.yml")))')} \
	    WHOLE_SITE=true $(RUN) mkdocs build --strict --site-dir site

# Every address ever published. A strict build fails if one of them has vanished.
register: setup
	@$(RUN) calculators.publish.addresses.registration
	@$(RUN) tests.contract.published

# A new calculator, with its page and the links to it.
new: .venv/.ready
	@$(RUN) calculators.publish.adding.new "$(NAME)"
	@$(RUN) calculators.publish.addresses.registration
	@$(RUN) tests.contract.published

# tests/lanes/table.py says what each of these runs, and what runs in parallel. With SLUG, one
# calculator: quick checks and its contract, in under a minute and without Node.
ifdef SLUG
check: .venv/.ready
	@$(RUN) tests.contract.one "$(SLUG)"
else
check: setup
	@$(RUN) tests.lanes check
endif
test soak faults: setup
	@$(RUN) tests.browser.engines
	@$(RUN) tests.lanes $@

# Speed is measured here and never asserted in a test.
bench: setup
	$(RUN) benchmarks.page

clean:
	rm -rf .venv node_modules site test-results .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
