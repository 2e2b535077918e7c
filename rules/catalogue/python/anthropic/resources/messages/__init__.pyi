from anthropic.resources.messages.batches import AsyncBatches as AsyncBatches
from anthropic.resources.messages.messages import AsyncMessages as AsyncMessages
from anthropic.resources.messages.batches import Batches as Batches
from anthropic.resources.messages.messages import Messages as Messages
