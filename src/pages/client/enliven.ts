/** What a module does with each element that carries its attribute. */
type Enliven = (element: HTMLElement) => void

const modules: [selector: string, enliven: Enliven][] = []
const done = new WeakSet<HTMLElement>()

/** Lets a module have every element of a selector, those of the page and those that come later by a swap; each once. */
export function onEach(selector: string, enliven: Enliven): void {
  modules.push([selector, enliven])
  enlivenAll()
}

/** To be called when parts of the page have been replaced. */
export function enlivenAll(): void {
  for (const [selector, enliven] of modules)
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      const key = element
      if (done.has(key)) continue
      done.add(key)
      enliven(element)
    }
}
