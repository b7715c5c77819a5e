"""Run the model server by itself: `make fake-llm`."""

import argparse
import sys
from threading import Event

from tests.fake_llm.answers import answer
from tests.fake_llm.recordings import played
from tests.fake_llm.server import running

PORT = 8099


def main() -> None:
    """Answer until it is stopped."""
    parser = argparse.ArgumentParser(prog="make fake-llm", description=__doc__)
    parser.add_argument("--port", type=int, default=PORT)
    parser.add_argument("--plain", action="store_true", help="make up every answer; play no recording")
    arguments = parser.parse_args()
    with running(arguments.port, answer if arguments.plain else played) as server:
        sys.stdout.write(TEXT.format(url=server.url))
        sys.stdout.flush()
        try:
            Event().wait()
        except KeyboardInterrupt:
            sys.exit(0)


TEXT = """\
A pretended language model answers at {url}. What it says is made up of what it is sent, or was written by
hand for the invented people of the demo data. It costs nothing.

Use it:       ANTHROPIC_BASE_URL={url} LLM_ENGINE=local make run
              (LLM_ENGINE=anthropic ANTHROPIC_API_KEY=test counts invented money as well)
A fault:      curl -d '{{"name": "overloaded", "times": 3}}' {url}/__faults      curl -X DELETE {url}/__faults
The invoice:  curl {url}/__invoice          What it was asked:  curl {url}/__requests
"""

if __name__ == "__main__":
    main()
