import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KnowledgeRecord } from '../../src/record.ts'
import { folderOf } from './folder.ts'
import { dossier } from './run.ts'

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
// "中文" in GBK, under a charset of another name.
const bytes = latin('<html lang="zh"><p>Li Ming (\xd6\xd0\xce\xc4) is Dean of Medicine.</p>')
const folder = folderOf({ 'page.html': bytes, 'menu.htm': '<nav><a href="/">Home</a></nav>' })

test('dossier extract reads pages, in whichever charset, and goes on behind one without text', async () => {
  const { status, out, complaints } = await dossier(['extract', '--include', 'text', folder])
  const { document, warnings } = KnowledgeRecord.parse(JSON.parse(out))
  expect(document.text).toBe('Li Ming (中文) is Dean of Medicine.')
  expect(warnings.map(({ code }) => code)).toContain('charset-guessed')
  expect(complaints).toContain(`${join(folder, 'menu.htm')}: expected a page that shows the text`)
  expect(status).toBe(1)
})
