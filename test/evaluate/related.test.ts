import { describe, expect, test } from 'vitest'
import { createChance } from '../../src/evaluate/bench/chance.ts'
import { generateCircles } from '../../src/evaluate/related/circles.ts'
import { measureRelatedPeople, relatedPeople } from '../../src/evaluate/related/related-people.ts'

describe.each([1, 2, 3])('in an invented archive (%i)', (seed) => {
  const circles = generateCircles(500, createChance(seed))

  test('related people are of the same circle, more often than those who merely were there most', () => {
    const { asked, answers, right, rightByCount } = measureRelatedPeople(circles)
    expect(asked).toBeGreaterThan(100)
    expect(right / answers).toBeGreaterThan(0.93)
    expect(rightByCount / answers).toBeLessThan(right / answers)
  })

  test('who is everywhere is nearly never the first', () => {
    const firsts = [...circles.circleOf.keys()].flatMap((id) =>
      relatedPeople(circles, id, 1).map(({ candidate }) => candidate.id),
    )
    const hubs = firsts.filter((id) => !circles.circleOf.has(id))
    expect(hubs.length).toBeLessThan(firsts.length / 50)
  })
})

test('the same seed makes the same archive and answers', () => {
  const [one, other] = [1, 2].map(() => generateCircles(50, createChance(7)))
  const answers = (circles: typeof one) =>
    [...circles.articlesOf.keys()].map((id) => relatedPeople(circles, id, 5))
  expect(answers(one)).toEqual(answers(other))
})
