// Prints what the program is made of, and what npm installs beside it: how many packages, of which licences, how large.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const beside = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
const within = readFileSync('dist/third-party.txt', 'utf8').matchAll(/^(\S+) \d\S* \((.+)\)$/gm)

/** "MIT 4, ISC 1" */
function counted(licences) {
  const counts = new Map()
  for (const each of licences) counts.set(each, (counts.get(each) ?? 0) + 1)
  const most = [...counts].sort(([, one], [, other]) => other - one)
  return most.map(([licence, count]) => `${licence} ${count}`).join(', ')
}

function sizeOf(path) {
  if (!statSync(path).isDirectory()) return statSync(path).size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`
const bundled = [...within].map(([, , licence]) => licence)
const sizes = beside.map(([path]) => sizeOf(path))
console.log(`bundled: ${bundled.length} packages (${counted(bundled)})`)
console.log(
  `installed beside it: ${beside.length} packages (${counted(beside.map(([, { license }]) => license))}), ${megabytes(sizes.reduce((sum, size) => sum + size, 0))}`,
)
for (const [place, [path, { version, license }]] of beside.entries())
  console.log(
    `  ${path.replace('node_modules/', '')} ${version} ${license} ${megabytes(sizes[place])}`,
  )
