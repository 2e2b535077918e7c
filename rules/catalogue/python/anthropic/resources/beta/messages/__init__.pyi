from anthropic.resources.beta.messages.batches import AsyncBatches as AsyncBatches
from anthropic.resources.beta.messages.messages import AsyncMessages as AsyncMessages
from anthropic.resources.beta.messages.batches import Batches as Batches
from anthropic.resources.beta.messages.messages import Messages as Messages
