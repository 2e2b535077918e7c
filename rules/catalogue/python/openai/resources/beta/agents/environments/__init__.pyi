from openai.resources.beta.agents.environments.environments import AsyncEnvironments as AsyncEnvironments
from openai.resources.beta.agents.environments.files import AsyncFiles as AsyncFiles
from openai.resources.beta.agents.environments.templates import AsyncTemplates as AsyncTemplates
from openai.resources.beta.agents.environments.environments import Environments as Environments
from openai.resources.beta.agents.environments.files import Files as Files
from openai.resources.beta.agents.environments.templates import Templates as Templates
