import { fetchPage, replaceParts } from './replace.ts'

/**
 * Forms with `data-swap="id …"` are sent without leaving the page: the elements with these ids, and the word of what
 * was done, are replaced by those of the page that the answer leads to. A button may have other ids than its form; with
 * none it sends a plain form. Without a script they all are plain forms.
 */
export function startSwap(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const swap = event.submitter?.dataset.swap ?? form.dataset.swap
    if (!swap) return
    event.preventDefault()
    void send(form, swap.split(' '), event.submitter)
  })
  window.addEventListener('popstate', () => {
    if (pageOf(location.href) !== shown) location.reload()
  })
}

/** Address of what is shown, without the place in it. */
let shown = pageOf(location.href)
function pageOf(address: string): string {
  return address.replace(/#.*/u, '')
}

/** Lets the address say what is shown: as a new step of the history, or in place of the present one. */
export function showAddress(address: string, isStep: boolean): void {
  if (address !== location.href) history[isStep ? 'pushState' : 'replaceState'](null, '', address)
  shown = pageOf(address)
}

async function send(
  form: HTMLFormElement,
  ids: readonly string[],
  submitter: HTMLElement | null,
): Promise<void> {
  if (form.getAttribute('aria-busy') === 'true') return
  form.setAttribute('aria-busy', 'true')
  // A form's own field may be called "action" or "method".
  const action =
    submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href
  const isPost = form.getAttribute('method')?.toLowerCase() === 'post'
  const data = new FormData(form, submitter)
  const answer = isPost
    ? await fetchPage(action, { method: 'POST', body: bodyOf(form, data) })
    : await fetchPage(addressWith(action, data))
  form.removeAttribute('aria-busy')
  if (!answer) return
  showAddress(answer.address, true)
  replaceParts(answer.page, [...ids, 'said'])
}

const bodyOf = (form: HTMLFormElement, data: FormData): BodyInit =>
  form.enctype === 'multipart/form-data' ? data : asSearch(data)

export function addressWith(action: string, data: FormData): string {
  const address = new URL(action, location.href)
  const filled = [...asSearch(data)].filter(([, value]) => value !== '')
  address.search = new URLSearchParams(filled).toString()
  return address.href
}

function asSearch(data: FormData): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of data) if (typeof value === 'string') search.append(name, value)
  return search
}
