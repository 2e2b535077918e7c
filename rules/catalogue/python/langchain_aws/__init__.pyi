from typing import Any

from colorfast import library

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM

library(
    "langchain-aws",
    package="langchain_aws",
    versions="1.9.1",
    sources=["langchain-aws 1.9.1: chat_models/, llms/, embeddings/"],
    colour="both",
    counterpart={"name": "langchain_aws", "maturity": "stable", "effort": "drop-in", "source": "langchain-aws 1.9.1", "date": "2026-11"},
)

class ChatBedrock(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class ChatBedrockConverse(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class BedrockLLM(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class BedrockEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
