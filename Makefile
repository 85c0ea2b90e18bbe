# The four to remember: make · make test · make check · make bench

PYTHON ?= python3
VENV ?= .venv
RUN = $(VENV)/bin
READY = $(VENV)/.ready
READY_FOR_TESTS = $(VENV)/.ready-for-tests

ASK_FOR_BROWSER = case "$(TESTS)" in ""|tests|tests/|*browser*) ;; *) false ;; esac

.DEFAULT_GOAL := site
.PHONY: site test test-pages limits check known judged messages screenshots clean

# The main job: check the plans, build the site, say what was found and what to open.
site: $(READY)
	@$(RUN)/planlint check; found=$$?; $(RUN)/planlint build && exit $$found

# All tests. PLANLINT_NO_BROWSER=1 leaves out those that need a browser; the run says so.
# TESTS="tests/rules tests/reading" runs a part, and asks for a browser only where it needs one.
test: $(READY_FOR_TESTS)
	@if [ -z "$$PLANLINT_NO_BROWSER" ] && $(ASK_FOR_BROWSER); then tests/browser/have_browser.sh $(RUN)/python; fi
	$(RUN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(TESTS)

# Every page of the five plans, in the browser and by the Nu checker (which needs Java): some minutes.
test-pages: $(READY_FOR_TESTS)
	@tests/browser/have_browser.sh $(RUN)/python
	$(RUN)/python -m pytest -n auto tests/browser/every_page.py

# Every bad file of tests/reading at its full size, within the limits of time and memory: some minutes.
limits: $(READY_FOR_TESTS)
	PLANLINT_FULL_SIZE=1 $(RUN)/python -m pytest -n auto tests/reading/test_bad_input.py

# Style, types and layers.
check: $(READY_FOR_TESTS)
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy
	$(RUN)/python -m pytest -q tests/test_layers.py

# Write the known findings of plans/ anew, after a rule was added, and say what that added.
known: $(READY)
	$(RUN)/planlint check --write-known --as-of $$(date +%F)

# How much each rule finds on the five plans, and how much of it was judged wrong.
judged: $(READY_FOR_TESTS)
	@$(RUN)/python -m tests.rules.judged

# All that the rules say, as a list to be read aloud.
messages: $(READY)
	@$(RUN)/python -m tests.rules.messages

# The pictures of the README, drawn anew from the plans in plans/.
screenshots: $(READY_FOR_TESTS)
	@tests/browser/have_browser.sh $(RUN)/python
	@$(RUN)/python -m tests.browser.screenshots

clean:
	rm -rf $(VENV) _site build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("planlint needs Python 3.11 or newer; name one with PYTHON=…" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --editable .
	$(RUN)/python -m compileall -q planlint
	@touch $@

$(READY_FOR_TESTS): pyproject.toml $(READY)
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

.PHONY: bench peers

# planlint beside yamllint and check-jsonschema, on generated plans and the real ones: some minutes.
# BENCH="--sizes 1 10" is quicker.
bench: $(READY)
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --requirement bench/requirements.txt
	@$(RUN)/python -m bench.run $(BENCH)

# Beside Spectral, Doorstop, StrictDoc and sphinx-needs as well: 700 MB below bench/.peers, some minutes.
peers: $(READY)
	@$(RUN)/python -m bench.peers $(BENCH)
