from colorfast import library

from .chatbot import AsyncChatbotHandler as AsyncChatbotHandler, ChatbotHandler as ChatbotHandler, ChatbotMessage as ChatbotMessage
from .credential import Credential as Credential
from .handlers import CallbackHandler as CallbackHandler, EventHandler as EventHandler, SystemHandler as SystemHandler
from .stream import DingTalkStreamClient as DingTalkStreamClient

library(
    "dingtalk-stream",
    package="dingtalk_stream",
    versions="0.24.3",
    sources=["dingtalk-stream 0.24.3: stream.py, chatbot.py, handlers.py"],
    colour="both",
)
