"""The command `factdesk`: without a command, or with `open`, the window; anything else is the command line's."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0] == "open" and "--help" not in given):
        from desktop_app.app import run

        return run(given[1:])
    from annotations.cli import main as command_line

    return int(command_line(given) or 0)


if __name__ == "__main__":
    sys.exit(main())
