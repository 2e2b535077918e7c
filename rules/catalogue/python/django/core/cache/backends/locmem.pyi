"""The cache that Django has where no other is set: a dictionary of the process, under a lock that is held for moments."""

from .base import _WithoutWaits

class LocMemCache(_WithoutWaits): ...
