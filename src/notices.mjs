import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folders of the packages that files are of, `node_modules/…`, each once, in the order of their names. */
export function packagesOf(files) {
  const folders = files.map(
    (file) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0],
  )
  return [...new Set(folders)].filter((folder) => folder !== undefined).sort()
}

/** Name, version, licence and the wording of the licence of each package; throws where one says nothing of its licence. */
export const notices = (folders) => folders.map(notice).join(`\n${'-'.repeat(80)}\n\n`)

function notice(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const wordings = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
  if (!license && wordings.length === 0) throw new Error(`${folder} says nothing of its licence`)
  // Some packages name their licence and come without its wording.
  const told =
    wordings.length > 0 ? wordings : [`By ${author?.name ?? author ?? 'its contributors'}.`]
  return `${[`${name} ${version} (${license ?? 'see below'})`, ...told].join('\n\n')}\n`
}
