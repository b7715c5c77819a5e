"""Free ports for the servers, remembered between starts.

They come from below the range the kernel uses for outgoing connections, so that they are still free after a
restart, and are never the well-known ones, where a system server may live.
"""

import errno
import hashlib
import json
import socket
from pathlib import Path

WELL_KNOWN = frozenset({5432, 6379})
FIRST, LAST = 21_000, 29_999
LOOPBACK = "127.0.0.1"


def is_free(port: int, host: str = LOOPBACK) -> bool:
    """Whether a server could listen on `port` now; raises OSError for a host that is not of this machine."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as problem:
            if problem.errno == errno.EADDRINUSE:
                return False
            raise
        return True


def remembered(file: Path) -> dict[str, int]:
    """The ports of the last start, by server name."""
    try:
        return {str(name): int(port) for name, port in json.loads(file.read_text()).items()}
    except (FileNotFoundError, ValueError, AttributeError):
        return {}


def choose(name: str, file: Path, refused: frozenset[int] = frozenset()) -> int:
    """The port of the last start if it is free, else another; written to `file` for the next start."""
    ports = remembered(file)
    last = ports.get(name)
    others = {port for other, port in ports.items() if other != name}
    unfit = WELL_KNOWN | refused | others
    candidates = ([last] if last else []) + _sequence(f"{file}:{name}")
    port = next(port for port in candidates if port not in unfit and is_free(port))
    file.write_text(json.dumps(ports | {name: port}))
    return port


def _sequence(seed: str) -> list[int]:
    """Every port of the range, starting at a place of this instance, so that instances rarely meet."""
    size = LAST - FIRST + 1
    start = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:4]) % size
    return [FIRST + (start + step) % size for step in range(size)]
