from openai.resources.uploads.parts import AsyncParts as AsyncParts
from openai.resources.uploads.uploads import AsyncUploads as AsyncUploads
from openai.resources.uploads.parts import Parts as Parts
from openai.resources.uploads.uploads import Uploads as Uploads
