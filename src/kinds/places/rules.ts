import type { Rule } from '../../engine/rule.ts'
import { placeRule } from './places.ts'

/** How places are found. */
export const placeRules: readonly Rule[] = [
  {
    id: placeRule.listed,
    about:
      'A country, region or city of the lists; ambiguous ones only behind "in", "to" or "from".',
    examples: [
      { text: 'The train to Shenzhen left Kenya out.', finds: ['Shenzhen', 'Kenya'] },
      { text: 'The train left the old village out.', finds: [] },
    ],
  },
  {
    id: placeRule.nameThenHead,
    about: 'A name before a word for places: "District", "Avenue".',
    examples: [
      { text: 'The fair is held in Wexmoor District every May.', finds: ['Wexmoor District'] },
      { text: 'The fair is held in the district every May.', finds: [] },
    ],
  },
]
