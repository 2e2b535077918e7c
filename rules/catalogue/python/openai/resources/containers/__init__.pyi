from openai.resources.containers.containers import AsyncContainers as AsyncContainers
from openai.resources.containers.files.files import AsyncFiles as AsyncFiles
from openai.resources.containers.containers import Containers as Containers
from openai.resources.containers.files.files import Files as Files
