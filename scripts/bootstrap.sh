#!/bin/sh
# Finds a Python that is new enough and hands over to bootstrap.py. PYTHON=... names one.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)

fits() {
    command -v "$1" >/dev/null 2>&1 && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python}; do
    if fits "$candidate"; then
        exec "$candidate" -B "$here/bootstrap.py" "$@"
    fi
done

found=$(python3 --version 2>&1) || found="no python3 at all"
echo "Career Agent needs Python 3.11 or newer; this machine has: $found." >&2
echo "On Debian 12 or Ubuntu 24.04 and later: sudo apt install python3 python3-venv" >&2
echo "Where another Python is installed: make run PYTHON=/path/to/python3.12" >&2
exit 1
