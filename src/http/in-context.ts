import { AsyncLocalStorage } from 'node:async_hooks'

/** The same values, made in the present context, such as a trace, whoever asks for them. */
export function inContext<Value>(values: AsyncGenerator<Value>): AsyncIterableIterator<Value> {
  const here = AsyncLocalStorage.snapshot()
  return {
    next: () => here(() => values.next()),
    return: () => here(() => values.return(undefined)),
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
