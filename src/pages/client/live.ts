import { onEach } from './enliven.ts'
import { fetchPage, replaceParts } from './replace.ts'
import { addressWith, showAddress } from './swap.ts'

/** Milliseconds without a key after which a search is asked. */
const pause = 150

/** Forms with `data-live="id …"` search as one types: the elements with these ids are replaced, the address follows. */
export const startLive = (): void =>
  onEach('form[data-live]', (form) => {
    if (!(form instanceof HTMLFormElement)) return
    let timer = 0
    let asking: AbortController | undefined
    const ask = async (): Promise<void> => {
      window.clearTimeout(timer)
      asking?.abort()
      asking = new AbortController()
      const address = addressWith(form.getAttribute('action') ?? location.href, new FormData(form))
      const answer = await fetchPage(address, { signal: asking.signal })
      if (!answer) return
      replaceParts(answer.page, form.dataset.live?.split(' ') ?? [])
      showAddress(answer.address, false)
    }
    form.addEventListener('input', () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void ask(), pause)
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void ask()
    })
  })
