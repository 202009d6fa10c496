import { type Difference, differences } from '../../archive/corrections/difference.ts'
import { withoutPeople } from '../../archive/corrections/hide.ts'
import { linkedHtml } from '../../export/linked-html.ts'
import { done, fail, type Result } from '../../failure.ts'
import type { CheckedArticle } from '../../intake/article.ts'
import { recordId } from '../../intake/record-id.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { type Facets, facetsOf } from '../../store/articles/facets.ts'
import {
  entitiesIn,
  type StoredArticle,
  storedArticle,
  versionOf,
} from '../../store/articles/get.ts'
import { type ArticleListing, type ListedArticle, listArticles } from '../../store/articles/list.ts'
import { putArticle, removeArticle } from '../../store/articles/put.ts'
import { correctionsOf } from '../../store/decisions/log.ts'
import type { StoredEntity } from '../../store/entities/lookup.ts'
import { attempt } from '../../store/failures.ts'
import { currentHashes, isWaiting, type MadeWith } from '../../store/lexicons/currency.ts'
import type { Page } from '../../store/page.ts'
import { peopleRelatedTo } from '../../store/related/people-of-article.ts'
import { articlesRelatedTo, type ShownArticle } from '../../store/related/related-articles.ts'
import type { Reading } from '../../store/schema.ts'
import type { ViewOptions } from '../../view/options.ts'
import { view } from '../../view/view.ts'
import { type RelatedPerson, relatedPeople } from './entities.ts'
import type { ArchiveParts } from './parts.ts'
import { tried } from './tried.ts'

/** An article that was sent to be kept. */
export interface Kept {
  readonly id: string
  readonly record: KnowledgeRecord
  /** `unchanged`: the same article had been read by the same version with the same lists. */
  readonly outcome: 'created' | 'replaced' | 'unchanged'
}

export interface Articles {
  /** Reads and stores; `body` is what was sent, unchecked; the id of the path wins over its own. */
  readonly put: (id: string, body: unknown, options?: ViewOptions) => Promise<Result<Kept>>
  /** The same under its own id, else its address, else a name made of its content. */
  readonly add: (body: unknown, options?: ViewOptions) => Promise<Result<Kept>>
  readonly get: (id: string, options?: ViewOptions) => Promise<Result<KnowledgeRecord>>
  /** What was sent to be kept, so that it can be sent again. */
  readonly sent: (id: string) => Promise<Result<object>>
  readonly remove: (id: string) => Promise<Result<undefined>>
  /** `outdated`: only those that another version, or other lists, have read. */
  readonly list: (
    listing: ArticleListing & { readonly outdated?: boolean },
  ) => Promise<Result<Page<ListedArticle>>>
  /** Who belongs to the people of the article, though it does not name them. */
  readonly relatedPeople: (
    id: string,
    limit: number,
  ) => Promise<Result<readonly (RelatedPerson & { readonly to: StoredEntity })[]>>
  /** What a reading with the present version and lists would change. */
  readonly difference: (id: string) => Promise<Result<ArticleDifference>>
  /** Takes that reading. */
  readonly reread: (id: string, options?: ViewOptions) => Promise<Result<Kept>>
  readonly facets: (listing: ArticleListing) => Promise<Result<Facets>>
  /** The article's own page with its people linked: `linkOf` writes the address of a stored person. */
  readonly page: (id: string, linkOf: (person: string) => string) => Promise<Result<string>>
  readonly related: (id: string, limit: number) => Promise<Result<readonly ShownArticle[]>>
}

export interface Version {
  readonly extractor: string
  readonly lexicons: string
}

/** What a new reading of a stored article changes, corrections included. */
export interface ArticleDifference {
  readonly article: string
  readonly from: Version
  readonly to: Version
  readonly items: readonly Difference[]
}

