from typing import Self

from openai.resources.beta.agents.agents import Agents
from openai.resources.beta.agents.agents import AsyncAgents
from openai.resources.beta.assistants import Assistants
from openai.resources.beta.assistants import AsyncAssistants
from openai.resources.beta.chatkit.chatkit import AsyncChatKit
from openai.resources.beta.chatkit.chatkit import ChatKit
from openai.resources.beta.realtime.realtime import AsyncRealtime
from openai.resources.beta.realtime.realtime import Realtime
from openai.resources.beta.responses.responses import AsyncResponses
from openai.resources.beta.responses.responses import Responses
from openai.resources.beta.threads.threads import AsyncThreads
from openai.resources.beta.threads.threads import Threads
from openai.resources.chat.chat import AsyncChat
from openai.resources.chat.chat import Chat

class Beta:
    chat: Chat
    realtime: Realtime
    agents: Agents
    responses: Responses
    chatkit: ChatKit
    assistants: Assistants
    threads: Threads
    with_raw_response: Self
    with_streaming_response: Self

class AsyncBeta:
    chat: AsyncChat
    realtime: AsyncRealtime
    agents: AsyncAgents
    responses: AsyncResponses
    chatkit: AsyncChatKit
    assistants: AsyncAssistants
    threads: AsyncThreads
    with_raw_response: Self
    with_streaming_response: Self
