import type { Result } from '../../failure.ts'
import type { Archive } from '../../service/archive/archive.ts'

/** What a question to the service gives when it gives something. */
export type Given<Ask extends (...asked: never[]) => Promise<Result<unknown>>> = Extract<
  Awaited<ReturnType<Ask>>,
  { ok: true }
>['value'] extends infer Value
  ? Value extends { readonly movedTo: string }
    ? never
    : Value extends { readonly value: infer Here }
      ? Here
      : Value
  : never

export type ListedPerson = Given<Archive['people']['list']>['items'][number]
export type ListedOrganization = Given<Archive['organizations']['list']>['items'][number]
export type ListedTopic = Given<Archive['topics']['list']>['items'][number]
export type Person = Given<Archive['people']['get']>
export type Organization = Given<Archive['organizations']['get']>
export type Topic = Given<Archive['topics']['get']>
export type Position = Person['positions'][number]
export type RelatedPerson = Given<Archive['people']['related']>[number]
export type NamingArticle = Given<Archive['people']['articles']>['items'][number]
