from openai.resources.fine_tuning.checkpoints.checkpoints import AsyncCheckpoints as AsyncCheckpoints
from openai.resources.fine_tuning.checkpoints.permissions import AsyncPermissions as AsyncPermissions
from openai.resources.fine_tuning.checkpoints.checkpoints import Checkpoints as Checkpoints
from openai.resources.fine_tuning.checkpoints.permissions import Permissions as Permissions
