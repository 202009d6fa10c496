import { createAnalyser } from './analysis.ts'
import { createApplyCorrections } from './archive/corrections/replay.ts'
import { createNameFacts, type NameFacts } from './archive/identity/name-facts.ts'
import type { Holdings } from './derived/holdings.ts'
import { createExplain } from './explain/explain.ts'
import { createExtract } from './extract.ts'
import { createReadPage } from './html/page.ts'
import type { Lexicons } from './lexicon/lexicons.ts'
import { pageFacts } from './lexicon/page-facts.ts'
import { readingFacts } from './lexicon/reading-facts.ts'
import { sameAsOf } from './lexicon/same-as-of.ts'
import { counted } from './service/counted.ts'
import type { LexiconSet } from './service/lexicons/set.ts'
import { createReader } from './service/reader.ts'
import type { Observe } from './stage.ts'
import { newId } from './store/ids.ts'
import type { DatabaseKind } from './store/store.ts'
import type { Threads } from './threads/threads.ts'
import { version as extractor } from './version.ts'

export interface SetOptions {
  readonly database: DatabaseKind
  readonly threads?: Threads
  /** Is told of every article that is read. */
  readonly count?: (holdings: Holdings) => void
  /** Is there while each step of reading is done. */
  readonly observe?: Observe
  /** Whose "our university" it is where an article does not say. */
  readonly publisher?: string
}

/** All that reads with these lists, which a version (0: none) of the edits of the files with the hash `base` made. */
export function createLexiconSet(
  lexicons: Lexicons,
  { base, edited, version }: Pick<LexiconSet, 'base' | 'edited' | 'version'>,
  { database, threads, count, observe, ...more }: SetOptions,
): LexiconSet {
  const analyser = createAnalyser(lexicons, undefined, observe)
  const plain = createReader({
    extract: createExtract(lexicons, analyser, observe),
    explain: createExplain(analyser),
    readPage: createReadPage(pageFacts(lexicons)),
    ...(threads && { threads: threads.over(lexicons.compiled) }),
    ...more,
  })
  const reader = count ? counted(plain, count) : plain
  let names: NameFacts | undefined
  const storing = {
    // Only who stores or reconciles asks for them: no start waits for them.
    get names() {
      names ??= createNameFacts(lexicons)
      return names
    },
    newId,
    applyCorrections: createApplyCorrections(readingFacts(lexicons)),
    database,
  }
  const sameAs = {
    person: (names: readonly string[]) => sameAsOf(lexicons, 'people.known', names),
    organization: (names: readonly string[]) => sameAsOf(lexicons, 'organizations.known', names),
  }
  const madeWith = { extractor, lexicons: lexicons.hash, base }
  return { version, base, edited, lexicons, reading: { reader, storing, sameAs, madeWith } }
}
