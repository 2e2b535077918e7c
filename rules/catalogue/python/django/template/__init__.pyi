from .base import Template as Template
from .context import Context as Context
from .context import RequestContext as RequestContext
from .library import Library as Library
