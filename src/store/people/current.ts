import type { HeldPosition } from './history.ts'

/** What a reader is told of somebody at a glance: "Dean, School of Nursing, Eastlake University". */
export interface CurrentPosition {
  readonly title: string
  readonly department?: string
  readonly organization?: string
}

/** The position last seen that was not called former then; undefined when there is none. */
export function currentOf(positions: readonly HeldPosition[]): CurrentPosition | undefined {
  const held = positions.find(({ status }) => status === 'current' || status === 'acting')
  if (held === undefined) return undefined
  const { title, department, organization } = held
  return {
    title,
    ...(department !== undefined && { department }),
    ...(organization && { organization: organization.name }),
  }
}
