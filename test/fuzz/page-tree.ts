import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** What a form sends: each field by its name, with what it holds when nobody touches it. */
export interface Form {
  readonly method: string
  /** As it is written; "" for the page itself. */
  readonly action: string
  readonly isMultipart: boolean
  readonly fields: readonly (readonly [name: string, value: string])[]
}

export interface Tree {
  readonly forms: readonly Form[]
  readonly links: readonly string[]
  /** What was sent, and has become a part of the page other than as text. */
  readonly broken: readonly string[]
}

/** The element and the attribute that what is sent would make, if it were not told as text. */
export const marker = { element: 'x-fuzz', attribute: 'onfuzz' } as const

/** A page as a browser reads it. */
export function treeOf(html: string): Tree {
  const forms: Form[] = []
  const links: string[] = []
  const broken: string[] = []
  for (const element of elementsIn(parse(html))) {
    const attributes = attributesOf(element)
    if (element.tagName === marker.element) broken.push(`<${marker.element}>`)
    for (const [name, value] of attributes) {
      if (name === marker.attribute) broken.push(`${name} of ${element.tagName}`)
      const isAddress = /^(?:href|src|action|formaction)$/u.test(name)
      if (isAddress && /^\s*(?:javascript:|vbscript:|data:text)/iu.test(value))
        broken.push(`${name}="${value}"`)
    }
    const link = attributes.get('href')
    if (element.tagName === 'a' && link !== undefined) links.push(link)
    if (element.tagName === 'form') forms.push(...formsOf(element, attributes))
  }
  return { forms, links, broken }
}

/** One for each button that sends it elsewhere. */
function formsOf(form: Element, attributes: ReadonlyMap<string, string>): Form[] {
  const inside = [...elementsIn(form)].map((one) => [one, attributesOf(one)] as const)
  const fields = inside.flatMap(([{ tagName }, own]) => {
    const name = own.get('name')
    const isField = /^(?:input|select|textarea|button)$/u.test(tagName)
    return isField && name !== undefined ? [[name, own.get('value') ?? 'x'] as const] : []
  })
  const isMultipart = attributes.get('enctype') === 'multipart/form-data'
  const actions = new Set([
    attributes.get('action') ?? '',
    ...inside.flatMap(([, own]) => own.get('formaction') ?? []),
  ])
  const method = (attributes.get('method') ?? 'get').toUpperCase()
  return [...actions].map((action) => ({ method, action, isMultipart, fields }))
}

const attributesOf = ({ attrs }: Element): ReadonlyMap<string, string> =>
  new Map(attrs.map(({ name, value }) => [name, value]))

function* elementsIn(node: Node): Generator<Element> {
  if (!('childNodes' in node)) return
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child
    yield* elementsIn(child)
  }
}
