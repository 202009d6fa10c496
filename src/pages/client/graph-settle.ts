import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Drawn, Node } from './graph-nodes.ts'

/** Steps until a drawing rests: the more people, the longer each takes, and the less it shows where exactly they are. */
const steps = { few: 180, many: 70 } as const
/** More are many. */
const few = 100
/** How much motion is left at the end, of all. */
const rest = 0.01
/** Steps that the others go along while somebody is dragged. */
const stepsAlong = 2
const pull = 0.07

/** Milliseconds for which they move at a stretch; between, the page listens. */
const slice = 25

/** Moves the people to where they rest; `shape` is the width of the drawing by its height. `follow` lets the others go along with one who is dragged. */
export async function settle(
  { nodes, links }: Drawn,
  shape: number,
): Promise<{ readonly follow: (node: Node) => void }> {
  const moving: (Node & SimulationNodeDatum)[] = [...nodes]
  const center = nodes[0]
  const isMany = nodes.length > few
  const count = isMany ? steps.many : steps.few
  const simulation = forceSimulation(moving)
    .force(
      'charge',
      forceManyBody()
        .strength(isMany ? -140 : -260)
        .distanceMax(500),
    )
    .force(
      'links',
      forceLink(links.map(({ source, target, weight }) => ({ source, target, weight })))
        .distance(({ weight }) => 60 + 70 * (1 - weight))
        .strength(({ weight }) => 0.15 + 0.5 * weight),
    )
    .force('x', forceX(center.x).strength(pull / shape))
    .force('y', forceY(center.y).strength(pull * shape))
    .force(
      'collide',
      forceCollide<Node>(({ radius }) => radius + 9),
    )
    .alphaDecay(1 - rest ** (1 / count))
    .stop()
  for (let step = 0; step < count; ) {
    const from = performance.now()
    do simulation.tick()
    while (++step < count && performance.now() - from < slice)
    performance.measure('graph slice', { start: from })
    if (step < count) await new Promise((resolve) => setTimeout(resolve))
  }
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  return {
    follow(node) {
      if (isStill) return
      const held: SimulationNodeDatum = node
      ;[held.fx, held.fy] = [node.x, node.y]
      simulation.alpha(0.1).tick(stepsAlong)
      ;[held.fx, held.fy] = [null, null]
    },
  }
}
