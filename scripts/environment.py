"""Makes a virtual environment from a pinned requirements file, once, and makes it again when the file changes."""
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)


def ensure_environment(name: str, requirements: Path) -> Path:
    """Returns the environment's bin folder. Its parent is $COLORFAST_VENV, or `.venv` in the repository."""
    home = Path(os.environ.get("COLORFAST_VENV", ROOT / ".venv")).absolute() / name
    stamp = home / "made-from"
    digest = hashlib.sha256(requirements.read_bytes() + python_version().encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return home / "bin"
    if home.exists():
        shutil.rmtree(home)
    python = find_python()
    print(f"making {name} environment from {requirements.relative_to(ROOT)} …", file=sys.stderr, flush=True)
    subprocess.run([python, "-m", "venv", str(home)], check=True)
    pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-input"]
    subprocess.run([*pip, "--prefer-binary", "-r", str(requirements)], check=True)
    stamp.write_text(digest)
    return home / "bin"


def find_python() -> str:
    """The interpreter that runs this script, or a `python3.11` beside it if this one is too old."""
    if sys.version_info >= OLDEST:
        return sys.executable
    other = shutil.which("python3.11")
    if other is None:
        raise SystemExit("Python 3.11 or newer is needed; put it on the PATH as python3.11.")
    return other


def python_version() -> str:
    done = subprocess.run([find_python(), "--version"], check=True, capture_output=True, text=True)
    return done.stdout.strip()
