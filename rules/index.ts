/** Every rule, by id. */
import type { Rule } from '../src/rule/index.ts'
import { asyncToSyncWrapper } from './async-to-sync-wrapper.ts'
import { asyncViewOnWsgi } from './async-view-on-wsgi.ts'
import { blockingCall } from './blocking-call.ts'
import { eventLoopPerRequest } from './event-loop-per-request.ts'
import { executorPerRequest } from './executor-per-request.ts'
import { nestedEventLoop } from './nested-event-loop.ts'
import { submitThenWait } from './submit-then-wait.ts'
import { syncToAsyncWrapper } from './sync-to-async-wrapper.ts'
import { threadOffload } from './thread-offload.ts'

export const rules: readonly Rule[] = [
  asyncToSyncWrapper,
  asyncViewOnWsgi,
  blockingCall,
  eventLoopPerRequest,
  executorPerRequest,
  nestedEventLoop,
  submitThenWait,
  syncToAsyncWrapper,
  threadOffload,
]
