import type { Event, KnowledgeRecord } from '../../record.ts'
import type { Standing } from './closeness.ts'

/** What a label says, and the local id of the organization, department or topic that it names. */
export interface Label {
  readonly label: string
  readonly of?: string
}

/** Names for labels: the same words for the same thing in every article, as far as the lexicon knows it. */
export function createLabels({ organizations, departments, topics, places }: KnowledgeRecord): {
  readonly of: (id: string) => Label
  readonly event: (event: Event) => Label
} {
  const names = new Map<string, string>()
  for (const { id, name, canonical } of [...organizations, ...departments, ...places])
    names.set(id, canonical?.name ?? name)
  for (const { id, label, concept } of topics) names.set(id, concept ?? label)
  const nameOf = (id: string): string => names.get(id) ?? id

  return {
    of: (id) => ({ label: nameOf(id), of: id }),
    event: ({ type, organizations: parties, place }) => {
      const [one, other] = parties.map(({ id }) => id)
      const host = parties.find(({ role }) => role === 'host')?.id
      const where = host ?? (other === undefined ? one : undefined)
      if (where !== undefined)
        return { label: `${type} ${type === 'visit' ? 'to' : 'at'} ${nameOf(where)}`, of: where }
      if (other !== undefined)
        return { label: `${type} of ${nameOf(one)} and ${nameOf(other)}`, of: one }
      return { label: place === undefined ? type : `${type} in ${nameOf(place)}` }
    },
  }
}

/** For those of whom the article says no more than that it names both. */
export const standingLabel = ({ where }: Standing): string => `named in the same ${where}`

/** For organizations that a sentence lets cooperate without saying on what. */
export const cooperation = 'cooperation'
