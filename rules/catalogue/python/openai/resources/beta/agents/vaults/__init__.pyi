from openai.resources.beta.agents.vaults.credentials import AsyncCredentials as AsyncCredentials
from openai.resources.beta.agents.vaults.vaults import AsyncVaults as AsyncVaults
from openai.resources.beta.agents.vaults.credentials import Credentials as Credentials
from openai.resources.beta.agents.vaults.vaults import Vaults as Vaults
