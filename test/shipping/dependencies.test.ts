import { expect, test } from 'vitest'
import { textOf } from './dockerfile.ts'

/** Licences that ask for no more than to be named. */
const permissive = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']
/** What npm would run for an installation, and why nothing is lost where it does not. */
const scripts: Readonly<Record<string, string>> = {
  'node_modules/@photostructure/sqlite': 'compiles it where no build comes with it',
}

interface Locked {
  readonly license?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
}
const { packages } = JSON.parse(textOf('package-lock.json')) as {
  packages: Readonly<Record<string, Locked>>
}
const manifest = JSON.parse(textOf('package.json'))
const installed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)

test('what is installed with the program has a permissive licence', () => {
  const others = installed.filter(([, { license }]) => !permissive.includes(license ?? ''))
  expect(others).toEqual([])
  expect(installed.length).toBeGreaterThan(0)
})

test('what is bundled into the program has a permissive licence, and it is said whose it is', () => {
  const notices = textOf('dist/third-party.txt').split(`\n${'-'.repeat(80)}\n\n`)
  expect(notices.length).toBeGreaterThan(40)
  const faults = notices.filter((notice) => {
    const [first, ...wording] = notice.split('\n')
    const licence = /^\S+ \d\S* \((?<licence>.+)\)$/u.exec(first)?.groups?.licence ?? ''
    return !permissive.includes(licence) || wording.join('') === ''
  })
  expect(faults).toEqual([])
})

test('nothing that is installed with it runs a script of its own', () => {
  const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript)
  expect(running.map(([path]) => path)).toEqual(Object.keys(scripts))
})

test('every package is pinned exactly', () => {
  const { dependencies, optionalDependencies, devDependencies } = manifest
  const versions = Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(`${version}`))).toEqual([])
})
