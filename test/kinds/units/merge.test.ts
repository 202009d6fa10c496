import { expect, test } from 'vitest'
import { extract } from '../../support/extractor.ts'
import { patience } from '../../support/patience.ts'

const names = (text: string): string[][] => {
  const { organizations, departments } = extract({ text })
  return [...organizations, ...departments].map(({ name, aliases }) => [name, ...aliases])
}

test.each([
  [
    'a legal form left out',
    'Vantrix Software Co., Ltd. opened a mill. Engineers of Vantrix Software came.',
    [['Vantrix Software Co., Ltd.', 'Vantrix Software']],
  ],
  [
    'initials',
    'The Tarnowo Polytechnic Institute grew. Students at TPI cheered.',
    [['Tarnowo Polytechnic Institute', 'TPI']],
  ],
  [
    'a legal form in front left out',
    'PT. Sumber Vantrix opened a mill. Engineers of PT Sumber Vantrix came.',
    [['PT. Sumber Vantrix']],
  ],
  [
    'letters in brackets behind the town, whatever a list says of them',
    'Nasvara State University, Nairobi (NSUN) signed. NSUN will pay.',
    [['Nasvara State University', 'NSUN']],
  ],
  [
    'an inner word left out',
    'The Wendell Arts Foundation gave money. The Wendell Foundation is old.',
    [['Wendell Arts Foundation', 'Wendell Foundation']],
  ],
  [
    'an owner before the unit',
    'Huawei Talent Development Division hired. The Talent Development Division is new.',
    [['Huawei'], ['Talent Development Division', 'Huawei Talent Development Division']],
  ],
  [
    'two places of one kind',
    'Tarnowo University met Tarnowo Normal University.',
    [['Tarnowo University'], ['Tarnowo Normal University']],
  ],
])('%s', (_case, text, expected) => expect(names(text)).toEqual(expected))

test('letters that a list knows for another organization do not make it that one', () => {
  const text = 'Ruritanian Sea Lore Academy (UNESCO) opened a pier. UNESCO thanked the town.'
  const [{ name, canonical }] = extract({ text }).organizations
  expect([name, canonical]).toEqual(['Ruritanian Sea Lore Academy', undefined])
})

test('an organization merged with a namesake among departments keeps a kind of organizations', () => {
  const text = 'Office of Academic Affairs in Thailand Office of Academic Affairs'
  expect(extract({ text }).organizations.map(({ kind }) => kind)).toEqual(['other'])
})

const many = 4000
test.each([
  ['one name many times', 'Tarnowo University met. '.repeat(many)],
  ['many names', Array.from({ length: many }, (_, n) => `Ab${n}ix Institute met.`).join(' ')],
  [
    'many names with the same first and last word',
    Array.from({ length: many }, (_, n) => `Wendell Ab${n}ix Foundation met.`).join(' '),
  ],
])('%s take seconds at most', (_case, text) => {
  const start = performance.now()
  extract({ text })
  expect(performance.now() - start).toBeLessThan(patience)
})
