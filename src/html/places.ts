import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { parsePage } from './parse.ts'

/** A run of text of a page, and where it stands there. */
export interface PlacedText {
  readonly text: string
  /** Offset in the page of each unit of `text`, and of its end. */
  readonly at: Int32Array
  /** May words of it become a link? */
  readonly isFree: boolean
}

type ParsedNode = DefaultTreeAdapterMap['childNode']
type ParsedElement = DefaultTreeAdapterMap['element']

/**
 * The texts of a page in its order, with their places in its source. A text whose source says anything but its words
 * and character references is left out: the parser may put together what stands apart.
 */
export function placedTexts(html: string): PlacedText[] {
  const texts: PlacedText[] = []
  const read = createReferences()
  const open: { node: ParsedNode; isFree: boolean }[] = []
  const enter = (children: readonly ParsedNode[], isFree: boolean): void => {
    for (const node of children.toReversed()) open.push({ node, isFree })
  }
  enter(parsePage(html, { withPlaces: true }).document.childNodes, true)
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, isFree } = next
    if ('value' in node) {
      const at = placesOf(node, html, read)
      if (at !== undefined) texts.push({ text: node.value, at, isFree })
    } else if ('tagName' in node && !raw.has(node.tagName)) {
      enter(node.childNodes, isFree && !closed.has(node.tagName) && !isClosed(node))
    }
  }
  return texts
}

/** Text in them is linked already, a heading, no part of the article, or cannot hold a link. */
// biome-ignore format: a list of words
const closed = new Set([
  'a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'nav', 'button', 'label', 'summary', 'select', 'option', 'optgroup',
  'datalist', 'svg', 'math', 'object', 'audio', 'video', 'canvas', 'map', 'rt', 'rp', 'code', 'dialog',
])
/** What they hold is read by no one as text. */
// biome-ignore format: a list of words
const raw = new Set([
  'script', 'style', 'template', 'textarea', 'title', 'noscript', 'noembed', 'noframes', 'iframe', 'xmp', 'plaintext',
])
const actingRoles = /^\s*(?:link|button|navigation|heading|tab|menuitem|option)\s*$/iu

/** Hidden, written into by readers, or a link or heading in all but its tag. */
const isClosed = ({ attrs }: ParsedElement): boolean =>
  attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      name === 'contenteditable' ||
      name === 'onclick' ||
      (name === 'role' && actingRoles.test(value)),
  )

/** What a character reference says. */
type References = (written: string) => string

function createReferences(): References {
  const known = new Map<string, string>()
  return (written) => {
    let words = known.get(written)
    if (words === undefined) {
      const node = parseFragment(written).childNodes[0]
      words = node !== undefined && 'value' in node ? node.value : written
      known.set(written, words)
    }
    return words
  }
}

/** Where each unit of a text comes from, where its source says nothing else. */
function placesOf(
  { value: text, sourceCodeLocation: source }: DefaultTreeAdapterMap['textNode'],
  html: string,
  read: References,
): Int32Array | undefined {
  if (!source) return undefined
  const at = new Int32Array(text.length + 1)
  let place = source.startOffset
  for (let unit = 0; unit < text.length; ) {
    if (place >= source.endOffset) return undefined
    at[unit] = place
    const code = html.charCodeAt(place)
    if (code === ampersand) {
      const written = reference.exec(html.slice(place, place + longestReference))?.[0] ?? '&'
      const words = read(written)
      if (!text.startsWith(words, unit)) return undefined
      at.fill(place, unit, unit + words.length)
      unit += words.length
      place += written.length
    } else if (code === carriageReturn && text.charCodeAt(unit) === lineFeed) {
      place += html.charCodeAt(place + 1) === lineFeed ? 2 : 1
      unit++
    } else if (code === text.charCodeAt(unit)) {
      place++
      unit++
    } else return undefined
  }
  at[text.length] = place
  return place === source.endOffset ? at : undefined
}

const reference = /^&#?\w+;?/u
const longestReference = 40
const ampersand = 0x26
const carriageReturn = 0x0d
const lineFeed = 0x0a
