import { type Fields, isFields, objectsIn, textIn, textsIn } from '../json/items.ts'
import { organizationKind } from '../kinds.ts'

/** An organization of the registry, whichever version of its format it came in. */
export interface Organization {
  readonly line: number
  readonly id: string
  readonly name: string
  readonly kind: string
  /** Two letters, or "". */
  readonly country: string
  readonly countryName: string
  readonly city: string
  readonly acronyms: readonly string[]
  readonly aliases: readonly string[]
  /** Names in other languages than English. */
  readonly translations: readonly string[]
  /** Organizations that it belongs to, the first by id or, where that is not in the source, by name. */
  readonly parents: readonly { readonly id: string; readonly name: string }[]
  readonly sameAs: readonly string[]
  readonly isWithdrawn: boolean
}

/**
 * Reads versions 1 and 2 of the registry's format (https://ror.readme.io/docs/ror-data-structure), and
 * the same facts with plain fields: country, city, parents. The name is the one that the registry displays.
 */
export function organizationOf(fields: Fields, line: number): Organization {
  const names = Array.isArray(fields.names) ? namesOf(fields) : earlierNamesOf(fields)
  const place = placeOf(fields)
  const id = textIn(fields.id) ?? ''
  return {
    line,
    id,
    ...names,
    kind: kindOf(textsIn(fields.types)),
    ...place,
    parents: [
      ...textsIn(fields.parents).map((parent) => ({ id: parent, name: '' })),
      ...objectsIn(fields.relationships)
        .filter(({ type }) => textIn(type)?.toLowerCase() === 'parent')
        .map((parent) => ({ id: textIn(parent.id) ?? '', name: textIn(parent.label) ?? '' })),
    ],
    sameAs: sameAsOf(id, fields.external_ids),
    isWithdrawn: fields.status === 'withdrawn',
  }
}

type Names = Pick<Organization, 'name' | 'acronyms' | 'aliases' | 'translations'>

function namesOf(fields: Fields): Names {
  const all = objectsIn(fields.names).map(({ value, types, lang }) => ({
    value: textIn(value) ?? '',
    types: textsIn(types),
    lang: textIn(lang) ?? 'en',
  }))
  const displayed = all.find(({ types }) => types.includes('ror_display')) ?? all[0]
  const others = all.filter((each) => each !== displayed && each.value !== '')
  const isAcronym = ({ types }: { types: readonly string[] }): boolean => types.includes('acronym')
  return {
    name: displayed?.value ?? '',
    acronyms: others.filter(isAcronym).map(valueOf),
    aliases: others.filter((each) => !isAcronym(each) && isHere(each)).map(valueOf),
    translations: others.filter((each) => !isAcronym(each) && !isHere(each)).map(valueOf),
  }
}

/** A name in English, or an alias: those are used whatever their language. */
const isHere = ({ types, lang }: { types: readonly string[]; lang: string }): boolean =>
  lang === 'en' || !types.includes('label')

const valueOf = ({ value }: { value: string }): string => value

function earlierNamesOf(fields: Fields): Names {
  const labels = objectsIn(fields.labels).map((label) => ({
    value: textIn(label.label) ?? textIn(label.value) ?? '',
    isEnglish: (textIn(label.iso639) ?? textIn(label.lang) ?? 'en') === 'en',
  }))
  return {
    name: textIn(fields.name) ?? '',
    acronyms: textsIn(fields.acronyms),
    aliases: [
      ...textsIn(fields.aliases),
      ...labels.filter(({ isEnglish }) => isEnglish).map(valueOf),
    ],
    translations: labels.filter(({ isEnglish }) => !isEnglish).map(valueOf),
  }
}

function placeOf(fields: Fields): Pick<Organization, 'country' | 'countryName' | 'city'> {
  const details = objectsIn(fields.locations).map((each) => each.geonames_details)
  const [location = {}] = objectsIn(details)
  const [address = {}] = objectsIn(fields.addresses)
  const [city = {}] = objectsIn(address.geonames_city)
  const country = isFields(fields.country) ? fields.country : {}
  return {
    country:
      textIn(location.country_code) ?? textIn(country.country_code) ?? textIn(fields.country) ?? '',
    countryName: textIn(location.country_name) ?? textIn(country.country_name) ?? '',
    city:
      textIn(location.name) ??
      textIn(address.city) ??
      textIn(city.city) ??
      textIn(fields.city) ??
      '',
  }
}

/** The first type that says what it is; that an organization gives money says nothing. */
function kindOf(types: readonly string[]): string {
  const [type] = types.map((each) => each.toLowerCase()).filter((each) => each !== 'funder')
  if (type !== undefined) return organizationKind(type)
  return types.length > 0 ? 'other' : ''
}

/** Version 2 has a list of external ids, version 1 an object by type. */
function sameAsOf(id: string, external: unknown): string[] {
  const ids = Array.isArray(external)
    ? objectsIn(external).map((each) => [textIn(each.type) ?? '', each] as const)
    : Object.entries(isFields(external) ? external : {})
  const found = ids.flatMap(([type, value]) => {
    const kind = type.toLowerCase()
    if (!isFields(value) || (kind !== 'wikidata' && kind !== 'same-as')) return []
    const all = textsIn(value.preferred).concat(textsIn(value.all))
    return kind === 'wikidata' ? all.slice(0, 1).map((each) => `wikidata:${each}`) : all
  })
  return /^https?:/u.test(id) ? [id, ...found] : found
}
