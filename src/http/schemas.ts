import { z } from 'zod'
import { AuditEntry, Key, NewKey } from '../answers/access.ts'
import { ArticleDifference, ArticlePage, RelatedArticle } from '../answers/articles.ts'
import { BatchLine } from '../answers/batch-line.ts'
import {
  Corrected,
  Decision,
  Merged,
  Proposal,
  RulePrecision,
  WasSplit,
} from '../answers/decisions.ts'
import {
  ListedOrganization,
  ListedPerson,
  Member,
  Partner,
  StoredDepartment,
  StoredOrganization,
  StoredPerson,
  StoredTopic,
  SuggestedMerge,
} from '../answers/entities.ts'
import { Job, JobReport } from '../answers/jobs.ts'
import {
  Edited,
  EntryPage,
  Imported,
  LexiconSummary,
  LexiconVersion,
  ListedEntry,
  VersionChanges,
} from '../answers/lexicons.ts'
import { Problem } from '../answers/problem.ts'
import { Flyout, Properties, Reconciled, Suggested } from '../answers/reconcile.ts'
import { RelatedOrganization, RelatedPerson, RelatedToArticle } from '../answers/related.ts'
import { items, page } from '../answers/shape.ts'
import { CountedTopic, NamingArticle } from '../answers/things.ts'
import { Webhook, WebhookDelivery, WebhookEvent } from '../answers/webhooks.ts'
import { Answer, Expected } from '../explain/shape.ts'
import { ArticleInput } from '../intake/article.ts'
import * as contract from '../record.ts'

/** What requests and answers hold beside records, under the names that OpenAPI gives it. */
const bodies = {
  ArticleInput: ArticleInput.describe('An article: its text or its page, and what is known of it.'),
  BatchLine: BatchLine.describe('The answer to one line of a batch.'),
  Problem: Problem.describe('What went wrong (RFC 9457).'),
  ExplainInput: ArticleInput.extend({ expected: Expected }).describe(
    'An article, and what is expected of it.',
  ),
  ExplainAnswer: Answer.describe('Why something was, or was not, found.'),
  Health: z.object({
    status: z.string(),
    trouble: z.string().exactOptional(),
    checks: z.record(z.string(), z.literal('ok')).exactOptional(),
  }),
  Limits: z.record(z.string(), z.number()),

  ArticlePage,
  ArticleDifference,
  RelatedArticles: items(RelatedArticle),
  PeopleOfArticle: items(RelatedToArticle),
  NamingArticles: page(NamingArticle),

  PersonPage: page(ListedPerson),
  StoredPerson,
  RelatedPeople: items(RelatedPerson),
  OrganizationPage: page(ListedOrganization),
  StoredOrganization,
  RelatedOrganizations: items(RelatedOrganization),
  Members: items(Member),
  Departments: items(StoredDepartment),
  Partners: items(Partner),
  TopicPage: page(CountedTopic),
  StoredTopic,
  Suggestions: page(SuggestedMerge),

  Corrected,
  DecisionPage: page(Decision),
  RulePrecisions: items(RulePrecision),
  Merged,
  WasSplit,
  ProposalPage: page(Proposal),

  LexiconSummary,
  EntryPage,
  ListedEntry,
  Edited,
  Imported,
  VersionPage: page(LexiconVersion),
  VersionChanges,

  Job: Job.describe('A batch that runs by itself.'),
  JobPage: page(Job),
  JobReport,

  Keys: items(Key),
  NewKey,
  AuditPage: page(AuditEntry),

  Webhook,
  Webhooks: items(Webhook),
  WebhookDelivery: WebhookDelivery.describe('What has become of an event on its way to a webhook.'),
  DeliveryPage: page(WebhookDelivery),
  WebhookEvent: WebhookEvent.describe(
    'What a webhook gets; headers sign it as Standard Webhooks 1.0.0 says.',
  ),

  Reconciled,
  Suggested,
  Flyout,
  Properties,
} as const

export type SchemaName = keyof typeof bodies | 'KnowledgeRecord'

/** All of it together with the record, each referring to the others. */
export const schemas = z.registry<{ id: string; description?: string }>()
for (const schema of Object.values(contract)) {
  const name = schema instanceof z.ZodType ? contract.names.get(schema) : undefined
  // What entities have in common; nothing refers to it.
  if (name?.id === 'Entity') continue
  if (schema instanceof z.ZodType && name) schemas.add(schema, name)
}
for (const [id, schema] of Object.entries(bodies)) schemas.add(schema, { id })
