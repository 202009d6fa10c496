import type { KnowledgeRecord } from '../record.ts'
import { isUrl } from '../url.ts'

/** Addresses for the article and for what is in it; the same for the same article, ASCII only. */
export interface Iris {
  readonly article: string
  /** A fragment of the article: the same name in two articles may be two people. */
  readonly of: (id: string) => string
}

export function createIris({ id, document }: KnowledgeRecord): Iris {
  const address = webAddress(document.url)
  // An address with a fragment of its own, as some pages have, cannot take another.
  const article = address && !address.includes('#') ? address : `urn:dossier:${id}`
  return { article, of: (part) => `${article}#${fragment(part)}` }
}

/** An address that is safe to link to; `javascript:` and the like are none. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !isUrl(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

/** The id as it stands behind `#`. */
export const fragment = (id: string): string =>
  encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd')).replace(/%(?:3A|2F)/gu, decodeURIComponent)
