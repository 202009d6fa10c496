import { isUrl } from '../url.ts'

/** Writes the address of a stored person, organization or article by its id. */
export type LinkOf = (id: string) => string

/**
 * Builds addresses by a template such as `https://news.example/people/{id}` or `/people/{id}`. Nothing for one without
 * `{id}`, or whose addresses would be anything but web addresses or paths of the site that shows them.
 */
export function linkTemplate(template: string): LinkOf | undefined {
  if (!template.includes('{id}') || /[\s\\\p{C}]/u.test(template)) return undefined
  const isPath = /^\/(?!\/)/u.test(template)
  // The id may not stand where it would name the host.
  if (!isPath && !/^https?:\/\/[^/?#{}]+[/?#]/iu.test(template)) return undefined
  if (!isPath && !isUrl(template.replaceAll('{id}', 'id'))) return undefined
  return (id) =>
    template.replaceAll('{id}', () => encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd')))
}
