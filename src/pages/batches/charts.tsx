import { grouped } from './words.ts'

export interface Bar {
  readonly label: string
  readonly count: number
}

/** Counts as bars in a table, so that the chart is its own table. */
export const BarTable = ({
  caption,
  unit,
  bars,
}: {
  readonly caption: string
  readonly unit: string
  readonly bars: readonly Bar[]
}) => {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <table class="bars">
      <caption>{caption}</caption>
      <thead class="sr">
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">{unit}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, count }) => (
          <tr>
            <th scope="row">{label}</th>
            <td class="number">{grouped(count)}</td>
            <td aria-hidden="true">
              <svg width="100%" height="14">
                <rect class="bar" width={`${round((count / most) * 100)}%`} height="14" rx="2" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const round = (value: number): number => Math.round(value * 100) / 100
