import { readdirSync } from 'node:fs'

export const isPattern = (name: string): boolean => /[*?]/u.test(name)

/** Files that a pattern names, sorted: `*` and `?` stand within a name, `**` for folders in between. */
export function glob(pattern: string): string[] {
  const absolute = pattern.startsWith('/')
  const parts = pattern.split('/').filter((part) => part !== '')
  return [...new Set(walk(absolute ? '/' : '', parts))].sort()
}

/** `folder` ends in a slash, or is empty for the current one. */
function* walk(folder: string, [part, ...rest]: readonly string[]): Generator<string> {
  if (part === undefined) return
  const isLast = rest.length === 0
  if (part === '**') {
    yield* walk(folder, isLast ? ['*'] : rest)
    for (const { name, isFolder } of entries(folder)) {
      if (isFolder && !isHidden(name)) yield* walk(`${folder}${name}/`, [part, ...rest])
    }
    return
  }
  if (!isPattern(part) && !isLast) {
    yield* walk(`${folder}${part}/`, rest)
    return
  }
  for (const { name, isFolder } of entries(folder)) {
    if (!fits(name, part) || (isHidden(name) && !isHidden(part))) continue
    if (!isLast && isFolder) yield* walk(`${folder}${name}/`, rest)
    if (isLast && !isFolder) yield `${folder}${name}`
  }
}

/** What cannot be read holds nothing. Links are taken for files: a link to a folder could lead in circles. */
export function entries(folder: string): { name: string; isFolder: boolean }[] {
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    }))
  } catch {
    return []
  }
}

export const isHidden = (name: string): boolean => name.startsWith('.')

/** Goes back to the last `*` only: no pattern takes longer than name times pattern. */
function fits(name: string, pattern: string): boolean {
  let n = 0
  let p = 0
  let star = -1
  let from = 0
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p++
      from = n
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
      n++
      p++
    } else if (star >= 0) {
      p = star + 1
      n = ++from
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
