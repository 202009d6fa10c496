import { counted } from '../parts/count.ts'
import { personPath } from './addresses.ts'
import { drawing, type Network, type Node } from './network.ts'

const radii = [13, 8, 5] as const
/** More of them leave no room for names; a script shows those that fit. */
const mostNamed = 30

/** A network as a drawing of links: it works without a script, which settles it, lets one zoom and drag. */
export const Graph = ({
  network,
  nodes,
}: {
  readonly network: Network
  readonly nodes: readonly Node[]
}) => {
  const places = new Map(nodes.map((node, at) => [node.id, { ...node, at }]))
  const most = Math.max(...network.links.map(({ weight }) => weight), 1)
  return (
    <figure class="graph" data-graph>
      <svg
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="group"
        aria-label={`${counted(nodes.length, 'person', 'people')} and who belongs to whom`}
      >
        <g class="links">
          {network.links.map(({ one, other, weight }) => {
            const [from, to] = [places.get(one), places.get(other)]
            if (!from || !to) return null
            return (
              <line
                data-one={from.at}
                data-other={to.at}
                data-weight={(weight / most).toFixed(3)}
                x1={from.x}
                y1={from.y}
                x2={to.x}
                y2={to.y}
                stroke-width={(1 + 3 * Math.sqrt(weight / most)).toFixed(1)}
              />
            )
          })}
        </g>
        <g class="nodes">
          {nodes.map((node, at) => (
            <a
              href={personPath(node.id)}
              class={`node step${node.step}${at >= mostNamed ? ' unnamed' : ''}`}
              data-person={node.id}
              transform={`translate(${node.x} ${node.y})`}
            >
              <circle r={radii[node.step]} />
              <text x={radii[node.step] + 4} y={4}>
                {node.name}
              </text>
            </a>
          ))}
        </g>
      </svg>
      <figcaption class="actions" hidden>
        <button type="button" data-zoom="in">
          Closer
        </button>
        <button type="button" data-zoom="out">
          Farther
        </button>
        <button type="button" data-zoom="all">
          Whole
        </button>
        <span class="note">Drag people or the ground. Arrow keys go from person to person.</span>
      </figcaption>
    </figure>
  )
}
