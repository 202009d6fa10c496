import { addressOf } from '../../lexicon/same-as.ts'
import { formOf } from '../../lexicon/validity.ts'
import type { Draft } from '../draft.ts'

/** The registry's types, by our kinds; several of ours are one of its own. */
const types: Readonly<Record<string, string>> = {
  company: 'company',
  university: 'education',
  school: 'education',
  government: 'government',
  hospital: 'healthcare',
  association: 'nonprofit',
  research: 'facility',
}

const registry = 'https://ror.org/'
const wikidata = 'http://www.wikidata.org/entity/'

/** An array in version 2 of the registry's format, an organization a line; what is in no registry has an address of ours. */
export function* writeRor(drafts: Iterable<Draft>): Generator<string> {
  let before = '[\n'
  for (const draft of drafts) {
    yield `${before}${JSON.stringify(recordOf(draft))}`
    before = ',\n'
  }
  yield before === ',\n' ? '\n]\n' : '[]\n'
}

function recordOf({ name, values }: Draft): object {
  const sameAs = (values.sameAs ?? []).map((value) => addressOf(value) ?? value)
  const id = sameAs.find((address) => address.startsWith(registry)) ?? idOf(name)
  const item = (address: string): boolean => address.startsWith(wikidata)
  const others = sameAs.filter((address) => address !== id && !item(address))
  const external = [
    ...sameAs.filter(item).map((each) => ({
      type: 'wikidata',
      all: [each.slice(wikidata.length)],
      preferred: null,
    })),
    ...(others.length > 0 ? [{ type: 'same-as', all: others, preferred: null }] : []),
  ]
  const [kind] = values.kind ?? []
  const [country] = values.country ?? []
  return {
    id,
    names: [
      { value: name, types: ['ror_display', 'label'], lang: 'en' },
      ...namesOf(values.acronym, ['acronym'], null),
      ...namesOf(values.aliases, ['alias'], null),
      ...namesOf(values.former, ['alias'], null),
      ...namesOf(values.translations, ['label'], 'und'),
    ],
    types: kind === undefined ? [] : [types[kind] ?? 'other'],
    locations: country === undefined ? [] : [{ geonames_details: { country_code: country } }],
    relationships: (values.parent ?? []).map((parent) => ({
      type: 'parent',
      label: parent,
      id: idOf(parent),
    })),
    external_ids: external,
    status: 'active',
  }
}

const namesOf = (
  values: readonly string[] = [],
  kinds: readonly string[],
  lang: string | null,
): object[] => values.map((value) => ({ value: formOf(value), types: kinds, lang }))

const idOf = (name: string): string => `urn:dossier:organization:${encodeURIComponent(name)}`
