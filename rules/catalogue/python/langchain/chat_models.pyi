from typing import Any

from langchain_core.language_models import BaseChatModel as BaseChatModel

def init_chat_model(*args: Any, **kwargs: Any) -> BaseChatModel: ...
