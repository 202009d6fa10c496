import { describe, expect, test } from 'vitest'
import { fail } from '../../../src/failure.ts'
import { addProposals } from '../../../src/http/archive/proposals.ts'
import type { App } from '../../../src/http/env.ts'
import type { Change } from '../../../src/lexicon/change.ts'
import { compile, inOrder } from '../../../src/lexicon/compile.ts'
import { holderOf } from '../../../src/lexicon/holder.ts'
import { openLexicons } from '../../../src/lexicon/lexicons.ts'
import { overlaid } from '../../../src/lexicon/overlay/overlaid.ts'
import { packChanges } from '../../../src/lexicon/overlay/packed-changes.ts'
import { createProposals, type ProposalParts } from '../../../src/service/archive/proposals.ts'
import type { Store } from '../../../src/store/store.ts'
import { englishWords } from '../../../src/text/english-words.ts'
import { listsOf } from '../../lexicon/checks/lists.ts'
import { onEachDatabase } from '../../store/databases.ts'
import { archiveApp, articles, ask, putAll } from './app.ts'

/** Lists that are edited in memory: every edit is taken that has a name. */
function editable(): Pick<ProposalParts, 'knows' | 'edit'> & { readonly taken: Change[] } {
  const taken: Change[] = []
  return {
    taken,
    knows(list, form) {
      const { lists } = listsOf({})
      const { lists: edited, hash } = overlaid({ lists, hash: 'sha256:0' }, packChanges(taken))
      const lexicons = openLexicons(compile(inOrder(edited), englishWords(), () => hash))
      return holderOf(lexicons, list, form) !== undefined
    },
    edit: async (changes) => {
      if (changes.some(({ name }) => name === 'Refused'))
        return fail('invalid-entry', 'the entry has 1 mistake')
      taken.push(...changes)
      return { ok: true, value: { version: taken.length, changes: changes.length, rereading: 0 } }
    },
  }
}

function appWith(store: Store, lists: Pick<ProposalParts, 'knows' | 'edit'>): App {
  const app = archiveApp(store)
  addProposals(app, createProposals({ store, now: () => '2024-08-01T00:00:00.000Z', ...lists }))
  return app
}

const reject = (app: App, article: string) =>
  ask(app, 'POST', '/v1/corrections', {
    article,
    action: 'reject',
    target: { kind: 'person', quote: { exact: 'Li Ming' } },
    by: 'an editor',
  })

async function archiveWithProposal(store: Store) {
  const lists = editable()
  const app = appWith(store, lists)
  await putAll(app, articles)
  await reject(app, 'visit')
  await reject(app, 'signing')
  const { body } = await ask(app, 'GET', '/v1/proposals?list=people.never')
  return { app, lists, id: String(body.items[0].id) }
}

const open = async (app: App): Promise<unknown[]> =>
  (await ask(app, 'GET', '/v1/proposals')).body.items

