/** Cells by driver and option, with weighted sums over them. */
import type { Cell } from './scores.ts'

/** Looks cells up and adds them. */
export class CellTable {
  readonly #cells: ReadonlyMap<string, Cell>

  constructor(cells: readonly Cell[]) {
    this.#cells = new Map(cells.map(cell => [`${cell.driver} ${cell.option}`, cell]))
  }

  cell(driver: string, option: string): Cell {
    const cell = this.#cells.get(`${driver} ${option}`)
    if (!cell) throw new Error(`no cell for ${driver} and ${option}`)
    return cell
  }

  total(
    option: string,
    drivers: readonly string[],
    weights: Readonly<Record<string, number>>,
  ): { low: number; high: number } {
    let low = 0
    let high = 0
    for (const driver of drivers) {
      const cell = this.cell(driver, option)
      low += cell.low * (weights[driver] ?? 0)
      high += cell.high * (weights[driver] ?? 0)
    }
    return { low: exact(low), high: exact(high) }
  }
}

/** Sums of decimal fractions, freed of the last binary digits, so that equal totals are equal. */
export function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9
}
