import { describe, expect, test } from 'vitest'
import { posts } from '../support/posts.ts'

describe('the unit of a post', () => {
  test.each([
    [
      'is the one whose title it is',
      'Acme Foundation, whose president is Anna Weber, thanked Halden Bank plc, whose CEO Peter Novak spoke.',
      ['Anna Weber: president | – | Acme Foundation', 'Peter Novak: CEO | – | Halden Bank plc'],
    ],
    [
      'stands behind words that say what or where it is',
      "Anna Weber, head of sales at Czech operator Halden Rail plc, met Peter Novak, curator of Poland's Acme Museum, and Ruth Brook, chief executive of Paris-based Halden Foods plc, there.",
      [
        'Anna Weber: head of sales | – | Halden Rail plc',
        'Peter Novak: curator | – | Acme Museum',
        'Ruth Brook: chief executive | – | Halden Foods plc',
      ],
    ],
    [
      'stands behind the name and a comma',
      'Dean Anna Weber, Faculty of Arts, spoke. Professor Peter Novak, Department of Physics, Acme University, listened.',
      [
        'Anna Weber: Dean | Faculty of Arts | Acme University',
        'Peter Novak: Professor | Department of Physics | Acme University',
      ],
    ],
    [
      'is the committee for its secretary alone',
      'Li Ming, President and Secretary of the Party Committee of Eastlake University, spoke.',
      [
        'Li Ming: President | – | Eastlake University',
        'Li Ming: Secretary | Party Committee | Eastlake University',
      ],
    ],
    [
      'is the page’s own for an academic behind the name',
      'Eastlake University opened a laboratory. Eastlake University invited Li Ming, a lecturer, to speak.',
      ['Li Ming: lecturer | – | Eastlake University'],
    ],
  ])('%s', (_, text, expected) => expect(posts(text)).toEqual(expected))
})
