"""Colorfast for Python environments: the command `colorfast` (or `python -m colorfast`) on the Node of a wheel.

The words for stubs (`from colorfast import blocks`) are in `__init__.pyi`, for editors; Colorfast itself reads stubs
without importing anything.
"""
