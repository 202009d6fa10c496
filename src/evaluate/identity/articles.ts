import type { Chance } from '../bench/chance.ts'
import { spellings, written } from './human-names.ts'
import type { Institution } from './institutions.ts'
import type { Human, Stint, Title } from './people.ts'

/** An institution as one article calls it. */
export interface Called {
  readonly institution: Institution
  readonly name: string
  readonly aliases: readonly string[]
  /** 'full name', 'acronym', 'short form', 'former name' */
  readonly way: string
}

/** Somebody in an article; the post is left out where the article does not tell it. */
export interface Appearance {
  readonly human: Human
  readonly text: string
  readonly employer: Called
  readonly post?: Title & { readonly department: string }
  /** The institution of a post held before. */
  readonly former?: Called
  /** What makes them hard to know again. */
  readonly variants: readonly string[]
}

export interface InventedArticle {
  readonly id: number
  /** `2021-05-03` */
  readonly date: string
  readonly host: Called
  readonly partner: Called
  readonly topics: readonly string[]
  readonly people: readonly Appearance[]
}

/** Shares of appearances, articles, of 1. */
const share = {
  variants: 0.3,
  noPost: 0.12,
  acronym: 0.12,
  short: 0.2,
  explained: 0.45,
  formerly: 0.1,
  formerPost: 0.35,
}

const begin = Date.UTC(2019, 0, 1)
const millisecondsADay = 86_400_000
const dateOf = (day: number): string =>
  new Date(begin + day * millisecondsADay).toISOString().slice(0, 10)

/** Visits of people of one institution to another, spread evenly over the days. */
export function* articles(
  count: number,
  humans: readonly Human[],
  days: number,
  chance: Chance,
): Generator<InventedArticle> {
  const staff = staffOf(humans)
  const byFame = weighted(humans, chance)
  for (let id = 0; id < count; id++) {
    const day = chance.between(0, days)
    const human = byFame()
    const { institution } = stintAt(human, day)
    const partner = stintAt(byFame(), day).institution
    const calls = new Map<Institution, Called>()
    const call = (one: Institution): Called => {
      const known = calls.get(one) ?? called(one, day, chance)
      calls.set(one, known)
      return known
    }
    const there = (one: Institution): Human[] =>
      (staff.get(one) ?? []).filter((other) => stintAt(other, day).institution === one)
    const named = new Map<string, Human>()
    // One article does not name two people alike.
    for (const one of [
      human,
      ...several(there(institution), chance.between(0, 3), chance),
      ...several(there(partner), chance.between(1, 3), chance),
    ])
      if (!named.has(`${one.name.family} ${one.name.given[0][0]}`))
        named.set(`${one.name.family} ${one.name.given[0][0]}`, one)
    yield {
      id,
      date: dateOf(day),
      host: call(institution),
      partner: call(partner),
      topics: [
        chance.pick(human.topics),
        chance.pick(human.topics),
        chance.pick(chance.pick(humans).topics),
      ],
      people: [...named.values()].map((one) => appearance(one, day, call, chance)),
    }
  }
}

export const stintAt = ({ stints }: Human, day: number): Stint =>
  stints.find(({ to }) => day <= to) ?? stints[stints.length - 1]

function staffOf(humans: readonly Human[]): Map<Institution, Human[]> {
  const staff = new Map<Institution, Human[]>()
  for (const human of humans)
    for (const { institution } of human.stints) {
      const others = staff.get(institution)
      if (others === undefined) staff.set(institution, [human])
      else others.push(human)
    }
  return staff
}

/** Draws people, the famous more often. */
function weighted(humans: readonly Human[], chance: Chance): () => Human {
  const most = 20
  const lots = humans.flatMap((human) =>
    Array.from({ length: Math.ceil(human.fame * most) }, () => human),
  )
  return () => chance.pick(lots)
}

const several = (humans: readonly Human[], count: number, chance: Chance): Human[] =>
  humans.length === 0 ? [] : Array.from({ length: count }, () => chance.pick(humans))

function called(institution: Institution, day: number, chance: Chance): Called {
  const { name, acronym, short, former } = institution
  const abbreviated = acronym ?? short
  if (former !== undefined && day < former.until)
    return { institution, name: former.name, aliases: [], way: 'former name' }
  if (acronym !== undefined && chance.happens(share.acronym))
    return { institution, name: acronym, aliases: [], way: 'acronym' }
  if (short !== undefined && chance.happens(share.short))
    return { institution, name: short, aliases: [], way: 'short form' }
  const aliases: string[] = []
  if (abbreviated !== undefined && chance.happens(share.explained)) aliases.push(abbreviated)
  if (former !== undefined && chance.happens(share.formerly)) aliases.push(former.name)
  return { institution, name, aliases, way: 'full name' }
}

function appearance(
  human: Human,
  day: number,
  call: (institution: Institution) => Called,
  chance: Chance,
): Appearance {
  const stint = stintAt(human, day)
  const wanted = chance.happens(share.variants) ? chance.pick(spellings) : 'plain'
  const { text, spelling } = written(human.name, wanted, chance)
  const employer = call(stint.institution)
  const isPromoted = stint.titles.length > 1
  const title = stint.titles[isPromoted && day > (stint.from + stint.to) / 2 ? 1 : 0]
  const hasPost = !chance.happens(share.noPost)
  const hadPost = human.isTold && stint === human.stints[1] && chance.happens(share.formerPost)
  const former = hadPost ? call(human.stints[0].institution) : undefined
  return {
    human,
    text,
    employer,
    ...(hasPost && { post: { ...title, department: stint.department } }),
    ...(former && { former }),
    variants: [
      ...(spelling === 'plain' ? [] : [spelling]),
      ...(employer.way === 'full name' ? [] : [employer.way]),
      ...(hasPost ? [] : ['no post']),
      ...(isPromoted ? ['promoted'] : []),
      ...(human.isNamesake ? ['namesake'] : []),
      ...(human.stints.length > 1 ? [human.isTold ? 'moved, told' : 'moved, not told'] : []),
    ],
  }
}
