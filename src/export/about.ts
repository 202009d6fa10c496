import type { KnowledgeRecord } from '../record.ts'

/** As central as one mention in the headline makes it. */
const central = 0.5

/** The ids of what the article is about, rather than what it mentions: its topics and central entities. */
export function aboutOf(record: KnowledgeRecord): ReadonlySet<string> {
  const { people, organizations, departments, places, topics } = record
  const entities = [...people, ...organizations, ...departments, ...places]
  const about = entities.filter(({ salience }) => salience >= central)
  return new Set([...about, ...topics].map(({ id }) => id))
}

/** Whether a person only signs the article. */
export const isOnlyByline = ({ mentions }: KnowledgeRecord['people'][number]): boolean =>
  mentions.every(({ zone }) => zone === 'byline')
