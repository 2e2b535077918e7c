from pymongo.synchronous.command_cursor import CommandCursor as CommandCursor
