import type { Failure } from '../../failure.ts'
import { acceptedEndings } from './article-files.ts'

/** Where files are chosen or dropped, and how they are to be read. */
export const SendForm = ({ failure }: { readonly failure?: Failure }) => (
  <form
    class="send"
    method="post"
    action="/batches"
    enctype="multipart/form-data"
    data-upload="/v1/jobs"
  >
    <div class="drop">
      <div class="choose">
        <div>
          <label for="files">Files</label>
          <input id="files" name="files" type="file" multiple accept={acceptedEndings} />
        </div>
        <div>
          <label for="folder">or a whole folder</label>
          <input id="folder" name="folder" type="file" multiple webkitdirectory />
        </div>
      </div>
      <p class="note">
        Texts and web pages (.txt, .html), as many as you like; a table with a column “text” (.csv);
        or an article a line (.ndjson). Tables and lines may be packed (.gz).
        <noscript> Without JavaScript at most 25 MB at once.</noscript>
      </p>
    </div>
    <p class="check">
      <input id="store" name="store" type="checkbox" value="true" checked />
      <label for="store">Keep the articles in the archive</label>
    </p>
    <details>
      <summary>More choices</summary>
      <p>
        <label for="batch-name">What you call this batch</label>
        <input id="batch-name" name="name" maxlength={200} autocomplete="off" />
      </p>
      <p>
        <label for="least">How sure what is found must be</label>
        <select id="least" name="minConfidence">
          <option value="0">Everything, however unsure</option>
          <option value="0.5">50 % or more</option>
          <option value="0.7">70 % or more</option>
          <option value="0.9">90 % or more</option>
        </select>
      </p>
      <p class="check">
        <input id="with-text" name="include" type="checkbox" value="text" />
        <label for="with-text">Put the text of each article into the results</label>
      </p>
    </details>
    <div class="actions">
      <button type="submit" class="main">
        Send
      </button>
    </div>
    <div id="sending" role="status">
      {failure && <SendFailure failure={failure} />}
    </div>
  </form>
)

const SendFailure = ({ failure: { message, errors = [] } }: { readonly failure: Failure }) => (
  <div class="failure">
    <p>{message}</p>
    {errors.length > 1 && (
      <ul>
        {errors.map((error) => (
          <li>
            {error.path}: {error.message}
          </li>
        ))}
      </ul>
    )}
  </div>
)
