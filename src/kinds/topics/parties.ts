import type { Cooperation } from './reading.ts'
import type { Signed } from './signs.ts'
import { isCapital, isWith, type View } from './view.ts'
import { Grammar, Part } from './words.ts'

/** The words of a sentence that say that parties cooperate. */
export function cooperationIn(view: View, signed: Signed): Cooperation[] {
  const trades = signed.at.some((i) => view.partAt(i) === Part.trade)
  const found: Cooperation[] = []
  for (const first of signed.at) {
    if (!saysSo(view, signed, first, trades)) continue
    const { stage } = signed
    const end = view.partEnd(first)
    const leads = leadBehind(view, end)
    found.push({
      first,
      end,
      sentence: signed.sentence.index,
      ...(stage && { stage }),
      ...(leads && { leads }),
    })
  }
  return found
}

function saysSo(view: View, signed: Signed, i: number, trades: boolean): boolean {
  const part = view.partAt(i)
  const end = view.partEnd(i)
  if (part === Part.cooperate || part === Part.with) return !servesClients(view, end)
  if (part === Part.cooperation) return !isName(view, signed, i)
  if (part === Part.partner) return !isName(view, signed, i)
  if (part === Part.relation) return namesParty(view, end)
  if (part === Part.deal) return !trades && namesParty(view, end)
  if (part !== Part.document || trades) return false
  return isSigned(view, signed) || namesParty(view, end)
}

/** "works with clients such as" */
function servesClients(view: View, from: number): boolean {
  for (let i = from; i < Math.min(view.tokens.count, from + 4); i++) {
    if (view.partAt(i) === Part.client) return true
  }
  return false
}

/** "Hale Partners", "Office of Cooperation": a capital inside the sentence makes it a name. */
const isName = (view: View, { sentence }: Signed, i: number): boolean => {
  if (i === sentence.first || !isCapital(view.tokens, i)) return false
  return !sentence.headlineCase || view.knownAt(i) !== undefined
}

const isSigned = (view: View, { at }: Signed): boolean =>
  at.some((i) => view.partAt(i) === Part.sign)

/** "with" or "between" at the end of the words or behind them, also in "an agreement signed | with". */
function leadBehind(view: View, end: number): 'with' | 'between' | undefined {
  if (isWith(view, end - 1)) return 'with'
  const at = view.partAt(end) === Part.sign ? view.partEnd(end) : end
  if (isWith(view, at)) return 'with'
  return view.grammarAt(at) === Grammar.between ? 'between' : undefined
}

const namesParty = (view: View, end: number): boolean => leadBehind(view, end) !== undefined
