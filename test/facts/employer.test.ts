import { describe, expect, test } from 'vitest'
import { extract } from '../support/extractor.ts'

/** Organization of each person's first position, by name. */
const employers = (text: string): Record<string, string | undefined> => {
  const { people, organizations } = extract({ text })
  const nameOf = new Map(organizations.map(({ id, name }) => [id, name]))
  return Object.fromEntries(
    people.map(({ name, positions }) => {
      const id = positions[0]?.organization
      return [name, id === undefined ? undefined : nameOf.get(id)]
    }),
  )
}

describe('a post without organization', () => {
  test('is of the house that the furniture of the page names', () => {
    const text = `Eastlake University > News

Rector meets guests from Northgate University

A delegation from Northgate University came to the library of Eastlake University on 3 May 2024. Vice Rector Li Ming received the guests and told them of the laboratories that were opened last year.

Copyright Eastlake University. All rights reserved.`
    expect(employers(text)['Li Ming']).toBe('Eastlake University')
  })

  test('is of the guests where it is named on their side', () => {
    const text = `Eastlake University received a delegation from Northgate Steel Co., Ltd. on 3 May 2024. Vice Rector Li Ming welcomed them. From the guests' side, Sales Director Anna Weber spoke of the plant.`
    expect(employers(text)).toEqual({
      'Li Ming': 'Eastlake University',
      'Anna Weber': 'Northgate Steel Co., Ltd.',
    })
  })

  test('is of the delegation that its holder led, not of the one that its holder met', () => {
    const led =
      'Vice Rector Li Ming led a delegation from Northgate University to Eastlake College.'
    const met =
      'Eastlake College opened a shop. Li Ming, its manager, met a team from Northgate University.'
    expect(employers(led)['Li Ming']).toBe('Northgate University')
    expect(employers(met)['Li Ming']).not.toBe('Northgate University')
  })

  test('is of the house that gives or ends it, and passes on with it', () => {
    const text =
      'Halden Foods plc has sacked finance director Anna Weber. Acme Bank plc replaced chief executive Peter Novak with Ruth Brook.'
    expect(employers(text)).toEqual({
      'Anna Weber': 'Halden Foods plc',
      'Peter Novak': 'Acme Bank plc',
      'Ruth Brook': 'Acme Bank plc',
    })
  })

  test('is where the one was whom "where" follows', () => {
    const text =
      'Anna Weber joins Halden Foods plc from Acme Bank plc, where she was head of research.'
    expect(employers(text)['Anna Weber']).toBe('Acme Bank plc')
  })

  test('is of the house at which the paragraph takes place', () => {
    const text = `Eastlake University came home with an agreement. Eastlake University sent four people.

At Northgate College, Rector Anna Weber opened the library. Peter Novak, head of the Physics Department, spoke of lasers.`
    expect(employers(text)).toEqual({
      'Anna Weber': 'Northgate College',
      'Peter Novak': 'Northgate College',
    })
  })

  test('is of the party whose side the sentence names', () => {
    const text = `Northgate Steel plc visited Eastlake University. Eastlake University's management team at the table included Rector Anna Weber and Peter Novak, Head of Planning. On behalf of Northgate Steel plc, Director Ruth Brook spoke. The paper was signed by Li Ming, Vice Rector, on behalf of Eastlake University and Wang Fang, Sales Director, on behalf of Northgate Steel plc.`
    expect(employers(text)).toEqual({
      'Anna Weber': 'Eastlake University',
      'Peter Novak': 'Eastlake University',
      'Ruth Brook': 'Northgate Steel plc',
      'Li Ming': 'Eastlake University',
      'Wang Fang': 'Northgate Steel plc',
    })
  })

  test('of a visitor is not of the house that is visited', () => {
    const text = `A group of four led by President Li Ming visited Eastlake University and Northgate College. In Northgate College, they met Vice-Chancellor Anna Weber.`
    expect(employers(text)).toEqual({ 'Li Ming': undefined, 'Anna Weber': 'Northgate College' })
  })

  test('is of no house where the text never says whose university it is', () => {
    const text = `Zhou Bo, Chairman of Eastlake College, led a delegation to our university. Wang Fang, President of our university, welcomed them.`
    expect(employers(text)).toEqual({ 'Zhou Bo': 'Eastlake College', 'Wang Fang': undefined })
  })

  test('of somebody known to be of the guests is that of the guests', () => {
    const text = `Eastlake University received a delegation from Northgate College led by Anna Weber. Anna Weber, head of the college, thanked Eastlake University.`
    expect(employers(text)['Anna Weber']).toBe('Northgate College')
  })

  test('is of no house where it is a rank before the name', () => {
    const text =
      'Captain Anna Weber of the Halden Navy met Rector Li Ming of Eastlake University. Captain Peter Novak, Chairman of Northgate Academy, thanked him.'
    expect(employers(text)['Peter Novak']).toBeUndefined()
  })

  test('is of no house where it is one of the court, or was held before', () => {
    const text = `The Harbor Ledger opened a hall. Officer Anna Weber and Judge Li Ming of Halden spoke of the Harbor Ledger. Peter Novak, a former director, left. Ruth Brook, a manager, stayed.`
    expect(employers(text)).toMatchObject({
      'Anna Weber': undefined,
      'Li Ming': undefined,
      'Peter Novak': undefined,
    })
  })

  test('is of no museum where it is an office of state', () => {
    const text =
      'The Tidewater Maritime Museum opened a hall. Mayor Anna Weber thanked the Tidewater Maritime Museum. Curator Li Ming of the Tidewater Maritime Museum spoke.'
    expect(employers(text)).toEqual({
      'Anna Weber': undefined,
      'Li Ming': 'Tidewater Maritime Museum',
    })
  })

  test('is of the organization whose syllables make the acronym', () => {
    const text =
      'Quanling Normal University signed an agreement. Anna Weber, Director of the QLNU Library, spoke. QLNU was founded in 1950.'
    const { organizations } = extract({ text })
    expect(organizations.map(({ name }) => name)).toEqual(['Quanling Normal University'])
  })
})
