from git.index.base import IndexFile as IndexFile
