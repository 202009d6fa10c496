import { Marked, Renderer } from 'marked'
import type { Guide } from './guide.ts'

/**
 * Renders a guide: one heading of the first level, a paragraph, and sections. Throws where it is written otherwise.
 * Its words are our own: whatever HTML they hold stays.
 */
export function renderGuide(markdown: string): Guide {
  const plain = new Renderer()
  let codes = 0
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${idOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      code(token) {
        codes++
        const pre = plain.code(token).replace('<pre>', `<pre id="code-${codes}" tabindex="0">`)
        const copy = `<button type="button" data-copy="#code-${codes}" hidden>Copy</button>`
        return `<div class="code">${pre}${token.lang === 'json' ? '' : copy}</div>\n`
      },
    },
  })
  const [first, second, ...rest] = marked.lexer(markdown).filter(({ type }) => type !== 'space')
  if (first?.type !== 'heading' || first.depth !== 1 || second?.type !== 'paragraph')
    throw new Error(
      `expected a guide to begin with "# Title" and a paragraph, got ${markdown.slice(0, 80)}`,
    )
  const contents = rest.flatMap((token) =>
    token.type === 'heading' && token.depth === 2
      ? [{ id: idOf(token.text), title: token.text }]
      : [],
  )
  return { title: first.text, lead: second.text, contents, html: marked.parser(rest) }
}

/** "Tag an article" is found at "#tag-an-article". */
const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
