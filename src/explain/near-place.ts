import { placeRule } from '../kinds/places/places.ts'
import { entriesAt, standsAlone, wordIs } from '../kinds/scene.ts'
import { listIds } from '../lexicon/lexicons.ts'
import { Shape } from '../text/document.ts'
import { entriesWithin, entryOver, lineOf } from './entries.ts'
import type { Inquiry } from './inquiry.ts'
import { listsOf } from './kinds.ts'
import type { Step } from './shape.ts'
import type { TokenSpan } from './stands.ts'

const prepositions = ['in', 'to', 'from'] as const

/** Why the words were not offered as a place. */
export function nearPlace(inquiry: Inquiry, place: TokenSpan): Step[] {
  const { scene } = inquiry.analysis
  const { step, words } = inquiry
  const { first, end } = place
  const offered = inquiry.offersAt(first)?.offered ?? []
  if (offered.some((one) => one.kind === 'place' && one.first === first && one.end === end))
    return []
  const never = entryOver(scene, first, first + 1, ['places.never'])
  if (never !== undefined) {
    const because = `${lineOf(never)} says that ${words(place)} is never a place; remove the line if it is one`
    return [step('blocked', never.list, because, place)]
  }
  return [
    step('failed', placeRule.listed, listedReason(inquiry, place), place),
    ...headStep(inquiry, place),
  ]
}

function listedReason(inquiry: Inquiry, place: TokenSpan): string {
  const { scene } = inquiry.analysis
  const { words } = inquiry
  const { first, end } = place
  const entry = entryOver(scene, first, end, listsOf.place)
  if ((scene.tokens.shape[first] & (Shape.word | Shape.capital)) === Shape.word)
    return `${words(place)} is written in lower case; names of places need a capital`
  if (entry === undefined)
    return `no line of lexicons/places holds ${words(place)}; if it is a place, add it to cities.tsv, regions.tsv or countries.tsv there`
  if (!standsAlone(scene, first, end))
    return `${words(place)} (${lineOf(entry)}) is only a part of a word with a hyphen`
  if (scene.capital[first] === 0)
    return `${words(place)} (${lineOf(entry)}) has no capital that could begin a name`
  const isLocated = prepositions.some((word) => wordIs(scene, first - 1, word))
  if (entry.list === 'places.cities-ambiguous' && !isLocated)
    return `${words(place)} (${lineOf(entry)}) has other meanings, so it is a place only behind “in”, “to” or “from”; move the line to lexicons/places/cities.tsv if it is always one`
  return `${words(place)} (${lineOf(entry)}) is only a part of the name of that line`
}

function headStep(inquiry: Inquiry, { first, end }: TokenSpan): Step[] {
  const { scene } = inquiry.analysis
  const last = { first: end - 1, end }
  const [head] = entriesAt(scene, last.first, listIds['places.place-heads'])
  const isHead =
    head !== undefined || entriesWithin(scene, first, end, ['places.place-heads']).length > 0
  const because = isHead
    ? `the word for places in ${inquiry.words({ first, end })} has no name with capitals before it`
    : `no word for places such as “District” or “Avenue” ends the words; add ${inquiry.words(last)} to lexicons/places/place-heads.tsv if it is one`
  return [inquiry.step('failed', placeRule.nameThenHead, because, last)]
}
