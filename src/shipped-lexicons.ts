import { fileURLToPath } from 'node:url'

/** The folder of the lists that come with the package. */
export const shippedLexicons = fileURLToPath(new URL('../lexicons', import.meta.url))
