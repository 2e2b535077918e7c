from urllib3.util import Timeout as Timeout
