from anthropic.resources.beta.beta import AsyncBeta as AsyncBeta
from anthropic.resources.files import AsyncFiles as AsyncFiles
from anthropic.resources.messages.messages import AsyncMessages as AsyncMessages
from anthropic.resources.models import AsyncModels as AsyncModels
from anthropic.resources.beta.beta import Beta as Beta
from anthropic.resources.files import Files as Files
from anthropic.resources.messages.messages import Messages as Messages
from anthropic.resources.models import Models as Models
