import { readFileSync } from 'node:fs'
import type { Guides } from '../../guides/guide.ts'

/** Reads the guides that `npm run build` has rendered; throws where it has not run. */
export const readGuides = (file: string): Guides =>
  // The build writes what this type says.
  JSON.parse(readFileSync(file, 'utf8')) as Guides
