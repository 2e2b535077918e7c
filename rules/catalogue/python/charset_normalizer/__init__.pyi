from colorfast import library

from .api import from_bytes as from_bytes, from_fp as from_fp, from_path as from_path, is_binary as is_binary
from .legacy import detect as detect
from .models import CharsetMatch as CharsetMatch, CharsetMatches as CharsetMatches

library(
    "charset-normalizer",
    package="charset_normalizer",
    versions="3.5.3",
    sources=["charset-normalizer 3.5.3: api.py, legacy.py"],
    colour="sync",
)

VERSION: list[str]
__version__: str
def set_logging_handler(name: str = ..., level: int = ..., format_string: str = ...) -> None: ...
