import { cyclesIn } from '../cycles.ts'
import { createItems } from '../json/items.ts'
import type { Reader } from '../lines.ts'
import { createShared, type Named, ownNames } from '../sharing.ts'
import type { Taking } from '../taking.ts'
import { type Organization, organizationOf } from './organization.ts'

const list = 'organizations.known'
const noun = 'organizations'

/** Reads a registry of organizations. All are kept until the end: only then it is known which names are shared. */
export function createRorReader(taking: Taking): Reader {
  const organizations: Organization[] = []

  const items = createItems((item, line) => {
    const organization = organizationOf(item as Record<string, unknown>, line)
    if (organization.name === '') taking.leaveOut(line, organization.id, 'an entry without a name')
    else if (organization.isWithdrawn)
      taking.leaveOut(line, organization.name, 'withdrawn from the registry')
    else organizations.push(organization)
    taking.waiting(organizations.length)
    return undefined
  })

  function offerAll(): void {
    taking.waiting(0)
    const things = organizations.map(named)
    const names = ownNames(things, taking, noun)
    const sharedBy = createShared(things, names, noun)
    const parents = parentsOf(organizations, names, taking)
    const own = (index: number, forms: readonly string[], isAcronym: boolean): string[] =>
      forms.filter((form) => {
        const { line, name } = organizations[index]
        const isCommon = isAcronym && taking.known.isCommonWord?.(form)
        const reason = isCommon ? 'an acronym that is a common word' : sharedBy(index, form)
        if (reason !== undefined) taking.leaveOutValue(line, form, reason, `of "${name}"`)
        return reason === undefined && form !== name
      })

    for (const [index, organization] of organizations.entries()) {
      const { line, kind, country, acronyms, aliases, translations, sameAs } = organization
      const name = names[index]
      if (name === undefined) {
        const detail = 'and nothing tells them apart'
        taking.leaveOut(line, organization.name, `a name that several ${noun} share`, detail)
        continue
      }
      const parent = parents.get(name)
      taking.offer(line, {
        list,
        name,
        values: {
          ...(kind !== '' && { kind: [kind] }),
          ...(country !== '' && { country: [country] }),
          acronym: own(index, acronyms, true),
          aliases: own(index, aliases, false),
          translations: own(index, translations, false),
          ...(parent !== undefined && { parent: [parent] }),
          sameAs,
        },
      })
    }
  }

  return {
    read: items.read,
    end() {
      const failure = items.end()
      if (failure === undefined) offerAll()
      return failure
    },
  }
}

const named = (organization: Organization): Named => {
  const { line, name, country, countryName, city, acronyms, aliases, translations } = organization
  return {
    place: line,
    name,
    marks: [countryName === '' ? regionName(country) : countryName, city],
    forms: [...acronyms, ...aliases, ...translations],
  }
}

/** "DE" as "Germany"; what is no code as it is. */
const regionName = (code: string): string =>
  /^[A-Z]{2}$/u.test(code) ? (regions.of(code) ?? code) : code

const regions = new Intl.DisplayNames(['en'], { type: 'region' })

/** The name of the organization that each belongs to: the first that is in the source or the list. */
function parentsOf(
  organizations: readonly Organization[],
  names: readonly (string | undefined)[],
  taking: Taking,
): Map<string, string> {
  const byId = new Map<string, string>()
  for (const [index, { id }] of organizations.entries()) {
    const name = names[index]
    if (id !== '' && name !== undefined) byId.set(id, name)
  }
  const parents = new Map<string, string>()
  const known = new Set(names)
  const { holder } = taking.known
  for (const [index, organization] of organizations.entries()) {
    const name = names[index]
    if (name === undefined || organization.parents.length === 0) continue
    const found = organization.parents
      .map((parent) => {
        const named = byId.get(parent.id) ?? (known.has(parent.name) ? parent.name : undefined)
        // The list may have it under another name already.
        const held = holder?.(list, named ?? parent.name)
        return held ?? named ?? (holder === undefined ? parent.name : '')
      })
      .find((parent) => parent !== '' && parent !== name && taking.accepts(list, parent))
    if (found !== undefined) parents.set(name, found)
    else taking.warn('a parent that is neither in the source nor in the list was left out')
  }
  const graph = new Map([...parents].map(([child, parent]) => [child, [parent]]))
  for (const cycle of cyclesIn(graph)) {
    parents.delete(cycle[cycle.length - 1])
    const way = [...cycle, cycle[0]].join(' > ')
    taking.warn(`organizations that are their own parents: ${way}; the last step was left out`)
  }
  return parents
}
