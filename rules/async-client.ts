/** Inventory: calls of async clients on the way of a request. */
import { clientsOf, defineRule } from '../src/rule/index.ts'

export const asyncClient = defineRule({
  id: 'async-client',
  group: 'inventory',
  since: '0.1.0',
  level: 'info',
  off: true,
  choice: 'colour of clients',
  equivalents: [],
  docs: {
    summary: 'an async client on the way of a request',
    what: 'Code that serves requests calls an async client of a database or a network service.',
    why: 'A service that decides for one model of concurrency wants to see what does not fit it. The rule is off unless it is selected, or an accepted decision needs it.',
    fix: 'Nothing, unless the project has decided for sync clients.',
    allowWhen: 'Always, unless a decision of the project says otherwise.',
    limits: 'Clients of libraries without a stub are not seen.',
    examples: [
      {
        bad: 'import httpx\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/")\nasync def index() -> str:\n    async with httpx.AsyncClient() as client:\n        return (await client.get("https://a.example")).text\n',
        good: 'import requests\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/")\ndef index() -> str:\n    return requests.get("https://a.example").text\n',
      },
    ],
  },
  messages: {
    used: '`{call}` goes through an async client (`{what}`)',
  },
  check: analysis => clientsOf('async', analysis),
})
