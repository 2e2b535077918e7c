from openai.resources.containers.files.content import AsyncContent as AsyncContent
from openai.resources.containers.files.files import AsyncFiles as AsyncFiles
from openai.resources.containers.files.content import Content as Content
from openai.resources.containers.files.files import Files as Files
