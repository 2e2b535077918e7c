from anthropic.resources.beta.sessions.threads.events import AsyncEvents as AsyncEvents
from anthropic.resources.beta.sessions.threads.threads import AsyncThreads as AsyncThreads
from anthropic.resources.beta.sessions.threads.events import Events as Events
from anthropic.resources.beta.sessions.threads.threads import Threads as Threads
