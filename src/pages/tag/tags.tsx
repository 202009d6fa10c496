import { Chip } from '../parts/kind.tsx'
import type { Shown } from './shown.ts'
import { capital } from './words.ts'

const tagKinds = {
  person: 'people',
  organization: 'organizations',
  department: 'departments',
  topic: 'topics',
  place: 'places',
} as const

/** What an editor would tag the article with, best first. */
export const Tags = ({ shown }: { readonly shown: Shown }) => {
  const { tags } = shown.record
  if (tags.length === 0)
    return (
      <p class="nothing">
        Nothing was found in this article that a tag could be made of. Select words in it to add
        what was missed, or ask why it was not found.
      </p>
    )
  return (
    <section class="group">
      <h2>
        Tags <span class="count">{tags.length}</span>
        <button type="button" class="quiet" data-copy="#tag-words" hidden>
          Copy
        </button>
      </h2>
      <ul class="tags">
        {tags.map(({ label, kind, ref }) => (
          <li>
            <Chip kind={tagKinds[kind]} href={`#${ref}`}>
              {label}
            </Chip>
          </li>
        ))}
      </ul>
      <pre id="tag-words" hidden>
        {tags.map(({ label }) => label).join('\n')}
      </pre>
    </section>
  )
}

/** What was cut, ignored or left undecided. */
export const Warnings = ({ record: { warnings } }: Pick<Shown, 'record'>) =>
  warnings.length === 0 ? null : (
    <section class="warnings" aria-label="Please note">
      <ul>
        {warnings.map(({ message, span }) => (
          <li>
            {capital(message)}
            {span && (
              <>
                :{' '}
                <q>
                  <bdi>{span.text}</bdi>
                </q>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
