/** The places and the entry of one thing are lit together; at most one thing is. */
export function lightUp(id: string | undefined): void {
  for (const element of document.querySelectorAll('.lit')) element.classList.remove('lit')
  if (id === undefined) return
  for (const mark of placesOf(id)) mark.classList.add('lit')
  document.getElementById(id)?.classList.add('lit')
}

export const placesOf = (id: string): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-of="${CSS.escape(id)}"]`),
]

/** An entry that is opened, and a link to one, lights its places; the first of them is brought into view. */
export function startLight(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const summary = event.target.closest('.entry > details > summary')
    const entry = summary?.closest('.entry')
    if (entry) show(entry.id)
    const link = event.target.closest('a.ref, .tags a')
    if (link instanceof HTMLAnchorElement) show(idIn(link))
  })
  lightAddressed()
  window.addEventListener('hashchange', lightAddressed)
}

/** The id behind the # of an address; unlike `decodeURIComponent` it takes any. */
const idIn = ({ hash }: { readonly hash: string }): string =>
  new URLSearchParams(`id=${hash.slice(1)}`).get('id') ?? ''

function lightAddressed(): void {
  const id = idIn(location)
  if (id !== '' && document.getElementById(id)?.classList.contains('entry')) lightUp(id)
}

function show(id: string): void {
  lightUp(id)
  const places = placesOf(id).filter((place) => place.closest('#article'))
  const inView = places.some((place) => {
    const { top, bottom } = place.getBoundingClientRect()
    return top >= 0 && bottom <= window.innerHeight
  })
  if (!inView) places[0]?.scrollIntoView({ block: 'center' })
}
