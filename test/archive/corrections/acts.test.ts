import { describe, expect, test } from 'vitest'
import { expectSound } from './sound.ts'
import { article, createDesk, named, personNamed, quote, record } from './visit.ts'

const office = 'dept:training-office-of-norvik-robotics'

describe('an edit', () => {
  test('gives a person another name, a readable id, and keeps the old name where it stands', () => {
    const desk = createDesk()
    desk.correct('edit', { kind: 'person', id: 'person:li-ming', field: 'name' }, 'Prof. Li Ming')
    const person = desk.seen().people[0]
    expect(person).toMatchObject({
      id: 'person:prof-li-ming',
      name: 'Prof. Li Ming',
      aliases: ['Li Ming'],
      confidence: 1,
    })
    expect(desk.seen().events[0].people[0].id).toBe('person:prof-li-ming')
    expectSound(desk.seen(), article)
  })

  test('forgets what the old name and the old title had told', () => {
    const desk = createDesk()
    desk.correct('edit', { kind: 'person', id: 'person:li-ming', field: 'name' }, 'Lee Ming')
    desk.correct('edit', { kind: 'position', id: 'person:lee-ming', field: 'title' }, 'Vice Dean')
    const [person] = desk.seen().people
    expect(person).not.toHaveProperty('familyName')
    expect(person.givenName).toBe('Ming')
    expect(person.positions[0]).not.toHaveProperty('role')
  })

  test('moves a post to the organization that the words beside it name, with its evidence', () => {
    const desk = createDesk()
    desk.correct(
      'edit',
      { kind: 'position', id: 'person:anna-schmidt' },
      { organization: 'Norvik Robotics', status: 'acting' },
    )
    expect(personNamed(desk.seen(), 'Anna Schmidt')?.positions).toMatchObject([
      {
        title: 'Head',
        organization: 'org:norvik-robotics',
        status: 'acting',
        inferred: [],
        rule: 'corrections/edited',
        confidence: 1,
      },
    ])
    expect(desk.seen().relations).toContainEqual(
      expect.objectContaining({
        subject: 'person:anna-schmidt',
        predicate: 'holds-position-at',
        object: 'org:norvik-robotics',
      }),
    )
  })

  test('of a department takes along the posts whose organization was told by it alone', () => {
    const desk = createDesk()
    desk.correct(
      'edit',
      { kind: 'department', id: office },
      { name: 'Training Office', organization: 'org:norvik-robotics' },
    )
    expect(named(desk.seen(), 'Training Office')).toMatchObject({
      id: 'dept:training-office',
      aliases: ['Training Office of Norvik Robotics'],
      organization: 'org:norvik-robotics',
    })
    expect(personNamed(desk.seen(), 'Anna Schmidt')?.positions).toMatchObject([
      { department: 'dept:training-office', organization: 'org:norvik-robotics' },
    ])
  })

  test('of a date says how precise it is now, and what was supplied is supplied no more', () => {
    const desk = createDesk()
    desk.correct('edit', { kind: 'date', id: 'date:2024-09', field: 'value' }, '2024-09-01')
    expect(desk.seen().dates[1]).toMatchObject({
      id: 'date:2024-09-01',
      precision: 'day',
      inferred: [],
    })
    desk.correct('edit', { kind: 'date', id: 'date:2024-09-01', field: 'value' }, '2024-05-03')
    expect(desk.seen().dates.map(({ value, mentions }) => [value, mentions.length])).toEqual([
      ['2024-05-03', 2],
    ])
  })

  test('empties a field, and can be taken back', () => {
    const desk = createDesk()
    const entry = desk.correct(
      'edit',
      { kind: 'topic', id: 'topic:surgical-robots', field: 'stage' },
      null,
    )
    expect(desk.seen().topics[1]).not.toHaveProperty('stage')
    desk.undo(entry)
    expect(desk.seen()).toEqual(record)
  })

  test('to the name of another says that the two are one', () => {
    const desk = createDesk()
    desk.correct(
      'edit',
      { kind: 'organization', id: 'org:norvik-robotics', field: 'name' },
      'Eastlake University',
    )
    expect(desk.seen().organizations).toMatchObject([
      { aliases: ['Norvik Robotics'], mentions: [{}, {}, {}] },
    ])
    expect(desk.seen().topics[0].parties).toEqual(['org:eastlake-university'])
  })

  test('of an earlier edit: the later one holds', () => {
    const desk = createDesk()
    desk.correct('edit', { kind: 'person', id: 'person:li-ming', field: 'name' }, 'Lee Ming')
    desk.correct('edit', { kind: 'person', id: 'person:lee-ming', field: 'name' }, 'Li Ming')
    expect(desk.seen().people[0]).toMatchObject({
      id: 'person:li-ming',
      name: 'Li Ming',
      aliases: [],
      confidence: 1,
    })
  })
})

