"""Keeps nothing and waits for nothing."""

from .base import _WithoutWaits

class DummyCache(_WithoutWaits): ...
