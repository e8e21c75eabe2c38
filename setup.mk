# How `make` sets this project up: Python in .venv, Node's packages in node_modules.
#
# A machine must bring Python 3.11 or newer and make. What else may be missing:
#   npm           taken from PyPI instead (requirements-node.txt)
#   python3-venv  Debian's half of venv: installed when root, else you are told
#   browsers      Chromium, Firefox and WebKit: see tests/browser/engines.py
#   git           only the tests that ask which files are committed need it

# Silences Material's notice about a MkDocs 2 that isn't used here.
export NO_MKDOCS_2_WARNING := 1
unexport PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE PYTHONOPTIMIZE VIRTUAL_ENV

# The Python behind .venv may have been removed: then set it up again.
$(shell .venv/bin/python -c '' 2>/dev/null || rm -f .venv/.ready)

setup: .venv/.ready node_modules/.ready

# Hashes without addresses: any mirror gives the same bytes.
lock:
	$(PYTHON) -m venv .venv/uv && .venv/uv/bin/python -m pip install -qq uv
	for name in requirements requirements-node; do \
	    .venv/uv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	        --generate-hashes --no-emit-index-url --no-annotate \
	        --custom-compile-command "make lock" --output-file $$name.txt $$name.in || exit 1; \
	done
	npm install --package-lock-only

# The stamps come last, so an interrupted setup starts again.

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

# Debian's package for what's missing: installed if root, else named.
debian = if command -v apt-get >/dev/null && test "$$(id -u)" = 0; \
    then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq $(1) >/dev/null; \
    else echo "Missing here: $(1) (Debian's name for it). Please install it and try again."; exit 1; fi
