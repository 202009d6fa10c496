import { counted } from '../parts/count.ts'
import { dayInWords } from '../parts/days.ts'
import { articlePath, personPath } from './addresses.ts'
import { PositionWords } from './position.tsx'
import type { RelatedPerson } from './shapes.ts'

type Reason = RelatedPerson['reasons'][number]

const mostReasons = 3

/** Who belongs to somebody, best first, each with reasons and the sentences that show them. */
export const RelatedList = ({ related }: { readonly related: readonly RelatedPerson[] }) => (
  <ol class="related">
    {related.map((one) => (
      <li>
        <Related {...one} />
      </li>
    ))}
  </ol>
)

export const Related = ({ person, support, reasons }: RelatedPerson) => (
  <>
    <p class="who-is">
      <a href={personPath(person.id)}>
        <bdi>{person.name}</bdi>
      </a>
      {person.currentPosition && (
        <span class="note">
          <PositionWords position={person.currentPosition} />
        </span>
      )}
      <span class="note together">{counted(support.together, 'article')} together</span>
    </p>
    <Reasons reasons={reasons} />
  </>
)

/** Reasons in words; the sentences open on demand, but that of the first. */
export const Reasons = ({ reasons }: { readonly reasons: readonly Reason[] }) => {
  const [first, ...more] = reasons.slice(0, mostReasons)
  if (first === undefined) return null
  return (
    <>
      <p class="reason">{saysOf(first)}</p>
      <Examples reason={first} most={1} />
      {more.length > 0 && (
        <details>
          <summary>{more.length === 1 ? '1 more reason' : `${more.length} more reasons`}</summary>
          {more.map((reason) => (
            <>
              <p class="reason">{saysOf(reason)}</p>
              <Examples reason={reason} most={2} />
            </>
          ))}
        </details>
      )}
    </>
  )
}

/** The words of a reason with its day as people write it. */
export function saysOf({ says, last }: { readonly says: string; readonly last?: string }): string {
  return last !== undefined && says.endsWith(last)
    ? says.slice(0, -last.length) + dayInWords(last)
    : says
}

const Examples = ({
  reason: { examples },
  most,
}: {
  readonly reason: Reason
  readonly most: number
}) => (
  <>
    {examples.slice(0, most).map(({ article, title, date, sentence }) => (
      <Quoted article={article} title={title} date={date} sentence={sentence} />
    ))}
  </>
)

/** A sentence of an article, with the article. */
export const Quoted = ({
  article,
  title,
  date,
  sentence,
}: {
  readonly article: string
  readonly title?: string | undefined
  readonly date?: string | undefined
  readonly sentence: string
}) => (
  <blockquote>
    <p>
      <bdi>{sentence}</bdi>
    </p>
    <footer class="note">
      <a href={articlePath(article)}>
        <bdi>{title ?? article}</bdi>
      </a>
      {date !== undefined && <time datetime={date}>{dayInWords(date)}</time>}
    </footer>
  </blockquote>
)
