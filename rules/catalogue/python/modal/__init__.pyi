"""Each blocking method `f` has its coroutine at `f.aio`."""

from colorfast import library

from modal.app import App as App
from modal.dict import Dict as Dict
from modal.functions import Function as Function, FunctionCall as FunctionCall
from modal.image import Image as Image
from modal.queue import Queue as Queue
from modal.sandbox import Sandbox as Sandbox
from modal.secret import Secret as Secret
from modal.volume import Volume as Volume

library(
    "modal",
    versions="1.6.4",
    sources=["modal 1.6.4: sandbox.py, functions.py, container_process.py, io_streams.py, volume.py", "https://modal.com/docs/guide/async"],
    colour="both",
    counterpart={"name": "modal", "maturity": "stable", "effort": "drop-in", "source": "https://modal.com/docs/guide/async", "date": "2026-11"},
)
