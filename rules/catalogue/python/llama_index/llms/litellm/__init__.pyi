from typing import Any

from colorfast import library

from llama_index.core.llms import LLM

library(
    "llama-index-llms-litellm",
    package="llama_index.llms.litellm",
    versions="0.8.0",
    sources=["llama-index-llms-litellm 0.8.0: llms/litellm/base.py"],
    colour="both",
    counterpart={"name": "llama_index.llms.litellm", "maturity": "stable", "effort": "drop-in", "source": "llama-index-llms-litellm 0.8.0", "date": "2026-11"},
)

class LiteLLM(LLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