onEachDatabase(({ open: openStore }) => {
  describe('a proposal', () => {
    test('is listed with what speaks for it', async () => {
      const { app } = await archiveWithProposal(await openStore())
      expect(await open(app)).toEqual([
        {
          id: expect.stringMatching(/^people\.never-[0-9a-f]{16}$/u),
          list: 'people.never',
          cells: { name: 'Li Ming' },
          because: 'corrections',
          count: 2,
          articles: 2,
          first: '2024-05-04',
          last: '2024-06-04',
          samples: [
            {
              article: 'signing',
              title: 'Agreement on nurse training',
              date: '2024-06-04',
              sentence: expect.stringContaining('Li Ming, Dean'),
            },
            {
              article: 'visit',
              title: 'Nurses to train together',
              date: '2024-05-04',
              sentence: expect.stringContaining('Li Ming, Dean'),
            },
          ],
        },
      ])
    })

    test('that is accepted edits the lists, and is none any more', async () => {
      const { app, lists, id } = await archiveWithProposal(await openStore())
      const accepted = await ask(app, 'POST', `/v1/proposals/${id}/accept`, { by: 'me' })
      expect([accepted.status, accepted.body]).toEqual([
        200,
        { version: 1, changes: 1, rereading: 0 },
      ])
      expect(lists.taken).toEqual([{ list: 'people.never', name: 'Li Ming', cells: {} }])
      expect(await open(app)).toEqual([])
      expect((await ask(app, 'POST', `/v1/proposals/${id}/accept`)).status).toBe(404)
    })

    test('that was decided is made again when what was said is taken back', async () => {
      const { app, id } = await archiveWithProposal(await openStore())
      expect((await ask(app, 'DELETE', `/v1/proposals/${id}/verdict`)).status).toBe(404)
      await ask(app, 'POST', `/v1/proposals/${id}/never`, { by: 'me' })
      expect(await open(app)).toEqual([])
      expect((await ask(app, 'DELETE', `/v1/proposals/${id}/verdict`)).status).toBe(204)
      expect(await open(app)).toHaveLength(1)
    })

    test('may be accepted with another entry', async () => {
      const { app, lists, id } = await archiveWithProposal(await openStore())
      const entry = { name: 'Li Ming Award', forms: ['Li Ming Prize'] }
      const accepted = await ask(app, 'POST', `/v1/proposals/${id}/accept`, { entry })
      expect(accepted.status).toBe(200)
      expect(lists.taken).toEqual([
        { list: 'people.never', name: 'Li Ming Award', cells: { forms: 'Li Ming Prize' } },
      ])
    })

    test('stays open when its entry is wrong, or refused', async () => {
      const { app, lists, id } = await archiveWithProposal(await openStore())
      const wrong = await ask(app, 'POST', `/v1/proposals/${id}/accept`, {
        entry: { name: 'Li\tMing', size: 1 },
      })
      expect(wrong.status).toBe(422)
      expect(wrong.body.errors.map(({ path }: { path: string }) => path)).toEqual([
        'entry.name',
        'entry.size',
      ])
      const entry = { name: 'Refused' }
      expect((await ask(app, 'POST', `/v1/proposals/${id}/accept`, { entry })).status).toBe(422)
      expect(lists.taken).toEqual([])
      expect(await open(app)).toHaveLength(1)
    })

    test('that is rejected comes again when twice as much speaks for it', async () => {
      const { app, id } = await archiveWithProposal(await openStore())
      expect((await ask(app, 'POST', `/v1/proposals/${id}/reject`, { by: 'me' })).status).toBe(204)
      expect(await open(app)).toEqual([])
      await reject(app, 'conference')
      expect(await open(app)).toEqual([])
      const text = 'Officials said that Li Ming had opened the new bridge over the northern river.'
      await putAll(app, { bridge: { text, publishedAt: '2024-07-04' } })
      await reject(app, 'bridge')
      expect(await open(app)).toHaveLength(1)
    })

    test('of which somebody says never does not come again', async () => {
      const { app, id } = await archiveWithProposal(await openStore())
      expect((await ask(app, 'POST', `/v1/proposals/${id}/never`)).status).toBe(204)
      await reject(app, 'conference')
      const text = 'Officials said that Li Ming had opened the new bridge over the northern river.'
      await putAll(app, { bridge: { text, publishedAt: '2024-07-04' } })
      await reject(app, 'bridge')
      expect(await open(app)).toEqual([])
    })

    test.each<[path: string, status: number, code: string]>([
      ['GET /v1/proposals?list=people.surnames', 422, 'invalid-options'],
      ['GET /v1/proposals?cursor=x', 400, 'invalid-cursor'],
      ['GET /v1/proposals?limit=0', 422, 'invalid-options'],
      ['POST /v1/proposals/people.never-0/accept', 404, 'not-found'],
      ['POST /v1/proposals/%00/never', 404, 'not-found'],
    ])('%s is answered %i', async (asked, status, code) => {
      const app = appWith(await openStore(), editable())
      const [method, path] = asked.split(' ')
      const answer = await ask(app, method, path)
      expect([answer.status, answer.body.code]).toEqual([status, code])
    })
  })
})
