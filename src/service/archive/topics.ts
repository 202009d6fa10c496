import type { Result } from '../../failure.ts'
import type { Page } from '../../store/page.ts'
import { listTopics, type StoredTopic, topicOf } from '../../store/topics/topics.ts'
import type { CountedTopic } from '../../store/topics/topics-of.ts'
import type { PageQuery } from './entities.ts'
import type { ArchiveParts } from './parts.ts'
import { tried } from './tried.ts'

export interface Topics {
  readonly list: (query: PageQuery & { readonly q?: string }) => Promise<Result<Page<CountedTopic>>>
  readonly get: (id: string) => Promise<Result<StoredTopic>>
}

export const createTopics = ({ store }: ArchiveParts): Topics => ({
  list: (query) => tried(() => listTopics(store.read, query)),
  get: (id) => tried(() => topicOf(store.read, id)),
})
