import type { Drawn, Node } from './graph-nodes.ts'

/** What is seen of a drawing. Names keep their size, however close it is: so those that fit are shown. */
export interface GraphView {
  readonly draw: () => void
  /** All of it. */
  readonly whole: () => void
  /** By a factor, around a point of the window or the middle. */
  readonly zoom: (by: number, at?: { readonly clientX: number; readonly clientY: number }) => void
  /** By pixels. */
  readonly pan: (x: number, y: number) => void
  readonly shift: (node: Node, x: number, y: number) => void
  /** Brings somebody in who is out of view. */
  readonly reveal: (node: Node) => void
  /** Lets somebody stand out, with those they belong to; nobody without one. */
  readonly mark: (node: Node | undefined) => void
}

const limits = { least: 0.2, most: 8 }
/** Pixels: around the whole, between two names, height of a name. */
const margin = 40
const nameHeight = 15
const gap = 4

export function createGraphView(svg: SVGSVGElement, { nodes, links }: Drawn): GraphView {
  let [scale, left, top] = [1, 0, 0]
  let [width, height] = [1, 1]
  let marked: Node | undefined
  const xOf = (node: Node): number => node.x * scale + left
  const yOf = (node: Node): number => node.y * scale + top

  function draw(): void {
    for (const { element, source, target } of links) {
      element.setAttribute('x1', xOf(source).toFixed(1))
      element.setAttribute('y1', yOf(source).toFixed(1))
      element.setAttribute('x2', xOf(target).toFixed(1))
      element.setAttribute('y2', yOf(target).toFixed(1))
    }
    for (const node of nodes)
      node.element.setAttribute(
        'transform',
        `translate(${xOf(node).toFixed(1)} ${yOf(node).toFixed(1)})`,
      )
    name()
  }

  /** Shows the names that hide nothing, those nearest to the middle person first, beside the one side or the other. */
  function name(): void {
    const taken: Place[] = nodes.map((node) => {
      const [x, y] = [xOf(node), yOf(node)]
      return { node, x: x - node.radius, end: x + node.radius, y, half: node.radius }
    })
    const order = marked ? [marked, ...nodes.filter((node) => node !== marked)] : nodes
    for (const node of order) {
      const [x, y] = [xOf(node), yOf(node)]
      const far = node.radius + node.width + gap
      const [right, left]: Place[] = [
        { node, x, end: x + far, y, half: nameHeight / 2 },
        { node, x: x - far, end: x, y, half: nameHeight / 2 },
      ]
      const free = [right, left].find(
        (place) => place.x >= 0 && place.end <= width && taken.every((one) => isApart(one, place)),
      )
      const isNamed = free !== undefined || node === marked
      node.element.classList.toggle('unnamed', !isNamed)
      if (!isNamed) continue
      taken.push(free ?? right)
      const side = free === left ? -1 : 1
      node.name?.setAttribute('x', String(side * (node.radius + gap)))
      node.name?.setAttribute('text-anchor', side < 0 ? 'end' : 'start')
    }
  }

  function whole(): void {
    const box = svg.getBoundingClientRect()
    ;[width, height] = [Math.max(box.width, 1), Math.max(box.height, 1)]
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
    const xs = nodes.map(({ x }) => x)
    const ys = nodes.map(({ y }) => y)
    const [minX, maxX, minY, maxY] = [
      Math.min(...xs),
      Math.max(...xs),
      Math.min(...ys),
      Math.max(...ys),
    ]
    // Room for the name of whoever stands at the right.
    const names = Math.min(120, width / 4)
    scale = Math.min(
      1.6,
      (width - 2 * margin - names) / Math.max(maxX - minX, 1),
      (height - 2 * margin) / Math.max(maxY - minY, 1),
    )
    left = (width - names) / 2 - (scale * (minX + maxX)) / 2
    top = height / 2 - (scale * (minY + maxY)) / 2
    draw()
  }

  function mark(node: Node | undefined): void {
    marked = node
    svg.classList.toggle('marking', node !== undefined)
    const near = new Set<Node>(node ? [node] : [])
    for (const { element, source, target } of links) {
      const isOwn = source === node || target === node
      element.classList.toggle('marked', isOwn)
      if (isOwn) near.add(source).add(target)
    }
    for (const one of nodes) one.element.classList.toggle('marked', near.has(one))
    name()
  }

  return {
    draw,
    whole,
    mark,
    zoom(by, at) {
      const box = svg.getBoundingClientRect()
      const [x, y] = at ? [at.clientX - box.left, at.clientY - box.top] : [width / 2, height / 2]
      const next = Math.min(limits.most, Math.max(limits.least, scale * by))
      left = x - ((x - left) * next) / scale
      top = y - ((y - top) * next) / scale
      scale = next
      draw()
    },
    pan(x, y) {
      left += x
      top += y
      draw()
    },
    shift(node, x, y) {
      node.x += x / scale
      node.y += y / scale
    },
    reveal(node) {
      const [x, y] = [xOf(node), yOf(node)]
      if (x > margin && x < width - margin && y > margin && y < height - margin) return
      left += width / 2 - x
      top += height / 2 - y
      draw()
    },
  }
}

/** A circle or a name, in pixels. */
interface Place {
  readonly node: Node
  readonly x: number
  readonly end: number
  readonly y: number
  /** Half of its height. */
  readonly half: number
}

const isApart = (one: Place, other: Place): boolean =>
  one.node === other.node ||
  one.x > other.end ||
  one.end < other.x ||
  Math.abs(one.y - other.y) > one.half + other.half
