import { InvalidArgumentError } from 'commander'

/** A number of the command line, 0 or more. */
export function readWholeNumber(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError(`expected a whole number.`)
  return Number(text)
}
