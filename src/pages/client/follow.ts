import { onEach } from './enliven.ts'
import { fetchPage, replaceParts } from './replace.ts'

/** Milliseconds between two looks at the page while there is news. */
const pause = 1000

/** Addresses that are listened to: an element that was replaced by its like is followed already. */
const followed = new Set<string>()

/**
 * Elements with `data-follow="ADDRESS"` listen to the events of a batch there; with news the elements of
 * `data-parts="id …"` are replaced by those of the page as it is then.
 */
export const startFollow = (): void =>
  onEach('[data-follow]', (element) => {
    const address = element.dataset.follow ?? ''
    if (followed.has(address)) return
    followed.add(address)
    const source = new EventSource(address)
    let waiting = 0

    const stop = (): void => {
      source.close()
      window.clearTimeout(waiting)
      followed.delete(address)
    }
    const present = (): HTMLElement | null =>
      document.querySelector<HTMLElement>(`[data-follow="${CSS.escape(address)}"]`)
    const look = async (): Promise<void> => {
      const here = location.href
      const answer = await fetchPage(here)
      waiting = 0
      const parts = present()?.dataset.parts?.split(' ')
      if (answer && parts && here === location.href) replaceParts(answer.page, parts)
    }
    source.addEventListener('progress', () => {
      if (present() === null) return stop()
      waiting ||= window.setTimeout(() => void look(), pause)
    })
    source.addEventListener('end', () => {
      stop()
      void look()
    })
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) stop()
    })
  })
