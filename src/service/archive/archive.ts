import { createReconciliation, type Reconciliation } from '../reconcile/reconciliation.ts'
import { type Articles, createArticles } from './articles.ts'
import { createDecisions, type Decisions } from './decisions.ts'
import { createOrganizations, createPeople, type Organizations, type People } from './entities.ts'
import type { ArchiveParts } from './parts.ts'
import { createTopics, type Topics } from './topics.ts'

/** What the program keeps, and can be asked about it. */
export interface Archive {
  readonly articles: Articles
  readonly people: People
  readonly organizations: Organizations
  readonly topics: Topics
  readonly decisions: Decisions
  readonly reconciliation: Reconciliation
  readonly close: () => Promise<void>
}

export const createArchive = (parts: ArchiveParts): Archive => ({
  articles: createArticles(parts),
  people: createPeople(parts),
  organizations: createOrganizations(parts),
  topics: createTopics(parts),
  decisions: createDecisions(parts),
  reconciliation: createReconciliation(parts),
  close: parts.store.close,
})
