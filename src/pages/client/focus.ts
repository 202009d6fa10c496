import { onEach } from './enliven.ts'

/** What comes with `data-focus` wants to be read first: its first field, else itself, takes the focus. */
export const startFocus = (): void =>
  onEach('[data-focus]', (element) => {
    const field = element.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea')
    if (!field) element.tabIndex = -1
    const target = field ?? element
    target.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'nearest' })
  })
