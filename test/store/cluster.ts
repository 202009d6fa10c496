import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

export interface Cluster {
  /** Where its socket is; no port is taken. */
  readonly folder: string
  /** With a limit on the size of its files, in units of 512 bytes, it is as if the disk were full there. */
  readonly start: (fileLimit?: number) => Promise<void>
  /** INT ends it in order, QUIT at once as a crash would. */
  readonly stop: (signal: 'INT' | 'QUIT') => Promise<void>
  /** Holds up all its processes where they are: connections stay, and nothing is answered until it is thawed. */
  readonly freeze: () => void
  readonly thaw: () => void
  /** Stops it and removes its files. */
  readonly remove: () => Promise<void>
}

/** Whom a program runs as. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

export const urlIn = (folder: string, database: string): string =>
  `postgres://dossier@localhost/${database}?host=${encodeURIComponent(folder)}`

/**
 * Makes and starts a PostgreSQL of its own, in a new folder (or below `place`) and with these settings
 * besides; rejects where there is none to be had.
 */
export async function createCluster(
  settings: readonly string[] = [],
  place = tmpdir(),
): Promise<Cluster> {
  const programs = programFolder()
  const account = unprivileged()
  const folder = mkdtempSync(join(place, 'dossier-postgres-'))
  if (account) chownSync(folder, account.uid, account.gid)
  const data = join(folder, 'data')
  const surroundings = { ...account, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } }
  const initdb = [
    '--auth=trust',
    '--username=dossier',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
    '--wal-segsize=1',
  ]
  execFileSync(join(programs, 'initdb'), ['-D', data, ...initdb], {
    ...surroundings,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // Small files of the log, since the limit on files holds for them too.
  const flags = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off', ...settings]
  const command = [join(programs, 'postgres'), '-D', data, ...flags.flatMap((each) => ['-c', each])]
  let server: ChildProcess | undefined

  const start = async (fileLimit?: number) => {
    const env = { ...surroundings.env, FILE_LIMIT: `${fileLimit ?? 'unlimited'}` }
    server = spawn('sh', ['-c', guard, folder, ...command], { ...surroundings, env, stdio: 'pipe' })
    await ready(server)
  }
  const stop = async (signal: 'INT' | 'QUIT') => {
    const stopped = server
    server = undefined
    if (!stopped) return
    const closed = new Promise((resolve) => stopped.once('close', resolve))
    stopped.stdin?.end(`${signal}\n`)
    await closed
  }
  /** The server first, so that it starts no other meanwhile. */
  const processes = (): number[] => {
    const main = Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10)
    const others = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim()
    return [main, ...others.split(' ').filter(Boolean).map(Number)]
  }
  let frozen: readonly number[] = []
  const freeze = () => {
    frozen = processes()
    for (const each of frozen) process.kill(each, 'SIGSTOP')
  }
  const thaw = () => {
    for (const each of frozen) process.kill(each, 'SIGCONT')
    frozen = []
  }
  const remove = async () => {
    thaw()
    await stop('QUIT')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await start()
  } catch (error) {
    await remove()
    throw error
  }
  return { folder, start, stop, freeze, thaw, remove }
}

// When the tests end in whatever way, their end of the pipe closes: then the server ends too.
const guard = `
trap : HUP INT TERM
ulimit -f $FILE_LIMIT
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
if read -r signal <&3; then
  kill -$signal $server
  wait $server
else
  kill -QUIT $server
  wait $server
  rm -rf "$0"
fi`

function ready(server: ChildProcess): Promise<void> {
  let log = ''
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (chunk) => {
      log += chunk
      if (log.includes('ready to accept connections')) resolve()
      if (log.includes('database system is shut down')) reject(new Error(log))
    })
    server.once('close', () => reject(new Error(log)))
  })
}

/** Where Debian keeps the programs of the newest version, or a folder of the path. */
function programFolder(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const found = folders.find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
  )
  if (found === undefined) {
    throw new Error('expected PostgreSQL for the tests of the store: apt-get install postgresql')
  }
  return found
}

/** Whom to run programs as that root must not run, or should not. */
export function unprivileged(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}
