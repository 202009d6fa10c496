import { enlivenAll } from './enliven.ts'

/** Replaces the elements with these ids by those of a page that has come; the focus stays where it was. */
export function replaceParts(page: Document, ids: readonly string[]): void {
  const focused = document.activeElement?.id
  const caret = caretOf(document.activeElement)
  // A page that has none of them says why: it stands in the place of all.
  const wanted = ids.some((id) => id !== 'said' && page.getElementById(id)) ? ids : ['main', 'said']
  for (const id of wanted) {
    const old = document.getElementById(id)
    const fresh = page.getElementById(id)
    if (old && fresh) old.replaceWith(document.adoptNode(fresh))
  }
  document.title = page.title
  enlivenAll()
  if (!focused || document.activeElement?.id === focused) return
  const again = document.getElementById(focused)
  again?.focus({ preventScroll: true })
  if (caret !== undefined && again instanceof HTMLInputElement)
    again.setSelectionRange(caret, caret)
}

const caretOf = (element: Element | null): number | undefined =>
  element instanceof HTMLInputElement ? (element.selectionStart ?? undefined) : undefined

/** The page behind an address, or what it says of why not; undefined where there is no answer at all. */
export async function fetchPage(
  address: string,
  options: RequestInit = {},
): Promise<{ readonly page: Document; readonly address: string } | undefined> {
  try {
    const answer = await fetch(address, { ...options, headers: { accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return { page, address: answer.url }
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
