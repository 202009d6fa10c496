import type { Partition } from '../../engine/entity.ts'
import type { Entry } from '../../lexicon/parse.ts'
import { Clue, commonWord } from '../clues.ts'
import type { Scene } from '../scene.ts'
import { initialsOf, isLetters, leavesOut, standsFor, universityShort } from './forms.ts'
import { isPublic, opensWithPlace } from './sort.ts'
import { type UnitCandidate, unitRule } from './unit.ts'
import { isWoven } from './woven.ts'

/** A mention with the forms of its name that are compared. */
export interface Named {
  readonly mention: UnitCandidate
  readonly name: string
  readonly key: string
  readonly bare: string
  readonly entry: Entry | undefined
}

/** Joins the mentions that name the same; every step is linear in their number. */
export function joinSame(scene: Scene, named: readonly Named[], partition: Partition): void {
  joinEqual(named, partition)
  joinAliases(named, partition)
  joinBracketed(scene, named, partition)
  const distinct = distinctOf(named)
  joinAcronyms(named, distinct, partition)
  joinGapped(scene, named, distinct, partition)
  joinShortForms(scene, named, distinct, partition)
}

function joinEqual(named: readonly Named[], partition: Partition): void {
  const seen = new Map<string, number>()
  const join = (key: string, index: number): void => {
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, index)
    else partition.union(earlier, index)
  }
  for (const [index, { key, entry }] of named.entries()) {
    join(key, index)
    if (entry !== undefined && entry.list === 'organizations.known')
      join(`entry ${entry.name}`, index)
  }
}

function joinAliases(named: readonly Named[], partition: Partition): void {
  const byFirst = new Map(named.map(({ mention }, index) => [mention.first, index]))
  for (const [index, { mention }] of named.entries()) {
    const { aliasOf } = mention.value
    const host = aliasOf === undefined ? undefined : byFirst.get(aliasOf)
    if (host !== undefined) partition.union(host, index)
  }
}

const openBracket = 0x28
const closeBracket = 0x29

/** "San Telmo University Hospital (HUST)": letters in brackets that the name before them explains, whatever a list says. */
function joinBracketed(scene: Scene, named: readonly Named[], partition: Partition): void {
  const { sign } = scene.tokens
  const byEnd = new Map(named.map(({ mention }, index) => [mention.end, index]))
  for (const [index, { mention, name }] of named.entries()) {
    if (sign[mention.first - 1] !== openBracket || sign[mention.end] !== closeBracket) continue
    const host = byEnd.get(mention.first - 1)
    if (host === undefined || !isLetters(name)) continue
    if (holdsLetters(initialsOf(named[host].name), name)) partition.union(host, index)
  }
}

/** Are the letters of the short name initials of the long one, in whatever order a translation left them? */
const holdsLetters = (initials: string, short: string): boolean =>
  [...short].every((letter) => initials.includes(letter))

/** One mention of each name and kind. */
function distinctOf(named: readonly Named[]): number[] {
  const seen = new Set<string>()
  const distinct: number[] = []
  for (const [index, { mention, key }] of named.entries()) {
    const id = `${mention.kind} ${key}`
    if (seen.has(id)) continue
    seen.add(id)
    distinct.push(index)
  }
  return distinct
}

type Index = Map<string, number[]>

function add(index: Index, key: string, value: number): void {
  const values = index.get(key)
  if (values === undefined) index.set(key, [value])
  else values.push(value)
}

/** Joins the mention to the one cluster that all hosts belong to; to none when there are several. */
function joinOnly(partition: Partition, index: number, hosts: Iterable<number>): void {
  let only = -1
  for (const host of hosts) {
    const root = partition.find(host)
    if (root === partition.find(index)) continue
    if (only >= 0 && root !== only) return
    only = root
  }
  if (only >= 0) partition.union(index, only)
}

/** How many names alike at both ends are compared with each other. */
const mostAlike = 12

