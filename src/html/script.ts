/** Languages that are written in other letters than Latin ones. */
// biome-ignore format: a list of words
const otherScripts = new Set([
  'zh', 'ja', 'ko', 'ru', 'uk', 'bg', 'be', 'mk', 'ar', 'fa', 'ur', 'he', 'el', 'th', 'hi', 'bn', 'ta', 'te', 'ka', 'hy', 'am',
  'km', 'lo', 'my', 'mn', 'kk', 'ky', 'tg', 'ug', 'bo', 'ne', 'si', 'mr', 'gu', 'pa', 'ml', 'kn',
])
const seen = 4_000

/** Can a text with these letters be in that language? Templates name the language of the site they came from. */
export function canBeIn(language: string, text: string): boolean {
  const sample = text.slice(0, seen)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters === 0) return true
  const isOther = otherScripts.has(language.toLowerCase().split(/[-_]/u)[0])
  return isOther ? latin < letters * 0.8 : latin > letters * 0.2
}
