import { lightUp } from './light.ts'

/** Milliseconds for which the mouse may be between a mark and its card. */
const grace = 300

/**
 * The card of a marked word: what its entry in the record says, beside the word. It comes when the mouse rests on
 * the word or the word has the focus, stays while the mouse is on it, and goes with Escape. A click, or Enter, opens
 * it for the keyboard: the focus goes into it, and back to the word with Escape. Without a script the word leads to
 * its entry.
 */
export function startCard(): void {
  const card = document.createElement('div')
  card.id = 'card'
  card.className = 'card'
  card.hidden = true
  card.setAttribute('role', 'dialog')
  let mark: HTMLElement | undefined
  let timer = 0

  const hide = (): void => {
    window.clearTimeout(timer)
    if (card.contains(document.activeElement)) linkIn(mark)?.focus()
    card.hidden = true
    mark = undefined
  }
  const later = (act: () => void): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(act, grace)
  }
  const show = (wanted: HTMLElement): void => {
    window.clearTimeout(timer)
    if (wanted === mark && !card.hidden) return
    if (!fill(card, wanted)) return
    mark = wanted
    document.body.append(card)
    card.hidden = false
    place(card, wanted)
    lightUp(wanted.dataset.of)
  }

  document.addEventListener('mouseover', ({ target }) => {
    if (!(target instanceof Element)) return
    const over = target.closest<HTMLElement>('#article mark[data-of]')
    if (over) later(() => show(over))
    else if (card.contains(target)) window.clearTimeout(timer)
    else if (!card.hidden && !card.contains(document.activeElement)) later(hide)
  })
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return
    const on = target.closest<HTMLElement>('#article mark[data-of]')
    if (on && target.matches(':focus-visible')) show(on)
    else if (!on && !card.hidden && !card.contains(target)) hide()
  })
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const link = event.target.closest('#article mark[data-of] a')
    const on = link?.closest<HTMLElement>('mark[data-of]')
    if (!on) {
      if (!card.hidden && !card.contains(event.target)) hide()
      return
    }
    event.preventDefault()
    show(on)
    card.querySelector('button')?.focus({ preventScroll: true })
  })
  document.addEventListener('submit', () => {
    if (!card.hidden) hide()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !card.hidden) hide()
    if (event.key === 'Tab' && card.contains(document.activeElement)) keepInside(card, event)
  })
}

/** Copies the entry of a mark into the card; false where there is none. */
function fill(card: HTMLElement, mark: HTMLElement): boolean {
  const entry = document.getElementById(mark.dataset.of ?? '')
  const head = entry?.querySelector('.head')
  const more = entry?.querySelector('.more')
  if (!head || !more) return false
  const title = document.createElement('div')
  title.className = 'card-title'
  title.append(head.cloneNode(true))
  card.replaceChildren(title, more.cloneNode(true))
  for (const element of card.querySelectorAll('[id]')) element.removeAttribute('id')
  for (const button of card.querySelectorAll<HTMLButtonElement>('button[value^="not-here "]'))
    button.value += ` ${mark.dataset.at}`
  card.className = `card ${entry?.classList.item(1) ?? ''}`
  card.setAttribute('aria-label', head.querySelector('.name')?.textContent ?? 'About these words')
  return true
}

/** Below the words, or above them where there is no room. */
function place(card: HTMLElement, mark: HTMLElement): void {
  const [words = mark.getBoundingClientRect()] = mark.getClientRects()
  const { width, height } = card.getBoundingClientRect()
  const room = document.documentElement.clientWidth - width - 8
  const below = words.bottom + height + 8 <= window.innerHeight
  const top = below || words.top < height + 8 ? words.bottom + 2 : words.top - height - 2
  card.style.left = `${Math.max(8, Math.min(words.left, room)) + window.scrollX}px`
  card.style.top = `${top + window.scrollY}px`
}

const linkIn = (mark: HTMLElement | undefined): HTMLElement | null =>
  mark?.querySelector<HTMLElement>(':scope > a') ?? null

/** The focus goes round in the card until it is closed. */
function keepInside(card: HTMLElement, event: KeyboardEvent): void {
  const all = [...card.querySelectorAll<HTMLElement>('button, a')].filter(
    (element) => element.offsetParent !== null,
  )
  const [first] = all
  const last = all.at(-1)
  if (event.shiftKey ? document.activeElement === first : document.activeElement === last) {
    event.preventDefault()
    ;(event.shiftKey ? last : first)?.focus()
  }
}
