import { type Sentence, Shape, ZoneCode } from '../../text/document.ts'
import { type Scene, textOf } from '../scene.ts'
import type { PersonCandidate } from './person.ts'

const name = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u
const colons = new Set([0x3a, 0xff1a])

/** A name in its own script behind the colon of a byline: "作者:李明". */
export function nativeNames(
  scene: Scene,
  sentence: Sentence,
  offer: (person: PersonCandidate) => void,
): void {
  const { tokens, document } = scene
  if (document.zones[sentence.first] !== ZoneCode.byline) return
  for (let i = sentence.first + 1; i < sentence.end; i++) {
    if ((tokens.shape[i] & Shape.cjk) === 0 || !colons.has(tokens.sign[i - 1])) continue
    // "时间:" is the next particular, not a name.
    const isLabel = i + 1 < tokens.count && colons.has(tokens.sign[i + 1])
    if (isLabel || !name.test(textOf(scene, i, i + 1))) continue
    offer({
      kind: 'person',
      first: i,
      end: i + 1,
      rule: 'people/native-byline',
      score: 2.5,
      value: { own: 0, total: 2.5, honorific: undefined },
    })
  }
}

/** The name in its own script in brackets behind token `end`: "Zhang Wei (张伟)". */
export function nativeBehind(scene: Scene, end: number): string | undefined {
  const { tokens } = scene
  if (end + 2 >= tokens.count) return undefined
  const open = tokens.sign[end]
  const close = tokens.sign[end + 2]
  if ((open !== 0x28 && open !== 0xff08) || (close !== 0x29 && close !== 0xff09)) return undefined
  if ((tokens.shape[end + 1] & Shape.cjk) === 0) return undefined
  const text = textOf(scene, end + 1, end + 2)
  return name.test(text) ? text : undefined
}
