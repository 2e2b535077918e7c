"""Values shared between processes, with their lock."""

from colorfast import blocks

class SynchronizedBase:
    @blocks("lock", confidence="medium")
    def __enter__(self): ...
