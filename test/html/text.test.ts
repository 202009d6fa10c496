import { describe, expect, test } from 'vitest'
import { textOf } from '../support/pages.ts'

describe('the text of a page', () => {
  test.each([
    [
      'collapses white space as a browser does',
      '<p> Li\n\t Ming  <b> spoke</b> .</p>',
      'Li Ming spoke .',
    ],
    ['keeps words together across elements', '<p>Edin<b>burgh</b></p>', 'Edinburgh'],
    ['keeps non-breaking blanks', '<p>10&nbsp;May&#160;2024</p>', '10\u00a0May\u00a02024'],
    [
      'reads entities, those without a semicolon too',
      '<p>R&amp;D &eacute &#x4e2d;&unknown;</p>',
      'R&D é 中&unknown;',
    ],
    ['breaks lines where the page does', '<p>Li Ming<br>Dean</p>', 'Li Ming\nDean'],
    ['begins paragraphs at two line breaks', '<div>One.<br><br><br>Two.</div>', 'One.\n\nTwo.'],
    ['sets paragraphs apart', '<p>One.<p>Two.<div>Three.</div>', 'One.\n\nTwo.\n\nThree.'],
    [
      'gives entries of lists a line and a bullet',
      '<ol><li>One<li>Two<ul><li>Three</ul></ol>',
      '• One\n• Two\n• Three',
    ],
    [
      'puts terms and their meanings on lines',
      '<dl><dt>Dean<dd>Li Ming<dt>Head<dd>Xu</dl>',
      'Dean\nLi Ming\nHead\nXu',
    ],
    [
      'reads tables by rows',
      '<table><tr><th>Name<th>Title<tr><td>Li Ming<td>Dean</table>',
      'Name | Title\nLi Ming | Dean',
    ],
    [
      'reads tables that lay out the page by blocks',
      '<table><tr><td><table><tr><td>One.</table><td>Two.</table>',
      'One.\n\nTwo.',
    ],
    ['keeps preformatted lines', '<pre>Li  Ming\n  Dean</pre>', 'Li  Ming\n  Dean'],
    [
      'leaves out what nobody sees between letters',
      '<p>Univer&shy;sity\u200b of <wbr>Oslo\ufeff</p>',
      'University of Oslo',
    ],
    [
      'reads CDATA marks and comments as browsers do',
      '<p>a<![CDATA[ b ]]><!-- c --><!-->d</p>',
      'ad',
    ],
    [
      'is not led astray by tags in scripts',
      '<p>One</p><script>"</p><p>Two</p>"</script><p>Three</p>',
      'One\n\nThree',
    ],
    ['reads what stands behind an unclosed comment not at all', '<p>One</p><!-- <p>Two</p>', 'One'],
    [
      'leaves out forms of writing that draw',
      '<p>One<svg><text>Two</text></svg><math><mi>x</mi></math></p>',
      'Onex',
    ],
    [
      'leaves out templates, styles, fields',
      '<template>a</template><style>b</style><textarea>c</textarea><select><option>d</select>e',
      'e',
    ],
    [
      'leaves out what is hidden',
      '<p>One <span hidden>two</span><i style="color:red; display : NONE">three</i><b aria-hidden="true">x</b>four</p>',
      'One four',
    ],
    [
      'sets names and dates apart that style sheets set apart',
      '<div><span class="by">Li Ming</span><span class="on">2024</span></div>',
      'Li Ming 2024',
    ],
    ['needs no tags at all', 'Li Ming spoke.', 'Li Ming spoke.'],
    ['reads tags that were cut off', '<p>Li Ming spoke.</p><p clas', 'Li Ming spoke.'],
  ])('%s', (_about, html, text) => {
    expect(textOf(html)).toBe(text)
  })
})

const prose = (about: string): string =>
  `<p>The two sides spoke at length about ${about}, and agreed to go on speaking about it in the next year.</p>`

describe('furniture', () => {
  const article = `<div class="post">${prose('nurses')}${prose('ships')}${prose('trains')}</div>`

  test.each([
    [
      'a list of teasers under any name',
      `<div class="x9">${'<div class="k"><a href="/1"><b>A headline of some length</b></a><p>What the teaser says of it in a few words.</p></div>'.repeat(4)}</div>`,
    ],
    ['comments, however long', `<div id="CommentArea">${prose('bees').repeat(30)}</div>`],
    ['a sidebar by its class', `<div class="sidebar-left">${prose('bees')}</div>`],
    ['an element that hides', `<div style="display:none">${prose('bees').repeat(9)}</div>`],
    ['a dialog by its role', `<div role="dialog">${prose('bees')}</div>`],
    ['a form', `<form>${prose('bees')}<input></form>`],
    [
      'a list of links below its heading',
      '<h3>Related news</h3><ul><li><a href="/1">Bees fly early</a></li><li><a href="/2">Bees fly late</a></li></ul>',
    ],
  ])('is %s', (_about, html) => {
    const text = textOf(`<body>${article}${html}</body>`)
    expect(text).toBe(textOf(article))
    expect(textOf(`<body>${html}${article}</body>`)).toBe(text)
  })

  test.each([
    ['has the class of a sidebar', `<div class="l-sidebar-fixed">${article}</div>`],
    ['stands in a form, as ASP.NET has it', `<form><input type="hidden">${article}</form>`],
    ['is hidden until a script shows it', `<div style="visibility:hidden">${article}</div>`],
    ['stands beside a sidebar', `<div class="has-sidebar no-comments">${article}</div>`],
  ])('is not the article, though it %s', (_about, html) => {
    expect(textOf(`<body><div>${prose('bees')}</div>${html}</body>`)).toContain('trains')
  })
})
