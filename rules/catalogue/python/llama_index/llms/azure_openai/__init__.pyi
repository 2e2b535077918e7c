from typing import Any

from colorfast import library

from llama_index.core.llms import LLM

library(
    "llama-index-llms-azure-openai",
    package="llama_index.llms.azure_openai",
    versions="0.6.1",
    sources=["llama-index-llms-azure-openai 0.6.1: llms/azure_openai/base.py"],
    colour="both",
    counterpart={"name": "llama_index.llms.azure_openai", "maturity": "stable", "effort": "drop-in", "source": "llama-index-llms-azure-openai 0.6.1", "date": "2026-11"},
)

class AzureOpenAI(LLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
