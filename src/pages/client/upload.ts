import { linesOf, type Plan, planOf } from '../batches/article-files.ts'
import { droppedFiles, type NamedFile } from './dropped-files.ts'
import { onEach } from './enliven.ts'

/** Forms with `data-upload="ADDRESS"` take dropped files, and stream what was chosen there as it is. */
export const startUpload = (): void =>
  onEach('form[data-upload]', (form) => {
    if (!(form instanceof HTMLFormElement)) return
    const status = form.querySelector<HTMLElement>('[role="status"]')
    const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type="file"]')]
    if (!status) return
    let dropped: readonly NamedFile[] = []
    /** The same files sent again, as after a broken line, are the same batch. */
    let key = crypto.randomUUID()

    const chosen = (): readonly NamedFile[] =>
      dropped.length > 0
        ? dropped
        : inputs.flatMap(({ files }) =>
            [...(files ?? [])].map((file) => ({
              file,
              name: file.webkitRelativePath || file.name,
            })),
          )
    const tellChosen = (): void => {
      key = crypto.randomUUID()
      const files = chosen()
      status.replaceChildren(files.length > 0 ? paragraph(`${namesOf(files)}, ready to send.`) : '')
    }

    for (const input of inputs)
      input.addEventListener('change', () => {
        dropped = []
        for (const other of inputs) if (other !== input) other.value = ''
        tellChosen()
      })
    form.addEventListener('dragover', (event) => {
      event.preventDefault()
      form.classList.add('over')
    })
    form.addEventListener('dragleave', () => form.classList.remove('over'))
    form.addEventListener('drop', (event) => {
      event.preventDefault()
      form.classList.remove('over')
      if (!event.dataTransfer) return
      void droppedFiles(event.dataTransfer).then((files) => {
        dropped = files
        for (const input of inputs) input.value = ''
        tellChosen()
      })
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (form.getAttribute('aria-busy') === 'true') return
      const files = chosen()
      const plan = planOf(files, ({ name }) => name)
      if ('fault' in plan) return fault(status, plan.fault)
      form.setAttribute('aria-busy', 'true')
      void send(form, status, files, plan, key).finally(() => form.removeAttribute('aria-busy'))
    })
  })

type Sendable = Exclude<Plan<NamedFile>, { fault: string }>

async function send(
  form: HTMLFormElement,
  status: HTMLElement,
  files: readonly NamedFile[],
  plan: Sendable,
  key: string,
): Promise<void> {
  const body = 'whole' in plan ? plan.whole.file : await joined(plan.parts, status)
  const address = new URL(form.dataset.upload ?? '', location.href)
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') address.searchParams.append(name, value)
  if (!address.searchParams.has('name')) address.searchParams.set('name', namesOf(files))
  if ('whole' in plan) address.searchParams.set('format', plan.format)
  const type = 'whole' in plan ? plan.type : 'application/x-ndjson'
  const answer = await post(address.href, body, { type, key, status })
  if (answer === undefined)
    return fault(status, 'The line broke off. Send it again: what has arrived is not sent twice.')
  if ('id' in answer) location.assign(`/batches/${encodeURIComponent(answer.id)}`)
  else fault(status, answer.detail ?? 'The service refused it and did not say why.')
}

type Answer = { readonly id: string } | { readonly detail?: string }

/** Only this way of asking tells how much has been sent. Undefined where no answer came. */
const post = (
  address: string,
  body: Blob,
  { type, key, status }: { type: string; key: string; status: HTMLElement },
): Promise<Answer | undefined> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const words = paragraph('Sending …')
    const progress = document.createElement('progress')
    progress.setAttribute('aria-label', 'Sent')
    const stop = document.createElement('button')
    stop.type = 'button'
    stop.textContent = 'Stop sending'
    stop.addEventListener('click', () => request.abort())
    status.replaceChildren(words, progress, stop)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      progress.max = Math.max(1, total)
      progress.value = loaded
      words.textContent =
        loaded < total
          ? `Sent ${megabytes(loaded)} of ${megabytes(total)} MB.`
          : 'Sent; it is being put away.'
    })
    request.addEventListener('load', () => {
      try {
        resolve(JSON.parse(request.responseText))
      } catch {
        resolve(undefined)
      }
    })
    for (const event of ['error', 'abort', 'timeout'])
      request.addEventListener(event, () => resolve(undefined))
    request.open('POST', address)
    request.setRequestHeader('content-type', type)
    request.setRequestHeader('idempotency-key', key)
    request.send(body)
  })

/** Characters of lines that are kept before they are handed to the browser, which may put them on its disk. */
const together = 4_000_000

/** Many files as one body, a line an article. */
async function joined(
  parts: Extract<Sendable, { parts: unknown }>['parts'],
  status: HTMLElement,
): Promise<Blob> {
  const pieces: Blob[] = []
  let lines: string[] = []
  let length = 0
  for (const [at, [{ file, name }, content]] of parts.entries()) {
    const line = linesOf(name, content, new Uint8Array(await file.arrayBuffer()))
    lines.push(line)
    length += line.length
    if (length < together && at < parts.length - 1) continue
    pieces.push(new Blob(lines))
    lines = []
    length = 0
    status.replaceChildren(paragraph(`Reading the files: ${at + 1} of ${parts.length}.`))
  }
  return new Blob(pieces)
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

const namesOf = ([first, ...others]: readonly NamedFile[]): string =>
  (others.length === 0 ? first.name : `${first.name} and ${others.length} more`).slice(0, 200)

function paragraph(words: string): HTMLElement {
  const element = document.createElement('p')
  element.textContent = words
  return element
}

function fault(status: HTMLElement, words: string): void {
  const note = paragraph(words)
  note.className = 'failure'
  status.replaceChildren(note)
}
