import { allRules } from '../rules.ts'

/** What makes candidates without being a rule with examples. */
const helpers = [
  { id: 'titles/listed', about: 'A listed title with the words that belong to it.' },
  { id: 'titles/verb', about: 'A verb that says what somebody is: "heads".' },
  { id: 'others/never', about: 'Words of a list of what is never a name.' },
  { id: 'others/headed', about: 'The name of an event, a plan, a prize or a building.' },
]

const sentences = new Map([...allRules, ...helpers].map(({ id, about }) => [id, about]))

/** The rule's sentence for editors. */
export const aboutOf = (rule: string): string => sentences.get(rule) ?? `The rule ${rule}.`
