from chromadb import Settings as Settings
