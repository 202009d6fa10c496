import type { Scene } from '../kinds/scene.ts'
import type { FactSymbol } from './symbols.ts'
import { type TitleItem, type TitlePhrase, titlePhrases } from './title-phrase.ts'

/** People and the titles they hold, as one stretch of a sentence says it. */
export interface Group {
  readonly names: readonly FactSymbol[]
  readonly items: readonly TitleItem[]
  readonly rule: string
  readonly next: number
  readonly score: number
  readonly side: Side
}

/** Where the titles stand: before the name, behind it, or tied to it by a verb. */
export type Side = 'before' | 'behind' | 'verb'

const separators = new Set(['comma', 'semicolon', 'and', 'other'])

/** A list changes sides seldom. */
const sideChange = 0.5
/** A title that no reading ties to a name. */
const lostTitle = 0.6

/**
 * The reading of a whole sentence: which titles belong to which names. Dynamic programming over the
 * symbols; a list of people keeps its titles on one side unless the words say otherwise, so that one
 * missing name does not shift all titles by one.
 */
export function groupsOf(scene: Scene, symbols: readonly FactSymbol[]): Group[] {
  if (!symbols.some(({ kind }) => kind === 'name')) return []
  const sides: (Side | undefined)[] = [undefined, 'before', 'behind', 'verb']
  const size = symbols.length
  const width = sides.length
  const best = new Float64Array((size + 1) * width).fill(Number.NEGATIVE_INFINITY)
  const from = new Int32Array((size + 1) * width).fill(-1)
  const by: (Group | undefined)[] = new Array((size + 1) * width)
  best[0] = 0
  for (let p = 0; p < size; p++) {
    const groups = groupsAt(scene, symbols, p)
    for (let s = 0; s < width; s++) {
      const cell = p * width + s
      const score = best[cell]
      if (score === Number.NEGATIVE_INFINITY) continue
      const kind = symbols[p].kind
      const kept =
        separators.has(kind) || kind === 'of' ? s : kind === 'title' || kind === 'name' ? s : 0
      improve((p + 1) * width + kept, score - (kind === 'title' ? lostTitle : 0), cell, undefined)
      for (const group of groups) {
        const t = sides.indexOf(group.side)
        const change = s !== 0 && s !== t ? sideChange : 0
        improve(group.next * width + t, score + group.score - change, cell, group)
      }
    }
  }
  function improve(cell: number, score: number, previous: number, group: Group | undefined): void {
    if (score <= best[cell] + 1e-9) return
    best[cell] = score
    from[cell] = previous
    by[cell] = group
  }
  let cell = size * width
  for (let s = 1; s < width; s++) if (best[size * width + s] > best[cell]) cell = size * width + s
  const chosen: Group[] = []
  while (cell > 0 && from[cell] >= 0) {
    const group = by[cell]
    if (group !== undefined) chosen.push(group)
    cell = from[cell]
  }
  return chosen.reverse()
}

function groupsAt(scene: Scene, symbols: readonly FactSymbol[], at: number): Group[] {
  const { kind } = symbols[at]
  const groups: Group[] = []
  if (kind === 'name') {
    groups.push(...behindName(scene, symbols, at), ...verbGroups(scene, symbols, at))
  } else if (kind === 'verb') groups.push(...objectGroups(scene, symbols, at))
  else if (kind !== 'other' && kind !== 'comma') groups.push(...beforeName(scene, symbols, at))
  return groups
}

/** Names joined by commas and "and", as symbols; at least one. */
function namesAt(
  symbols: readonly FactSymbol[],
  at: number,
): { names: FactSymbol[]; next: number }[] {
  const names = [symbols[at]]
  const found = [{ names: [...names], next: at + 1 }]
  let p = at + 1
  while (names.length < 12) {
    let q = p
    if (symbols[q]?.kind === 'comma') q++
    if (symbols[q]?.kind === 'and') q++
    if (q === p || symbols[q]?.kind !== 'name') break
    names.push(symbols[q])
    p = q + 1
    found.push({ names: [...names], next: p })
  }
  return found
}

/** "T N", "T of D of O, N", "T and T2 N1 and N2". */
function beforeName(scene: Scene, symbols: readonly FactSymbol[], at: number): Group[] {
  const groups: Group[] = []
  for (const phrase of titlePhrases(scene, symbols, at)) {
    let p = phrase.next
    const hasComma = symbols[p]?.kind === 'comma' || symbols[p]?.kind === 'dash'
    if (hasComma) p++
    if (symbols[p]?.kind !== 'name') continue
    const isPlural = phrase.items.some(({ title }) => title.value.plural)
    for (const { names, next } of namesAt(symbols, p)) {
      if (names.length > 1 && !isPlural) break
      const score = (hasComma ? 1.5 : 2.3) + phrase.score + (names.length - 1) * 1.2
      const rule = hasComma ? 'positions/title-comma-name' : 'positions/title-then-name'
      const group: Group = { names, items: phrase.items, rule, next, score, side: 'before' }
      groups.push(group)
      if (names.length === 1) groups.push(...alsoBehind(scene, symbols, group))
    }
  }
  return groups
}

