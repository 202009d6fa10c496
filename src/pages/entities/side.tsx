import type { Archive } from '../../service/archive/archive.ts'
import { counted } from '../parts/count.ts'
import { Chip } from '../parts/kind.tsx'
import { topicPath } from './addresses.ts'
import { NamingArticles } from './naming.tsx'
import type { NamingArticle, Organization, Person } from './shapes.ts'

/** One of two who may be one. */
export interface Side {
  readonly id: string
  readonly name: string
  readonly articleCount: number
  readonly known?: Person | Organization
  readonly articles: readonly NamingArticle[]
  readonly sentences: ReadonlyMap<string, string>
}

const most = { articles: 3, positions: 5, topics: 6 }

/** What the archive knows of one of the two, so that an editor can tell; as much as there is of it. */
export async function sideOf(
  archive: Archive,
  kind: 'people' | 'organizations',
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Side> {
  const entities = archive[kind]
  const known = await entities.get(id)
  const page = await entities.articles(id, { limit: most.articles })
  const articles = page.ok && 'value' in page.value ? page.value.value.items : []
  const sentences = await entities.sentences(
    id,
    articles.map((article) => article.id),
  )
  const value = known.ok && 'value' in known.value ? known.value.value : undefined
  return {
    id,
    name,
    articleCount: value?.articleCount ?? 0,
    ...(value && { known: value }),
    articles,
    sentences: sentences.ok ? sentences.value : new Map(),
  }
}

export const SideView = ({
  kind,
  side: { id, name, articleCount, known, articles, sentences },
}: {
  readonly kind: 'people' | 'organizations'
  readonly side: Side
}) => (
  <article class="candidate">
    <h3>
      <a href={`/${kind}/${encodeURIComponent(id)}`}>
        <bdi>{name}</bdi>
      </a>
    </h3>
    {known && known.aliases.length > 0 && (
      <p>
        Also written <bdi>{known.aliases.join(', ')}</bdi>
      </p>
    )}
    {known && 'positions' in known && (
      <ul class="plain">
        {known.positions
          .slice(0, most.positions)
          .map(({ title, department, organization, status }) => (
            <li>
              <bdi>
                {[title, department, organization?.name]
                  .filter((part) => part !== undefined)
                  .join(', ')}
              </bdi>
              {status !== 'current' && ` (${status})`}
            </li>
          ))}
        {known.positions.length === 0 && <li class="note">No position is known.</li>}
      </ul>
    )}
    {known && 'kind' in known && (
      <p>
        {known.kind}
        {known.country !== undefined && `, ${known.country}`}
      </p>
    )}
    {known && known.topics.length > 0 && (
      <ul class="chips">
        {known.topics.slice(0, most.topics).map((topic) => (
          <li>
            <Chip kind="topics" href={topicPath(topic.id)}>
              {topic.label}
            </Chip>
          </li>
        ))}
      </ul>
    )}
    <h4>{counted(articleCount, 'article')}</h4>
    <NamingArticles articles={articles} sentences={sentences} name={name} />
  </article>
)
