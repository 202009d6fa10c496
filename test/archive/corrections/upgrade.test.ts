import { describe, expect, test } from 'vitest'
import { annotations } from '../../../src/export/annotation.ts'
import { csv } from '../../../src/export/csv.ts'
import { jsonLd } from '../../../src/export/jsonld.ts'
import { markedHtml } from '../../../src/export/marked-html.ts'
import type { KnowledgeRecord } from '../../../src/record.ts'
import { extract } from '../../support/extractor.ts'
import { expectSound } from './sound.ts'
import { article, createDesk, named, personNamed, quote, record, text } from './visit.ts'

/** Another version: other ids and rules, and without what the names say. */
function later(without: readonly string[] = []): KnowledgeRecord {
  const copy: KnowledgeRecord = structuredClone(record)
  const isKept = (fact: { name?: string; label?: string }): boolean =>
    !without.includes(fact.name ?? fact.label ?? '')
  copy.people = copy.people.filter(isKept)
  copy.organizations = copy.organizations.filter(isKept)
  copy.topics = copy.topics.filter(isKept)
  const renamed = JSON.stringify(copy)
    .replaceAll(/"((?:person|org|dept|topic):[a-z-]+)"/gu, '"$1-v2"')
    .replaceAll('"people/', '"people/v2-')
  return JSON.parse(renamed)
}

describe('after an upgrade', () => {
  test('corrections by id mean the same, though ids differ', () => {
    const desk = createDesk()
    desk.correct('edit', { kind: 'person', id: 'person:li-ming', field: 'nativeName' }, '李明')
    desk.correct(
      'edit',
      { kind: 'position', id: 'person:anna-schmidt', field: 'organization' },
      'org:norvik-robotics',
    )
    const { record: now, orphaned } = desk.replay({ record: later() })
    expect(orphaned).toEqual([])
    expect(now.people[0]).toMatchObject({ id: 'person:li-ming-v2', nativeName: '李明' })
    expect(now.people[1].positions[0].organization).toBe('org:norvik-robotics-v2')
  })

  test('what was rejected stays out, whatever rule finds it again', () => {
    const desk = createDesk()
    desk.correct('reject', { kind: 'person', id: 'person:mercer-jordan' })
    desk.correct('reject', { kind: 'position', id: 'person:li-ming' })
    const { record: now } = desk.replay({ record: later() })
    expect(personNamed(now, 'Mercer Jordan')).toBeUndefined()
    expect(now.people[0].positions).toEqual([])
  })

  test('a rejected post does not keep out another one of the same title', () => {
    const desk = createDesk()
    desk.correct('reject', { kind: 'position', id: 'person:anna-schmidt' })
    const moved = later()
    moved.people[1].positions[0].organization = 'org:norvik-robotics-v2'
    expect(desk.replay({ record: moved }).record.people[1].positions).toHaveLength(1)
  })

  test('what was confirmed or edited stays when it is found no more, with what was known of it', () => {
    const desk = createDesk()
    desk.correct('confirm', { kind: 'person', id: 'person:li-ming' })
    desk.correct('confirm', { kind: 'position', id: 'person:li-ming' })
    desk.correct(
      'edit',
      { kind: 'organization', id: 'org:norvik-robotics', field: 'country' },
      'NO',
    )
    desk.correct('confirm', { kind: 'topic', id: 'topic:surgical-robots' })
    const lost = later(['Li Ming', 'Eastlake University', 'Norvik Robotics', 'surgical robots'])
    const { record: now, orphaned } = desk.replay({ record: lost })
    expect(orphaned).toEqual([])
    expect(now.people[0]).toMatchObject({
      id: 'person:li-ming',
      familyName: 'Li',
      mentions: [{ rule: 'corrections/confirmed' }, {}],
      positions: [
        {
          title: 'Dean',
          department: 'dept:school-of-medicine-v2',
          organization: 'org:eastlake-university',
        },
      ],
    })
    expect(named(now, 'Norvik Robotics')).toMatchObject({
      kind: 'company',
      country: 'NO',
      mentions: [{ rule: 'corrections/edited' }],
    })
    expect(now.topics[1]).toMatchObject({
      concept: 'robotics',
      parties: ['org:eastlake-university', 'org:norvik-robotics'],
    })
    expectSound(now, article)
  })

  test('a confirmed name is cut as it was', () => {
    const desk = createDesk()
    desk.correct('confirm', { kind: 'person', id: 'person:li-ming' })
    const short = later()
    const person = short.people[0]
    person.name = 'Ming'
    for (const mention of person.mentions)
      Object.assign(mention, { start: mention.start + 3, text: 'Ming' })
    expect(desk.replay({ record: short }).record.people[0]).toMatchObject({
      id: 'person:li-ming',
      name: 'Li Ming',
      aliases: [],
      mentions: [{ text: 'Li Ming', rule: 'corrections/confirmed' }, { text: 'Li Ming' }],
      positions: [{ title: 'Dean' }],
    })
  })

  test('what was added is not added again once it is found', () => {
    const desk = createDesk({ record: later(['Mercer Jordan']), article })
    desk.correct('add', { kind: 'person', quote: quote('Mercer Jordan', 1) })
    const { record: now, applied } = desk.replay({ record })
    expect(now.people.filter(({ name }) => name === 'Mercer Jordan')).toHaveLength(1)
    expect(applied).toEqual([{ id: 'c1', ref: 'person:mercer-jordan' }])
    expect(personNamed(now, 'Mercer Jordan')?.confidence).toBe(1)
  })
})

