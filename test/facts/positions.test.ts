import { describe, expect, test } from 'vitest'
import { posts } from '../support/posts.ts'

test('"he" is whom the text named last, however many sentences tell of him', () => {
  const text =
    'Peter Novak died on Monday. He was born in Halden. He loved boats. He wrote songs. He sang them. In 1967 he became Director of Acme Museum.'
  expect(posts(text)).toEqual(['Peter Novak: Director | – | Acme Museum'])
  const parted =
    'Peter Novak died on Monday. The town mourned. Shops closed. Bells rang. Trains stopped. In 1967 he became Director of Acme Museum.'
  expect(posts(parted)).toEqual([])
})

describe('a post', () => {
  test.each([
    [
      'in the plural of any spelling is that of each of the people behind it',
      'Councilors Anna Weber and Peter Novak spoke.',
      ['Anna Weber: Councilor | – | –', 'Peter Novak: Councilor | – | –'],
    ],
    [
      'keeps the kind that it is for, and ends before what has no name',
      "Anna Weber, cabinet member for children's services, met Peter Novak, spokesman for the bureau's office.",
      [
        "Anna Weber: cabinet member for children's services | – | –",
        'Peter Novak: spokesman | – | –',
      ],
    ],
    [
      'ends at the name of its holder',
      'Secretary of State for Skills Anna Weber met the Minister of Agriculture of the country Peter Novak.',
      [
        'Anna Weber: Secretary of State for Skills | – | –',
        'Peter Novak: Minister of Agriculture | – | –',
      ],
    ],
    [
      'of an envoy keeps all places',
      'Kenyan ambassador to Belgium, Luxembourg and the European Union, Peter Novak, signed.',
      ['Peter Novak: ambassador to Belgium, Luxembourg and the European Union | – | –'],
    ],
    [
      'of the one on whose behalf somebody speaks is not the speaker’s',
      'On behalf of the president of Acme University, Peter Novak thanked the guests.',
      [],
    ],
    [
      'told behind a speech is not of the one whom the speech ends with',
      'She wrote: “We spoke with Anna Weber, Minister of Culture of Kenya,” the head of the Acme Museum told us.',
      ['Anna Weber: Minister of Culture | – | –'],
    ],
    [
      'that is no more may say so with a hyphen, before a rank too',
      'Anna Weber, an ex-housing minister, met the Chairman, Acme Council, ex-Captain Peter Novak.',
      [
        'Anna Weber: housing minister | – | –',
        'Peter Novak: Chairman | – | Acme Council',
        'Peter Novak: Captain | – | –',
      ],
    ],
    [
      'behind a pair of people is where both are',
      'They met President Li Ming and Vice President Wang Fang of Acme University.',
      [
        'Li Ming: President | – | Acme University',
        'Wang Fang: Vice President | – | Acme University',
      ],
    ],
    [
      'given by a participle is read from it',
      'Anna Weber, 61, elected President of Acme Museum and named Director of Halden Bank, spoke. Peter Novak – appointed Rector of Acme University.',
      [
        'Anna Weber: President | – | Acme Museum',
        'Anna Weber: Director | – | Halden Bank',
        'Peter Novak: Rector | – | Acme University',
      ],
    ],
    [
      'of those who receive somebody is not theirs who are received',
      'Anna Weber and her aides were welcomed by the president of the Acme Chamber of Commerce.',
      [],
    ],
    [
      'may be one of state, whatever it is for',
      'They met the Minister of State for Defence, Peter Novak, and John Brook, the High Commissioner of the Republic of Zambia.',
      [
        'Peter Novak: Minister of State for Defence | – | –',
        'John Brook: High Commissioner of the Republic of Zambia | – | –',
      ],
    ],
    [
      'of former times may open the sentence with its house',
      'Former Halden Rovers coach Anna Weber met Peter Novak. Ex-Google engineer Ruth Brook left.',
      ['Anna Weber: coach | – | Halden Rovers', 'Ruth Brook: engineer | – | Google'],
    ],
    [
      'is read behind where somebody sits',
      'Anna Weber, a Halden-based analyst with Acme Bank plc, spoke.',
      ['Anna Weber: analyst | – | Acme Bank plc'],
    ],
    [
      'of a deputy is in the department of the head before',
      'Li Ming, Dean of the School of Optics of Acme University, Wang Fang, Deputy Dean, and Zhou Lin, Vice President, came.',
      [
        'Li Ming: Dean | School of Optics | Acme University',
        'Wang Fang: Deputy Dean | School of Optics | Acme University',
        'Zhou Lin: Vice President | – | Acme University',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(posts(text)).toEqual(expected)
  })
})
