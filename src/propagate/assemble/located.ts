/** Something that stands in a file; where exactly is worked out when first asked for, which needs the file's lines. */
import type { Location } from '../../base/location.ts'

/** Has a line and columns, once somebody asks. */
export abstract class Located {
  private found: Location | undefined

  get line(): number {
    return this.location.line
  }

  get column(): number {
    return this.location.column
  }

  get endLine(): number {
    return this.location.endLine
  }

  get endColumn(): number {
    return this.location.endColumn
  }

  private get location(): Location {
    return (this.found ??= this.locate())
  }

  protected abstract locate(): Location
}