/** "SZPU" is the one organization of the text whose initials it has, "UTokyo" the University of Tokyo. */
function joinAcronyms(
  named: readonly Named[],
  distinct: readonly number[],
  partition: Partition,
): void {
  const byInitials: Index = new Map()
  const byEnds: Index = new Map()
  const byShort: Index = new Map()
  for (const index of distinct) {
    const { name, key } = named[index]
    if (key.includes(' ')) {
      const initials = initialsOf(name)
      add(byInitials, initials, index)
      add(byEnds, endsOf(initials), index)
    }
    const short = universityShort(key)
    if (short !== undefined) add(byShort, short, index)
  }
  for (const index of distinct) {
    const { name, key, entry } = named[index]
    if (isLetters(name)) {
      const capitals = name.replace(/[^\p{Lu}]/gu, '')
      const fit = (index: Index, letters: string, stands: typeof standsFor): number[] =>
        (index.get(letters) ?? []).filter(
          (host) => stands(name, named[host].name) && !areTwo(entry, named[host].entry),
        )
      const exact = fit(byInitials, capitals, standsFor)
      const ends = endsOf(capitals)
      const isRare = (byEnds.get(ends)?.length ?? 0) <= mostAlike
      const hosts = exact.length > 0 || !isRare ? exact : fit(byEnds, ends, isWoven)
      joinOnly(partition, index, hosts)
    } else if (/^U\p{Lu}/u.test(name)) joinOnly(partition, index, byShort.get(key) ?? [])
  }
}

const endsOf = (letters: string): string => letters.slice(0, 1) + letters.slice(-1)

/** Two different entries of the list are two organizations. */
const areTwo = (a: Entry | undefined, b: Entry | undefined): boolean =>
  a !== undefined && b !== undefined && (a.line !== b.line || a.name !== b.name)

/** A name that opens or closes exactly one longer name of the text: "Huawei" of "Huawei Technologies Co., Ltd." */
function joinShortForms(
  scene: Scene,
  named: readonly Named[],
  distinct: readonly number[],
  partition: Partition,
): void {
  const byBare: Index = new Map()
  const byStart: Index = new Map()
  const byTail: Index = new Map()
  for (const index of distinct) {
    const { mention, bare } = named[index]
    add(byBare, `${mention.kind} ${bare}`, index)
    for (let at = bare.indexOf(' '); at >= 0; at = bare.indexOf(' ', at + 1)) {
      if (mention.kind === 'organization') add(byStart, bare.slice(0, at), index)
      add(byTail, bare.slice(at + 1), index)
    }
  }
  for (const index of distinct) {
    const { mention, bare, entry } = named[index]
    const { kind, first, end } = mention
    const hosts = (byBare.get(`${kind} ${bare}`) ?? []).filter((host) => host !== index)
    if (kind === 'organization' && (isDistinct(scene, first, end) || isMinistry(bare)))
      for (const host of byStart.get(bare) ?? [])
        if (isExtension(named[index], named[host])) hosts.push(host)
    if (bare.includes(' ') && (kind === 'department' || hosts.length === 0))
      for (const host of byTail.get(bare) ?? [])
        if (isTail(scene, named[index], named[host])) hosts.push(host)
    joinOnly(
      partition,
      index,
      hosts.filter((host) => !areTwo(entry, named[host].entry)),
    )
  }
}

const isMinistry = (bare: string): boolean => bare.startsWith('ministry of ')

/** The longer name begins with the shorter one and goes on with a field or a place. */
function isExtension(short: Named, long: Named): boolean {
  const rest = long.bare.slice(short.bare.length)
  // "Wasiri College" of "Wasiri College of Nursing", but "Tarnowo University" is another one than "… of Law".
  if (isMinistry(short.bare)) return rest.startsWith(' of ')
  if (rest.startsWith(' of '))
    return / (?:college|institute|academy|school|center|centre)$/u.test(short.bare)
  if (!short.bare.includes(' ') && byContext.has(short.mention.rule)) return true
  const kinds = [short.mention.value.kind, long.mention.value.kind]
  if (kinds[0] !== kinds[1] && !kinds.includes('other')) return false
  return !(hasHead.has(short.mention.rule) ? otherBody : ownUnit).test(rest)
}

const hasHead: ReadonlySet<string> = new Set([unitRule.nameThenHead, unitRule.headOfField])

const ownUnit = / (?:of|university|school|college|institute|hospital|center|centre)\b/u

