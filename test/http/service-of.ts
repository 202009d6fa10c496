import { createReader, type ReaderParts } from '../../src/service/reader.ts'
import { createService, type Service } from '../../src/service/service.ts'

/** A service that reads with these parts to its end. */
export function serviceOf(parts: ReaderParts): Service {
  const reader = createReader(parts)
  return createService({ reader: () => reader })
}
