import type { Rule } from './engine/rule.ts'
import { employerWays } from './facts/employer.ts'
import { eventRules } from './facts/events/rules.ts'
import { positionRules } from './facts/rules.ts'
import { dateRules } from './kinds/dates/index.ts'
import { peopleRules } from './kinds/people/rules.ts'
import { placeRules } from './kinds/places/rules.ts'
import { topicRules } from './kinds/topics/index.ts'
import { unitRules } from './kinds/units/rules.ts'

/** Every rule there is, in the order of the record; a new kind adds its line. */
export const allRules: readonly Rule[] = [
  ...peopleRules,
  ...positionRules,
  ...unitRules,
  ...dateRules,
  ...topicRules,
  ...placeRules,
  ...eventRules,
]

/** Every way of telling an organization that the words beside a name leave open. */
export const inferences: readonly string[] = employerWays
