import { onEach } from './enliven.ts'
import { type Drawn, readGraph } from './graph-nodes.ts'
import { settle } from './graph-settle.ts'
import { createGraphView, type GraphView } from './graph-view.ts'

const closer = 1.4

/** Drawings of people in `data-graph`: settles them, then lets one zoom, drag and walk by arrow keys. */
export const startGraph = (): void =>
  onEach('[data-graph]', (figure) => {
    const svg = figure.querySelector('svg')
    if (!svg) return
    const drawn = readGraph(svg)
    if (drawn.nodes.length > 0) void start(figure, svg, drawn)
  })

async function start(figure: HTMLElement, svg: SVGSVGElement, drawn: Drawn): Promise<void> {
  const from = performance.now()
  const { follow } = await settle(drawn, svg.clientWidth / Math.max(svg.clientHeight, 1))
  const rested = performance.now()
  // What is drawn later covers what was drawn before: the nearest come last.
  for (const { element } of drawn.nodes.toReversed()) element.parentNode?.append(element)
  const view = createGraphView(svg, drawn)
  view.whole()
  performance.measure('graph slice', { start: rested })
  performance.measure('graph settled', { start: from })
  addTools(figure, view)
  addWheel(svg, view)
  addDragging(svg, drawn, view, follow)
  addKeys(drawn, view)
  addPointing(figure, drawn, view)
}

function addTools(figure: HTMLElement, view: GraphView): void {
  const tools = figure.querySelector<HTMLElement>('figcaption')
  if (!tools) return
  tools.hidden = false
  tools.addEventListener('click', (event) => {
    const how = event.target instanceof HTMLElement ? event.target.dataset.zoom : undefined
    if (how === 'all') view.whole()
    else if (how !== undefined) view.zoom(how === 'in' ? closer : 1 / closer)
  })
  window.addEventListener('resize', () => view.whole())
}

/** The wheel alone scrolls the page; with Ctrl, and by two fingers on a pad, it zooms. */
function addWheel(svg: SVGSVGElement, view: GraphView): void {
  svg.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      view.zoom(Math.exp(-event.deltaY / 200), event)
    },
    { passive: false },
  )
}

/** Pixels after which a press is a drag, and follows no link. */
const slack = 4

function addDragging(
  svg: SVGSVGElement,
  { nodes }: Drawn,
  view: GraphView,
  follow: (node: Drawn['nodes'][number]) => void,
): void {
  svg.addEventListener('dragstart', (event) => event.preventDefault())
  svg.addEventListener('pointerdown', (press) => {
    if (press.button !== 0 || !(press.target instanceof Element)) return
    const element = press.target.closest('a.node')
    const node = nodes.find((one) => one.element === element)
    let [x, y, isDrag] = [press.clientX, press.clientY, false]
    const move = (event: PointerEvent): void => {
      if (!isDrag && Math.hypot(event.clientX - x, event.clientY - y) < slack) return
      if (!isDrag) svg.setPointerCapture(press.pointerId)
      isDrag = true
      const [dx, dy] = [event.clientX - x, event.clientY - y]
      ;[x, y] = [event.clientX, event.clientY]
      if (node) {
        view.shift(node, dx, dy)
        follow(node)
        view.draw()
      } else view.pan(dx, dy)
    }
    const end = (): void => {
      svg.removeEventListener('pointermove', move)
      svg.removeEventListener('pointerup', end)
      svg.removeEventListener('pointercancel', end)
      if (!isDrag) return
      const stop = (event: Event): void => event.preventDefault()
      svg.addEventListener('click', stop, { capture: true, once: true })
      window.setTimeout(() => svg.removeEventListener('click', stop, { capture: true }))
    }
    svg.addEventListener('pointermove', move)
    svg.addEventListener('pointerup', end)
    svg.addEventListener('pointercancel', end)
  })
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** One stop of the tabulator for all people; arrows go on to the nearest in their direction. */
function addKeys({ nodes }: Drawn, view: GraphView): void {
  for (const [at, node] of nodes.entries()) {
    const { element } = node
    element.setAttribute('tabindex', at === 0 ? '0' : '-1')
    element.addEventListener('keydown', (event) => {
      if (event.key === '+' || event.key === '=') return view.zoom(closer)
      if (event.key === '-') return view.zoom(1 / closer)
      if (event.key === '0') return view.whole()
      const direction = directions[event.key]
      if (!direction) return
      event.preventDefault()
      const next = nearest(node, nodes, direction)
      if (!next) return
      element.setAttribute('tabindex', '-1')
      next.element.setAttribute('tabindex', '0')
      view.reveal(next)
      next.element.focus({ preventScroll: true })
    })
  }
}

function nearest(
  from: Drawn['nodes'][number],
  nodes: Drawn['nodes'],
  [dx, dy]: readonly [number, number],
): Drawn['nodes'][number] | undefined {
  let best: Drawn['nodes'][number] | undefined
  let least = Number.POSITIVE_INFINITY
  for (const node of nodes) {
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy
    const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx)
    if (node === from || along <= 0 || aside > along * 2) continue
    const far = along + aside * 2
    if (far < least) [best, least] = [node, far]
  }
  return best
}

/** Whoever is pointed at or focused, here or in the list beside, stands out with those they belong to. */
function addPointing(figure: HTMLElement, { nodes }: Drawn, view: GraphView): void {
  const beside = figure.parentElement ?? figure
  const listed = new Map(
    [...beside.querySelectorAll<HTMLElement>('[data-of]')].map((one) => [one.dataset.of, one]),
  )
  for (const node of nodes) {
    const line = listed.get(node.element.dataset.person)
    const show = (isShown: boolean) => () => {
      view.mark(isShown ? node : undefined)
      line?.classList.toggle('marked', isShown)
    }
    for (const element of [node.element, ...(line ? [line] : [])]) {
      element.addEventListener('pointerenter', show(true))
      element.addEventListener('pointerleave', show(false))
      element.addEventListener('focusin', show(true))
      element.addEventListener('focusout', show(false))
    }
  }
}
