import type { Difference } from '../../archive/corrections/difference.ts'
import type { ChangedArticle, DryRun } from '../../service/lexicons/dry-run.ts'
import { counted, grouped } from '../batches/words.ts'
import { dayInWords } from '../parts/days.ts'

/** Articles that a try names. */
export const mostTried = 50

/** What an edit would change, article by article. */
export const Tried = ({ tried }: { readonly tried: DryRun }) => {
  const { affected, read, changed, items } = tried
  return (
    <section class="tried" aria-labelledby="tried-title">
      <h2 id="tried-title" data-focus>
        {items.length === 0
          ? 'No article would change'
          : `${counted(changed, 'article')} would change`}
      </h2>
      <p>{saysOfReading(affected, read)}</p>
      {items.length > 0 && <ul class="changed">{items.map(Article)}</ul>}
    </section>
  )
}

function saysOfReading(affected: number, read: number): string {
  if (affected === 0) return 'No article of the archive holds one of these words.'
  const held = `${counted(affected, 'article')} of the archive ${affected === 1 ? 'holds' : 'hold'} one of these words`
  return read < affected
    ? `${held}; the newest ${grouped(read)} of them were read with the change.`
    : `${held}, and ${affected === 1 ? 'was' : 'were'} read with the change.`
}

const Article = ({ article, title, date, added, removed, changed }: ChangedArticle) => (
  <li>
    <a href={`/articles/${encodeURIComponent(article)}`}>
      <bdi>{title ?? article}</bdi>
    </a>
    {date !== undefined && <span class="note"> {dayInWords(date)}</span>}
    <ul>
      {added.map((one) => (
        <Change sign="+" word="New" change={one} />
      ))}
      {removed.map((one) => (
        <Change sign="−" word="Gone" change={one} />
      ))}
      {changed.map((one) => (
        <Change sign="~" word="Changed" change={one} />
      ))}
    </ul>
  </li>
)

const Change = ({
  sign,
  word,
  change: { change, kind, says },
}: {
  readonly sign: string
  readonly word: string
  readonly change: Difference
}) => (
  <li class={change}>
    <span class="sign" aria-hidden="true">
      {sign}
    </span>{' '}
    {word} {kind}: <bdi>{says}</bdi>
  </li>
)
