import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inForce, type LogEntry } from '../../../src/archive/corrections/log.ts'
import { createDesk } from './visit.ts'

const desk = createDesk()
desk.correct('confirm', { kind: 'person', id: 'person:li-ming' })
const [made] = desk.log
const entry = (id: string): LogEntry => ({ ...made, id })
const undo = (id: string, undoes: string): LogEntry => ({ id, action: 'undo', undoes, by: 'Bo' })
const idsOf = (log: LogEntry[]) => inForce(log).map(({ id }) => id)

test.each<[string, LogEntry[], string[]]>([
  ['all hold in their order', [entry('a'), entry('b')], ['a', 'b']],
  ['what is undone does not', [entry('a'), entry('b'), undo('u', 'a')], ['b']],
  ['an undo of an undo', [entry('a'), undo('u', 'a'), undo('v', 'u')], ['a']],
  ['an undo of that', [entry('a'), undo('u', 'a'), undo('v', 'u'), undo('w', 'v')], []],
  [
    'undone twice, taken back once',
    [entry('a'), undo('u', 'a'), undo('v', 'a'), undo('w', 'u')],
    [],
  ],
  [
    'an undo of what comes later, of itself, of nothing',
    [undo('u', 'a'), undo('v', 'v'), undo('w', 'x'), entry('a')],
    ['a'],
  ],
])('%s', (_what, log, expected) => expect(idsOf(log)).toEqual(expected))

test('an entry more at the end changes only what it names', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(30)), { maxLength: 30 }), (all) => {
      const log = all.map(([isUndo, of], at) => (isUndo ? undo(`${at}`, `${of}`) : entry(`${at}`)))
      const before = idsOf(log)
      expect(idsOf([...log, entry('new')])).toEqual([...before, 'new'])
      expect(idsOf([...log, undo('last', 'none')])).toEqual(before)
    }),
  )
})
