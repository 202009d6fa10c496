import { blocksOf } from './blocks.ts'
import { parsePage } from './parse.ts'
import { layOut } from './tree.ts'

/** Words of linked data without the entities and tags that some templates leave in them. */
export function plainText(words: string): string {
  if (!/[&<]/u.test(words)) return words
  // Line breaks separate paragraphs there.
  const { nodes } = layOut(parsePage(`<pre>${words}`).document)
  const blocks = blocksOf(nodes, new Uint8Array(nodes.length))
  return blocks.map(({ text }) => text).join('\n\n')
}
