import type { Context } from 'hono'
import type { Failure } from '../../failure.ts'
import { replies } from '../../http/reply.ts'
import type { ListDescription } from '../../service/lexicons/lexicon-service.ts'
import type { Assets } from '../assets.ts'
import { counted } from '../batches/words.ts'
import type { AddPages } from '../pages-parts.ts'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { say } from '../shell/said.ts'
import { whoOf } from '../shell/who.ts'
import { Crumbs } from './entries.tsx'
import { fieldLabel, fullLabelOf, listAddress } from './names.ts'
import { savedWord, triedIn } from './saving.ts'
import { existings, type Paste, pasteIn, sourceOf } from './sent-paste.ts'
import { mostTried, Tried } from './tried.tsx'
import { Understood, type UnderstoodProps } from './understood.tsx'

const section = 'lists'

/** `/lists/{name}/paste`: many entries at once, from a spreadsheet or a file of another program. */
export const addPastePages: AddPages = (app, { service, assets }) => {
  const { lexicons } = service
  if (!lexicons) return

  app.get('/lists/:name/paste', async (c) => {
    const list = await lexicons.describe(c.req.param('name'))
    if (!list.ok) return replyFailurePage(c, assets, list.failure, section)
    return replyPaste(c, assets, list.value, {
      paste: { text: '', format: '', existing: 'replace' },
    })
  })

  app.post('/lists/:name/paste', async (c) => {
    const list = await lexicons.describe(c.req.param('name'))
    if (!list.ok) return replyFailurePage(c, assets, list.failure, section)
    const { name } = list.value
    const form = await c.req.parseBody()
    const paste = await pasteIn(form)
    const reply = (shown: Omit<Shown, 'paste'>) =>
      replyPaste(c, assets, list.value, { paste, ...shown })
    const source = () => sourceOf(list.value, paste)
    const understood = await lexicons.understand(source())
    if (!understood.ok) return reply({ failure: understood.failure })
    if (form.do !== 'try' && form.do !== 'take') return reply({ understood: understood.value })
    const edited = await lexicons.import(source(), {
      by: whoOf(c),
      ...(form.do === 'try' && { dryRun: mostTried }),
    })
    if (!edited.ok) return reply({ understood: understood.value, failure: edited.failure })
    if (form.do === 'take' && edited.value.report.taken > 0) {
      const { taken } = edited.value.report
      const words = `Taken: ${taken} ${taken === 1 ? 'entry' : 'entries'}.`
      say(c, savedWord(words, edited.value))
      return c.redirect(listAddress(name), 303)
    }
    const tried = triedIn(edited)
    return reply({ understood: understood.value, ...(tried.ok && { tried: tried.value }) })
  })

  app.get('/lists/:name/download', async (c) => {
    const list = await lexicons.describe(c.req.param('name'))
    if (!list.ok) return replyFailurePage(c, assets, list.failure, section)
    const { name, formats } = list.value
    return replyPage(
      c,
      assets,
      { title: `Download ${fullLabelOf(name)}`, section },
      <>
        <Crumbs list={name} />
        <h1>Download</h1>
        <ul class="results">
          {formats.map(({ name: format, label, loses }) => (
            <li>
              <a href={`/v1/lexicons/${encodeURIComponent(name)}/export?format=${format}`} download>
                {label}
              </a>
              {loses !== undefined && <p class="note">It cannot hold {loses}.</p>}
            </li>
          ))}
        </ul>
      </>,
    )
  })
}

interface Shown {
  readonly paste: Paste
  readonly failure?: Failure
  readonly understood?: UnderstoodProps['understood']
  readonly tried?: Parameters<typeof Tried>[0]['tried']
}

function replyPaste(
  c: Context,
  assets: Assets,
  { name, about, fields, formats }: ListDescription,
  { paste, failure, understood, tried }: Shown,
): Response {
  const status = failure ? replies[failure.code][0] : 200
  const columns = fields.filter(({ isOwn }) => isOwn).map((field) => fieldLabel(field.name))
  return replyPage(
    c,
    assets,
    { title: `Add many to ${fullLabelOf(name)}`, section, wide: true, status },
    <>
      <Crumbs list={name} />
      <h1>Add many</h1>
      <p class="about">{about}</p>
      <form
        id="paste"
        class="edit paste"
        method="post"
        action={`${listAddress(name)}/paste`}
        enctype="multipart/form-data"
        data-swap="looked list"
      >
        <p>
          <label for="text">Rows of a spreadsheet</label>
          <textarea id="text" name="text" rows={8} spellcheck={false} aria-describedby="text-hint">
            {paste.text}
          </textarea>
          <span class="hint" id="text-hint">
            Select the cells there, copy, and paste them here. The columns may be in any order when
            their names stand above them; else they are: {columns.join(', ')}.
          </span>
        </p>
        <div class="fields">
          <p>
            <label for="file">or a file</label>
            <input id="file" name="file" type="file" />
          </p>
          <p>
            <label for="format">What it is</label>
            <select id="format" name="format">
              <option value="">Find out</option>
              {formats.map(({ name: format, label }) => (
                <option value={format} selected={format === paste.format}>
                  {label}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for="existing">Entries that are there already</label>
            <select id="existing" name="existing">
              {existings.map(([one, words]) => (
                <option value={one} selected={one === paste.existing}>
                  {words}
                </option>
              ))}
            </select>
          </p>
        </div>
        <div class="actions">
          <button type="submit" name="do" value="look" class="main">
            See how it is understood
          </button>
        </div>
        <p class="busy" role="status">
          It is being read. That may take some seconds.
        </p>
      </form>
      <div id="looked" tabindex={-1}>
        {failure && <Refused failure={failure} />}
        {understood && <Understood understood={understood} fields={fields} list={name} />}
        {understood && understood.report.taken > 0 && <Take taken={understood.report.taken} />}
        {tried && <Tried tried={tried} />}
      </div>
    </>,
  )
}

/** Buttons of the form above, for what it was understood as. */
const Take = ({ taken }: { readonly taken: number }) => (
  <div class="actions">
    <button type="submit" form="paste" name="do" value="take" class="main">
      Take {counted(taken, 'entry', 'entries')}
    </button>
    <button type="submit" form="paste" name="do" value="try">
      See what would change
    </button>
  </div>
)

/** So many mistakes are shown. */
const mostMistakes = 100

const Refused = ({ failure: { message, errors = [] } }: { readonly failure: Failure }) => (
  <div class="failure" role="alert">
    <p>Nothing of it was taken.</p>
    {errors.length === 0 ? (
      <p>{message}</p>
    ) : (
      <ul>
        {errors.slice(0, mostMistakes).map((error) => (
          <li>
            <bdi>{error.path}</bdi>: {error.message}
          </li>
        ))}
        {errors.length > mostMistakes && <li>and {errors.length - mostMistakes} more</li>}
      </ul>
    )}
  </div>
)
