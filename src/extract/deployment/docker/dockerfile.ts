/**
 * Commands of a Dockerfile: per stage the last ENTRYPOINT and CMD, combined, in exec and in shell form, with the
 * variables of ENV and ARG. A base image that brings its own server command counts where the stage has none.
 */
import type { EnvironmentValue, ServerCommand } from '../../../facts/deployment-facts.ts'
import { assignmentsOf, fromOf, instructions, isExec, type Instruction } from './instructions.ts'
import { baseImageCommands } from './base-image.ts'
import { handlerScript } from '../serverless.ts'
import { literalWord, wordValue, type ExpandedWord } from '../shell/expand-word.ts'
import { readArguments, readCommandLine } from '../shell/read-command-line.ts'
import { RELEVANT_VARIABLE } from '../shell/server-options.ts'
import { shellTokens } from '../shell/shell-words.ts'
import { asVariables } from '../structured-commands.ts'

interface Stage {
  readonly name: string | null
  readonly base: string
  readonly line: number
  readonly environment: Record<string, EnvironmentValue>
  entrypoint: Instruction | null
  cmd: Instruction | null
  /** It holds the extension that passes what Lambda is asked on to the server, one request at a time. */
  hasAdapter: boolean
}

/** Of awslabs/aws-lambda-web-adapter: `COPY --from=public.ecr.aws/awsguru/aws-lambda-adapter:0.9.0 /lambda-adapter …`. */
const LAMBDA_ADAPTER = /aws-lambda-(web-)?adapter\b/

/** What the comment at the top says whom the image is for: `# This Dockerfile is for local development only!` */
const DEVELOPMENT = /^(?:\s*(?:#.*)?\n)*?\s*#.*\bfor (?:local )?dev(?:elopment)? only\b/i

/** Server commands of all stages that have one. */
export function dockerfileCommands(text: string): ServerCommand[] {
  const stages: Stage[] = []
  for (const instruction of instructions(text)) {
    const stage = stages.at(-1)
    if (instruction.name === 'FROM') stages.push(newStage(instruction, stages))
    else if (!stage) continue
    else if (instruction.name === 'ENV' || instruction.name === 'ARG') setVariables(stage, instruction)
    else if (instruction.name === 'ENTRYPOINT') {
      // A new ENTRYPOINT resets the CMD of the base image.
      stage.entrypoint = instruction
      if (stage.cmd && stage.cmd.line < stage.line) stage.cmd = null
    } else if (instruction.name === 'CMD') stage.cmd = instruction
    else if (instruction.name === 'COPY' && LAMBDA_ADAPTER.test(instruction.text)) stage.hasAdapter = true
  }
  const purpose = DEVELOPMENT.test(text) ? ['development'] : []
  const commands = stages.flatMap(stage =>
    stageCommands(stage).map(command => ({
      ...command,
      ...((stage.name !== null || purpose.length > 0) && { part: [...purpose, stage.name ?? []].flat().join('/') }),
      ...(stage.hasAdapter && command.server !== 'script' && { server: 'lambda-web-adapter' }),
    })),
  )
  const seen = new Set<string>()
  return commands.filter(command => {
    const key = `${command.server}:${command.line}`
    return seen.has(key) ? false : seen.add(key)
  })
}

function newStage(from: Instruction, stages: readonly Stage[]): Stage {
  const { base, name } = fromOf(from)
  const parent = stages.find(stage => stage.name !== null && stage.name === base)
  return {
    name,
    base: parent?.base ?? base,
    line: from.line,
    environment: { ...parent?.environment },
    entrypoint: parent?.entrypoint ?? null,
    cmd: parent?.cmd ?? null,
    hasAdapter: parent?.hasAdapter ?? false,
  }
}

function stageCommands(stage: Stage): ServerCommand[] {
  const { entrypoint, cmd, environment } = stage
  const variables = asVariables(environment)
  const context = { source: 'dockerfile', environment, variables }
  if (!entrypoint && (!cmd || /\/start\.sh\b/.test(cmd.text))) {
    const brought = baseImageCommands(stage)
    if (brought.length > 0 || !cmd) return brought
  }
  if (entrypoint && !isExec(entrypoint)) {
    return readCommandLine(entrypoint.text, { ...context, line: entrypoint.line })
  }
  if (cmd && !entrypoint && !isExec(cmd)) return readCommandLine(cmd.text, { ...context, line: cmd.line })
  const words = [...(entrypoint ? wordsOf(entrypoint) : []), ...(cmd ? wordsOf(cmd) : [])]
  // A single item with several words in it is no program: the shell that the base image starts reads it as a script.
  const only = !entrypoint && words.length === 1 && words[0] ? wordValue(words[0]).value : null
  if (cmd && only !== null && /\S\s+\S/.test(only)) return readCommandLine(only, { ...context, line: cmd.line })
  const line = (entrypoint ?? cmd)?.line ?? stage.line
  const handler = /(^|\/)lambda\/python\b/.test(stage.base) && words[0] ? handlerScript(wordValue(words[0]).value ?? '') : null // prettier-ignore
  if (handler !== null)
    return [{ server: 'script', line, source: 'dockerfile', app: null, configFile: null, script: handler, settings: [] }] // prettier-ignore
  return readArguments(words, { ...context, line }).map(command => ({
    ...command,
    line: command.server === 'script' ? line : command.line,
  }))
}

/** Words of an exec form, each with its line; of a shell form after an ENTRYPOINT, its shell words. */
function wordsOf(instruction: Instruction): ExpandedWord[] {
  const words: ExpandedWord[] = []
  if (!isExec(instruction)) {
    for (const token of shellTokens(instruction.text, instruction.line))
      if (token.k === 'word') words.push(literalWord(token.raw, token.line))
    return words
  }
  for (const match of instruction.text.matchAll(/"((?:[^"\\]|\\[\s\S])*)"/g)) {
    const line = instruction.line + instruction.text.slice(0, match.index).split('\n').length - 1
    words.push(literalWord((match[1] ?? '').replace(/\\(["\\/])/g, '$1'), line))
  }
  return words
}

function setVariables(stage: Stage, instruction: Instruction): void {
  for (const [name, value, line] of assignmentsOf(instruction)) {
    if (!RELEVANT_VARIABLE.test(name)) continue
    const said = valueOf(value, stage)
    if (said) stage.environment[name] = { ...said, line }
  }
}

/** A value as written, or that of the variable which alone stands there; none where more would have to be put together. */
function valueOf(text: string, { environment }: Stage): Omit<EnvironmentValue, 'line'> | null {
  if (!text.includes('$')) return { value: text }
  const [, plain, braced, fallback] = /^\$(?:(\w+)|\{(\w+)(?::?-([^}$]*))?\})$/.exec(text) ?? []
  const copies = plain ?? braced
  const value = copies === undefined ? undefined : (environment[copies]?.value ?? fallback)
  return copies === undefined || value === undefined ? null : { value, copies }
}
