import type { Hono } from 'hono'
import type { Guides } from '../guides/guide.ts'
import type { Log } from '../log.ts'
import type { Access } from '../service/access/access.ts'
import type { Service } from '../service/service.ts'
import type { Assets } from './assets.ts'

/** What every page may ask for. */
export interface PagesParts {
  readonly service: Service
  /** Where keys are needed. */
  readonly access?: Access
  readonly assets: Assets
  readonly guides: Guides
  readonly log: Log
  /** Articles for a first visit. */
  readonly samples: readonly Sample[]
}

/** An article that comes with the program, made up for it. */
export interface Sample {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly publishedAt?: string
}

export type AddPages = (app: Hono, parts: PagesParts) => void
