import { onEach } from './enliven.ts'

/** Where the browser keeps the article of this tab that is not saved. */
const key = 'dossier-draft'

/**
 * The article on the workbench that is not saved is kept in the tab: it is there again after a reload or a step back,
 * and the empty page offers it.
 */
export function startUnsaved(): void {
  let isDraft = false
  onEach('[data-draft] #state', (state) => {
    const fields = [...state.querySelectorAll<HTMLInputElement>('input[name]')]
      .filter(({ name }) => name !== 'selected')
      .map(({ name, value }): [string, string] => [name, value])
    const title = document.querySelector('#article h1')?.textContent ?? ''
    try {
      sessionStorage.setItem(key, JSON.stringify({ title, fields }))
    } catch {
      // It is larger than browsers keep; then it is lost with the page.
      sessionStorage.removeItem(key)
    }
    history.replaceState({ draft: true }, '')
    isDraft = true
  })
  onEach('#unsaved', (offer) => {
    const kept = read()
    if (!kept) return
    // This very step of the history showed it.
    if (history.state?.draft) return goOn(kept)
    offer.hidden = false
    const title = offer.querySelector('[data-title]')
    if (title) title.textContent = kept.title
    offer.querySelector('[data-go-on]')?.addEventListener('click', () => goOn(kept))
    offer.querySelector('[data-forget]')?.addEventListener('click', () => {
      sessionStorage.removeItem(key)
      offer.hidden = true
    })
  })
  // What was saved is not offered any more.
  onEach('form#bench:not([data-draft])', () => {
    if (isDraft) sessionStorage.removeItem(key)
    isDraft = false
  })
}

interface Kept {
  readonly title: string
  readonly fields: readonly [string, string][]
}

function read(): Kept | undefined {
  try {
    // Written above alone.
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null
    return kept ?? undefined
  } catch {
    return undefined
  }
}

function goOn({ fields }: Kept): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/'
  form.dataset.swap = 'main'
  for (const [name, value] of fields) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = name
    field.value = value
    form.append(field)
  }
  document.body.append(form)
  form.requestSubmit()
  form.remove()
}
