import { done, type Result } from '../../failure.ts'
import type { Page } from '../../store/page.ts'
import { findTopics } from '../../store/topics/find-topics.ts'
import { listTopics, type StoredTopic, topicOf } from '../../store/topics/topics.ts'
import type { CountedTopic } from '../../store/topics/topics-of.ts'
import type { PageQuery } from './entities.ts'
import type { ArchiveParts } from './parts.ts'
import { tried } from './tried.ts'

export interface Topics {
  /** In order of their labels; where no label has the words of `q` as they stand, those that are likest. */
  readonly list: (query: PageQuery & { readonly q?: string }) => Promise<Result<Page<CountedTopic>>>
  readonly get: (id: string) => Promise<Result<StoredTopic>>
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
})
