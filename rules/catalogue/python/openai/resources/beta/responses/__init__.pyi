from openai.resources.beta.responses.input_items import AsyncInputItems as AsyncInputItems
from openai.resources.beta.responses.input_tokens import AsyncInputTokens as AsyncInputTokens
from openai.resources.beta.responses.responses import AsyncResponses as AsyncResponses
from openai.resources.beta.responses.input_items import InputItems as InputItems
from openai.resources.beta.responses.input_tokens import InputTokens as InputTokens
from openai.resources.beta.responses.responses import Responses as Responses
