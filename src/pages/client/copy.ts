import { onEach } from './enliven.ts'
import { tell } from './replace.ts'

/**
 * Buttons with `data-copy="#id"` copy the words of that element; with `data-copy="form"` what their form answers.
 * Without a script they are hidden.
 */
export const startCopy = (): void =>
  onEach('button[data-copy]', (button) => {
    if (!(button instanceof HTMLButtonElement)) return
    button.hidden = false
    button.addEventListener('click', (event) => {
      event.preventDefault()
      void copy(button)
    })
  })

async function copy(button: HTMLButtonElement): Promise<void> {
  try {
    const words = await wordsOf(button)
    await navigator.clipboard.writeText(words)
    tell('Copied.')
  } catch {
    tell('The browser does not let this page copy. Download it, or select it and copy it yourself.')
  }
}

async function wordsOf(button: HTMLButtonElement): Promise<string> {
  const from = button.dataset.copy ?? ''
  if (from !== 'form') {
    const element = document.querySelector<HTMLElement>(from)
    return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.value
      : (element?.textContent ?? '')
  }
  const { form } = button
  if (!form) return ''
  const search = new URLSearchParams()
  for (const [name, value] of new FormData(form, button))
    if (typeof value === 'string') search.append(name, value)
  const answer = await fetch(form.getAttribute('action') ?? '', { method: 'POST', body: search })
  if (!answer.ok) throw new Error(`expected a copy, got ${answer.status}`)
  return answer.text()
}
