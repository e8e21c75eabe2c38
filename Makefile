# Two commands do nearly everything: `make serve` shows the site, `make test` checks it.
#
# A machine must bring Python 3.11 or newer and make. What else may be missing:
#   npm           taken from PyPI instead (requirements-node.txt)
#   python3-venv  Debian's half of venv: installed when root, else you are told
#   browsers      Chromium, Firefox and WebKit: see tests/browser/engines.py
#   git           only the tests that ask which files are committed need it

PYTHON  ?= python3
ADDRESS ?= 127.0.0.1:8000

RUN := .venv/bin/python -m

# Browsers share the processors: what fails is tried once more, and what fails twice has failed.
# The second try is counted at the end of each run.
AGAIN := --reruns 1

# Silences Material's notice about a MkDocs 2 that is not used here.
export NO_MKDOCS_2_WARNING := 1
unexport PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE PYTHONOPTIMIZE VIRTUAL_ENV

# The Python behind .venv may be gone since: then set it up anew.
$(shell .venv/bin/python -c '' 2>/dev/null || rm -f .venv/.ready)

.PHONY: help setup serve site register test soak faults bench clean lock \
    test-in-chromium test-in-all-else \
    soak-in-webkit soak-in-firefox soak-in-none soak-in-chromium

help:
	@echo "make serve   show the site at http://$(ADDRESS)/ and follow every change"
	@echo "make test    check it: style, types, spelling, tests, browsers"
	@echo "make soak    run the tests that take long, in every engine"
	@echo "make faults  break each promise on purpose, and see that its test notices"
	@echo "make bench   measure speed, as ratios in one run, and write the table into README"
	@echo "make site    build the site into site/"
	@echo "make register   put new and reworded headings into docs/register.json"
	@echo "make clean   remove all that the others made"
	@echo "make lock    renew the requirements*.txt from the requirements*.in"

setup: .venv/.ready node_modules/.ready

# --livereload is MkDocs' default, which some releases of click lose.
serve: setup
	@echo "Look at http://$(ADDRESS)/ in a moment. Ctrl-C stops it."
	@$(RUN) mkdocs serve --livereload --dev-addr $(ADDRESS)

# The date in sitemap.xml is the commit's, so that a commit always gives the same site.
# An archive without git keeps the commit's date as the date of its files.
# Never add -q: `mkdocs build -q --strict` is not strict.
site: setup
	@SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null \
	    || $(PYTHON) -c 'import os; print(int(os.path.getmtime("mkdocs.yml")))')} \
	    WHOLE_SITE=true $(RUN) mkdocs build --strict --site-dir site

# Every address ever published. A strict build fails when one of them has vanished.
register: setup
	@$(RUN) calculators.publish.addresses.registration

# Quick checks first.
test: setup
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	$(RUN) codespell_lib
	$(RUN) tests.browser.engines
	@$(MAKE) --no-print-directory --keep-going --jobs=2 test-in-chromium test-in-all-else

# Two halves at once, about equally long: each spends much of its time waiting.
test-in-chromium:
	$(RUN) pytest tests/browser -m "not soak" -k chromium $(AGAIN)
test-in-all-else:
	$(RUN) pytest -m "not soak" -k "not chromium" $(AGAIN)

# What takes long: the rest of the tests, which `make test` leaves out; among them what a reader,
# a network or a host may do to the site. Three at a time on two processors: each spends much of
# its time waiting. WebKit takes longest, so the others give way to it.
soak: setup
	$(RUN) tests.browser.engines
	@$(MAKE) --no-print-directory --keep-going --jobs=3 \
	    soak-in-webkit soak-in-firefox soak-in-none soak-in-chromium
soak-in-webkit:
	$(RUN) pytest tests/browser -m soak -k webkit $(AGAIN)
soak-in-firefox soak-in-chromium:
	nice -n 5 $(RUN) pytest tests/browser -m soak -k $(@:soak-in-%=%) $(AGAIN)
soak-in-none:
	nice -n 5 $(RUN) pytest -m soak -k "not chromium and not firefox and not webkit" --ignore=tests/faults

# The tests of the tests: a deliberate fault for each promise of docs/reference/promises.md.
faults: setup
	$(RUN) tests.browser.engines
	$(RUN) pytest -m soak tests/faults

# Speed is measured here and never asserted in a test.
bench: setup
	$(RUN) benchmarks.page

clean:
	rm -rf .venv node_modules site test-results .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Hashes and no addresses: whichever mirror a machine uses, it gets the same bytes.
lock:
	$(PYTHON) -m venv .venv/uv && .venv/uv/bin/python -m pip install -qq uv
	for name in requirements requirements-node; do \
	    .venv/uv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	        --generate-hashes --no-emit-index-url --no-annotate \
	        --custom-compile-command "make lock" --output-file $$name.txt $$name.in || exit 1; \
	done
	npm install --package-lock-only

# The stamps are written last: a set-up that was interrupted starts again.

.venv/.ready: requirements.txt
	@command -v $(PYTHON) >/dev/null || { $(call debian,$(PYTHON)); }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "$(PYTHON) is $$($(PYTHON) --version 2>&1), but 3.11 or newer is needed."; \
	    echo "If there is a newer one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { $(call debian,$$($(PYTHON) -c \
	    'import sys; print("python%d.%d-venv" % sys.version_info[:2])')); }
	@echo "Setting up Python in .venv (once, about a minute)"
	@$(PYTHON) -m venv --clear .venv
	@$(RUN) pip install -qq --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

node_modules/.ready: package.json package-lock.json .npmrc | .venv/.ready
	@command -v npm >/dev/null || test -x .venv/bin/npm || { echo "No npm here: taking it from PyPI"; \
	    $(RUN) pip install -qq --disable-pip-version-check --require-hashes -r requirements-node.txt; }
	@PATH="$$PATH:$$PWD/.venv/bin" npm ci --no-progress --loglevel=error
	@touch $@

# Debian's package for what is missing: installed when root, else named.
debian = if command -v apt-get >/dev/null && test "$$(id -u)" = 0; \
    then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq $(1) >/dev/null; \
    else echo "Missing here: $(1) (Debian's name for it). Please install it and try again."; exit 1; fi
