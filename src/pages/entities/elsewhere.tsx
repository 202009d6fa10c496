import { webAddress } from '../../export/iris.ts'

/** The same thing elsewhere, by its addresses; what is none is shown as words. */
export const Elsewhere = ({ sameAs }: { readonly sameAs: readonly string[] }) => (
  <ul class="chips">
    {sameAs.map((address) => {
      const safe = webAddress(address)
      return (
        <li>
          {safe === undefined ? (
            <bdi>{address}</bdi>
          ) : (
            <a href={safe} rel="noreferrer">
              {placeOf(safe)}
            </a>
          )}
        </li>
      )
    })}
  </ul>
)

/** "www.wikidata.org/…/Q42" */
function placeOf(address: string): string {
  const { host, pathname } = new URL(address)
  const last = pathname.split('/').at(-1) ?? ''
  return last === '' ? host : `${host} … ${last}`
}
