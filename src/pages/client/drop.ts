import { onEach } from './enliven.ts'

/** Forms with `data-drop` take a file that is dropped on them, or chosen in their field, and send it at once. */
export const startDrop = (): void =>
  onEach('form[data-drop]', (form) => {
    if (!(form instanceof HTMLFormElement)) return
    const field = form.querySelector<HTMLInputElement>('input[type="file"]')
    if (!field) return
    field.addEventListener('change', () => {
      if (field.files?.length) form.requestSubmit()
    })
    for (const name of ['dragover', 'dragenter'] as const)
      form.addEventListener(name, (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        form.classList.add('dropping')
      })
    form.addEventListener('dragleave', (event) => {
      if (!form.contains(event.relatedTarget as Node | null)) form.classList.remove('dropping')
    })
    form.addEventListener('drop', (event) => {
      form.classList.remove('dropping')
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      const one = new DataTransfer()
      one.items.add(file)
      field.files = one.files
      form.requestSubmit()
    })
  })
