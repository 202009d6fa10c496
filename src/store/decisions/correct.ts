import type { Correction } from '../../archive/corrections/correction.ts'
import { takeCorrection } from '../../archive/corrections/take.ts'
import { done, fail, type Result } from '../../failure.ts'
import { entitiesIn, storedArticle } from '../articles/get.ts'
import type { Storing } from '../articles/put.ts'
import { refreshArticle } from '../articles/refresh.ts'
import type { Writing } from '../schema.ts'
import type { Decision, Effects } from './decision.ts'
import { decide, enact, type Said } from './identity.ts'
import { addDecision, countDecisions, decisionById } from './log.ts'

/** What became of a correction. */
export interface Corrected {
  readonly id: string
  /** Id in the article's record of what it concerns, where that has one. */
  readonly ref?: string
}

/** Takes a correction of a stored article, and makes it. */
export async function correctArticle(
  tx: Writing,
  correction: Correction,
  said: Said,
  storing: Storing,
): Promise<Result<Corrected>> {
  const stored = await storedArticle(tx, correction.article)
  if (!stored.ok) return stored
  if ((await countDecisions(tx, correction.article)) >= mostCorrections) return tooMany
  const { seq, article, corrected } = stored.value
  const entities = await entitiesIn(tx, seq)
  const own = withLocalId(correction, entities)
  const taken = takeCorrection(own, corrected, article)
  if (!taken.ok) return taken
  const effects = own.action === 'hide' ? await hidingOf(tx, entities, own) : undefined
  const decision: Decision = {
    ...said,
    action: own.action,
    article: own.article,
    body: { ...taken.value, ...(effects && { effects }) },
  }
  await decide(tx, decision, storing)
  const replayed = await refreshArticle(tx, own.article, storing)
  const applied = replayed?.applied.find(({ id }) => id === said.id)
  return done({ id: said.id, ...(applied?.ref !== undefined && { ref: applied.ref }) })
}

/** Corrections of one article, those that were taken back too: each is made again whenever it is read. */
export const mostCorrections = 2000

const tooMany = fail(
  'invalid-correction',
  `expected at most ${mostCorrections} corrections of an article, those taken back included, got one more; mend its text and keep it under another id`,
)

/** Takes back what was said; to take back an undo is to say it again. */
export async function undoDecision(
  tx: Writing,
  id: string,
  said: Said,
  storing: Storing,
): Promise<Result<undefined>> {
  const found = await decisionById(tx, id)
  if (!found.ok) return found
  let root = found.value
  while (root.undoes !== undefined) {
    const undone = await decisionById(tx, root.undoes)
    if (!undone.ok) return undone
    root = undone.value
  }
  const { article, body } = root
  await addDecision(tx, {
    ...said,
    action: 'undo',
    undoes: id,
    body: {},
    ...(article !== undefined && { article }),
  })
  if (body.effects !== undefined) await enact(tx, body.effects, storing)
  if (article !== undefined) await refreshArticle(tx, article, storing)
  return done(undefined)
}

/** An id of the archive stands for that of the article's record. */
function withLocalId(
  correction: Correction,
  entities: Awaited<ReturnType<typeof entitiesIn>>,
): Correction {
  const { id } = correction.target
  const local = [...entities].find(([, entity]) => entity.id === id)?.[0]
  return local === undefined
    ? correction
    : { ...correction, target: { ...correction.target, id: local } }
}

/** Whoever is hidden in one article is hidden in all: by every signature that is theirs. */
async function hidingOf(
  tx: Writing,
  entities: Awaited<ReturnType<typeof entitiesIn>>,
  { target }: Correction,
): Promise<Effects | undefined> {
  const entity = target.id === undefined ? undefined : entities.get(target.id)
  if (target.kind !== 'person' || entity === undefined) return undefined
  const rows = await tx
    .selectFrom('signatures')
    .select('key')
    .where('entity', '=', entity.id)
    .execute()
  return { kind: 'person', hides: rows.map(({ key }) => key) }
}
