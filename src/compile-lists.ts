import { compileFolders } from './lexicon/load.ts'
import { saveCompiled } from './lexicon/saved.ts'
import { compiledLexicons, englishWordsFile, shippedLexicons } from './places.ts'
import { packEnglishWords } from './text/english-words.ts'
import { writePacked } from './text/packed-file.ts'

// The last step of the build: words and lists that are packed already take no time when the program starts.

try {
  writePacked(englishWordsFile, packEnglishWords())
  saveCompiled(compiledLexicons, compileFolders(shippedLexicons))
} catch (error) {
  process.stderr.write(`dossier: ${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
