import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs'

type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array
type ArrayName = 'Int32Array' | 'Uint32Array' | 'Uint16Array' | 'Uint8Array'

const arrays: Readonly<
  Record<ArrayName, new (memory: SharedArrayBuffer, at: number, length: number) => Numbers>
> = { Int32Array, Uint32Array, Uint16Array, Uint8Array }

/** Stands in the head of the file for an array, which begins so many bytes behind the head. */
interface Place {
  readonly array: ArrayName
  readonly at: number
  readonly length: number
}

/** Every array begins at a multiple of so many bytes, as the widest of them need it. */
const step = 8
const aligned = (bytes: number): number => Math.ceil(bytes / step) * step

/** Writes what JSON could say, and arrays of whole numbers in it, to a file, in the byte order of this machine: the lengths of head and file, the head as JSON, the arrays. */
export function writePacked(path: string, value: object): void {
  const pieces: { readonly at: number; readonly bytes: Uint8Array }[] = []
  let end = 0
  const json = JSON.stringify(value, (_, part) => {
    if (!ArrayBuffer.isView(part)) return part
    // `nameOf` throws where it is another view of memory.
    const array = part as Numbers
    const { buffer, byteOffset, byteLength, length } = array
    const place: Place = { array: nameOf(array), at: end, length }
    pieces.push({ at: end, bytes: new Uint8Array(buffer, byteOffset, byteLength) })
    end = aligned(end + byteLength)
    return place
  })
  const head = Buffer.from(json)
  const begin = aligned(step + head.length)
  const file = Buffer.alloc(begin + end)
  new Uint32Array(file.buffer, file.byteOffset, 2).set([head.length, file.length])
  file.set(head, step)
  for (const { at, bytes } of pieces) file.set(bytes, begin + at)
  // Whoever reads it meanwhile sees the old file or the new.
  writeFileSync(`${path}.new`, file)
  renameSync(`${path}.new`, path)
}

function nameOf(array: Numbers): ArrayName {
  for (const name of ['Int32Array', 'Uint32Array', 'Uint16Array', 'Uint8Array'] as const)
    if (array instanceof arrays[name]) return name
  throw new Error('expected an array of whole numbers')
}

/** What `writePacked` wrote, its arrays as shared memory; undefined where there is no whole file. The caller knows what was written there. */
export function readPacked<Value>(path: string): Value | undefined {
  const memory = bytesOf(path)
  if (memory === undefined || memory.byteLength < step) return undefined
  const [headLength, length] = new Uint32Array(memory, 0, 2)
  if (length !== memory.byteLength) return undefined
  const begin = aligned(step + headLength)
  // A decoder takes no shared memory.
  const json = Buffer.from(new Uint8Array(memory, step, headLength)).toString('utf8')
  return JSON.parse(json, (_, value) =>
    isPlace(value) ? new arrays[value.array](memory, begin + value.at, value.length) : value,
  ) as Value
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'array' in value

function bytesOf(path: string): SharedArrayBuffer | undefined {
  if (!existsSync(path)) return undefined
  const file = openSync(path, 'r')
  try {
    const memory = new SharedArrayBuffer(fstatSync(file).size)
    const bytes = new Uint8Array(memory)
    for (let filled = 0; filled < bytes.length; ) {
      const read = readSync(file, bytes, filled, bytes.length - filled, null)
      if (read === 0) return undefined
      filled += read
    }
    return memory
  } finally {
    closeSync(file)
  }
}
