from llama_index.core.node_parser import CodeSplitter as CodeSplitter, SentenceSplitter as SentenceSplitter, TokenTextSplitter as TokenTextSplitter
