import { describe, expect, test } from 'vitest'
import { expectSound } from './sound.ts'
import { article, createDesk, named, personNamed, quote } from './visit.ts'

describe('an addition', () => {
  test('of a person whom no rule reads stands in order of first mention', () => {
    const desk = createDesk()
    desk.correct(
      'add',
      { kind: 'person', quote: quote('quentra') },
      { name: 'Quentra', honorific: 'Ms' },
    )
    expect(desk.seen().people[3]).toMatchObject({
      id: 'person:quentra',
      aliases: ['quentra'],
      honorific: 'Ms',
      confidence: 1,
      mentions: [{ rule: 'corrections/added', zone: 'body', sentence: 4 }],
    })
    desk.correct(
      'add',
      { kind: 'position', id: 'person:quentra', quote: quote('keeper') },
      { organization: 'Eastlake University' },
    )
    expect(personNamed(desk.seen(), 'Quentra')?.positions).toMatchObject([
      {
        title: 'keeper',
        status: 'current',
        organization: 'org:eastlake-university',
        rule: 'corrections/added',
      },
    ])
    expectSound(desk.seen(), article)
  })

  test('of an organization takes words from what had read them otherwise', () => {
    const desk = createDesk()
    desk.correct(
      'add',
      { kind: 'organization', quote: quote('Mercer Jordan', 1) },
      { kind: 'company' },
    )
    const { people, organizations } = desk.seen()
    expect(people.map(({ name }) => name)).toEqual(['Li Ming', 'Anna Schmidt'])
    expect(organizations[1]).toMatchObject({
      id: 'org:mercer-jordan',
      kind: 'company',
      mentions: [{}, {}],
    })
    expectSound(desk.seen(), article)
  })

  test('of a mention moves it from what had it', () => {
    const desk = createDesk()
    const target = { kind: 'organization', id: 'org:norvik-robotics', field: 'mentions' }
    desk.correct('add', { ...target, quote: quote('Norvik Robotics', 1) })
    expect(named(desk.seen(), 'Norvik Robotics')?.mentions.map(({ start }) => start)).toEqual([
      24, 470,
    ])
    desk.correct('add', {
      kind: 'person',
      id: 'person:li-ming',
      field: 'mentions',
      quote: quote('Anna Schmidt', 2),
    })
    expect(desk.seen().people[0]).toMatchObject({
      aliases: ['Anna Schmidt'],
      mentions: [{}, {}, {}],
    })
    expectSound(desk.seen(), article)
  })

  test('of another cut of a name takes over what was read about the old one', () => {
    const desk = createDesk()
    desk.correct('add', { kind: 'department', quote: quote('Training Office') })
    const { departments, people } = desk.seen()
    expect(departments.map(({ name }) => name)).toEqual([
      'Joint Laboratory',
      'School of Medicine',
      'Training Office',
    ])
    expect(people[1].positions).toMatchObject([
      { title: 'Head', department: 'dept:training-office' },
    ])
    expectSound(desk.seen(), article)
  })

  test('of a date, a topic with its parties, a place, a department, an event', () => {
    const desk = createDesk()
    desk.correct('add', { kind: 'date', quote: quote('3 May') }, '2024-05-03')
    desk.correct('add', { kind: 'topic', quote: quote('a Joint Laboratory') }, 'joint laboratory')
    desk.correct('add', { kind: 'place', quote: quote('wing', 1) }, { kind: 'venue' })
    desk.correct(
      'add',
      { kind: 'department', quote: quote('guests') },
      { organization: { quote: quote('Eastlake University', 2) } },
    )
    desk.correct(
      'add',
      { kind: 'event', quote: quote('signed an agreement') },
      {
        type: 'signing',
        date: 'date:2024-05-03',
        people: [{ of: 'Li Ming', role: 'signed' }],
        topics: ['surgical robots'],
      },
    )
    const { topics, places, departments, events } = desk.seen()
    expect(topics[0]).toMatchObject({
      label: 'joint laboratory',
      parties: ['org:eastlake-university', 'org:norvik-robotics'],
    })
    expect(places[0]).toMatchObject({ kind: 'venue', mentions: [{}, {}] })
    expect(departments.at(-1)).toMatchObject({
      name: 'guests',
      organization: 'org:eastlake-university',
    })
    expect(events[1]).toMatchObject({
      id: 'event:signing-2024-05-03',
      people: [{ id: 'person:li-ming', role: 'signed' }],
      topics: ['topic:surgical-robots'],
      rule: 'corrections/added',
    })
    expectSound(desk.seen(), article)
  })
})