/** "President N, Dean of X": titles on both sides of one name. */
function alsoBehind(scene: Scene, symbols: readonly FactSymbol[], group: Group): Group[] {
  const p = group.next
  if (symbols[p]?.kind !== 'comma' && symbols[p]?.kind !== 'open') return []
  return behindName(scene, symbols, p - 1).map((behind) => ({
    ...group,
    items: [...group.items, ...behind.items],
    next: behind.next,
    score: group.score + behind.score - 0.9,
  }))
}

/** "N, T of D of O", "N (T, D, O)", "N1 and N2, deputy deans of D". */
function behindName(scene: Scene, symbols: readonly FactSymbol[], at: number): Group[] {
  const groups: Group[] = []
  for (const { names, next } of namesAt(symbols, at)) {
    const opener = symbols[next]?.kind
    const isBracket = opener === 'open'
    if (opener !== 'comma' && !isBracket && opener !== 'dash' && opener !== 'who') continue
    let p = next + 1
    if (opener === 'comma' && symbols[p]?.kind === 'who') p++
    if (symbols[p]?.kind === 'is') p++
    else if (opener === 'who' || symbols[p - 1]?.kind === 'who') {
      groups.push(...headsUnit(symbols, names, p))
      continue
    }
    for (const phrase of listed(scene, symbols, p)) {
      const isPlural = phrase.items.every(({ title }) => title.value.plural)
      if (names.length > 1 && !isPlural) continue
      let end = phrase.next
      if (isBracket && symbols[end]?.kind === 'close') end++
      const pause = symbols[end]?.kind
      // A name right behind would rather take the title for itself.
      const score =
        (pause === 'name' ? 0.4 : 2) +
        (isBracket ? 0.3 : 0) +
        phrase.score +
        (names.length - 1) * 1.2
      const rule = isBracket
        ? 'positions/name-with-title-in-brackets'
        : 'positions/name-comma-title'
      groups.push({ names, items: phrase.items, rule, next: end, score, side: 'behind' })
    }
  }
  return groups
}

/** Titles in a row behind a name, parted by commas: "N, T of D, T2 of D2". */
function listed(scene: Scene, symbols: readonly FactSymbol[], at: number): TitlePhrase[] {
  const found: TitlePhrase[] = []
  for (const phrase of titlePhrases(scene, symbols, at)) {
    found.push(phrase)
    let p = phrase.next
    if (symbols[p]?.kind !== 'comma') continue
    p++
    if (symbols[p]?.kind === 'and') p++
    for (const more of titlePhrases(scene, symbols, p)) {
      found.push({
        items: [...phrase.items, ...more.items],
        next: more.next,
        score: phrase.score + more.score + 0.9,
      })
    }
  }
  return found
}

/** Words that may stand between a verb and the title it gives: "by the board", a date. */
const mostBetween = 6

function titleAfter(scene: Scene, symbols: readonly FactSymbol[], from: number): TitlePhrase[] {
  for (let p = from; p < symbols.length && p - from <= mostBetween; p++) {
    const { kind } = symbols[p]
    if (kind === 'name' || kind === 'semicolon') return []
    const phrases = titlePhrases(scene, symbols, p)
    if (phrases.length > 0) return phrases
  }
  return []
}

/** "N became T of O", "N is T", "N, who heads D", "N stepped down as T". */
function verbGroups(scene: Scene, symbols: readonly FactSymbol[], at: number): Group[] {
  const names = [symbols[at]]
  let p = at + 1
  while (symbols[p]?.kind === 'other' && p - at <= 3) p++
  const verb = symbols[p]
  if (verb?.kind === 'is') {
    return titlePhrases(scene, symbols, p + 1).map((phrase) =>
      group(names, phrase, 'positions/name-is-title', 1.6),
    )
  }
  if (verb?.kind !== 'verb') return []
  const pattern = verb.entry?.cells.pattern
  if (pattern === 'becomes') {
    return titleAfter(scene, symbols, p + 1).map((phrase) =>
      group(names, phrase, 'positions/name-becomes-title', 1.8),
    )
  }
  if (pattern === 'leaves') {
    return titleAfter(scene, symbols, p + 1).map((phrase) =>
      group(names, withStatus(phrase, 'former'), 'positions/name-leaves-title', 1.6),
    )
  }
  if (pattern === 'heads') return headsUnit(symbols, names, p)
  return []
}

/** "the board named N as T of O". */
function objectGroups(scene: Scene, symbols: readonly FactSymbol[], at: number): Group[] {
  if (symbols[at].entry?.cells.pattern !== 'object-as-title' || symbols[at + 1]?.kind !== 'name')
    return []
  return titleAfter(scene, symbols, at + 2)
    .filter(() =>
      ['as', 'title', 'status', 'comma', 'of', 'organization'].includes(symbols[at + 2]?.kind),
    )
    .map((phrase) => group([symbols[at + 1]], phrase, 'positions/appoints-name-title', 1.9))
}

function headsUnit(
  symbols: readonly FactSymbol[],
  names: readonly FactSymbol[],
  at: number,
): Group[] {
  void symbols
  void names
  void at
  return []
}

const group = (
  names: readonly FactSymbol[],
  phrase: TitlePhrase,
  rule: string,
  score: number,
): Group => ({
  names,
  items: phrase.items,
  rule,
  next: phrase.next,
  score: score + phrase.score,
  side: 'verb',
})

const withStatus = (phrase: TitlePhrase, status: TitleItem['status']): TitlePhrase => ({
  ...phrase,
  items: phrase.items.map((item) => ({ ...item, status })),
})
