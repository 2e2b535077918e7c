"""What `importlib.resources.files` gives; in an installed package it stands for files on the disk."""

import sys

from colorfast import blocks

if sys.version_info >= (3, 11):
    class Traversable:
        @blocks("disk", cheap=True)
        def is_dir(self): ...
        @blocks("disk", cheap=True)
        def is_file(self): ...
        @blocks("disk")
        def iterdir(self): ...
        @blocks("disk")
        def open(self, *args, **kwargs): ...
        @blocks("disk")
        def read_bytes(self): ...
        @blocks("disk")
        def read_text(self, encoding=..., errors=...): ...
