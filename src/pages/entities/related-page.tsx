import type { Hono } from 'hono'
import type { Archive } from '../../service/archive/archive.ts'
import type { Assets } from '../assets.ts'
import { Empty } from '../parts/empty.tsx'
import { replyPage } from '../shell/reply.tsx'
import { personPath } from './addresses.ts'
import { Graph } from './graph.tsx'
import { hereOr } from './moved.ts'
import { type Network, type Node, nodesOf } from './network.ts'
import { PositionWords } from './position.tsx'
import { Related } from './related.tsx'

const sizes = [25, 50, 100, 200]
const usual = 50
const mostBeside = 6

/** `GET /people/{id}/related?size=`: who belongs to somebody and to those, as a drawing and as the same in words. */
export function addRelatedPage(app: Hono, { people }: Archive, assets: Assets): void {
  app.get('/people/:id/related', async (c) => {
    const id = c.req.param('id')
    const asked = Number(c.req.query('size') ?? usual)
    const size = sizes.includes(asked) ? asked : usual
    const found = hereOr(c, assets, 'people', await people.network(id, size))
    if ('response' in found) return found.response
    const network = found.value
    const nodes = nodesOf(network)
    const path = personPath(id)
    const { name } = network.person
    return replyPage(
      c,
      assets,
      { title: `People related to ${name}`, section: 'people', wide: true },
      <>
        <h1>
          People related to{' '}
          <a href={path}>
            <bdi>{name}</bdi>
          </a>
        </h1>
        {network.related.length === 0 ? (
          <Empty title="Nobody yet">
            <p>
              People are related when two articles name both, or one event brings them together.{' '}
              <a href="/">Tag another article</a> and save it.
            </p>
          </Empty>
        ) : (
          <>
            <nav class="sizes" aria-label="How many people">
              At most
              {sizes.map((one) => (
                <a
                  href={`${path}/related?size=${one}`}
                  aria-current={one === size ? 'true' : undefined}
                >
                  {one}
                </a>
              ))}
              people
            </nav>
            <div class="beside">
              <Graph network={network} nodes={nodes} />
              <InWords network={network} nodes={nodes} />
            </div>
          </>
        )}
      </>,
    )
  })
}

const InWords = ({
  network,
  nodes,
}: {
  readonly network: Network
  readonly nodes: readonly Node[]
}) => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return (
    <div class="in-words">
      <h2>Related</h2>
      <ol class="related">
        {network.related.map((one) => (
          <li data-of={one.person.id}>
            <Related {...one} />
            <Beside node={byId.get(one.person.id)} but={network.person.id} says="Also with" />
          </li>
        ))}
      </ol>
      {network.further.length > 0 && (
        <>
          <h2>Related to these</h2>
          <ol class="related">
            {network.further.map(({ id, name, currentPosition }) => (
              <li data-of={id}>
                <p class="who-is">
                  <a href={personPath(id)}>
                    <bdi>{name}</bdi>
                  </a>
                  {currentPosition && (
                    <span class="note">
                      <PositionWords position={currentPosition} />
                    </span>
                  )}
                </p>
                <Beside node={byId.get(id)} but={network.person.id} says="With" />
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

/** "Also with A, B and 3 more", of those in the drawing. */
const Beside = ({
  node,
  but,
  says,
}: {
  readonly node: Node | undefined
  readonly but: string
  readonly says: string
}) => {
  const others = node?.beside.filter(({ id }) => id !== but) ?? []
  if (others.length === 0) return null
  const rest = others.length - mostBeside
  return (
    <p class="note-line">
      {says}{' '}
      {others.slice(0, mostBeside).map(({ id, name }, at) => (
        <>
          {at > 0 && ', '}
          <a href={personPath(id)}>
            <bdi>{name}</bdi>
          </a>
        </>
      ))}
      {rest > 0 && ` and ${rest} more`}
    </p>
  )
}
