import { expect, test } from 'vitest'
import { extract } from '../../support/extractor.ts'

const partsOf = (name: string): (string | undefined)[] => {
  const [person] = extract({ text: `The guests thanked Prof. ${name} for the talk.` }).people
  return [person?.givenName, person?.familyName]
}

test.each([
  ['Zelku Ngoufo', 'Zelku', 'Ngoufo'],
  ['K.Yergaliev', 'K.', 'Yergaliev'],
  ['Li Mingzhe', 'Mingzhe', 'Li'],
  ['Nguyen Van Minh', 'Van Minh', 'Nguyen'],
  ['Mah Siew Keong', 'Siew Keong', 'Mah'],
  ['Choi Tae-won', 'Tae-won', 'Choi'],
  ['Anna Lee Ka-wing', 'Anna', 'Lee'],
  ['Jeong Yeong-Chul', 'Yeong-Chul', 'Jeong'],
  ['Hayashi Mikio', 'Mikio', 'Hayashi'],
  ['Abdullah bin Ali Al-Yahya', 'Abdullah bin Ali', 'Al-Yahya'],
  ['Juan dela Cruz', 'Juan', 'dela Cruz'],
  ['Ana López García', 'Ana', 'López García'],
])('%s', (name, given, family) => {
  expect(partsOf(name)).toEqual([given, family])
})
