import type { Command } from 'commander'
import type { Surroundings } from './surroundings.ts'

/** Adds a command to the program; its action tells `end` the exit status. */
export type AddCommand = (
  program: Command,
  surroundings: Surroundings,
  end: (status: number) => void,
) => void
