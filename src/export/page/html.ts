/** Markup, as opposed to text that is still to be escaped. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

export type Part = Html | string | number | undefined | readonly Part[]

/** A template whose values are escaped unless they are markup themselves. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((before, string, at) => before + markupOf(parts[at - 1]) + string))

/** The text of an article, in which signs that nobody sees are set apart. */
export const shown = (text: string): Html =>
  new Html(escaped(text).replace(hidden, (sign) => `<span class="hidden">${code(sign)}</span>`))

function markupOf(part: Part): string {
  if (part === undefined) return ''
  if (part instanceof Html) return part.markup
  if (typeof part === 'object') return part.map(markupOf).join('')
  return escaped(String(part)).replace(hidden, (sign) => `[${code(sign)}]`)
}

// Controls, half pairs, and what turns the direction of the words around it.
const hidden = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]/gu

const code = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const escaped = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
