from openai.resources.beta.chatkit.chatkit import AsyncChatKit as AsyncChatKit
from openai.resources.beta.chatkit.sessions import AsyncSessions as AsyncSessions
from openai.resources.beta.chatkit.threads import AsyncThreads as AsyncThreads
from openai.resources.beta.chatkit.chatkit import ChatKit as ChatKit
from openai.resources.beta.chatkit.sessions import Sessions as Sessions
from openai.resources.beta.chatkit.threads import Threads as Threads
