from openai.resources.vector_stores.file_batches import AsyncFileBatches as AsyncFileBatches
from openai.resources.vector_stores.files import AsyncFiles as AsyncFiles
from openai.resources.vector_stores.vector_stores import AsyncVectorStores as AsyncVectorStores
from openai.resources.vector_stores.file_batches import FileBatches as FileBatches
from openai.resources.vector_stores.files import Files as Files
from openai.resources.vector_stores.vector_stores import VectorStores as VectorStores
