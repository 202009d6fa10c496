/**
 * Whether an address can be read. Not `URL.canParse`: once V8 has compiled it, that of Node 20 refuses
 * letters between ASCII and Latin-2, such as "https://bücher.example".
 */
export function isUrl(text: string, base?: string): boolean {
  try {
    new URL(text, base)
    return true
  } catch {
    return false
  }
}
