from typing import Any

from colorfast import library

from llama_index.core.embeddings import BaseEmbedding

library(
    "llama-index-embeddings-openai",
    package="llama_index.embeddings.openai",
    versions="0.7.0",
    sources=["llama-index-embeddings-openai 0.7.0: embeddings/openai/base.py"],
    colour="both",
    counterpart={"name": "llama_index.embeddings.openai", "maturity": "stable", "effort": "drop-in", "source": "llama-index-embeddings-openai 0.7.0", "date": "2026-11"},
)

class OpenAIEmbedding(BaseEmbedding):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
