import type { Understood as UnderstoodList } from '../../service/lexicons/interchange.ts'
import type { ListField } from '../../service/lexicons/lexicon-service.ts'
import { counted, grouped } from '../batches/words.ts'
import { fieldLabel, fullLabelOf } from './names.ts'

export interface UnderstoodProps {
  readonly understood: UnderstoodList
  readonly fields: readonly ListField[]
  readonly list: string
}

/** How pasted rows or a file were read: what is left out and why, then the entries as a table. */
export const Understood = ({ understood: { report, entries }, fields, list }: UnderstoodProps) => {
  const { taken, replacing, leftOut, reasons, warnings } = report
  const all = Object.values(reasons).reduce((sum, count) => sum + count, 0)
  const columns = fields.filter(({ name }) => entries.some(({ cells }) => cells[name]))
  return (
    <section aria-labelledby="understood-title">
      <h2 id="understood-title" data-focus>
        {counted(taken, 'entry', 'entries')} for {fullLabelOf(list)}
        {replacing > 0 && `, ${grouped(replacing)} of them there already`}
      </h2>
      {warnings.map(({ message, count }) => (
        <p class="stalled">
          {message}
          {count > 1 && ` (${grouped(count)} times)`}
        </p>
      ))}
      {leftOut.length > 0 && (
        <>
          <h3>Left out: {grouped(all)}</h3>
          <ul class="left-out">
            {leftOut.slice(0, mostShown).map(({ place, text, reason, detail, part }) => (
              <li>
                <strong>{place}</strong>: <bdi>{text}</bdi>{' '}
                {part === 'value' && '(this value alone) '}– {reason}
                {detail !== undefined && <span class="note"> {detail}</span>}
              </li>
            ))}
            {all > mostShown && <li>and {grouped(all - Math.min(all, mostShown))} more</li>}
          </ul>
        </>
      )}
      {entries.length > 0 && (
        <div class="scroll">
          <table class="rows">
            <thead>
              <tr>
                {columns.map(({ name }) => (
                  <th scope="col">{fieldLabel(name)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map(({ cells, isThere }) => (
                <tr>
                  {columns.map(({ name }) =>
                    name === 'name' ? (
                      <th scope="row">
                        <bdi>{cells.name}</bdi>
                        {isThere && <span class="badge">there already</span>}
                      </th>
                    ) : (
                      <td>
                        <bdi>{cells[name]?.replaceAll(' | ', ', ')}</bdi>
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {taken > entries.length && (
        <p class="note">and {grouped(taken - entries.length)} more, not shown</p>
      )}
    </section>
  )
}

/** Of what was left out. */
const mostShown = 100
