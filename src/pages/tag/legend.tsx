import { kindWords, type MarkedKind, markedKinds } from '../parts/kind.tsx'
import { capital } from './words.ts'

/** Which kind looks how; a kind whose box is not ticked is not marked (style alone does it). */
export const Legend = () => (
  <fieldset class="legend">
    <legend>Marked</legend>
    {markedKinds.map((kind: MarkedKind) => (
      <label class={`key ${kind}`}>
        <input type="checkbox" id={`show-${kind}`} checked autocomplete="off" />
        <span class="sign" aria-hidden="true">
          {kindWords[kind].letter}
        </span>
        <mark class={kind}>{capital(kind)}</mark>
      </label>
    ))}
  </fieldset>
)