/** "Marlow Rovers" is not the "Marlow Rovers Supporters' Trust". */
const otherBody =
  / (?:of|university|school|college|institute|hospital|center|centre|trust|foundation|fund|union|association|society|museum|press|academy|supporters|alumni)\b/u

/** Rules by which a name was found that has no head noun, so that it may be short for another. */
const byContext: ReadonlySet<string> = new Set([
  unitRule.titleOfName,
  unitRule.nameThenTitle,
  unitRule.actor,
  unitRule.agent,
])

/** The longer name ends in the shorter one: "South African Department of Trade", "Department of Trade". */
function isTail(scene: Scene, short: Named, long: Named): boolean {
  const { kind, value, first } = long.mention
  if (short.mention.kind === 'organization')
    return kind === 'organization' && isPrefixed(scene, short, long)
  if (kind === 'department') return value.within === undefined
  const words = long.bare.split(' ').length - short.bare.split(' ').length
  return words <= 3 && (scene.clues[first] & (Clue.demonym | Clue.place)) !== 0
}

/** "Jiangsu Hengli Chemical Fiber" for "Hengli Chemical Fiber", "National University Corporation" before a university. */
function isPrefixed(scene: Scene, short: Named, long: Named): boolean {
  if (long.bare === `national university corporation ${short.bare}`) return true
  const { value, first, end } = short.mention
  // "South African Department of Trade" for "Department of Trade"
  // "Municipal Education Bureau": that of the one town whose bureau is named.
  if (isPublic(scene, first, first + 1))
    return long.bare.split(' ').length - short.bare.split(' ').length <= 2
  if (value.kind === 'government' && opensWithPlace(scene, long.mention.first, long.mention.end))
    return long.bare.split(' ').length - short.bare.split(' ').length <= 3
  return (
    (value.kind === 'company' ||
      (value.kind === 'other' && long.mention.value.kind === 'company')) &&
    isDistinct(scene, first, end) &&
    (scene.clues[long.mention.first] & Clue.place) !== 0 &&
    long.bare.indexOf(' ') === long.bare.length - short.bare.length - 1
  )
}

const isDistinct = (scene: Scene, first: number, end: number): boolean => {
  for (let i = first; i < end; i++)
    if ((scene.clues[i] & (commonWord | Clue.place)) === 0) return true
  return false
}

/** "Wexmoor Railway College" for "Wexmoor Railway Vocational and Technical College": the place and the trade are the same. */
const sharesTwo = (short: readonly string[], long: readonly string[]): boolean =>
  short.length > 2 && short[1] === long[1]

/** Kinds of which a town has several: "Tarnowo University", "Tarnowo Normal University". */
const namedByPlace = new Set(['university', 'school', 'hospital', 'government', 'research'])

/** A name with inner words left out: "Pulitzer Foundation" for "Pulitzer Arts Foundation", "and" for a comma. */
function joinGapped(
  scene: Scene,
  named: readonly Named[],
  distinct: readonly number[],
  partition: Partition,
): void {
  const byEnds: Index = new Map()
  const wordsOf = (index: number) =>
    named[index].bare.split(' ').filter((word) => word.length > 2 && word !== 'and')
  for (const index of distinct) {
    if (!named[index].bare.includes(' ')) continue
    const words = wordsOf(index)
    if (words.length > 1) add(byEnds, `${words[0]} ${words[words.length - 1]}`, index)
  }
  for (const indexes of byEnds.values()) {
    if (indexes.length < 2 || indexes.length > mostAlike) continue
    for (const index of indexes) {
      const words = wordsOf(index)
      const { first } = named[index].mention
      const hosts = indexes.filter((host) => {
        const longer = wordsOf(host)
        if (host === index || areTwo(named[index].entry, named[host].entry)) return false
        if (longer.length === words.length) return leavesOut(words, longer)
        return (
          longer.length > words.length &&
          leavesOut(words, longer) &&
          (words.length > 5 ||
            sharesTwo(words, longer) ||
            (isDistinct(scene, first, first + 1) &&
              !namedByPlace.has(named[index].mention.value.kind)))
        )
      })
      joinOnly(partition, index, hosts)
    }
  }
}
