import { expect, test } from 'vitest'
import { posts } from '../support/posts.ts'

test('"he" is whom the text named last, however many sentences tell of him', () => {
  const text =
    'Peter Novak died on Monday. He was born in Halden. He loved boats. He wrote songs. He sang them. In 1967 he became Director of Acme Museum.'
  expect(posts(text)).toEqual(['Peter Novak: Director | – | Acme Museum'])
  const parted =
    'Peter Novak died on Monday. The town mourned. Shops closed. Bells rang. Trains stopped. In 1967 he became Director of Acme Museum.'
  expect(posts(parted)).toEqual([])
})

test('a title in the plural of any spelling is held by each of the people behind it', () => {
  expect(posts('Councilors Anna Weber and Peter Novak spoke.')).toEqual([
    'Anna Weber: Councilor | – | –',
    'Peter Novak: Councilor | – | –',
  ])
})
