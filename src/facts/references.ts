import type { Scene } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { valuesOf } from '../lexicon/parse.ts'

/** Kinds of organization that "the university", "our company" may stand for, by the noun's number. */
export type ReferenceKinds = ReadonlyMap<number, string>

export function createReferenceKinds(lexicons: Lexicons): ReferenceKinds {
  const kinds = new Map<number, string>()
  for (const { list, name, cells } of lexicons.entries) {
    if (list !== 'organizations.head-nouns') continue
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

/** The last fitting organization that is named before the token. */
export function lastBefore(
  organizations: readonly UnitCluster[],
  token: number,
  kind: string | undefined,
): UnitCluster | undefined {
  let best: UnitCluster | undefined
  let bestAt = -1
  for (const organization of organizations) {
    if (!fits(kind, organization)) continue
    for (const { first } of organization.places) {
      if (first < token && first > bestAt) {
        best = organization
        bestAt = first
      }
    }
  }
  return best
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

/** The fitting organization that is named most often before the token; of equals the one named last. */
export function mostSpokenOf(
  organizations: readonly UnitCluster[],
  token: number,
  kind: string | undefined,
): UnitCluster | undefined {
  // "its" means who was named last; a noun means who the text is about.
  if (kind === undefined) return lastBefore(organizations, token, kind)
  let best: UnitCluster | undefined
  let most = 0
  let bestAt = -1
  for (const organization of organizations) {
    if (!fits(kind, organization)) continue
    const before = organization.places.filter(({ first }) => first < token)
    const last = before.at(-1)?.first ?? -1
    if (before.length > most || (before.length === most && last > bestAt)) {
      best = organization
      most = before.length
      bestAt = last
    }
  }
  return best
}
