import type { Chunk } from '../kinds/chunk.ts'
import { type FactSymbol, isUnit, unitOf } from './symbols.ts'

/** What stands behind a title and belongs to it. */
export interface Tail {
  readonly units: readonly (Chunk | FactSymbol)[]
  /** Token behind the title's own words. */
  readonly end: number
  readonly next: number
  readonly score: number
}

/** "D of O", "D, O", "O's D", "O (short)": departments first, the organization last. */
export function chains(symbols: readonly FactSymbol[], at: number, end: number): Tail[] {
  const units: (Chunk | FactSymbol)[] = []
  const found: Tail[] = []
  const add = (next: number, extra = 0): void => {
    found.push({ units: [...units], end, next, score: 0.25 * units.length + extra })
  }
  let p = at
  while (isUnit(symbols[p])) {
    units.push(unitOf(symbols[p]))
    const isLast = symbols[p].kind !== 'department'
    p = behindShortForm(symbols, p + 1)
    add(p)
    if (symbols[p]?.kind === 'possessive' && isUnit(symbols[p + 1])) {
      p++
      continue
    }
    if (isLast && symbols[p]?.kind === 'department') continue
    if (isLast) {
      const beyond = symbols[p + 1]?.kind
      if (symbols[p]?.kind === 'of' && (beyond === 'place' || beyond === 'organization'))
        add(p + 2, 0.05)
      // "of UNOPS West Africa, N"
      if (symbols[p]?.kind === 'place') add(p + 1, 0.02)
      break
    }
    const link = symbols[p]?.kind
    if ((link === 'of' || link === 'comma') && isUnit(symbols[p + 1])) p++
    else if (!isUnit(symbols[p])) break
  }
  return found
}

/** "(UACH)", "(UIC-HUST)" */
const inShortName: ReadonlySet<string> = new Set(['organization', 'department', 'other', 'dash'])

/** Behind the bracket that only abbreviates the unit before it: "(UACH)". */
function behindShortForm(symbols: readonly FactSymbol[], at: number): number {
  if (symbols[at]?.kind !== 'open') return at
  for (let p = at + 1; p - at <= 4; p++) {
    const kind = symbols[p]?.kind
    if (kind === 'close') return p + 1
    if (kind === undefined || !inShortName.has(kind)) return at
  }
  return at
}
