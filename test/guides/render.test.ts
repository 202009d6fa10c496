import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderGuide } from '../../src/guides/render.ts'
import { settingNames } from '../../src/settings.ts'
import { sources } from '../support/sources.ts'
import { written } from './written.ts'

describe('a guide', () => {
  test('is rendered with a contents that leads to its sections', () => {
    const guide = renderGuide(
      '# For all\n\nWhat *it* is.\n\n## Read & keep\n\nWords.\n\n### More\n',
    )
    expect(guide).toMatchObject({
      title: 'For all',
      lead: 'What *it* is.',
      contents: [{ id: 'read-keep', title: 'Read & keep' }],
    })
    expect(guide.html).toContain('<h2 id="read-keep">Read &amp; keep</h2>')
  })

  test('offers its commands to be copied, and its answers not', () => {
    const fence = '```'
    const { html } = renderGuide(
      `# A\n\nB\n\n${fence}sh\necho '<b>'\n${fence}\n\n${fence}json\n{}\n${fence}\n`,
    )
    expect(html).toContain('<pre id="code-1" tabindex="0">')
    expect(html).toContain('echo &#39;&lt;b&gt;&#39;')
    expect(html.match(/<button/gu)).toHaveLength(1)
    expect(html).toContain('data-copy="#code-1" hidden')
  })

  test.each(['', 'Words', '## Second level\n\nWords', '# Title\n\n- a list'])(
    'begins with a title and a paragraph, unlike %j',
    (markdown) => expect(() => renderGuide(markdown)).toThrow('expected a guide to begin with'),
  )
})

describe.each(written)('$name', ({ markdown, bold, codes, blocks }) => {
  test('is rendered, each section under an address of its own', () => {
    const { contents } = renderGuide(markdown)
    expect(contents.length).toBeGreaterThan(2)
    expect(new Set(contents.map(({ id }) => id)).size).toBe(contents.length)
  })

  test('says on its buttons what the pages say', () => {
    const pages = [...sources]
      .filter(([file]) => file.startsWith('pages/'))
      .map(([, code]) => code)
      .join('\n')
      .replace(/\s+/gu, ' ')
      .toLowerCase()
    const lost = bold.filter((words) => !pages.includes(words.toLowerCase()))
    expect(lost).toEqual([])
  })

  test('names settings that there are', () => {
    const known = `${settingNames} ${readFileSync('compose.yaml', 'utf8')}`
    const given = [...codes, ...blocks.map(({ code }) => code)].flatMap((code) =>
      [...code.matchAll(/(?<![\w-])([A-Z]+(?:_[A-Z]+)*)=/gu)].map(([, name]) => name),
    )
    expect(given.filter((name) => !known.includes(name))).toEqual([])
  })
})

test('every setting is told', () => {
  const { markdown } = written.find(({ name }) => name === 'settings') ?? { markdown: '' }
  expect(settingNames.filter((name) => !markdown.includes(`\`${name}\``))).toEqual([])
})

test('the guide for the content team is free of what programmers say', () => {
  const { codes, blocks, markdown } = written.find(({ name }) => name === 'content') ?? written[0]
  expect([...codes, ...blocks]).toEqual([])
  expect(markdown).not.toMatch(/\b(?:API|JSON|HTTP|endpoint|regex|curl|server|database)\b/iu)
})
