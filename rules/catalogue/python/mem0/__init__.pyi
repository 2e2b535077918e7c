from colorfast import library

from mem0.client.main import AsyncMemoryClient as AsyncMemoryClient, MemoryClient as MemoryClient
from mem0.memory.main import AsyncMemory as AsyncMemory, Memory as Memory

library(
    "mem0ai",
    package="mem0",
    versions="2.2.1",
    sources=["mem0ai 2.2.1: memory/main.py, client/main.py"],
    colour="both",
    counterpart={"name": "mem0.AsyncMemory", "maturity": "stable", "effort": "drop-in", "source": "mem0ai 2.2.1: memory/main.py", "date": "2026-11"},
)
