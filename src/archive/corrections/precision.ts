import { fields } from './kinds.ts'
import type { LoggedCorrection } from './log.ts'
import { isPointing, type Values } from './reference.ts'

/** How often a rule was right, by what people have said of facts that it had read. */
export interface RulePrecision {
  readonly rule: string
  readonly confirmed: number
  readonly rejected: number
  readonly precision: number
  /** Where its precision lies in 95 of 100 cases. */
  readonly low: number
  readonly high: number
}

/**
 * The precision of each rule, in the order of their ids, from the corrections in force of any number
 * of articles. A confirmed fact speaks for the rules that read it; a rejected one against them, and so
 * does an edit of what they read (name, value, title, units; not of what is added to it, such as a
 * kind). Of several decisions on one fact the last one counts, but a fact that had to be edited stays
 * wrong when the edited one is confirmed. Additions and hidings say nothing of rules.
 */
export function rulePrecisions(corrections: readonly LoggedCorrection[]): RulePrecision[] {
  const decisions = new Map<string, Decision>()
  for (const correction of corrections) {
    const isRight = decisionOf(correction)
    if (isRight === undefined) continue
    const key = factKey(correction)
    const isEdit = correction.action === 'edit'
    const before = decisions.get(key)
    if (isRight && before?.isEdited) continue
    const rules = before?.rules ?? correction.anchor.rules
    decisions.set(key, { rules, isRight, isEdited: isEdit || before?.isEdited === true })
  }
  const counts = new Map<string, { confirmed: number; rejected: number }>()
  for (const { rules, isRight } of decisions.values())
    for (const rule of rules) {
      if (rule.startsWith('corrections/')) continue
      const count = counts.get(rule) ?? { confirmed: 0, rejected: 0 }
      count[isRight ? 'confirmed' : 'rejected']++
      counts.set(rule, count)
    }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { confirmed, rejected }]) => {
      const all = confirmed + rejected
      const precision = thousandths(confirmed / all)
      return { rule, confirmed, rejected, precision, ...wilsonInterval(confirmed, all) }
    })
}

interface Decision {
  readonly rules: readonly string[]
  readonly isRight: boolean
  readonly isEdited: boolean
}

function decisionOf({ action, target, anchor }: LoggedCorrection): boolean | undefined {
  if (action === 'hide' || action === 'add') return undefined
  const { kind, field } = target
  const isOfRule = (name: string): boolean => fields[kind][name]?.judges === true
  if (field !== undefined && field !== 'mentions' && !isOfRule(field)) return undefined
  if (action === 'reject') return false
  if (action === 'confirm') return true
  const read = Object.entries(anchor.set).filter(([name]) => isOfRule(name))
  if (read.length === 0) return undefined
  return read.every(([name, value]) => saysSame(value, anchor.target.values[name]))
}

const saysSame = (a: unknown, b: unknown): boolean =>
  isPointing(a) && isPointing(b) ? nameIn(a.values) === nameIn(b.values) : a === (b ?? null)

const nameIn = (values: Values): unknown => values.name ?? values.label ?? values.value

/** The same fact of the same article, whatever quote it was selected by. */
function factKey({ article, target: { kind }, anchor }: LoggedCorrection): string {
  const quotes = [...anchor.target.quotes, ...(anchor.person?.quotes ?? [])]
  const [first] = quotes.map((quote) => JSON.stringify(quote)).sort()
  return JSON.stringify([article, kind, first, anchor.mention])
}

/** The standard normal deviate that 95 of 100 stay within. */
const z = 1.959964

/**
 * The interval of a share by Wilson's score, which holds for few and for all-right cases too.
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927).
 */
export function wilsonInterval(right: number, all: number): { low: number; high: number } {
  if (all === 0) return { low: 0, high: 1 }
  const share = right / all
  const middle = share + (z * z) / (2 * all)
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  const whole = 1 + (z * z) / all
  return {
    low: thousandths(Math.max(0, (middle - spread) / whole)),
    high: thousandths(Math.min(1, (middle + spread) / whole)),
  }
}

const thousandths = (share: number): number => Math.round(share * 1000) / 1000
