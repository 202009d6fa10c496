import { fileURLToPath } from 'node:url'

// Bundled, this file comes to lie where it lies as a source: directly below the folder of the program.

const path = (place: string): string => fileURLToPath(new URL(place, import.meta.url))

/** The folder of the lists that come with the package. */
export const shippedLexicons = path('../lexicons')
/** The same lists as the build compiled them; only the built program has them. */
export const compiledLexicons = path('./lexicons.bin')
/** The folders of annotated articles. */
export const corpora = path('../corpora')
/** The folder of the style sheet and the script of the pages; only the built program has it. */
export const pageAssets = path('./pages')
/** The folder of the guides as they are written. */
export const guideSources = path('../src/guides')
/** The guides as the build rendered them; only the built program has them. */
export const renderedGuides = path('./guides.json')
/** The words of natural's tagger, as the build packed them. */
export const englishWordsFile = path('./english-words.bin')
/** Swagger UI, as the build copied it. */
export const swagger = { script: path('./docs.js'), style: path('./docs.css') }
/** The file of the threads that read articles. */
export const readingThread = new URL('./threads/worker.js', import.meta.url)
/** The file of the thread that moves what was written into the database. */
export const checkpointThread = new URL('./store/checkpoint-thread.js', import.meta.url)
/** The folder of the files of all threads. */
export const threadFiles = new URL('./threads/', import.meta.url)
/** The command line; only the built program has it. */
export const commandFile = path('./cli/main.js')
