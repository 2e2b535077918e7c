from typing import Any

from colorfast import library

from llama_index.core.embeddings import BaseEmbedding

library(
    "llama-index-embeddings-ollama",
    package="llama_index.embeddings.ollama",
    versions="0.10.0",
    sources=["llama-index-embeddings-ollama 0.10.0: embeddings/ollama/base.py"],
    colour="both",
    counterpart={"name": "llama_index.embeddings.ollama", "maturity": "stable", "effort": "drop-in", "source": "llama-index-embeddings-ollama 0.10.0", "date": "2026-11"},
)

class OllamaEmbedding(BaseEmbedding):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
