import pg from 'pg'

/** Milliseconds that the server is given to end a statement itself before it counts as hung. */
const margin = 500

/**
 * A class of connections that leave a server which does not answer a statement in time, counted in milliseconds: nothing
 * else does, as long as its host is there. Within a transaction every statement may take as long as it needs.
 */
export const watchedClient = (patience: number): typeof pg.Client =>
  class extends pg.Client {
    #isInTransaction = false

    // Kysely asks by a text and its values, or a query object, and gets a promise.
    override query(...asked: unknown[]): any {
      const ends = asked[0] === 'commit' || asked[0] === 'rollback'
      const isFree = this.#isInTransaction
      if (typeof asked[0] === 'string' && /^(?:begin|start transaction)/u.test(asked[0]))
        this.#isInTransaction = true
      if (ends) this.#isInTransaction = false
      const answer: unknown = Reflect.apply(super.query, this, asked)
      if (!isFree && answer instanceof Promise) this.#watch(answer)
      return answer
    }

    #watch(answer: Promise<unknown>): void {
      // What waits for an answer then rejects, and the pool drops the connection.
      const cut = setTimeout(() => this.connection.stream.destroy(), patience + margin)
      const done = () => clearTimeout(cut)
      answer.then(done, done)
    }
  }
