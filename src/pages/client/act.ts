/**
 * Links with `data-act` ask the workbench for what a button of that value would. Without a script they lead to where
 * the same is told.
 */
export function startAct(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey)
      return
    const link = event.target.closest<HTMLElement>('a[data-act]')
    const form = link?.closest('form')
    const button = form?.querySelector<HTMLButtonElement>('button[value="default"]')
    if (!link || !form || !button) return
    event.preventDefault()
    button.value = link.dataset.act ?? ''
    form.requestSubmit(button)
    button.value = 'default'
  })
}
