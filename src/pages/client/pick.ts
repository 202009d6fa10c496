/**
 * Words that are selected in the article can be added to what was found: their place goes into the form, and a few
 * buttons come up beside them. Tab leads to the buttons, Escape closes them.
 */
export function startPick(): void {
  document.addEventListener('selectionchange', () => {
    const bar = document.getElementById('pick')
    if (!bar || bar.contains(document.activeElement)) return
    const range = selected()
    const at = range && placeOf(range)
    const field = document.getElementById('selected')
    if (field instanceof HTMLInputElement) field.value = at ?? ''
    bar.hidden = at === undefined
    if (range && at) place(bar, range)
  })
  document.addEventListener('keydown', (event) => {
    const bar = document.getElementById('pick')
    if (!bar || bar.hidden) return
    if (event.key === 'Escape') close(bar)
    if (event.key !== 'Tab' || event.shiftKey || bar.contains(document.activeElement)) return
    event.preventDefault()
    bar.querySelector('button')?.focus()
  })
  document.addEventListener('submit', () => {
    const bar = document.getElementById('pick')
    if (bar && !bar.hidden) setTimeout(() => close(bar))
  })
}

function close(bar: HTMLElement): void {
  bar.hidden = true
  window.getSelection()?.removeAllRanges()
}

function selected(): Range | undefined {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  return selection.getRangeAt(0)
}

/** `field:start:end` of a selection within one part of the article, as the record counts. */
function placeOf({ startContainer, startOffset, endContainer, endOffset }: Range) {
  const part = partOf(startContainer)
  const last = partOf(endContainer)
  if (!part) return undefined
  const start = offsetIn(part, startContainer, startOffset)
  // A double click on the last word ends before the first one of the next paragraph.
  const end =
    last === part
      ? offsetIn(part, endContainer, endOffset)
      : offsetIn(part, part, part.childNodes.length)
  return end > start ? `${part.dataset.field}:${start}:${end}` : undefined
}

const partOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
    '#article [data-from]',
  ) ?? null

/** A sign that nobody sees is one character of the text, whatever is shown for it; what is beyond takes two. */
function offsetIn(part: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange()
  range.setStart(part, 0)
  range.setEnd(node, offset)
  const before = range.cloneContents()
  for (const sign of before.querySelectorAll('.hidden'))
    sign.textContent = Number(`0x${sign.textContent?.slice(2)}`) > 0xffff ? '··' : '·'
  return Number(part.dataset.from) + (before.textContent?.length ?? 0)
}

function place(bar: HTMLElement, range: Range): void {
  const words = range.getBoundingClientRect()
  const room = document.documentElement.clientWidth - bar.offsetWidth - 8
  bar.style.left = `${Math.max(8, Math.min(words.left, room)) + window.scrollX}px`
  bar.style.top = `${words.bottom + 6 + window.scrollY}px`
}
