from .application import Application as Application
from .configurable import Configurable as Configurable
from .configurable import LoggingConfigurable as LoggingConfigurable
from .configurable import SingletonConfigurable as SingletonConfigurable
from .loader import Config as Config
