"""Makes the passwords of a compose installation, once, into a volume: prepare.py <folder>.

Nobody types or knows a password; each service reads its own from the folder. The files are readable by all users of
the containers that mount the volume, because PostgreSQL and Redis read them as users of their own.
"""
# ruff: noqa: INP001 - a script of the image, not a package

import secrets
import sys
from pathlib import Path


def main(folder: Path) -> None:
    """Write what is missing; what is there is never changed, or the servers would refuse us."""
    write(folder / "db_superuser_password", secrets.token_urlsafe(32))
    database = write(folder / "db_password", secrets.token_urlsafe(32))
    redis = write(folder / "redis_password", secrets.token_urlsafe(32))
    write(folder / "database_url", f"postgresql://career:{database}@postgres:5432/career")
    write(folder / "redis_url", f"redis://:{redis}@redis:6379/0")
    write(
        folder / "redis.conf",
        # A full broker must refuse work loudly, not forget queued messages.
        f'requirepass {redis}\nappendonly yes\nappendfsync everysec\nsave ""\nmaxmemory-policy noeviction\n',
    )


def write(path: Path, value: str) -> str:
    """Write a file unless it exists; returns what it holds."""
    if not path.exists():
        draft = path.with_suffix(".draft")
        draft.write_text(value)
        draft.chmod(0o644)
        draft.replace(path)
    return path.read_text()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
