import { Gauge, type Registry } from 'prom-client'
import type { ThreadsState } from '../threads/threads.ts'

/** What is asked when the figures are; nothing of it may take longer than a scrape waits. */
export interface Gauged {
  readonly lexicons: () => { readonly version: number; readonly hash: string }
  readonly threads: () => ThreadsState
  /** Lines of jobs that are to be read; undefined where nobody can tell. */
  readonly waitingLines: () => Promise<number | undefined>
  /** Articles that edits of the word lists want to be read again; undefined where nobody can tell. */
  readonly waitingRereads: () => Promise<number | undefined>
  /** Events that webhooks are still to be told; undefined where nobody can tell. */
  readonly waitingDeliveries: () => Promise<number | undefined>
  /** What of the process does its work. */
  readonly checks: () => Promise<readonly { readonly name: string; readonly isPassed: boolean }[]>
}

/** Adds figures that are asked for when they are told. */
export function addGauges(register: Registry, asked: Gauged): void {
  const registers = [register]
  new Gauge({
    name: 'dossier_lexicon_version',
    help: 'Edits of the word lists that are in force; 0 for the files alone.',
    labelNames: ['hash'],
    registers,
    collect() {
      const { version, hash } = asked.lexicons()
      this.reset()
      this.labels(hash).set(version)
    },
  })
  const waiting = (name: string, help: string, count: () => Promise<number | undefined>) =>
    new Gauge({
      name,
      help: `${help}, in the whole store.`,
      registers,
      async collect() {
        this.set((await count()) ?? Number.NaN)
      },
    })
  waiting('dossier_job_lines_waiting', 'Lines of jobs that wait to be read', asked.waitingLines)
  waiting(
    'dossier_rereads_waiting',
    'Articles that wait to be read again after an edit of the word lists',
    asked.waitingRereads,
  )
  waiting(
    'dossier_webhook_deliveries_waiting',
    'Events that webhooks are still to be told',
    asked.waitingDeliveries,
  )
  const ofThreads = (name: string, help: string, of: (state: ThreadsState) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(of(asked.threads()))
      },
    })
  ofThreads('dossier_threads', 'Threads that may read articles.', ({ most }) => most)
  ofThreads('dossier_threads_busy', 'Threads that read an article.', ({ busy }) => busy)
  ofThreads('dossier_threads_waiting', 'Articles that wait for a thread.', ({ waiting }) => waiting)
  new Gauge({
    name: 'dossier_ready',
    help: 'Whether what the process needs does its work: 1 for each check of /readyz that passes.',
    labelNames: ['check'],
    registers,
    async collect() {
      for (const { name, isPassed } of await asked.checks()) this.labels(name).set(isPassed ? 1 : 0)
    },
  })
}
