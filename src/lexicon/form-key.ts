/** Forms that differ only in diacritics, hyphens or quotes are the same to the matcher; letter case is not. */
export function keyOf(form: string): string {
  // Most forms are plain, and normalizing is slow.
  if (/^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/u.test(form)) return form
  return form
    .normalize('NFKD')
    .replace(/\p{M}|[.’'`]/gu, '')
    .replace(/[-‐‑\s]+/gu, ' ')
    .trim()
}
