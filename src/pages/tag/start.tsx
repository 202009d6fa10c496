import type { Failure } from '../../failure.ts'
import type { Sample } from '../pages-parts.ts'
import { dayInWords } from '../parts/days.ts'
import { Mistakes } from './buttons.tsx'
import type { Source } from './source.ts'

export interface StartProps {
  readonly samples: readonly Sample[]
  /** What was typed before, and why it could not be read. */
  readonly source?: Source
  readonly said?: readonly unknown[]
  readonly failure?: Failure
}

/** So many samples are offered. */
const mostSamples = 6

/** Where an article is pasted; a first visit sees what comes of one. */
export const Start = ({ samples, source = {}, said = [], failure }: StartProps) => (
  <>
    <h1>Tag an article</h1>
    <p class="lead">
      Paste an English news article. You get its people with their positions, its organizations,
      departments, dates and topics, marked in the text, ready as tags. Nothing is kept unless you
      save it.
    </p>
    {Object.keys(source).length === 0 && <Unsaved />}
    {failure && <Mistakes {...failure} />}
    <form
      id="start"
      class="start"
      method="post"
      action="/"
      enctype="multipart/form-data"
      data-swap="main"
      data-drop=""
    >
      {said.length > 0 && <input type="hidden" name="said" value={JSON.stringify(said)} />}
      {source.id !== undefined && <input type="hidden" name="id" value={source.id} />}
      <label for="content">Text or HTML of the article</label>
      <textarea
        id="content"
        name="content"
        rows={12}
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        aria-describedby="drop-hint"
      >{`\n${source.html ?? source.text ?? ''}`}</textarea>
      <p class="note" id="drop-hint">
        You can also drop a file here, or choose one: plain text or a saved page (.txt, .html).
      </p>
      <div class="start-row">
        <p class="file">
          <label for="file">File</label>
          <input
            id="file"
            name="file"
            type="file"
            accept=".txt,.text,.md,.html,.htm,.xhtml,text/*"
          />
        </p>
        <details class="fold" open={hasMore(source)}>
          <summary>Title, date, publisher</summary>
          <Known name="title" label="Title, if the text does not begin with it" source={source} />
          <Known name="byline" label="Who wrote it" source={source} />
          <p class="field">
            <label for="publishedAt">Day of publication</label>
            <input
              id="publishedAt"
              name="publishedAt"
              type="date"
              value={source.publishedAt ?? ''}
            />
          </p>
          <Known name="publisher" label="Whose “our university” it is" source={source} />
          <Known name="url" label="Its address on the web" source={source} />
        </details>
      </div>
      <p class="actions">
        <button type="submit" class="main">
          Read it
        </button>
      </p>
    </form>
    <Samples samples={samples.slice(0, mostSamples)} />
  </>
)

/** The article of this tab that was not saved; a script knows whether there is one. */
const Unsaved = () => (
  <div id="unsaved" class="unsaved" hidden>
    <p>
      You have an article that is not saved: <b data-title></b>
    </p>
    <p class="actions">
      <button type="button" class="main" data-go-on>
        Go on with it
      </button>
      <button type="button" data-forget>
        Forget it
      </button>
    </p>
  </div>
)

const hasMore = ({ title, byline, publishedAt, publisher, url }: Source): boolean =>
  [title, byline, publishedAt, publisher, url].some((value) => value !== undefined)

const Known = ({
  name,
  label,
  source,
}: {
  readonly name: 'title' | 'byline' | 'publisher' | 'url'
  readonly label: string
  readonly source: Source
}) => (
  <p class="field">
    <label for={name}>{label}</label>
    <input id={name} name={name} value={source[name] ?? ''} dir="auto" autocomplete="off" />
  </p>
)

const Samples = ({ samples }: Pick<StartProps, 'samples'>) =>
  samples.length === 0 ? null : (
    <section class="samples" aria-labelledby="samples">
      <h2 id="samples">Or look at one of these</h2>
      <p class="note">Invented articles that come with the program.</p>
      <ul>
        {samples.map(({ id, title, text, publishedAt }) => (
          <li>
            <a href={`/?sample=${encodeURIComponent(id)}`}>{title}</a>
            <p class="note">
              {publishedAt !== undefined && (
                <time datetime={publishedAt}>{dayInWords(publishedAt)}</time>
              )}
              <span>{text.split(/\s+/u).length} words</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
