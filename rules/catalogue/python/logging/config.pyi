"""`dictConfig` opens only what its handlers open."""

from colorfast import blocks

@blocks("disk")
def fileConfig(*args, **kwargs): ...

@blocks("lock", confidence="medium")
def stopListening(): ...
