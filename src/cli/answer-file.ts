import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder } from '../new-folder.ts'

/** Where answers are written to, line by line. */
export interface AnswerFile {
  readonly write: (line: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** UTF-16 units that are written at once. */
const most = 65_536

/** Opens a file of answers behind the first `size` bytes, what stood there is cut off; makes its folders. */
export async function openAnswerFile(file: string, size: number): Promise<AnswerFile> {
  makeFolder(dirname(file))
  const handle = await open(file, 'a')
  await handle.truncate(size)
  let waiting = ''
  const flush = async (): Promise<void> => {
    const text = waiting
    waiting = ''
    await handle.appendFile(text)
  }
  return {
    async write(line) {
      waiting += line
      if (waiting.length >= most) await flush()
    },
    async close() {
      try {
        await flush()
      } finally {
        await handle.close()
      }
    },
  }
}
