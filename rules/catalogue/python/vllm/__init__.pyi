"""vLLM: `LLM` computes on the calling thread's time, the asynchronous engine in processes of its own."""

from typing import Any

from colorfast import blocks, library

from .engine.arg_utils import AsyncEngineArgs as AsyncEngineArgs, EngineArgs as EngineArgs
from .engine.async_llm_engine import AsyncLLMEngine as AsyncLLMEngine

library(
    "vllm",
    versions="0.9.2 and 0.20.2",
    sources=["https://docs.vllm.ai/en/v0.9.2/api/vllm/engine/async_llm_engine.html", "https://docs.vllm.ai/en/v0.20.2/api/vllm/v1/engine/async_llm/"],
    colour="both",
    counterpart={"name": "vllm.AsyncLLMEngine", "maturity": "stable", "effort": "rewrite", "source": "https://docs.vllm.ai/en/v0.20.2/api/vllm/v1/engine/async_llm/", "date": "2026-11"},
)

__version__: str

class SamplingParams:
    def __init__(self, **kwargs: Any) -> None: ...

@blocks("cpu")
class LLM:
    """Loads the model when it is made."""
    def __init__(self, model: str, **kwargs: Any) -> None: ...
    @blocks("cpu", instead="vllm.AsyncLLMEngine.generate")
    def generate(self, *args: Any, **kwargs: Any) -> list[Any]: ...
    @blocks("cpu", instead="vllm.AsyncLLMEngine.generate")
    def chat(self, *args: Any, **kwargs: Any) -> list[Any]: ...
    @blocks("cpu", instead="vllm.AsyncLLMEngine.encode")
    def encode(self, *args: Any, **kwargs: Any) -> list[Any]: ...
    @blocks("cpu", instead="vllm.AsyncLLMEngine.encode")
    def embed(self, *args: Any, **kwargs: Any) -> list[Any]: ...
