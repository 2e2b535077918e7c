from langchain_community.vectorstores import FAISS as FAISS
