import { isUrl } from '../url.ts'

/** Vocabularies whose numbers may stand for an address: "wikidata:Q42", "ror:03yrm5c26". */
const vocabularies: Readonly<Record<string, string>> = {
  wikidata: 'http://www.wikidata.org/entity/',
  ror: 'https://ror.org/',
  orcid: 'https://orcid.org/',
  isni: 'https://isni.org/isni/',
  viaf: 'https://viaf.org/viaf/',
  gnd: 'https://d-nb.info/gnd/',
  geonames: 'https://sws.geonames.org/',
  medtop: 'http://cv.iptc.org/newscodes/mediatopic/',
}

/** The address that a value of a list stands for, undefined when it stands for none. */
export function addressOf(value: string): string | undefined {
  if (/\s/u.test(value)) return undefined
  if (/^https?:\/\//u.test(value)) return isUrl(value) ? value : undefined
  const colon = value.indexOf(':')
  const prefix = value.slice(0, colon)
  const local = value.slice(colon + 1)
  const isKnown = colon > 0 && Object.hasOwn(vocabularies, prefix)
  return isKnown && /^[\w.-]+$/u.test(local) ? `${vocabularies[prefix]}${local}` : undefined
}

export const sameAsFault = (value: string): string | undefined =>
  value === '' || addressOf(value) !== undefined
    ? undefined
    : `expected an address (https://…) or a number such as wikidata:Q42 (of ${Object.keys(vocabularies).join(', ')}), got "${value}"`
