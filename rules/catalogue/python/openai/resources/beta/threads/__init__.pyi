from openai.resources.beta.threads.messages import AsyncMessages as AsyncMessages
from openai.resources.beta.threads.runs.runs import AsyncRuns as AsyncRuns
from openai.resources.beta.threads.threads import AsyncThreads as AsyncThreads
from openai.resources.beta.threads.messages import Messages as Messages
from openai.resources.beta.threads.runs.runs import Runs as Runs
from openai.resources.beta.threads.threads import Threads as Threads
