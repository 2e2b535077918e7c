/**
 * New code that breaks a decision the team has accepted. What the decision forbids is said by the profile that its record
 * holds; what was there on the day of the acceptance is recorded beside the record and is not reported.
 */
import { defineRule } from '../src/rule/index.ts'

const RECORD = (status: string): string => `---
status: ${status}
date: 2026-03-02
---

# One concurrency model

## Considered Options

* A. Stay mixed
* B. Sync throughout

## Decision Outcome

Chosen option: "B. Sync throughout", because the team knows threads.

### Confirmation

\`\`\`yaml colorfast
decision: sync-or-async
option: B
title: B. Sync throughout
service: "*"
accepted: "2026-03-02"
sites: 0
findings: 0
baseline: 0007-one-model.baseline.json
profile:
  - async-handler
\`\`\`
`
const BASELINE = '{ "schema": "colorfast/baseline@1", "findings": [] }\n'
const ASYNC =
  'from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/")\nasync def index() -> str:\n    return "hello"\n'
const SYNC = ASYNC.replace('async def', 'def')

export const decisionViolation = defineRule({
  id: 'decision-violation',
  group: 'decisions',
  since: '0.1.0',
  level: 'error',
  node: true,
  equivalents: [],
  docs: {
    summary: 'new code breaks an accepted decision',
    what: 'A decision record of the project is accepted, and new code does what the chosen option rules out: an async handler after "sync on threads", a plain client after "async throughout". The message names the record, its date and the option, and then says what the broken rule says.',
    why: 'A decision holds as long as new code follows it. A month of exceptions, each of them harmless, and the project is as mixed as it was, with a record that says otherwise.',
    fix: 'Write the code as the record says. If the decision no longer fits, replace it: draft a new record, accept it, and supersede the old one.',
    allowWhen:
      'The exception is meant and has a reason that a reader of the record would accept. Allowing the broken rule itself works as well.',
    limits:
      'Only records that were accepted with `colorfast adr accept` bind anything: their decision block says how. What was there on that day is listed in a file beside the record and is never reported; that list can only become shorter (`colorfast baseline --prune`). Where the broken rule calls its own finding information (a start-up hook, a cheap call), so does this one.',
    examples: [
      {
        bad: {
          'app.py': ASYNC,
          'docs/decisions/0007-one-model.md': RECORD('accepted'),
          'docs/decisions/0007-one-model.baseline.json': BASELINE,
        },
        good: {
          'app.py': SYNC,
          'docs/decisions/0007-one-model.md': RECORD('accepted'),
          'docs/decisions/0007-one-model.baseline.json': BASELINE,
        },
      },
      {
        bad: {
          'app.py': ASYNC,
          'docs/decisions/0007-one-model.md': RECORD('accepted'),
          'docs/decisions/0007-one-model.baseline.json': BASELINE,
        },
        good: { 'app.py': ASYNC, 'docs/decisions/0007-one-model.md': RECORD('proposed') },
      },
    ],
  },
  messages: {
    violation: '{id} (accepted {accepted}) chose "{option}": {said}',
  },
  *check(_analysis, { violations }) {
    for (const { decision, finding, isMild } of violations) {
      const { id, accepted, option } = decision
      yield {
        message: 'violation',
        data: { id, accepted, option, said: finding.message },
        at: finding,
        function: finding.function,
        level: isMild ? 'info' : 'error',
        confidence: finding.confidence,
        entries: finding.entries,
        trace: finding.trace,
        related: finding.related,
        alsoReaches: finding.alsoReaches,
        decision: id,
        ...(finding.kind && { kind: finding.kind }),
        ...(finding.place && { place: finding.place }),
        ...(finding.why !== null && { why: finding.why }),
        ...(finding.advice !== null && { advice: finding.advice }),
        ...(finding.sink && { sink: finding.sink }),
        ...(finding.service !== null && { service: finding.service }),
        ...(finding.fix && { fix: finding.fix }),
      }
    }
  },
})
