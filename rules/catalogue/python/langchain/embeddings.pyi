from typing import Any

from langchain_core.embeddings import Embeddings as Embeddings

def init_embeddings(*args: Any, **kwargs: Any) -> Embeddings: ...
