from anthropic.resources.beta.sessions.events import AsyncEvents as AsyncEvents
from anthropic.resources.beta.sessions.resources import AsyncResources as AsyncResources
from anthropic.resources.beta.sessions.sessions import AsyncSessions as AsyncSessions
from anthropic.resources.beta.sessions.threads.threads import AsyncThreads as AsyncThreads
from anthropic.resources.beta.sessions.events import Events as Events
from anthropic.resources.beta.sessions.resources import Resources as Resources
from anthropic.resources.beta.sessions.sessions import Sessions as Sessions
from anthropic.resources.beta.sessions.threads.threads import Threads as Threads