describe('when the text changes', () => {
  const changed = (from: string, to: string) => {
    const article = { text: text.replace(from, to), publishedAt: '2024-05-06' }
    return { article, record: extract(article) }
  }

  test('a correction whose words are gone is orphaned and changes nothing', () => {
    const desk = createDesk()
    desk.correct(
      'edit',
      { kind: 'topic', id: 'topic:surgical-robots', field: 'label' },
      'robots for surgeons',
    )
    const gone = changed('an agreement on surgical robots', 'an agreement')
    const { record: now, applied, orphaned } = desk.replay(gone)
    expect({ applied, orphaned }).toMatchObject({ applied: [], orphaned: [{ id: 'c1' }] })
    expect(now).toEqual(gone.record)
  })

  test('and not moved to the same words elsewhere', () => {
    const desk = createDesk()
    desk.correct('add', { kind: 'place', quote: quote('wing', 1) }, { kind: 'venue' })
    const moved = changed('the new Mercer Jordan wing', 'the garden')
    expect(desk.replay(moved).orphaned).toHaveLength(1)
  })

  test('it holds again once the words are back', () => {
    const desk = createDesk()
    desk.correct(
      'edit',
      { kind: 'topic', id: 'topic:surgical-robots', field: 'label' },
      'robots for surgeons',
    )
    expect(desk.replay(changed('quentra', 'Quentra')).record.topics[1].label).toBe(
      'robots for surgeons',
    )
  })

  test('a post at an organization whose words are gone is orphaned whole', () => {
    const desk = createDesk()
    desk.correct(
      'edit',
      { kind: 'position', id: 'person:anna-schmidt' },
      { organization: { quote: quote('Norvik Robotics', 3) } },
    )
    const { orphaned } = desk.replay(
      changed('Anna Schmidt said that Norvik Robotics would send', 'They would send'),
    )
    expect(orphaned).toMatchObject([
      { id: 'c1', because: expect.stringContaining('Norvik Robotics') },
    ])
  })
})

test('an addition that is orphaned leaves nothing behind', () => {
  const desk = createDesk()
  const organization = { quote: quote('Norvik Robotics', 3) }
  desk.correct('add', { kind: 'department', quote: quote('guests') }, { organization })
  const shorter = { text: text.replace(/Anna Schmidt said.*/u, ''), publishedAt: '2024-05-06' }
  const machine = extract(shorter)
  const { record: now, orphaned } = desk.replay({ article: shorter, record: machine })
  expect(orphaned).toHaveLength(1)
  expect(now).toEqual(machine)
})

describe('a hidden person', () => {
  /** Without the article itself, which stays what it is. */
  const facts = ({ document: _, ...found }: KnowledgeRecord) => JSON.stringify(found)
  const hide = () => {
    const desk = createDesk()
    desk.correct('hide', { kind: 'person', id: 'person:li-ming' }, undefined)
    return desk
  }

  test('is gone from every part of the record', () => {
    const { record: now } = hide().replay({})
    expect(/Li Ming|li-ming/u.test(facts(now))).toBe(false)
    expect(now.events[0].people).toEqual([{ id: 'person:anna-schmidt', role: 'met' }])
    expectSound(now, article)
  })

  test('is in no export', () => {
    const { record: now } = hide().replay({})
    const exported = (one: KnowledgeRecord) => ({
      csv: csv(one).includes('Li Ming'),
      graph: jsonLd({ ...one, document: { ...one.document, text: '' } }).includes('Li Ming'),
      annotations: annotations(one, text).includes('"exact":"Li Ming"'),
      marks: /<(?:mark|a)[^>]*>Li Ming</u.test(markedHtml(one, text)),
    })
    expect(exported(record)).toEqual({ csv: true, graph: true, annotations: true, marks: true })
    expect(exported(now)).toEqual({ csv: false, graph: false, annotations: false, marks: false })
  })

  test('stays gone whatever else is said, later, by another version, or with other words around', () => {
    const desk = createDesk()
    desk.correct('confirm', { kind: 'person', id: 'person:li-ming' })
    desk.correct('hide', { kind: 'person', id: 'person:li-ming' })
    desk.correct('add', { kind: 'person', quote: quote('Li Ming', 2) })
    expect(facts(desk.replay({ record: later() }).record).includes('Li Ming')).toBe(false)
    const rewritten = {
      text: `Yesterday LI MING resigned. ${'Nothing else happened. '.repeat(9)} Li Ming was calm.`,
    }
    const { record: now } = desk.replay({ article: rewritten, record: extract(rewritten) })
    expect(extract(rewritten).people).not.toEqual([])
    expect(now.people).toEqual([])
  })

  test('is back when the hiding is undone, and gone when that is undone', () => {
    const desk = hide()
    const undo = desk.undo('c1')
    expect(desk.seen()).toEqual(record)
    desk.undo(undo)
    expect(desk.seen().people).toHaveLength(2)
  })

  test('may stand where nothing tells one place from another', () => {
    const litany = { text: 'Li Ming, Dean of Eastlake University, spoke. '.repeat(40) }
    const desk = createDesk({ article: litany, record: extract(litany) })
    expect(desk.refusal('add', { kind: 'topic', quote: { exact: 'spoke' } }).near).toHaveLength(5)
    desk.correct('hide', { kind: 'person', id: 'person:li-ming' })
    expect(desk.seen().people).toEqual([])
  })

  test('takes the byline along', () => {
    const signed = { text, byline: 'By Peter Holm', publishedAt: '2024-05-06' }
    const desk = createDesk({ article: signed, record: extract(signed) })
    const id = desk.seen().people.find(({ name }) => name === 'Peter Holm')?.id
    desk.correct('hide', { kind: 'person', id })
    expect(JSON.stringify(desk.seen()).includes('Holm')).toBe(false)
  })
})
