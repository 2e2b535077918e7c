from pyairtable.api.api import Api as Api
from pyairtable.api.base import Base as Base
from pyairtable.api.table import Table as Table
