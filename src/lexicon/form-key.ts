/** Forms that differ only in diacritics, hyphens or quotes are the same to the matcher; letter case is not. */
export function keyOf(form: string): string {
  // Most forms are their own key, and normalizing is slow.
  if (isKey(form)) return form
  return form
    .normalize('NFKD')
    .replace(/\p{M}|[.’'`]/gu, '')
    .replace(/[-‐‑\s]+/gu, ' ')
    .trim()
}

const blank = 0x20
/** ASCII characters that stay as they are: no controls, dots, hyphens, apostrophes. */
const stays = Uint8Array.from({ length: 128 }, (_, code) =>
  code > blank && !".-'`".includes(String.fromCharCode(code)) ? 1 : 0,
)

/** ASCII words with one blank between them, and nothing that counts as nothing. */
function isKey(form: string): boolean {
  let before = blank
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code >= stays.length) return false
    if (stays[code] === 0 && (code !== blank || before === blank)) return false
    before = code
  }
  return before !== blank
}
