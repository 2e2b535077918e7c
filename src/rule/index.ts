/** All that a rule file may import. */
export { CONFIDENCES, lessSure, LEVELS, lower } from '../base/vocabulary.ts'
export type { BlockingKind, Confidence, Entry, EntryKind, Level, Place } from '../base/vocabulary.ts'
export { folderOf, isBelow } from '../base/folder-of.ts'
export type { Location } from '../base/location.ts'
export { isNodePath } from '../base/source-file.ts'
export type * from '../propagate/analysis.ts'
export { blockingRepair } from './repair/blocking-repair.ts'
export type { Below } from './calls.ts'
export {
  awaitsWithin,
  callOfOrigin,
  callsAt,
  findBelow,
  hasRole,
  isDropped,
  isGuardedBy,
  isKeptByCallers,
  leavesProcess,
  OFFLOAD_ROLES,
  originWith,
  placeOf,
  startsAt,
  runsWhatComes,
  shortName,
  stepOf,
  targetWith,
} from './calls.ts'
export { clientUse, librariesByName, staysBelow } from './clients.ts'
export type { ClientUse } from './clients.ts'
export type * from './finding.ts'
export { djangoConnections } from './pools/django-connections.ts'
export type { DjangoConnections } from './pools/django-connections.ts'
export { dormantCalls, dormantReport } from './dormant-calls.ts'
export { handlersBehind } from './handler-behind.ts'
export { clientsOf, handlersOf } from './inventory.ts'
export { canBePlain, plainRepair } from './plain-handler.ts'
export type * from './repair/repair.ts'
export {
  entryOf,
  isOfProgram,
  placeText,
  requestEntries,
  runsPlainInThreads,
  servesRequests,
  takesOnlyAsync,
  workerThread,
  worstLoop,
} from './request-path.ts'
export { callsWithRole, functionsById } from './role-index.ts'
export type { PlacedCall } from './role-index.ts'
export { defineRule } from './rule.ts'
export { connectionPools, databasePools, poolOf, poolText } from './pools/database-pool.ts'
export type { PoolModel, PoolSpec, ServicePool } from './pools/database-pool.ts'
export { flaskPools } from './pools/flask-pools.ts'
export { threadApi } from './repair/thread-api.ts'
export {
  isDevelopmentServer,
  greenletsOf,
  isLeftOver,
  isReplaced,
  isScript,
  mainDeployment,
  preloaded,
  processesOf,
  runsOnLambda,
  saidAt,
  serviceOf,
  takesOneAtATime,
  workersText,
} from './servers.ts'
export type { Processes } from './servers.ts'
export type { Given, Report, Rule, RuleDocs, RuleExample, RuleGroup, Violation } from './rule.ts'
