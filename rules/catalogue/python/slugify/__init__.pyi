from typing import Any

from colorfast import library

library(
    "python-slugify",
    package="slugify",
    versions="9.2.0",
    sources=["python-slugify 9.2.0: public names of slugify"],
    colour="neutral",
)

def add_uppercase_char(*args: Any, **kwargs: Any) -> Any: ...
def slugify(*args: Any, **kwargs: Any) -> Any: ...
def smart_truncate(*args: Any, **kwargs: Any) -> Any: ...
