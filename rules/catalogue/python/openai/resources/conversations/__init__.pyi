from openai.resources.conversations.conversations import AsyncConversations as AsyncConversations
from openai.resources.conversations.items import AsyncItems as AsyncItems
from openai.resources.conversations.conversations import Conversations as Conversations
from openai.resources.conversations.items import Items as Items
