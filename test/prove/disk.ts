import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A small disk that a program sees at a folder, and nobody else; it goes with the program. */
export interface Disk {
  /** What is to stand before the command of the program. */
  readonly within: readonly string[]
  /** The folder as this process reaches it. */
  readonly seenFrom: (pid: number) => string
  /** Takes up so many bytes of it, until `makeRoom`. */
  readonly fill: (pid: number, bytes: number) => void
  readonly makeRoom: (pid: number) => void
}

const mount = `mount -t tmpfs -o size=$1 none "$2" && shift 2 && exec "$@"`

/** `size` in bytes. By namespaces of Linux, in which everybody may mount what the machine has of its own. */
export function smallDisk(folder: string, size: number): Disk {
  const seenFrom = (pid: number): string => `/proc/${pid}/root${folder}`
  const ballast = (pid: number): string => join(seenFrom(pid), 'ballast')
  return {
    within: ['unshare', '-Urm', 'sh', '-c', mount, 'sh', `${size}`, folder],
    seenFrom,
    fill(pid, bytes) {
      writeFileSync(ballast(pid), Buffer.alloc(bytes, 1))
    },
    makeRoom(pid) {
      if (existsSync(ballast(pid))) rmSync(ballast(pid))
    },
  }
}
