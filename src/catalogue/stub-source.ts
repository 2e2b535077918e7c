/** What the catalogue is to the linker: facts of stub modules by dotted name. */
import type { KnownModule } from './pack.ts'

/** Where the catalogue's modules come from: compiled facts by dotted name. */
export interface StubSource {
  facts(moduleName: string): KnownModule | undefined
}
