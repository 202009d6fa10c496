/** Which things parameters name. */
export const places: Readonly<Record<string, string>> = {
  person: 'people',
  organization: 'organizations',
  topic: 'topics',
  article: 'articles',
}
