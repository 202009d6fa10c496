/**
 * Milliseconds: far more than work that is linear in its input takes on a slow and busy machine, far
 * less than what grows with the square of it.
 */
export const patience = 40_000
