#!/bin/sh
# See that the tests have a browser: one that is on the machine, else Debian's package, else
# playwright's own. Say what to do where none can be had.
set -u
python=$1

found() {
    "$python" -m tests.browser.find
}

# The libraries that WeasyPrint draws with come with a browser of Debian; another brings none.
if ! "$python" -c 'import weasyprint' >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Installing the libraries that PDF needs ..."
    (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core) >/dev/null 2>&1
fi

found && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "No browser found. Installing Debian's chromium ..."
    (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium fonts-dejavu-core) >/dev/null 2>&1
    found && exit 0
fi
echo "No browser found. Asking playwright for its own ..."
"$python" -m playwright install chromium >/dev/null 2>&1
found && exit 0
cat >&2 <<'SAY'
make test: there is no browser for the tests of the pages.
  Install Chromium or Chrome, or name one: PLANLINT_BROWSER=/path/to/chromium make test
  To leave these tests out: PLANLINT_NO_BROWSER=1 make test
SAY
exit 1
