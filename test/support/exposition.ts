/** A line of figures: its name, its labels, its value. */
export interface Sample {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

const name = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const label = /(?<key>[a-zA-Z_][a-zA-Z0-9_]*)="(?<text>(?:[^"\\\n]|\\["\\n])*)"(?:,|$)/uy
const sample = new RegExp(`^(?<name>${name})(?:\\{(?<labels>.*)\\})? (?<value>\\S+)$`, 'u')
const comment = new RegExp(`^# (?<what>HELP|TYPE) (?<name>${name}) (?<said>.+)$`, 'u')
const types = ['counter', 'gauge', 'histogram', 'summary']

/**
 * Reads the text format of Prometheus
 * (https://prometheus.io/docs/instrumenting/exposition_formats/); throws at the first line that breaks its rules.
 */
export function readExposition(text: string): Sample[] {
  if (!text.endsWith('\n')) throw new Error('expected a line feed at the end')
  const known = new Map<string, string>()
  const seen = new Set<string>()
  const samples: Sample[] = []
  for (const line of text.split('\n').slice(0, -1)) {
    if (line === '') continue
    const said = comment.exec(line)?.groups
    if (said?.what === 'TYPE') {
      if (known.has(said.name)) throw new Error(`a second type: ${line}`)
      if (!types.includes(said.said)) throw new Error(`no type: ${line}`)
      known.set(said.name, said.said)
    }
    if (said) continue
    const one = readSample(line)
    if (typeOf(one.name, known) === undefined) throw new Error(`a line without a type: ${line}`)
    const series = JSON.stringify([one.name, Object.entries(one.labels).sort()])
    if (seen.has(series)) throw new Error(`a second time: ${line}`)
    seen.add(series)
    samples.push(one)
  }
  return samples
}

function readSample(line: string): Sample {
  const found = sample.exec(line)?.groups
  if (!found) throw new Error(`no sample: ${line}`)
  const labels: Record<string, string> = {}
  const list = found.labels ?? ''
  for (label.lastIndex = 0; label.lastIndex < list.length; ) {
    const { key, text } = label.exec(list)?.groups ?? {}
    if (key === undefined || key in labels) throw new Error(`wrong labels: ${line}`)
    labels[key] = text.replaceAll(/\\(.)/gu, (_, sign) => (sign === 'n' ? '\n' : sign))
  }
  const value = /^[+-]?Inf$/u.test(found.value)
    ? Number(found.value.replace('Inf', 'Infinity'))
    : Number(found.value)
  if (Number.isNaN(value) && !/^nan$/iu.test(found.value)) throw new Error(`no number: ${line}`)
  return { name: found.name, labels, value }
}

function typeOf(of: string, known: ReadonlyMap<string, string>): string | undefined {
  const whole = /^(?<of>.+)_(?:bucket|sum|count)$/u.exec(of)?.groups?.of ?? ''
  const type = known.get(whole)
  return known.get(of) ?? (type === 'histogram' || type === 'summary' ? type : undefined)
}
