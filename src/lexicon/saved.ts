import { readPacked, writePacked } from '../text/packed-file.ts'
import type { CompiledLexicons } from './compiled.ts'

export const saveCompiled = (path: string, compiled: CompiledLexicons): void =>
  writePacked(path, compiled)

/** The lists that `saveCompiled` wrote, as shared memory; undefined where there is no whole file, or one of lists with another hash. */
export function readCompiled(path: string, hash: string): CompiledLexicons | undefined {
  const compiled = readPacked<CompiledLexicons>(path)
  return compiled?.hash === hash ? compiled : undefined
}
