from anthropic.resources.beta.vaults.credentials import AsyncCredentials as AsyncCredentials
from anthropic.resources.beta.vaults.vaults import AsyncVaults as AsyncVaults
from anthropic.resources.beta.vaults.credentials import Credentials as Credentials
from anthropic.resources.beta.vaults.vaults import Vaults as Vaults
