import { lineOf } from './entries.ts'
import type { Inquiry } from './inquiry.ts'
import { neverPerson, shortfall } from './people.ts'
import type { Step } from './shape.ts'
import type { TokenSpan } from './stands.ts'
import { keyOf, weighPeople } from './weigh.ts'

/** Why the words were not even offered as the name of a person. */
export function nearPerson(inquiry: Inquiry, place: TokenSpan): Step[] {
  const { scene, dates } = inquiry.analysis
  const { words, step, sentenceAt } = inquiry
  const never = neverPerson(scene, place.first, place.end)
  if (never !== undefined)
    return [
      step(
        'blocked',
        never.list,
        `${lineOf(never)} says that ${words(place)} is never a person; remove the line if it is one`,
        place,
      ),
    ]
  const low = lowWord(inquiry, place)
  if (low !== undefined)
    return [
      step(
        'failed',
        'people/listed-words',
        `names are looked for in words with a capital; ${words(low)} is written in lower case, or is a word that the start of a sentence gives its capital`,
        low,
      ),
    ]
  const weighed = weighPeople(scene, sentenceAt(place.first), dates.mentions).get(keyOf(place))
  if (weighed === undefined)
    return [
      step(
        'failed',
        'people/listed-words',
        `${words(place)} is no run of words that could be one name: a sign stands between them, or a particle, an initial or a hyphen goes on with the name`,
        place,
      ),
    ]
  if (weighed.candidate !== undefined) return []
  return [step('failed', 'people/listed-words', shortfall(scene, inquiry.spans, weighed), place)]
}

/** The first or the last word, where it has no capital that could be a name's. */
function lowWord(
  { analysis: { scene } }: Inquiry,
  { first, end }: TokenSpan,
): TokenSpan | undefined {
  for (const i of [first, end - 1])
    if (scene.capital[i] === 0 && scene.tokens.sign[i] === 0) return { first: i, end: i + 1 }
  return undefined
}
