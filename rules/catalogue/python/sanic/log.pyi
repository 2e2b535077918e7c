from logging import Logger

logger: Logger
access_logger: Logger
error_logger: Logger
