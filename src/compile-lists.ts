import { compileFolders } from './lexicon/load.ts'
import { saveCompiled } from './lexicon/saved.ts'
import { compiledLexicons, shippedLexicons } from './places.ts'

// The last step of the build: lists that are compiled already take no time when the program starts.

try {
  saveCompiled(compiledLexicons, compileFolders(shippedLexicons))
} catch (error) {
  process.stderr.write(`dossier: ${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
