from zhipuai.api_resource.chat.async_completions import AsyncCompletions
from zhipuai.api_resource.chat.completions import Completions

class Chat:
    completions: Completions
    asyncCompletions: AsyncCompletions
