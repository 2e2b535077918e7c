from logging import Handler

default_handler: Handler
