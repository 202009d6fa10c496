import { createExtract } from '../../src/extract.ts'
import { loadLexicons } from '../../src/lexicon/load.ts'

/** The shipped lists and the extractor over them, made once for a file of tests. */
export const lexicons = loadLexicons('lexicons')
export const extract = createExtract(lexicons)
