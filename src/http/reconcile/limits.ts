/** What one request may ask for. */
export const limits = {
  /** Bytes of a form; fifty long queries have room in it. */
  form: 1_000_000,
  /** Queries of a batch, and things of one extension. */
  batch: 50,
  /** Candidates of a query; more are not given. */
  candidates: 100,
  /** What a query gets that does not say how many. */
  candidatesUnlessSaid: 10,
  properties: 20,
  valuesOfProperty: 20,
  /** UTF-16 units of a name, id or value. */
  words: 1000,
  suggestions: 20,
  depth: 20,
} as const
