import { enlivenAll } from './enliven.ts'

/** Replaces the elements with these ids by those of a page that has come; the focus stays where it was, what is unfolded stays so. */
export function replaceParts(page: DocumentFragment, ids: readonly string[]): void {
  const focused = document.activeElement?.id
  const caret = caretOf(document.activeElement)
  for (const id of partsToReplace(page, ids)) {
    const old = document.getElementById(id)
    const fresh = page.getElementById(id)
    if (!old || !fresh) continue
    for (const { id: folded } of old.querySelectorAll('details[id][open]'))
      page.getElementById(folded)?.setAttribute('open', '')
    old.replaceWith(document.adoptNode(fresh))
  }
  document.title = page.querySelector('title')?.textContent ?? document.title
  enlivenAll()
  if (!focused || document.activeElement?.id === focused) return
  const again = document.getElementById(focused)
  again?.focus({ preventScroll: true })
  if (caret !== undefined && again instanceof HTMLInputElement)
    again.setSelectionRange(caret, caret)
}

/**
 * Where the page that has come has a part that this one lacks, or none of those asked for, as one that says what went
 * wrong, the whole content is replaced.
 */
function partsToReplace(page: DocumentFragment, ids: readonly string[]): readonly string[] {
  const parts = ids.filter((id) => id !== 'said')
  const fresh = parts.filter((id) => page.getElementById(id))
  const fits = fresh.length > 0 && fresh.every((id) => document.getElementById(id))
  return fits ? ids : ['main', 'said']
}

const caretOf = (element: Element | null): number | undefined =>
  element instanceof HTMLInputElement ? (element.selectionStart ?? undefined) : undefined

/** The page behind an address, or what it says of why not; undefined where there is no answer at all. */
export async function fetchPage(
  address: string,
  options: RequestInit = {},
): Promise<{ readonly page: DocumentFragment; readonly address: string } | undefined> {
  try {
    const answer = await fetch(address, { ...options, headers: { accept: 'text/html' } })
    // What stands in no document is read several times as fast: a form in one is walked through anew for every button.
    const inert = document.createElement('template')
    inert.innerHTML = await answer.text()
    return { page: inert.content, address: answer.url }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    tell('The service does not answer. Is it still running? Nothing was changed here.')
    return undefined
  }
}

/** Says something where screen readers listen. */
export function tell(words: string): void {
  const place = document.getElementById('said')
  if (!place) return
  const note = document.createElement('p')
  note.textContent = words
  note.className = 'said'
  place.replaceChildren(note)
}
