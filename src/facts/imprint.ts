import { nameKey } from '../engine/names.ts'
import type { Scene } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import { words, ZoneCode } from '../text/document.ts'

/**
 * The organization that the furniture of a page names: its head, its copyright line, its address,
 * its list of related news. Those named equally often leave it open.
 */
export function imprintOf(
  scene: Scene,
  organizations: readonly UnitCluster[],
): UnitCluster | undefined {
  const furniture = furnitureOf(scene)
  if (furniture === '') return undefined
  let best: UnitCluster | undefined
  let most = 0
  let second = 0
  for (const organization of organizations) {
    // Agencies and social media stand in the furniture of anybody's page.
    if (organization.value.kind === 'media') continue
    const count = timesIn(furniture, organization)
    if (count > most) {
      second = most
      most = count
      best = organization
    } else second = Math.max(second, count)
  }
  return most > second ? best : undefined
}

/** The words of the boilerplate, folded, between blanks; a page has less than `mostFurniture`. */
function furnitureOf({ document }: Scene): string {
  let text = ''
  for (const { first, end } of document.sentences) {
    if (document.zones[first] !== ZoneCode.boilerplate) continue
    text += ` ${nameKey(words(document, first, end))} |`
    if (text.length > mostFurniture) break
  }
  return text
}

/** UTF-16 units: every organization of the text is looked for in it. */
const mostFurniture = 10_000

function timesIn(furniture: string, { name, aliases }: UnitCluster): number {
  let times = 0
  for (const form of [name, ...aliases]) {
    const key = ` ${nameKey(form)} `
    for (let at = furniture.indexOf(key); at >= 0; at = furniture.indexOf(key, at + 1)) times++
  }
  return times
}
