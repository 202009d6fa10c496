import { onEach } from './enliven.ts'

/**
 * Within an element with `data-keys`, a letter presses the button whose `data-key` it is. Only while the focus is
 * within, so that nobody who dictates or types elsewhere presses them by chance (WCAG 2.1.4); it gets the focus where
 * nothing else has it.
 */
export const startKeys = (): void =>
  onEach('[data-keys]', (element) => {
    if (document.activeElement === null || document.activeElement === document.body)
      element.focus({ preventScroll: true })
    element.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      if (event.target instanceof HTMLInputElement) return
      const buttons = [...element.querySelectorAll<HTMLElement>('[data-key]')]
      const button = buttons.find(({ dataset }) => dataset.key === event.key.toUpperCase())
      if (!button) return
      event.preventDefault()
      button.click()
    })
  })
