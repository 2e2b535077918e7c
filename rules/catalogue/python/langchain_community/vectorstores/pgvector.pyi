from langchain_community.vectorstores import PGVector as PGVector