describe('a rejection', () => {
  test('of a person takes all that hangs on it', () => {
    const desk = createDesk()
    desk.correct('reject', { kind: 'person', id: 'person:li-ming' })
    expect(desk.seen().people.map(({ name }) => name)).toEqual(['Anna Schmidt', 'Mercer Jordan'])
    expect(desk.seen().events[0].people).toEqual([{ id: 'person:anna-schmidt', role: 'met' }])
    expect(JSON.stringify(desk.seen().relations)).not.toContain('li-ming')
    expect(JSON.stringify(desk.seen().tags)).not.toContain('Li Ming')
  })

  test('of one mention leaves the others, and says less of the entity', () => {
    const desk = createDesk()
    desk.correct('reject', { kind: 'person', field: 'mentions', quote: quote('Mercer Jordan', 1) })
    const [before, after] = [record, desk.seen()].map((one) => personNamed(one, 'Mercer Jordan'))
    expect(after?.mentions).toEqual(before?.mentions.slice(1))
    expect(after?.salience).toBeLessThan(before?.salience ?? 0)
  })

  test('of a position, a value, a topic, an event', () => {
    const desk = createDesk()
    desk.correct('reject', { kind: 'position', id: 'person:li-ming' })
    desk.correct('reject', { kind: 'position', id: 'person:anna-schmidt', field: 'organization' })
    desk.correct('reject', { kind: 'topic', quote: quote('surgical robots') })
    desk.correct('reject', { kind: 'event', quote: quote('met') })
    const { people, topics, events } = desk.seen()
    expect(people[0].positions).toEqual([])
    expect(people[1].positions[0]).not.toHaveProperty('organization')
    expect(topics.map(({ label }) => label)).toEqual(['joint training of nurses'])
    expect(events).toEqual([])
    expectSound(desk.seen(), article)
  })
})

test('a rejected department leaves another one of the same name', () => {
  const both = structuredClone(record)
  both.departments[2].name = 'School of Medicine'
  const desk = createDesk({ article, record: both })
  desk.correct('reject', { kind: 'department', id: office })
  expect(desk.seen().departments.map(({ id }) => id)).toEqual([
    'dept:joint-laboratory',
    'dept:school-of-medicine',
  ])
  expect(desk.seen().people[1].positions[0]).not.toHaveProperty('department')
})

test('a confirmation makes sure and changes nothing else', () => {
  const desk = createDesk()
  desk.correct('confirm', { kind: 'person', quote: quote('Mercer Jordan', 2) })
  desk.correct('confirm', { kind: 'position', id: 'person:li-ming' })
  const [before, after] = [record, desk.seen()].map(({ people }) => people)
  const sure = before.map((person, at) => ({
    ...person,
    ...(at === 2 && { confidence: 1 }),
    ...(at === 0 && { positions: [{ ...person.positions[0], confidence: 1 }] }),
  }))
  expect(after).toEqual(sure)
})
