import type { Tally } from './tally.ts'

/** What one article says of one person, as far as it helps to know them again. */
export interface PersonObservation {
  readonly kind: 'person'
  /** The id in the record. */
  readonly localId: string
  /** The fullest form of the name. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly nativeName?: string
  readonly familyName?: string
  /** Key of the organization of their current or only position, else of the one the article is from or about. */
  readonly organization?: string
  /** No position ties them to the organization in so many words. */
  readonly isWeak: boolean
  /** Keys of other organizations that positions tie them to. */
  readonly posts: readonly string[]
  /** Keys of the organizations that the article is about. */
  readonly around: readonly string[]
  readonly roles: readonly string[]
  readonly departments: readonly string[]
  readonly topics: readonly string[]
  /** When the article was published, `2024-03-18`; left out where their only post is a former one. */
  readonly day?: string
}

/** What one article says of one organization. */
export interface OrganizationObservation {
  readonly kind: 'organization'
  readonly localId: string
  readonly name: string
  readonly aliases: readonly string[]
  /** What the lexicon calls it. */
  readonly canonical?: string
  /** Its kind in the record: "university". */
  readonly sort: string
  /** Two letters. */
  readonly country?: string
  /** Where it is, for a name that does not tell which of its kind it is. */
  readonly where?: string
  readonly day?: string
}

export type Observation = PersonObservation | OrganizationObservation

interface Seen {
  /** The signature's own name in the store: name key, organization key, part. */
  readonly key: string
  /** Name key. */
  readonly name: string
  readonly articles: number
  readonly first?: string
  readonly last?: string
  /** The spellings of the name, and aliases. */
  readonly forms: Tally
}

/** What is known of a person under one name at one organization, summed over articles. */
export interface PersonSignature extends Seen {
  readonly kind: 'person'
  /** Organization key, empty when no organization was near. */
  readonly organization: string
  readonly isWeak: boolean
  readonly natives: Tally
  readonly families: Tally
  readonly posts: Tally
  readonly around: Tally
  readonly roles: Tally
  readonly departments: Tally
  readonly topics: Tally
}

/** What is known of an organization under one name, summed over articles. */
export interface OrganizationSignature extends Seen {
  readonly kind: 'organization'
  readonly canonical?: string
  readonly sorts: Tally
  readonly countries: Tally
  /** Of a name that says only what it is, and where that is known: it is part of the key. */
  readonly isGeneric: boolean
  readonly where?: string
}

export type Signature = PersonSignature | OrganizationSignature