export function createArticles({ store, reading, now }: ArchiveParts): Articles {
  async function keep(
    id: string,
    checked: CheckedArticle,
    options: ViewOptions = {},
    page?: string,
    { reader, madeWith, storing } = reading(),
  ): Promise<Result<Kept>> {
    const article = { ...checked.article, id }
    const known = await attempt(() => isUpToDate(store.read, id, recordId(article), madeWith))
    if (!known.ok) return known
    let outcome: Kept['outcome'] = 'unchanged'
    if (!known.value) {
      const record = await reader.read(article)
      if (!record.ok) return record
      const toStore = {
        id,
        article,
        record: record.value,
        storedAt: now(),
        ...(page !== undefined && { page }),
      }
      const stored = await attempt(() => store.write((tx) => putArticle(tx, toStore, storing)))
      if (!stored.ok) return stored
      outcome = stored.value
    }
    const noticed = [...(options.noticed ?? []), ...checked.warnings]
    const shown = await get(id, { ...options, noticed })
    return shown.ok ? done({ id, record: shown.value, outcome }) : shown
  }

  const get: Articles['get'] = (id, options) =>
    tried(async () => {
      const stored = await storedArticle(store.read, id)
      if (!stored.ok) return stored
      const record = await shownRecord(store.read, stored.value)
      return done(view(record, { article: stored.value.article, warnings: [] }, options))
    })

  const related = <Value>(
    id: string,
    read: (seq: number) => Promise<Value>,
  ): Promise<Result<Value>> =>
    tried(async () => {
      const stored = await storedArticle(store.read, id)
      return stored.ok ? done(await read(stored.value.seq)) : stored
    })

  return {
    get,
    list: ({ outdated, ...listing }) =>
      tried(async () => {
        if (!outdated) return listArticles(store, listing)
        const { madeWith } = reading()
        const lexicons = await currentHashes(store.read, madeWith)
        const notMadeWith = { extractor: madeWith.extractor, lexicons }
        return listArticles(store, { ...listing, notMadeWith })
      }),
    sent: (id) =>
      tried(async () => {
        const stored = await storedArticle(store.read, id)
        if (!stored.ok) return stored
        const { page, article } = stored.value
        const { text, sources: _found, ...fields } = article
        return done({ ...fields, ...(page === undefined ? { text } : { html: page }) })
      }),
    facets: (listing) => tried(() => facetsOf(store, listing)),
    difference: (id) =>
      tried(async () => {
        const stored = await storedArticle(store.read, id)
        if (!stored.ok) return stored
        const { article, record, corrected } = stored.value
        const { reader, madeWith, storing } = reading()
        const fresh = await reader.read(article)
        if (!fresh.ok) return fresh
        const log = await correctionsOf(store.read, id)
        const after = storing.applyCorrections(fresh.value, article, log).record
        const { version: extractor, lexicons } = record.extractor
        const items = differences(corrected, after)
        const to = { extractor: madeWith.extractor, lexicons: madeWith.lexicons }
        return done({ article: id, from: { extractor, lexicons }, to, items })
      }),
    async reread(id, options) {
      const stored = await tried(() => storedArticle(store.read, id))
      if (!stored.ok) return stored
      const { article, page } = stored.value
      return keep(id, { article, warnings: [] }, options, page)
    },
    page: (id, linkOf) =>
      tried(async () => {
        const stored = await storedArticle(store.read, id)
        if (!stored.ok) return stored
        const { seq, article, page } = stored.value
        if (page === undefined) return noPage(id)
        const entities = await entitiesIn(store.read, seq)
        const record = await shownRecord(store.read, stored.value)
        return done(
          linkedHtml(page, record, article.text, (local) => {
            const entity = entities.get(local)
            return entity && linkOf(entity.id)
          }),
        )
      }),
    relatedPeople: (id, limit) =>
      related(id, async (seq) => {
        const found = await peopleRelatedTo(store.read, seq, limit)
        const people = await relatedPeople(store.read, found)
        return people.map((person, at) => ({ ...person, to: found[at].to }))
      }),
    related: (id, limit) => related(id, (seq) => articlesRelatedTo(store.read, seq, limit)),
    async put(id, body, options) {
      const present = reading()
      const checked = await present.reader.check(isObject(body) ? { ...body, id } : body)
      return checked.ok ? keep(id, checked.value, options, pageIn(body), present) : checked
    },
    async add(body, options) {
      const present = reading()
      const checked = await present.reader.check(body)
      if (!checked.ok) return checked
      const { article } = checked.value
      const id = article.id ?? article.url ?? contentId(recordId(article))
      return keep(id, checked.value, options, pageIn(body), present)
    },
    remove: (id) =>
      tried(async () =>
        (await store.write((tx) => removeArticle(tx, id, reading().storing)))
          ? done(undefined)
          : fail(
              'not-found',
              `expected the id of an article of the archive, got "${id.slice(0, 100)}"`,
            ),
      ),
  }
}

/** Whether the article is kept as it was sent, and a new reading would give nothing new. */
export async function isUpToDate(
  db: Reading,
  id: string,
  hash: string,
  madeWith: MadeWith,
): Promise<boolean> {
  const known = await versionOf(db, id)
  if (known?.hash !== hash || known.extractor !== madeWith.extractor) return false
  const hashes = await currentHashes(db, madeWith)
  return hashes.includes(known.lexicons) && !(await isWaiting(db, known.seq))
}

/** A name for an article that has none: the beginning of the hash of its content. */
export const contentId = (id: string): string => id.slice('sha256:'.length, 'sha256:'.length + 32)

const noPage = (id: string) =>
  fail(
    'no-page',
    `expected an article that was sent as html, got "${id.slice(0, 100)}", which was sent as text; send its page`,
  )

export const pageIn = (body: unknown): string | undefined =>
  isObject(body) && 'html' in body && typeof body.html === 'string' ? body.html : undefined

const isObject = (body: unknown): body is object =>
  typeof body === 'object' && body !== null && !Array.isArray(body)

/** The record as anybody may see it: corrected, without hidden people, with the ids of the archive. */
export async function shownRecord(
  db: Reading,
  { seq, corrected }: StoredArticle,
): Promise<KnowledgeRecord> {
  const entities = await entitiesIn(db, seq)
  const shown = withoutPeople(corrected, ({ id }) => entities.get(id)?.hidden ?? false)
  const named = <Entity extends { readonly id: string }>(entity: Entity): Entity => {
    const stored = entities.get(entity.id)
    return stored === undefined ? entity : { ...entity, archiveId: stored.id }
  }
  return {
    ...shown,
    people: shown.people.map(named),
    organizations: shown.organizations.map(named),
  }
}
