import { describe, expect, test } from 'vitest'
import { createDesk, quote } from './visit.ts'

const desk = createDesk()
const nearOf = (action: string, target: object, value?: unknown) => {
  const { code, message, near = [] } = desk.refusal(action, target, value)
  expect(code).toBe('correction-points-nowhere')
  return {
    message,
    near: near.map(({ text, id }) => (id === undefined ? text : `${text} = ${id}`)),
  }
}

describe('a correction that points nowhere is refused with what is near', () => {
  test('an id that is not there', () => {
    expect(nearOf('confirm', { kind: 'person', id: 'person:ana-schmidt' }).near).toEqual([
      'Anna Schmidt = person:anna-schmidt',
      'Anna Schmidt',
    ])
  })

  test('words that are not there, with the quote to send instead', () => {
    const target = { kind: 'topic', quote: { exact: 'surgical robot' } }
    expect(
      desk.refusal('add', { kind: 'topic', quote: { exact: 'surgcal robots' } }).near,
    ).toContainEqual({
      text: 'surgical robots',
      quote: expect.objectContaining({ exact: 'surgical robots' }),
    })
    expect(desk.refusal('reject', { ...target, quote: { exact: 'x' } }).near).toEqual([])
  })

  test('words that stand at several places, with all of them', () => {
    const { message, near } = nearOf('add', { kind: 'person', quote: { exact: 'wing' } })
    expect(message).toContain('stands at 2 places')
    expect(near).toEqual(['wing', 'wing'])
  })

  test('words that are something else', () => {
    const { message, near } = nearOf('reject', {
      kind: 'organization',
      quote: quote('Mercer Jordan', 1),
    })
    expect(message).toContain('use add')
    expect(near).toEqual(['Mercer Jordan = person:mercer-jordan'])
  })

  test('part of a mention, or words of another one', () => {
    const target = { kind: 'person', field: 'mentions' }
    expect(nearOf('reject', { ...target, quote: quote('Anna', 1) }).near).toContain(
      'Anna Schmidt = person:anna-schmidt',
    )
    expect(
      nearOf('confirm', { kind: 'person', id: 'person:li-ming', quote: quote('Anna Schmidt', 1) })
        .near,
    ).toEqual(['Li Ming', 'Li Ming'])
  })

  test('a position where none is told of, or two are', () => {
    expect(nearOf('reject', { kind: 'position', id: 'person:mercer-jordan' }).near).toEqual([])
    const desk = createDesk()
    desk.correct('add', { kind: 'position', id: 'person:li-ming', quote: quote('keeper') })
    const { near } = desk.refusal('reject', { kind: 'position', id: 'person:li-ming' })
    expect(near?.map(({ text }) => text)).toEqual(['Dean, Li Ming', 'keeper, Li Ming'])
    desk.correct('reject', { kind: 'position', id: 'person:li-ming', quote: { exact: 'Dean' } })
    expect(desk.seen().people[0].positions).toMatchObject([{ title: 'keeper' }])
  })

  test('an organization of a value that nobody has found', () => {
    const { message, near } = nearOf(
      'edit',
      { kind: 'position', id: 'person:anna-schmidt' },
      { organization: 'Norwik Robotics' },
    )
    expect(message).toMatch(/^value\.organization: .*added first/u)
    expect(near).toContain('Norvik Robotics = org:norvik-robotics')
  })

  test('an event, a field that is empty', () => {
    expect(nearOf('reject', { kind: 'event', quote: quote('wing', 1) }).near).toEqual([
      'meeting = event:meeting-2024-05-03',
    ])
    expect(
      nearOf('confirm', { kind: 'person', id: 'person:li-ming', field: 'honorific' }).message,
    ).toContain('no honorific')
  })
})

test('words of one thing at several places need no context', () => {
  const desk = createDesk()
  desk.correct('reject', { kind: 'person', quote: { exact: 'Mercer Jordan' } })
  expect(desk.seen().people).toHaveLength(2)
})
