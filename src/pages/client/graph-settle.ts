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

/** Steps until a drawing rests; more of them move nobody. */
const steps = 180
/** Steps that the others go along while somebody is dragged. */
const stepsAlong = 2
const pull = 0.07

/** Moves the people to where they rest, all at once; `shape` is the width of the drawing by its height. `follow` lets the others go along with one who is dragged. */
export function settle(
  { nodes, links }: Drawn,
  shape: number,
): { readonly follow: (node: Node) => void } {
  const moving: (Node & SimulationNodeDatum)[] = [...nodes]
  const center = nodes[0]
  const simulation = forceSimulation(moving)
    .force(
      'charge',
      forceManyBody()
        .strength(nodes.length > 100 ? -140 : -260)
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
    .stop()
  simulation.tick(steps)
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
