import { uuidv7 } from 'uuidv7'

/** An id that nobody has had: of people, organizations and decisions. */
export const newId = (): string => uuidv7()
