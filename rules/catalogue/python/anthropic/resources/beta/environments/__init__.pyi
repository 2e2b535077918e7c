from anthropic.resources.beta.environments.environments import AsyncEnvironments as AsyncEnvironments
from anthropic.resources.beta.environments.work import AsyncWork as AsyncWork
from anthropic.resources.beta.environments.environments import Environments as Environments
from anthropic.resources.beta.environments.work import Work as Work
