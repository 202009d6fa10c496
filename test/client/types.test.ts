import { expectTypeOf, test } from 'vitest'
import { type BatchLine, createClient, type DossierProblem } from '../../src/client/client.ts'
import type { KnowledgeRecord } from '../../src/record.ts'

// Compiled by `npm run types`; nothing of it runs.
const client = createClient({ baseUrl: 'http://127.0.0.1:8787' })

test('answers have the types of their schemas', () => {
  expectTypeOf(client.extract).returns.resolves.toEqualTypeOf<KnowledgeRecord>()
  expectTypeOf(client.batch).returns.toEqualTypeOf<AsyncGenerator<BatchLine, void>>()
  type Person = Awaited<ReturnType<typeof client.people.get>>
  expectTypeOf<Person['positions'][number]['firstSeen']>().toEqualTypeOf<string | undefined>()
  type Job = Awaited<ReturnType<typeof client.jobs.get>>
  expectTypeOf<'paused'>().toExtend<Job['state']>()
  expectTypeOf<DossierProblem['code']>().toExtend<string>()
})

test('queries take what their schemas take, and nothing else', () => {
  type Search = NonNullable<Parameters<typeof client.articles.all>[0]>
  expectTypeOf<Search['facets']>().toEqualTypeOf<boolean | undefined>()
  expectTypeOf<Search['order']>().toEqualTypeOf<'newest' | 'relevance' | undefined>()
  expectTypeOf<Search['limit']>().toEqualTypeOf<number | undefined>()
  // @ts-expect-error: no such parameter
  expectTypeOf<Search>().toHaveProperty('sort')
})

test('an edit that is tried out is told apart from one that is taken', () => {
  const edits = () => ({
    tried: client.lexicons.remove('people.titles', 'dean', { dryRun: true }),
    taken: client.lexicons.remove('people.titles', 'dean'),
  })
  type Edits = ReturnType<typeof edits>
  expectTypeOf<Awaited<Edits['tried']>>().toHaveProperty('affected')
  expectTypeOf<Awaited<Edits['taken']>>().toHaveProperty('version')
})
