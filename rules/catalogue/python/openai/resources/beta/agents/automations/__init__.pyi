from openai.resources.beta.agents.automations.automations import AsyncAutomations as AsyncAutomations
from openai.resources.beta.agents.automations.invocations import AsyncInvocations as AsyncInvocations
from openai.resources.beta.agents.automations.automations import Automations as Automations
from openai.resources.beta.agents.automations.invocations import Invocations as Invocations
