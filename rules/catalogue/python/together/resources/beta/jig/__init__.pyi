from together.resources.beta.jig.jig import AsyncJigResource as AsyncJigResource
from together.resources.beta.jig.queue import AsyncQueueResource as AsyncQueueResource
from together.resources.beta.jig.secrets import AsyncSecretsResource as AsyncSecretsResource
from together.resources.beta.jig.volumes import AsyncVolumesResource as AsyncVolumesResource
from together.resources.beta.jig.jig import JigResource as JigResource
from together.resources.beta.jig.queue import QueueResource as QueueResource
from together.resources.beta.jig.secrets import SecretsResource as SecretsResource
from together.resources.beta.jig.volumes import VolumesResource as VolumesResource
