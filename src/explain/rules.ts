import { eventRules } from '../facts/events/rules.ts'
import { positionRules } from '../facts/rules.ts'
import { dateRules } from '../kinds/dates/index.ts'
import { peopleRules } from '../kinds/people/rules.ts'
import { placeRules } from '../kinds/places/rules.ts'
import { topicRules } from '../kinds/topics/rules.ts'
import { unitRules } from '../kinds/units/rules.ts'

/** What makes candidates without being a rule with examples. */
const helpers = [
  { id: 'titles/listed', about: 'A listed title with the words that belong to it.' },
  { id: 'titles/verb', about: 'A verb that says what somebody is: "heads".' },
  { id: 'others/never', about: 'Words of a list of what is never a name.' },
  { id: 'others/headed', about: 'The name of an event, a plan, a prize or a building.' },
]

const sentences = new Map(
  [
    ...peopleRules,
    ...unitRules,
    ...placeRules,
    ...dateRules,
    ...topicRules,
    ...positionRules,
    ...eventRules,
    ...helpers,
  ].map(({ id, about }) => [id, about]),
)

/** The rule's sentence for editors. */
export const aboutOf = (rule: string): string => sentences.get(rule) ?? `The rule ${rule}.`
