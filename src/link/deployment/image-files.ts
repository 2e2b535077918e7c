/**
 * Where the files of the image come from that a command runs in: by the Dockerfile that it stands in, that its container
 * is built by, or that starts its script. Nothing is looked up here: that a file is there, who asks must see.
 */
import { folderOf } from '../../base/folder-of.ts'
import { joinPath } from '../../base/join-path.ts'
import type { ImageStage } from '../../facts/deployment-facts.ts'
import { startsScript, type PlacedCommand } from './surroundings.ts'

/** What an image holds of the repository. Places in it have no slash in front. */
export interface ImageFiles {
  /** The folder that the command runs in. */
  readonly folder: string
  /** Files and folders of the repository and where they are put, the likeliest first. */
  readonly copies: readonly { readonly from: string; readonly to: string }[]
}

/** The stages of all Dockerfiles, by path. */
export type Images = ReadonlyMap<string, readonly ImageStage[]>

/** A composition's image starts a script, which starts another. */
const DEEPEST = 3

/** The files of the image that a command runs in; null where no Dockerfile of the repository is known for it. */
export function imageFilesOf(
  entry: PlacedCommand,
  images: Images,
  placed: readonly PlacedCommand[],
  paths: readonly string[],
  depth = 0,
): ImageFiles | null {
  if (images.size === 0) return null
  const { path, command } = entry
  const { builtBy, cwd } = command
  const file = command.source === 'dockerfile' ? path : builtBy && joinPath(folderOf(path), builtBy.file)
  const stages = file === undefined ? undefined : images.get(file)
  if (file !== undefined && stages) {
    const name = builtBy ? builtBy.stage : (command.part?.split('/').at(-1) ?? null)
    const stage = stages.find(one => one.name !== null && one.name === name) ?? stages.at(-1)
    const contexts = builtBy ? [joinPath(folderOf(path), builtBy.context)] : contextsOf(file, placed)
    return stage ? within(inContexts(stage, contexts), cwd) : null
  }
  if (depth === DEEPEST) return null
  const [first, ...others] = placed
    .filter(one => startsScript(one, entry, paths))
    .flatMap(one => imageFilesOf(one, images, placed, paths, depth + 1) ?? [])
  return first ? within({ ...first, copies: [first, ...others].flatMap(({ copies }) => copies) }, cwd) : null
}

/** The folders of sources that compositions name for a Dockerfile; else its own, and the root. */
function contextsOf(file: string, placed: readonly PlacedCommand[]): readonly string[] {
  const said = placed.flatMap(({ path, command: { builtBy } }) =>
    builtBy && joinPath(folderOf(path), builtBy.file) === file ? [joinPath(folderOf(path), builtBy.context)] : [],
  )
  return [...new Set(said.length > 0 ? said : [folderOf(file), ''])]
}

function inContexts({ folder, copies }: ImageStage, contexts: readonly string[]): ImageFiles {
  const latest = [...copies].reverse()
  return {
    folder,
    copies: contexts.flatMap(context => latest.map(({ from, to }) => ({ from: joinPath(context, from), to }))),
  }
}

function within({ folder, copies }: ImageFiles, cwd: string | undefined): ImageFiles {
  return { folder: cwd === undefined ? folder : joinPath(cwd.startsWith('/') ? '' : folder, cwd), copies }
}
