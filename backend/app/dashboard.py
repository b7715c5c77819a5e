"""Serves the built dashboard at `/`; any path that is not a file is the application itself."""

from pathlib import Path

from fastapi import APIRouter, FastAPI
from fastapi.responses import FileResponse, HTMLResponse
from starlette.staticfiles import StaticFiles

from app.core.config import REPOSITORY
from app.core.errors import NotFound

DIST = REPOSITORY / "frontend" / "dist"
# Other paths of ours: a wrong address below them is an error, not a page.
OWN_PATHS = ("api/", "assets/", "docs", "openapi.json", "livez", "readyz", "health", "metrics")
NOT_BUILT = "<!doctype html><title>Career Agent</title><p>The dashboard is not built yet. Run <code>make run</code>."

router = APIRouter(include_in_schema=False)


def install_dashboard(app: FastAPI) -> None:
    """Serve the dashboard from `app`, last of all routes."""
    if (DIST / "assets").is_dir():
        app.mount("/assets", StaticFiles(directory=DIST / "assets"), name="assets")
    app.include_router(router)


@router.get("/{path:path}", response_model=None)
def page(path: str) -> FileResponse | HTMLResponse:
    """A file of the dashboard, or its page."""
    if path.startswith(OWN_PATHS):
        raise NotFound("There is nothing at this address")
    file = _file(path)
    if file is not None:
        return FileResponse(file)
    index = DIST / "index.html"
    if not index.is_file():
        return HTMLResponse(NOT_BUILT, 503)
    # The page names hashed files; an old page would ask for files that are gone.
    return FileResponse(index, headers={"Cache-Control": "no-cache"})


def _file(path: str) -> Path | None:
    if not path or "\x00" in path:
        return None
    file = (DIST / path).resolve()
    return file if file.is_relative_to(DIST) and file.is_file() else None
