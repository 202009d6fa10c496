import { dayInWords } from '../parts/days.ts'
import { articlePath, organizationPath } from './addresses.ts'
import type { Position } from './shapes.ts'

/** A time from one day to another, in milliseconds since 1970. */
interface Span {
  readonly from: number
  readonly to: number
}

const day = 24 * 3600 * 1000
/** Units of the drawing; it is stretched to the width that it gets. */
const width = 1000
const height = 16
/** A position seen on one day is still seen. */
const least = 14

/**
 * Its roles are written out, since narrow windows lay the table out anew, and browsers then forget what its parts are.
 *
 * The positions of somebody over time: a table, each row of which draws when articles have shown the position. Those of
 * which no day is known have no bar.
 */
export const Timeline = ({ positions }: { readonly positions: readonly Position[] }) => {
  const whole = spanOf(positions)
  // One day draws nothing.
  const span = whole && whole.from < whole.to ? whole : undefined
  return (
    <div class="scroll">
      <table class="positions" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Position
            </th>
            <th scope="col" role="columnheader">
              Where
            </th>
            <th scope="col" role="columnheader" class="time">
              Seen in articles
              {span && <Scale span={span} />}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {positions.map((position) => (
            <Row position={position} span={span} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Scale = ({ span }: { readonly span: Span }) => (
  <span class="scale" aria-hidden="true">
    <span>{yearOf(span.from)}</span>
    {yearOf(span.from) !== yearOf(span.to) && <span>{yearOf(span.to)}</span>}
  </span>
)

const Row = ({
  position,
  span,
}: {
  readonly position: Position
  readonly span: Span | undefined
}) => {
  const { title, department, organization, status, evidence } = position
  return (
    <tr class={status} role="row">
      <th scope="row" role="rowheader">
        <bdi>{title}</bdi>
        {status !== 'current' && <span class="status">{status}</span>}
      </th>
      <td role="cell">
        {department !== undefined && <bdi>{department}</bdi>}
        {department !== undefined && organization && ', '}
        {organization && (
          <a href={organizationPath(organization.id)}>
            <bdi>{organization.name}</bdi>
          </a>
        )}
      </td>
      <td role="cell" class="time">
        {span && <Bar position={position} span={span} />}
        <span class="note">
          <Seen position={position} />
          {evidence && (
            <span>
              {position.articles > 1 && `${position.articles} articles, `}
              <a href={articlePath(evidence.article)} title={evidence.sentence}>
                {position.articles > 1 ? 'the last' : 'the article'}
              </a>
            </span>
          )}
        </span>
      </td>
    </tr>
  )
}

/** "May 2021 to 3 June 2024" */
const Seen = ({ position: { firstSeen, lastSeen } }: { readonly position: Position }) => {
  if (firstSeen === undefined || lastSeen === undefined) return <span>no date</span>
  if (firstSeen === lastSeen)
    return (
      <span>
        <time datetime={lastSeen}>{dayInWords(lastSeen)}</time>
      </span>
    )
  return (
    <span>
      <time datetime={firstSeen}>{dayInWords(firstSeen)}</time>
      {' to '}
      <time datetime={lastSeen}>{dayInWords(lastSeen)}</time>
    </span>
  )
}

const Bar = ({ position, span }: { readonly position: Position; readonly span: Span }) => {
  const own = spanOf([position])
  const years = yearsIn(span)
  return (
    <svg
      class="bar"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      width="100%"
      height={height}
      aria-hidden="true"
    >
      {years.map((at) => (
        <line x1={xOf(at, span)} x2={xOf(at, span)} y1={0} y2={height} />
      ))}
      {own && (
        <rect
          x={Math.min(xOf(own.from, span), width - least)}
          y={3}
          width={Math.max(xOf(own.to, span) - xOf(own.from, span), least)}
          height={height - 6}
        />
      )}
    </svg>
  )
}

/** The whole years that hold all these positions; undefined where no day is known. */
function spanOf(positions: readonly Position[]): Span | undefined {
  const days = positions
    .flatMap(({ firstSeen, lastSeen }) => [firstSeen, lastSeen])
    .flatMap((one) => (one === undefined ? [] : Date.parse(one)))
    .filter((one) => !Number.isNaN(one))
  if (days.length === 0) return undefined
  return { from: Math.min(...days), to: Math.max(...days) }
}

const yearOf = (moment: number): number => new Date(moment).getUTCFullYear()

/** The beginnings of the years within. */
function yearsIn({ from, to }: Span): number[] {
  const years: number[] = []
  for (let year = yearOf(from) + 1; year <= yearOf(to); year++) years.push(Date.UTC(year, 0, 1))
  return years.length > 40 ? [] : years
}

const xOf = (moment: number, { from, to }: Span): number =>
  Math.round((width * (moment - from)) / Math.max(to - from, day))
