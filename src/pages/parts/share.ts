/** A share as people read it: 0.791 is "79 %". Rounded down, so that 100 % is certain. */
export const percent = (share: number): string => `${Math.floor(share * 100)} %`
