import type { ImportReport } from '../../interchange/report.ts'
import type { Edited } from '../../service/lexicons/edit-request.ts'
import { table } from '../columns.ts'

/** What an edit gave, for whom it is to be read. */
export function editedText(edited: Edited): string {
  if (!('dryRun' in edited)) {
    const { version, changes, rereading } = edited
    return `version ${version}: ${counted(changes, 'change')}, ${counted(rereading, 'article')} to be read again\n`
  }
  const { affected, read, changed, items } = edited
  const signs = { added: '+', removed: '-', changed: '~' }
  const articles = items.map(({ article, date, title, added, removed, changed }) => {
    const head = [article, date, title].filter((part) => part !== undefined).join('  ')
    const lines = [...added, ...removed, ...changed].map(
      ({ change, kind, says }) => `  ${signs[change]} ${kind}  ${says}\n`,
    )
    return `${head}\n${lines.join('')}`
  })
  const sum = `${counted(changed, 'article')} would change, of ${read} read, of ${affected} that hold such words; nothing was taken\n`
  return `${articles.join('')}${sum}`
}

const mostLeftOut = 20

/** What became of a list of others. */
export function reportText(report: ImportReport): string {
  const { format, read, taken, replacing, leftOut, reasons, warnings } = report
  const rows = Object.entries(reasons).map(([reason, count]) => [`${count}`, reason])
  const shown = leftOut
    .slice(0, mostLeftOut)
    .map(({ place, text, reason, detail }) =>
      [`  ${place}: "${text}": ${reason}`, ...(detail === undefined ? [] : [detail])].join('; '),
    )
  const more = Object.values(reasons).reduce((sum, count) => sum + count, 0) - shown.length
  return [
    `${format}: ${counted(read, 'entry', 'entries')} read, ${taken} taken, ${replacing} of them in the list already\n`,
    ...warnings.map(({ message, count }) => `warning: ${message} (${count})\n`),
    ...(rows.length > 0 ? [table(['left out', 'because'], rows)] : []),
    ...shown.map((line) => `${line}\n`),
    ...(more > 0 ? [`  and ${more} more\n`] : []),
  ].join('')
}

const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`
