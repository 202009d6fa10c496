/** A person of the drawing; x and y in units of the layout. */
export interface Node {
  readonly element: SVGAElement
  readonly step: number
  readonly name: SVGTextElement | null
  readonly radius: number
  readonly width: number
  x: number
  y: number
}

export interface Link {
  readonly element: SVGLineElement
  readonly source: Node
  readonly target: Node
  /** In [0, 1]. */
  readonly weight: number
}

export interface Drawn {
  readonly nodes: readonly Node[]
  readonly links: readonly Link[]
}

/** Width of a letter of a name, in pixels, on average. */
const letter = 6.6

/** Reads what the server has drawn. */
export function readGraph(svg: SVGSVGElement): Drawn {
  const nodes = [...svg.querySelectorAll<SVGAElement>('a.node')].map((element): Node => {
    const place = element.transform.baseVal.getItem(0).matrix
    return {
      element,
      step: element.classList.contains('step0') ? 0 : element.classList.contains('step1') ? 1 : 2,
      name: element.querySelector('text'),
      radius: Number(element.querySelector('circle')?.getAttribute('r') ?? 5),
      width: (element.textContent?.trim().length ?? 0) * letter,
      x: place.e,
      y: place.f,
    }
  })
  const links = [...svg.querySelectorAll('line')].flatMap((element): Link[] => {
    const { one, other, weight } = element.dataset
    const [source, target] = [nodes[Number(one)], nodes[Number(other)]]
    return source && target ? [{ element, source, target, weight: Number(weight) }] : []
  })
  return { nodes, links }
}
