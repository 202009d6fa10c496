import type { Spans } from '../compose/spans.ts'
import { threshold } from '../kinds/people/person.ts'
import { type Scene, textOf } from '../kinds/scene.ts'
import type { ListEntry, Reason } from '../record.ts'
import { entryOver } from './entries.ts'
import { sumOf, type Weighed, type Weight } from './weigh.ts'
import { listed, meaningOf, quoted } from './words.ts'

/** What the rules that look beside a name have seen. */
const signs: Readonly<Record<string, string>> = {
  'people/honorific-then-name': 'a form of courtesy stands before it',
  'people/title-then-name': 'a title stands before it',
  'people/post-then-name': 'a post with its place or organization stands before it',
  'people/kin-then-name': 'a word for a relative or friend stands before it',
  'people/verb-then-name': 'a verb of saying or of giving a post stands before it',
  'people/by-then-name': '“by” stands before it',
  'people/nationality-then-name': 'a nationality stands before it',
  'people/name-then-title': 'a title follows it',
  'people/name-then-kin': 'a relative follows it',
  'people/name-then-who': '“who” or “whose” follows it',
  'people/name-then-degree': 'a degree follows it',
  'people/name-then-age': 'an age or a year of birth follows it',
  'people/name-then-verb': 'a verb that only people do follows it',
}

/** What was counted for and against a name, as sentences. */
export function reasonsOf(scene: Scene, spans: Spans, weighed: Weighed): Reason[] {
  return weighed.weights.map((weight): Reason => {
    const { first, end } = weight
    const isPiece = first !== undefined && end !== undefined
    const entries: readonly ListEntry[] = isPiece ? meaningOf(scene, first, end).entries : []
    return {
      says: sentenceOf(scene, weighed, weight),
      effect: weight.weight > 0 ? 'raised' : 'lowered',
      weight: hundredths(weight.weight),
      ...(isPiece && { at: spans.span({ first, end }) }),
      ...(entries.length > 0 && { entries: [...entries] }),
    }
  })
}

const hundredths = (weight: number): number => Math.round(weight * 100) / 100 + 0

function sentenceOf(scene: Scene, weighed: Weighed, { term, weight, rule, ...by }: Weight): string {
  if (rule !== undefined && weight > 0 && signs[rule] !== undefined) return signs[rule]
  switch (term) {
    case 'piece': {
      const { first = 0, end = 1 } = by
      const { says } = meaningOf(scene, first, end)
      const words = quoted(textOf(scene, first, end))
      return says.length === 0 ? `${words} is a word of no list` : `${words} is ${listed(says)}`
    }
    case 'before':
      return `${neighbour(scene, weighed.first - 1)} stands before it, which ${speaks(weight)} a name`
    case 'behind':
      return `${neighbour(scene, weighed.end)} follows it, which ${speaks(weight)} a name`
    default:
      return terms[term]
  }
}

const neighbour = ({ tokens, document }: Scene, i: number): string =>
  i < 0 || i >= tokens.count
    ? 'nothing'
    : quoted(document.text.slice(tokens.start[i], tokens.end[i]))

const speaks = (weight: number): string => (weight > 0 ? 'speaks for' : 'speaks against')

const terms = {
  length: 'names have two words, seldom one or more than three',
  chinese: 'the words are built like a Chinese or Korean name',
  capitals: 'some of its words are written in capitals throughout',
  places: 'all its words are names of places, too',
  pair: 'a given name stands before a surname',
  join: 'a particle or an initial joins it to further words',
  start: 'its first word is listed as something that stands before names',
  alone: 'a single word, weighed by how often such a word is a name',
  'listed-organization': 'an organization of the list has the same name',
  'listed-other': 'a listed place or organization has the same name',
  'open-post': 'no comma or “and” closes it behind the post',
  'place-after-post': 'behind a post, the name of a place is rather where the post is',
} as const

const refusals = {
  words: 'the words by themselves speak too much against a name',
  doubtful: 'more speaks against a name than for it',
  courtesy: 'the words are a form of courtesy, or hold one, of lexicons/people/honorifics.txt',
  short: 'one initial or a few capitals cannot stand alone for a person',
  'no-context':
    'a single word needs a sign beside it that it is a person: a title, “Mr”, a verb such as “said”',
  never: 'a line of lexicons/people/never.txt says so',
} as const

/** Why the words were not read as a person: the sum against what a name needs, term by term. */
export function shortfall(scene: Scene, spans: Spans, weighed: Weighed): string {
  const sum = hundredths(sumOf(weighed))
  const parts = reasonsOf(scene, spans, weighed).map(
    ({ says, weight = 0 }) => `${says} (${weight > 0 ? '+' : '−'}${Math.abs(weight)})`,
  )
  const refusal = weighed.refusal && `${refusals[weighed.refusal]}; `
  return `${refusal ?? ''}the evidence adds up to ${sum}, a name needs ${threshold}: ${parts.join('; ')}. ${advice(scene, weighed)}`
}

function advice(scene: Scene, { first, end }: Weighed): string {
  const unknown: string[] = []
  for (let i = first; i < end; i++) {
    if (scene.capital[i] === 1 && meaningOf(scene, i, i + 1).says.length === 0)
      unknown.push(quoted(textOf(scene, i, i + 1)))
  }
  return unknown.length === 0
    ? 'A title or “Mr” beside it in the text would settle it'
    : `If it is a person, add ${listed(unknown)} to lexicons/people/given-names.txt or lexicons/people/surnames.txt`
}

/** The line of the never-list that forbids the name. */
export const neverPerson = (scene: Scene, first: number, end: number): ListEntry | undefined =>
  entryOver(scene, first, end, ['people.never'])
