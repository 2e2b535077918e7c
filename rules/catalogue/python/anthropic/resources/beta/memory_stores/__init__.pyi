from anthropic.resources.beta.memory_stores.memories import AsyncMemories as AsyncMemories
from anthropic.resources.beta.memory_stores.memory_stores import AsyncMemoryStores as AsyncMemoryStores
from anthropic.resources.beta.memory_stores.memory_versions import AsyncMemoryVersions as AsyncMemoryVersions
from anthropic.resources.beta.memory_stores.memories import Memories as Memories
from anthropic.resources.beta.memory_stores.memory_stores import MemoryStores as MemoryStores
from anthropic.resources.beta.memory_stores.memory_versions import MemoryVersions as MemoryVersions
