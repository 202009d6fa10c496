import { organization, person, place } from './names.ts'
import { plainSentence } from './prose.ts'
import type { Voice } from './voice.ts'
import { departments, subjects, titles } from './words.ts'

/** The people and organizations of one article, who come back in it again and again. */
interface Cast {
  readonly host: string
  readonly guest: string
  readonly town: string
  readonly people: readonly {
    readonly name: string
    readonly short: string
    readonly title: string
  }[]
}

const months =
  'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

export interface GeneratedArticle {
  readonly text: string
  readonly publishedAt: string
  readonly words: number
}

/** One made-up news article of about `length` words. */
export function newsArticle(voice: Voice, length: number): GeneratedArticle {
  const cast = createCast(voice)
  const paragraphs = [headline(voice, cast), `${opening(voice, cast)} ${plainSentence(voice)}`]
  let words = 30
  while (words < length) {
    const sentences: string[] = []
    for (let n = voice.between(2, 5); n > 0; n--) {
      sentences.push(
        voice.happens(0.45) ? voice.pick(factSentences)(voice, cast) : plainSentence(voice),
      )
    }
    const paragraph = sentences.join(' ')
    words += paragraph.split(' ').length
    paragraphs.push(paragraph)
  }
  const text = paragraphs.join(voice.happens(0.8) ? '\n\n' : '\n')
  const publishedAt = `${voice.between(2015, 2025)}-${two(voice.between(1, 12))}-${two(voice.between(1, 28))}`
  return { text, publishedAt, words: text.split(/\s+/u).length }
}

const two = (number: number): string => String(number).padStart(2, '0')

function createCast(voice: Voice): Cast {
  const people = Array.from({ length: voice.between(4, 8) }, () => {
    const name = person(voice)
    const isChinese = !/\s\S*\s|[a-z]{2}(?:by|den|don|ford|ton|son|man)$/u.test(name)
    const parts = name.split(' ')
    return {
      name,
      short: isChinese ? parts[0] : parts[parts.length - 1],
      title: voice.pick(titles),
    }
  })
  return { host: organization(voice), guest: organization(voice), town: place(voice), people }
}

const date = (voice: Voice): string =>
  voice.pick([
    `${voice.pick(months)} ${voice.between(1, 28)}`,
    `${voice.between(1, 28)} ${voice.pick(months)} ${voice.between(2012, 2025)}`,
    `${voice.pick(months)} ${voice.between(1, 28)}, ${voice.between(2012, 2025)}`,
    voice.pick(weekdays),
    `the afternoon of ${voice.pick(months)} ${voice.between(1, 28)}`,
    `last ${voice.pick(weekdays)}`,
  ])

const subjectList = (voice: Voice): string =>
  `${voice.pick(subjects)}, ${voice.pick(subjects)} and ${voice.pick(subjects)}`

function headline(voice: Voice, { host, guest, people }: Cast): string {
  return voice.pick([
    `${host} and ${guest} to Cooperate on ${voice.pick(subjects)}`,
    `Delegation from ${guest} Visits ${host}`,
    `${people[0].name} Named ${people[0].title} of ${host}`,
    `${host} opens ${voice.noun()} ${voice.noun()} in ${voice.pick(subjects)}`,
  ])
}

function opening(voice: Voice, { host, guest, town, people }: Cast): string {
  const [first, second] = people
  return voice.pick([
    `${town.toUpperCase()}, ${voice.pick(months).slice(0, 3)}. ${voice.between(1, 28)} -- ${first.name}, ${first.title} of ${host}, met a delegation from ${guest} led by ${second.title} ${second.name} on ${date(voice)}.`,
    `On ${date(voice)}, ${first.name}, ${first.title} of the ${voice.pick(departments)} of ${host}, visited ${guest} in ${town}.`,
    `${host} has appointed ${first.name} as ${first.title}, it said on ${date(voice)}.`,
    `${host} signed a memorandum of understanding with ${guest} on ${date(voice)} to cooperate in the fields of ${subjectList(voice)}.`,
  ])
}

const factSentences: readonly ((voice: Voice, cast: Cast) => string)[] = [
  (voice, { people }) => `"${plainSentence(voice).slice(0, -1)}," said ${voice.pick(people).name}.`,
  (voice, { people }) => `${voice.pick(people).short} said ${plainSentence(voice).toLowerCase()}`,
  (voice, { host, people }) => {
    const { name, title } = voice.pick(people)
    return `${name}, ${title} of the ${voice.pick(departments)} at ${host}, ${voice.pick(['agreed', 'hoped', 'explained', 'stressed'])} that ${plainSentence(voice).toLowerCase()}`
  },
  (voice, { host, guest }) =>
    `The two sides exchanged views on ${subjectList(voice)}, and ${guest} invited ${host} to a ${voice.noun()} in ${voice.pick(months)}.`,
  (voice, { people }) =>
    `Among those present were ${people
      .slice(0, 3)
      .map(({ name, title }) => `${title} ${name}`)
      .join(', ')} and guests from ${place(voice)}.`,
  (voice) =>
    `Founded in ${voice.between(1890, 2010)}, ${organization(voice)} employs ${voice.between(2, 60)},000 people and is based in ${place(voice)}.`,
  (voice, { guest }) =>
    `Since ${voice.between(2001, 2020)}, ${guest} has worked with ${organization(voice)} on ${voice.pick(subjects)}.`,
  (voice, { people, host }) =>
    `Mr. ${voice.pick(people).short} joined ${host} in ${voice.pick(months)} ${voice.between(1998, 2022)} after years at ${organization(voice)}.`,
  (voice, { host }) =>
    `The agreement runs from ${voice.between(2016, 2020)} to ${voice.between(2021, 2030)} and covers ${voice.pick(subjects)}, a spokesperson for ${host} told reporters on ${date(voice)}.`,
  (voice) =>
    `Dr. ${person(voice)} of the ${voice.pick(departments)} at ${organization(voice)}, who was not part of the ${voice.noun()}, was more careful.`,
  (voice, { town, people }) =>
    `In ${town}, ${voice.pick(people).short} met ${person(voice)}, the mayor, and ${person(voice)}, deputy head of the ${organization(voice)}.`,
  (voice) =>
    `The ${voice.pick(departments)} will move to ${place(voice)} by the end of ${voice.between(2024, 2030)}.`,
]
