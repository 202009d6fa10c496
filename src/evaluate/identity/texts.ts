import type { Appearance, Called, InventedArticle } from './articles.ts'

/** The article as a website might print it. */
export function textOf({ host, partner, people, topics, date }: InventedArticle): string {
  const said = new Set<Called>()
  const name = (called: Called): string => {
    const isFirst = !said.has(called)
    said.add(called)
    const [alias] = called.aliases
    return isFirst && alias !== undefined && /^[A-Z]+$/u.test(alias)
      ? `${called.name} (${alias})`
      : called.name
  }
  const [lead, ...others] = people.map((person) => introduced(person, name))
  const guests = others.length > 0 ? ` with ${others.join('; ')}` : ''
  const [subject, second] = topics.map((topic) => topic.replaceAll('-', ' '))
  return [
    `Delegation of ${partner.name} visits ${host.name}`,
    '',
    `On ${spelt(date)}, ${lead} met${guests} at ${name(host)}.`,
    `The two sides discussed cooperation in ${subject} and ${second}.`,
    `A delegation of ${name(partner)} took part in the meeting.`,
  ].join('\n')
}

function introduced(
  { text, post, employer, former }: Appearance,
  name: (called: Called) => string,
): string {
  const before = former === undefined ? '' : `, formerly Director of ${name(former)}`
  if (post === undefined) return `${text}${before}`
  const unit = employer.institution.sort === 'university' ? 'School' : 'Department'
  return `${text}, ${post.title} of the ${unit} of ${post.department} of ${name(employer)}${before}`
}

const spelt = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
