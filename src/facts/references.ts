import type { Scene } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { valuesOf } from '../lexicon/parse.ts'

/** Kinds of organization that "the university", "our company" may stand for, by the noun's number. */
export type ReferenceKinds = ReadonlyMap<number, string>

export function createReferenceKinds(lexicons: Lexicons): ReferenceKinds {
  const kinds = new Map<number, string>()
  for (const { name, cells } of lexicons.entriesOf('organizations.head-nouns')) {
    for (const form of [name, ...valuesOf(cells.forms)]) {
      const word = lexicons.vocabulary.id(form)
      if (word !== 0 && !kinds.has(word)) kinds.set(word, cells.kind)
    }
  }
  return kinds
}

/** Kinds that one and the same noun may stand for: a college calls itself a school, a university a college. */
const alike: Readonly<Record<string, readonly string[]>> = {
  university: ['university', 'school'],
  school: ['university', 'school'],
  company: ['company', 'media'],
  government: ['government'],
}

export const fits = (kind: string | undefined, unit: UnitCluster): boolean =>
  kind === undefined || (alike[kind] ?? [kind]).includes(unit.value.kind)

/** Kind of what the tokens `[first, end)` of a reference stand for; undefined for "its", "our". */
export function referenceKind(
  scene: Scene,
  kinds: ReferenceKinds,
  first: number,
  end: number,
): string | undefined {
  for (let i = end - 1; i >= first; i--) {
    const kind = kinds.get(scene.tokens.word[i])
    if (kind !== undefined) return kind
  }
  return undefined
}

/** Which organizations of a document a reference may mean, asked at any token in logarithmic time. */
export interface References {
  /** The last organization of the kind that is named before the token. */
  lastBefore(token: number, kind: string | undefined): UnitCluster | undefined
  /**
   * The organization of the kind that is named most often before the token `first`, of equals the one
   * named last; where the names of some hold the reference's own noun, one of these. Without a kind
   * ("its") the one named last.
   */
  mostSpokenOf(first: number, end: number, kind: string | undefined): UnitCluster | undefined
}

export function createReferences(scene: Scene, organizations: readonly UnitCluster[]): References {
  const byKind = new Map<string, Spoken>()
  const spoken = (kind: string | undefined, among: readonly UnitCluster[], key: string): Spoken => {
    const known = byKind.get(key)
    if (known !== undefined) return known
    const made = spokenOf(among.filter((organization) => fits(kind, organization)))
    byKind.set(key, made)
    return made
  }
  const byWord = new Map<number, readonly UnitCluster[]>()
  const sharing = (token: number): readonly UnitCluster[] => {
    const word = scene.tokens.word[token]
    const known = byWord.get(word)
    if (known !== undefined) return known
    const found = namesakes(scene, organizations, token)
    byWord.set(word, found)
    return found
  }
  return {
    lastBefore: (token, kind) => lastOf(spoken(kind, organizations, `${kind}`), token),
    mostSpokenOf(first, end, kind) {
      // "its" means who was named last; a noun means who the text is about.
      if (kind === undefined) return lastOf(spoken(kind, organizations, `${kind}`), first)
      const alike = sharing(end - 1)
      if (alike.length === 0) return mostOf(spoken(kind, organizations, kind), first)
      return mostOf(spoken(kind, alike, `${kind} ${scene.tokens.word[end - 1]}`), first)
    },
  }
}

/** Mentions of some organizations in order of the text. */
interface Spoken {
  readonly tokens: readonly number[]
  readonly last: readonly UnitCluster[]
  /** Who has been named most often up to each mention. */
  readonly most: readonly UnitCluster[]
}

function spokenOf(organizations: readonly UnitCluster[]): Spoken {
  const mentions = organizations
    .flatMap((organization) => organization.places.map(({ first }) => ({ first, organization })))
    .sort((a, b) => a.first - b.first)
  const counts = new Map<UnitCluster, number>()
  const most: UnitCluster[] = []
  let highest = 0
  for (const { organization } of mentions) {
    const count = (counts.get(organization) ?? 0) + 1
    counts.set(organization, count)
    const isMost = count >= highest
    most.push(isMost ? organization : most[most.length - 1])
    if (isMost) highest = count
  }
  return {
    tokens: mentions.map(({ first }) => first),
    last: mentions.map(({ organization }) => organization),
    most,
  }
}

const lastOf = ({ tokens, last }: Spoken, token: number): UnitCluster | undefined =>
  last[countBefore(tokens, token) - 1]

const mostOf = ({ tokens, most }: Spoken, token: number): UnitCluster | undefined =>
  most[countBefore(tokens, token) - 1]

/** How many of the ascending numbers are less than the limit. */
function countBefore(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle] < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of the organizations whose names hold the reference's own noun: "the College" is a college by name. */
export function namesakes(
  scene: Scene,
  organizations: readonly UnitCluster[],
  token: number,
): UnitCluster[] {
  const word = scene.tokens.word[token]
  return organizations.filter(({ places }) =>
    places.some(({ first, end }) => {
      for (let i = first; i < end; i++) if (scene.tokens.word[i] === word) return true
      return false
    }),
  )
}
