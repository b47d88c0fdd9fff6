#!/bin/sh
# Checks the journeys, tells what changes, and builds the site: for any service that runs a shell and has Python and git.
#
#   sh journeys.sh             checks and builds; the site is in the folder site
#   sh journeys.sh origin/main the same, and what changes since then is in what-changes.md
#
# The exit status is 0 where all went well. Nothing is sent anywhere, and no secret is needed.
set -eu
cd "$(dirname "$0")/%up%"

if [ ! -x .venv/bin/journeys ]; then
    python3 -m venv .venv
fi
.venv/bin/python -m pip install --quiet --requirement requirements.txt

status=0
.venv/bin/journeys check || status=$?
if [ $# -gt 0 ]; then
    .venv/bin/journeys diff "$1" HEAD --format markdown > what-changes.md || status=$?
fi
JOURNEYS_COMPARE_TO="${1:-}" NO_MKDOCS_2_WARNING=1 .venv/bin/mkdocs build --strict || status=$?
exit "$status"
