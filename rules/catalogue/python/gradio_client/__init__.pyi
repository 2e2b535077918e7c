from typing import Any

from colorfast import blocks, library

from gradio_client.client import Client as Client

library(
    "gradio_client",
    versions="2.7.2",
    sources=["gradio_client 2.7.2: client.py, utils.py", "https://www.gradio.app/guides/getting-started-with-the-python-client"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

