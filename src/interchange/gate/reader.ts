import type { ListName } from '../../lexicon/lists.ts'
import { formsColumn } from '../draft.ts'
import { createGroups } from '../groups.ts'
import { agrees, listMeant, organizationKind } from '../kinds.ts'
import { createLines, type Reader } from '../lines.ts'
import { columnMeant } from '../table/headings.ts'
import type { Taking } from '../taking.ts'

/** What the index of a gazetteer (`lists.def`) says of a list, where its lines do not. */
export interface GateOptions {
  readonly list?: ListName
  /** What stands between an entry and its features; found by line when it is not given. */
  readonly separator?: string
  readonly majorType?: string
  readonly minorType?: string
}

/** What GATE's gazetteers are configured with, the likeliest first. */
const separators = ['\t', ':', '&', ';', '|', '@', '#']

/** Features that name the entry of which a line is another form. */
const nameFeatures = new Set(['name', 'canonical', 'canonicalname', 'preferredname', 'preflabel'])

/**
 * Reads a gazetteer list: an entry a line, perhaps with features ("Acme:kind=company:country=DE").
 * Lines with the same feature `name` are forms of one entry; `form` says of which column.
 */
export function createGateReader(taking: Taking, options: GateOptions): Reader {
  const groups = createGroups(taking)
  const unknown = new Set<string>()

  const lines = createLines((line, number) => {
    if (line.trim() === '') return undefined
    const { entry, features } = partsOf(line, options.separator)
    const majorType = features.get('majortype') ?? options.majorType ?? ''
    const minorType = features.get('minortype') ?? options.minorType ?? ''
    const list = options.list ?? listMeant(majorType, minorType)
    if (list === undefined || !agrees(list, majorType, minorType)) {
      const reason = list === undefined ? 'no list for this type' : 'of a type for another list'
      taking.leaveOut(number, entry, reason, `majorType "${majorType}"`)
      return undefined
    }
    const values: Record<string, string[]> = {}
    let name = entry
    let form = ''
    let isNamed = false
    for (const [feature, value] of features) {
      if (feature === 'majortype' || feature === 'minortype' || value === '') continue
      if (nameFeatures.has(feature)) {
        name = value
        isNamed = true
      } else if (feature === 'form') form = value
      else if (feature === 'inuse') continue
      else addFeature(values, list, feature, value)
    }
    const kind = columnMeant(list, 'kind')
    if (minorType !== '' && kind !== undefined && values[kind.name] === undefined) {
      const known = [minorType, organizationKind(minorType)].find((word) => !kind.fault?.(word))
      if (known !== undefined) values[kind.name] = [known]
    }
    if (entry !== name) {
      const inUse = features.get('inuse')
      const column = columnMeant(list, form)?.name ?? formsColumn(list)
      values[column] = [inUse === undefined ? entry : `${entry} {${inUse}}`]
    }
    const draft = { list, name, values }
    if (isNamed) groups.add(number, `${list}\n${name}`, draft)
    else taking.offer(number, draft)
    return undefined
  })

  function addFeature(
    values: Record<string, string[]>,
    list: ListName,
    feature: string,
    value: string,
  ): void {
    const column = columnMeant(list, feature)
    if (column === undefined) {
      if (!unknown.has(feature))
        taking.warn(`the feature "${feature}" is no column of ${list} and was not read`)
      unknown.add(feature)
      return
    }
    const all = column.several ? value.split('|').map((part) => part.trim()) : [value]
    values[column.name] = [...(values[column.name] ?? []), ...all]
  }

  return {
    read: lines.read,
    end: () => {
      const failure = lines.end()
      if (failure === undefined) groups.offer()
      return failure
    },
  }
}

/** An entry and its features, whose names are told in small letters. */
function partsOf(
  line: string,
  separator: string | undefined,
): { entry: string; features: ReadonlyMap<string, string> } {
  for (const sign of separator === undefined ? separators : [separator]) {
    if (!line.includes(sign)) continue
    const [entry, ...rest] = line.split(sign)
    if (rest.every((part) => isFeature.test(part)))
      return { entry: entry.trim(), features: new Map(rest.map(featureOf)) }
  }
  return { entry: line.trim(), features: new Map() }
}

const isFeature = /^\s*[\w.-]+\s*=/u

function featureOf(part: string): [name: string, value: string] {
  const at = part.indexOf('=')
  return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()]
}
