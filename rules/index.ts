/** Every rule, by id. */
import type { Rule } from '../src/rule/index.ts'
import { asyncClient } from './async-client.ts'
import { asyncHandler } from './async-handler.ts'
import { asyncTaskNeverRun } from './async-task-never-run.ts'
import { asyncToSyncWrapper } from './async-to-sync-wrapper.ts'
import { asyncViewOnWsgi } from './async-view-on-wsgi.ts'
import { asyncWithoutAwait } from './async-without-await.ts'
import { backgroundThreadPerWorker } from './background-thread-per-worker.ts'
import { blockingCall } from './blocking-call.ts'
import { blockingPastTimeout } from './blocking-past-timeout.ts'
import { bridgeRoundTrip } from './bridge-round-trip.ts'
import { cachedCoroutine } from './cached-coroutine.ts'
import { connectionBeforeFork } from './connection-before-fork.ts'
import { decisionViolation } from './decision-violation.ts'
import { devServerInProduction } from './dev-server-in-production.ts'
import { doubleThreading } from './double-threading.ts'
import { droppedTask } from './dropped-task.ts'
import { eventLoopPerRequest } from './event-loop-per-request.ts'
import { executorPerRequest } from './executor-per-request.ts'
import { fileLockAcrossWorkers } from './file-lock-across-workers.ts'
import { healthCheckInPool } from './health-check-in-pool.ts'
import { lockAcrossAwait } from './lock-across-await.ts'
import { loopBoundObjectReuse } from './loop-bound-object-reuse.ts'
import { mixedClients } from './mixed-clients.ts'
import { mixedHandlers } from './mixed-handlers.ts'
import { mixedOffloadApis } from './mixed-offload-apis.ts'
import { nestedEventLoop } from './nested-event-loop.ts'
import { nestedExecutor } from './nested-executor.ts'
import { offloadedCallResult } from './offloaded-call-result.ts'
import { offloadedCoroutine } from './offloaded-coroutine.ts'
import { offloadedGenerator } from './offloaded-generator.ts'
import { poolSmallerThanConcurrency } from './pool-smaller-than-concurrency.ts'
import { requestContextInThread } from './request-context-in-thread.ts'
import { sessionAcrossThreads } from './session-across-threads.ts'
import { submitThenWait } from './submit-then-wait.ts'
import { syncClient } from './sync-client.ts'
import { syncHandler } from './sync-handler.ts'
import { syncOnlyMiddleware } from './sync-only-middleware.ts'
import { syncStackUnderAsync } from './sync-stack-under-async.ts'
import { syncToAsyncWrapper } from './sync-to-async-wrapper.ts'
import { threadOffload } from './thread-offload.ts'
import { unpatchedGeventDriver } from './unpatched-gevent-driver.ts'
import { unsavedBackgroundWork } from './unsaved-background-work.ts'
import { unusedWrapper } from './unused-wrapper.ts'
import { workerClassMismatch } from './worker-class-mismatch.ts'
import { workerLocalState } from './worker-local-state.ts'
import { workersIgnored } from './workers-ignored.ts'
import { wsgiBehindAsgi } from './wsgi-behind-asgi.ts'

export const rules: readonly Rule[] = [
  asyncClient,
  asyncHandler,
  asyncTaskNeverRun,
  asyncToSyncWrapper,
  asyncViewOnWsgi,
  asyncWithoutAwait,
  backgroundThreadPerWorker,
  blockingCall,
  blockingPastTimeout,
  bridgeRoundTrip,
  cachedCoroutine,
  connectionBeforeFork,
  decisionViolation,
  devServerInProduction,
  doubleThreading,
  droppedTask,
  eventLoopPerRequest,
  executorPerRequest,
  fileLockAcrossWorkers,
  healthCheckInPool,
  lockAcrossAwait,
  loopBoundObjectReuse,
  mixedClients,
  mixedHandlers,
  mixedOffloadApis,
  nestedEventLoop,
  nestedExecutor,
  offloadedCallResult,
  offloadedCoroutine,
  offloadedGenerator,
  poolSmallerThanConcurrency,
  requestContextInThread,
  sessionAcrossThreads,
  submitThenWait,
  syncClient,
  syncHandler,
  syncOnlyMiddleware,
  syncStackUnderAsync,
  syncToAsyncWrapper,
  threadOffload,
  unpatchedGeventDriver,
  unsavedBackgroundWork,
  unusedWrapper,
  workerClassMismatch,
  workerLocalState,
  workersIgnored,
  wsgiBehindAsgi,
]
