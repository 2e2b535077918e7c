from openai import AsyncAzureOpenAI as AsyncAzureOpenAI, AsyncOpenAI as AsyncOpenAI, AzureOpenAI as AzureOpenAI, OpenAI as OpenAI
