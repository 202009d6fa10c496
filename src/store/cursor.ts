import { done, fail, type Result } from '../failure.ts'

/** Where a list goes on: what the last item was sorted by. */
export type Place = readonly (string | number | null)[]

/** A place as it is handed out; opaque to whoever sends it back. */
export const cursorOf = (list: string, place: Place): string =>
  Buffer.from(JSON.stringify([list, ...place])).toString('base64url')

/** Reads a cursor of the list of this name; `types` says what its place holds. */
export function readPlace(
  list: string,
  types: readonly ('string' | 'number')[],
  cursor: string,
): Result<Place> {
  const place = placeIn(cursor)
  const isOurs =
    place?.[0] === list &&
    place.length === types.length + 1 &&
    types.every((type, i) => typeof place[i + 1] === type)
  return place !== undefined && isOurs ? done(place.slice(1)) : notOfList(cursor)
}

export const notOfList = (cursor: string): Result<never> =>
  fail(
    'invalid-cursor',
    `expected the nextCursor of an answer to this list, got "${cursor.slice(0, 100)}"; leave it out to begin anew`,
  )

function placeIn(cursor: string): Place | undefined {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(place) ? place : undefined
  } catch {
    return undefined
  }
}
