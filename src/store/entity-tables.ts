import type { Generated } from 'kysely'
import type { Verdict } from '../archive/proposals/verdict.ts'
import type { TieType } from '../archive/related/tie.ts'

/** What the archive keeps identity for. */
export type EntityKind = 'person' | 'organization'

/** A person or organization of the archive: the signatures that point to it. */
export interface EntityTable {
  id: string
  kind: EntityKind
  /** The commonest of its fullest names. */
  name: string
  /** Hash of the key of its oldest signature: whoever has that again has this id again. */
  anchor: string
  /** The entity that this one was merged into; its own signatures are none then. */
  merged_into: string | null
  /** 1: no article names it any more; its name is forgotten. */
  gone: number
  /** 1: gone from every answer. */
  hidden: number
}

/** A distinct name of a distinct organization, with what all its articles say of it. */
export interface SignatureTable {
  id: Generated<number>
  kind: EntityKind
  key: string
  /** JSON array of its names, the fullest first. */
  names: string
  entity: string
  /** JSON of `Signature`. */
  state: string
  /** Articles that count, reprints left out. */
  articles: number
}

/** Under which keys a signature is looked for. */
export interface BlockTable {
  kind: EntityKind
  block: string
  signature: number
}

/** One person or organization in one article. */
export interface AppearanceTable {
  kind: EntityKind
  article: number
  /** The id in the article's record. */
  local: string
  signature: number
  name: string
  salience: number
  /** 1: named in the byline alone. */
  byline: number
  /** JSON of the observation. */
  observation: string
}

/** A position that an article gives a person. */
export interface PositionTable {
  article: number
  /** The person's signature. */
  person: number
  /** Which of the article's positions it is. */
  ordinal: number
  title: string
  role: string | null
  department: string | null
  /** The organization's signature. */
  organization: number | null
  status: string
  /** Publication day of the article, or null. */
  day: string | null
  sentence: string
}

/** A department that an article gives an organization. */
export interface DepartmentTable {
  id: Generated<number>
  article: number
  /** The organization's signature. */
  organization: number
  name: string
  sort: string
}

/** What is kept of an article's text to know its reprints. */
export interface ReprintSignatureTable {
  article: number
  /** JSON of `ReprintSignature`. */
  signature: string
}

/** Articles that share no key are no reprints of each other. */
export interface ReprintKeyTable {
  key: string
  article: number
}

/** Two articles with one text, both ways. */
export interface ReprintLinkTable {
  article: number
  other: number
}

/** Sums over the whole archive: "articles", reprints left out. */
export interface TotalTable {
  name: string
  value: number
}

/** A topic, by its concept or else its label. */
export interface TopicTable {
  id: Generated<number>
  key: string
  label: string
  /** JSON array of broader concepts. */
  broader: string
}

export interface TopicAppearanceTable {
  topic: number
  article: number
  label: string
  stage: string | null
  salience: number
  sentence: string
}

/** Who cooperates with whom in an article, both ways; `topic` where one is named. */
export interface CooperationTable {
  id: Generated<number>
  article: number
  organization: number
  partner: number
  topic: number | null
  stage: string | null
}

/** Why two signatures belong together in one article; `a` < `b`. */
export interface TieTable {
  id: Generated<number>
  kind: EntityKind
  article: number
  a: number
  b: number
  type: TieType
  /** Of an event: its type. */
  event: string | null
  /** What the label names: an organization's signature, a department, a topic. */
  of: string | null
  label: string
  /** Thousandths, so that sums are exact. */
  closeness: number
  day: string | null
  sentence: string
}

/** What all articles together say of two signatures, once in either direction; reprints left out. */
export interface PairTable {
  kind: EntityKind
  a: number
  b: number
  articles: number
  /** Sum over articles of their closest tie, in thousandths. */
  closeness: number
  /** Articles in which they took part in one event. */
  events: number
}

/** The words of the names of a signature, folded, and how they sound. */
export interface NameWordTable {
  kind: EntityKind
  word: string
  signature: number
}

/** What an editor said of two signatures: never to be told apart, or never to be merged. */
export interface ConstraintTable {
  kind: EntityKind
  a: string
  b: string
  says: 'together' | 'apart'
  decision: string
}

/** Whoever has this signature is hidden. */
export interface HidingTable {
  kind: EntityKind
  key: string
  decision: string
}

/** Appearances that an editor split off: the signature of this key, in this article, is another. */
export interface SplitTable {
  kind: EntityKind
  article: string
  key: string
  /** From 2 up. */
  part: number
  decision: string
}

/** Two signatures that may be one person or organization; an editor has to say. */
export interface SuggestionTable {
  kind: EntityKind
  a: number
  b: number
  score: number
  /** JSON of the reasons. */
  reasons: string
}

/** Everything that people said, in order; nothing is ever changed or removed. */
export interface DecisionTable {
  seq: Generated<number>
  id: string
  action: string
  /** The article that it is about, or null. */
  article: string | null
  /** JSON of what was sent. */
  body: string
  said_by: string
  said_at: string
  /** The decision that this one takes back. */
  undoes: string | null
}

/** What an editor said of a proposal to the word lists, the last word on it. */
export interface ProposalVerdictTable {
  /** Id of the proposal. */
  id: string
  verdict: Verdict
  said_by: string
  said_at: string
  /** How much spoke for it then. */
  count: number
}

export interface EntityTables {
  entities: EntityTable
  signatures: SignatureTable
  blocks: BlockTable
  appearances: AppearanceTable
  positions: PositionTable
  departments: DepartmentTable
  totals: TotalTable
  reprint_signatures: ReprintSignatureTable
  reprint_keys: ReprintKeyTable
  reprint_links: ReprintLinkTable
  topics: TopicTable
  topic_appearances: TopicAppearanceTable
  cooperations: CooperationTable
  ties: TieTable
  pairs: PairTable
  name_words: NameWordTable
  constraints: ConstraintTable
  splits: SplitTable
  hidings: HidingTable
  suggestions: SuggestionTable
  decisions: DecisionTable
  proposal_verdicts: ProposalVerdictTable
}
