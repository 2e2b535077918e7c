/** Inventory: handlers, hooks and dependencies that are `async def`. */
import { defineRule, handlersOf } from '../src/rule/index.ts'

export const asyncHandler = defineRule({
  id: 'async-handler',
  group: 'inventory',
  since: '0.1.0',
  level: 'info',
  off: true,
  choice: 'colour of handlers',
  equivalents: [],
  docs: {
    summary: 'an async handler',
    what: 'A route, dependency, resolver or loader is `async def`; a websocket or middleware where the framework takes plain functions, too.',
    why: 'A service that decides for one model of concurrency wants to see what does not fit it. The rule is off unless it is selected, or an accepted decision needs it.',
    fix: 'Nothing, unless the project has decided for plain handlers.',
    allowWhen: 'Always, unless a decision of the project says otherwise.',
    limits: 'Only handlers that a known framework registers are seen.',
    examples: [
      {
        bad: 'from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/")\nasync def index() -> str:\n    return "hello"\n',
        good: 'from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/")\ndef index() -> str:\n    return "hello"\n',
      },
    ],
  },
  messages: {
    handler: '`{function}` is an async handler ({kind})',
  },
  check: analysis => handlersOf('async', analysis),
})
