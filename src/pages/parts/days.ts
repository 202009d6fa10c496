// biome-ignore format: a list of words
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A day, month or year as people write it: "2024-05-03" is "3 May 2024"; whatever is none stays as it is. */
export function dayInWords(day: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T|$)/u.exec(day)
  if (!parts) return day
  const [, year, month, date] = parts
  return [date && Number(date), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
}
