import type { Appearance, Called, InventedArticle } from './articles.ts'

/** The article as a website might print it. */
export function textOf({ host, partner, people, topics, date }: InventedArticle): string {
  const said = new Set<Called>()
  const name = (called: Called): string => {
    const alias = called.aliases.at(-1)
    if (alias === undefined) return called.name
    const isFirst = !said.has(called)
    said.add(called)
    if (alias === called.institution.former?.name)
      return isFirst ? `${called.name}, formerly known as ${alias},` : called.name
    if (!isFirst) return alias
    return alias === called.institution.acronym ? `${called.name} (${alias})` : called.name
  }
  const [subject, second] = topics.map((topic) => topic.replaceAll('-', ' '))
  return [
    `Delegation of ${partner.name} visits ${host.name}`,
    '',
    `A delegation of ${name(partner)} visited ${name(host)} on ${spelt(date)}.`,
    ...people.map((person, at) => `${introduced(person, name)} ${deeds[at % deeds.length]}.`),
    `The two sides discussed cooperation in ${subject} and ${second}.`,
  ].join('\n')
}

const deeds = [
  'welcomed the guests',
  'gave a speech',
  'spoke of joint plans',
  'answered questions',
  'led the tour',
]

function introduced(
  { text, post, employer, former }: Appearance,
  name: (called: Called) => string,
): string {
  const before = former === undefined ? '' : `, former Director of ${name(former)},`
  if (post === undefined) return `${text}${before}`
  const unit =
    employer.institution.sort === 'university' ? ` of the School of ${post.department}` : ''
  return `${text}, ${post.title}${unit} of ${name(employer)}${before === '' ? ',' : ` and${before.slice(1)}`}`
}

const spelt = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
