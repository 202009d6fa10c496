import { type ArticlesOfArchive, createArticles } from './articles.ts'
import {
  type Corrections,
  createCorrections,
  createOrganizations,
  createPeople,
  createTopics,
  type Organizations,
  type People,
  type Topics,
} from './entities.ts'
import { createExtraction, type Extraction } from './extraction.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { createLexicons, type Lexicons } from './lexicons.ts'
import { type Access, createAccess, createOperations, type Operations } from './operations.ts'
import { type ClientOptions, createSend } from './send.ts'
import { createWebhooks, type Webhooks } from './webhooks.ts'

export type * from '../answers/articles.ts'
export type { BatchLine } from '../answers/batch-line.ts'
export type * from '../answers/decisions.ts'
export type * from '../answers/entities.ts'
export type * from '../answers/jobs.ts'
export type * from '../answers/lexicons.ts'
export type * from '../answers/problem.ts'
export type * from '../answers/related.ts'
export type { Items, Page } from '../answers/shape.ts'
export type * from '../answers/things.ts'
export type * from '../answers/webhooks.ts'
export type { Correction } from '../archive/corrections/correction.ts'
export type { ArticleInput } from '../intake/article.ts'
export type { KnowledgeRecord } from '../record.ts'
export { DossierProblem } from './problem.ts'
export type { CallOptions, ClientOptions } from './send.ts'

/** A Dossier service, as programs ask it. Everything that is refused rejects with a `DossierProblem`. */
export interface Client extends Extraction, Operations {
  readonly articles: ArticlesOfArchive
  readonly people: People
  readonly organizations: Organizations
  readonly topics: Topics
  readonly corrections: Corrections
  readonly jobs: Jobs
  readonly lexicons: Lexicons
  readonly access: Access
  readonly webhooks: Webhooks
}

/** Asks nothing yet: works in Node 20 and browsers, by `fetch` alone. */
export function createClient(options: ClientOptions): Client {
  const send = createSend(options)
  return {
    ...createExtraction(send),
    // Whoever asks whether it is ready wants no later answer.
    ...createOperations(createSend({ ...options, retries: 0 })),
    articles: createArticles(send),
    people: createPeople(send),
    organizations: createOrganizations(send),
    topics: createTopics(send),
    corrections: createCorrections(send),
    jobs: createJobs(send),
    lexicons: createLexicons(send),
    access: createAccess(send),
    webhooks: createWebhooks(send),
  }
}
