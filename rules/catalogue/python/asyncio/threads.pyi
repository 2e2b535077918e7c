"""Offloading to the default executor, with context variables."""

from colorfast import InThread, role

@role("to-thread")
async def to_thread(func: InThread["loop-default"], /, *args, **kwargs): ...
