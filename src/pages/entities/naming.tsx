import type { Child } from 'hono/jsx'
import { dayInWords } from '../parts/days.ts'
import { articlePath } from './addresses.ts'
import type { NamingArticle } from './shapes.ts'

/** Articles that name somebody or something, each with the sentence; `before` may add something to each, such as a box to tick. */
export const NamingArticles = ({
  articles,
  sentences,
  name,
  before,
}: {
  readonly articles: readonly NamingArticle[]
  readonly sentences: ReadonlyMap<string, string>
  /** What they are called here; other spellings are told. */
  readonly name: string
  readonly before?: (article: NamingArticle) => Child
}) => (
  <ol class="results naming">
    {articles.map((article) => (
      <li>
        {before?.(article)}
        <a href={articlePath(article.id)}>
          <bdi>{article.title ?? article.id}</bdi>
        </a>
        <p class="note">
          {article.date !== undefined && (
            <time datetime={article.date}>{dayInWords(article.date)}</time>
          )}
          {article.as !== name && (
            <span>
              as “<bdi>{article.as}</bdi>”
            </span>
          )}
        </p>
        {sentences.get(article.id) !== undefined && (
          <p class="sentence">
            <bdi>{sentences.get(article.id)}</bdi>
          </p>
        )}
      </li>
    ))}
  </ol>
)
