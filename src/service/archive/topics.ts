import { done, type Result } from '../../failure.ts'
import type { Page } from '../../store/page.ts'
import {
  type ArticleOnTopic,
  articlesOn,
  type Cooperation,
  cooperationsOn,
  type Family,
  familyOf,
} from '../../store/topics/around-topic.ts'
import { findTopics } from '../../store/topics/find-topics.ts'
import {
  listTopics,
  type StoredTopic,
  type TopicOrder,
  topicOf,
} from '../../store/topics/topics.ts'
import type { CountedTopic } from '../../store/topics/topics-of.ts'
import type { PageQuery } from './entities.ts'
import type { ArchiveParts } from './parts.ts'
import { tried } from './tried.ts'

export interface Topics {
  /** By label where no order is asked for; where no label has the words of `q` as they stand, those that are likest. */
  readonly list: (
    query: PageQuery & { readonly q?: string; readonly order?: TopicOrder },
  ) => Promise<Result<Page<CountedTopic>>>
  readonly get: (id: string) => Promise<Result<StoredTopic>>
  /** Who cooperates on it, those of most articles first. */
  readonly cooperations: (id: string) => Promise<Result<readonly Cooperation[]>>
  readonly articles: (id: string, page: PageQuery) => Promise<Result<Page<ArticleOnTopic>>>
  /** What it is a part of, and what is a part of it. */
  readonly family: (topic: StoredTopic) => Promise<Result<Family>>
}

export const createTopics = ({ store }: ArchiveParts): Topics => ({
  list: ({ q, ...page }) =>
    tried(async () => {
      const listed = await listTopics(store.read, { ...page, ...(q !== undefined && { q }) })
      const isAnswer = !listed.ok || listed.value.items.length > 0
      if (isAnswer || q === undefined || page.cursor !== undefined) return listed
      const likest = (await findTopics(store.read, q)).slice(0, page.limit)
      return done({
        items: likest.map(({ id, name, articles }) => ({ id, label: name, articles })),
      })
    }),
  get: (id) => tried(() => topicOf(store.read, id)),
  cooperations: (id) => tried(async () => done(await cooperationsOn(store.read, id))),
  articles: (id, page) => tried(() => articlesOn(store.read, id, page)),
  family: (topic) => tried(async () => done(await familyOf(store.read, topic))),
})
