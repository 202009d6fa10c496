import { done, fail, type Result } from '../failure.ts'
import type { ListName } from '../lexicon/lists.ts'
import type { Entry } from '../lexicon/parse.ts'
import { type Draft, draftOf } from './draft.ts'
import { type Format, type FormatName, formats } from './formats.ts'
import { writeGate } from './gate/writer.ts'
import { writeRor } from './ror/writer.ts'
import { writeJsonLd, writeMediaTopics, writeTurtle } from './skos/writer.ts'
import { writeSpacy } from './spacy/writer.ts'
import { writeCsv } from './table/csv.ts'
import { writeListFile } from './table/list-file.ts'

/**
 * A list in the format of others, piece by piece, in the order of its entries; `readImport` takes it back, but for what
 * the format loses (`formats`). Fails for a format that holds entries of another list.
 */
export function writeExport(
  format: FormatName,
  list: ListName,
  entries: Iterable<Entry>,
): Result<Iterable<string>> {
  const { list: only, label }: Format = formats[format]
  if (only !== undefined && only !== list)
    return fail(
      'invalid-options',
      `expected a format that holds entries of ${list}; ${label} holds those of ${only}, not of ${list}`,
    )
  return done(writerOf(format, list, drafts(list, entries)))
}

function writerOf(format: FormatName, list: ListName, all: Iterable<Draft>): Iterable<string> {
  switch (format) {
    case 'list':
      return writeListFile(list, all)
    case 'csv':
      return writeCsv(list, all, ',')
    case 'tsv':
      return writeCsv(list, all, '\t')
    case 'gate':
      return writeGate(list, all)
    case 'spacy':
      return writeSpacy(list, all)
    case 'ror':
      return writeRor(all)
    case 'skos-turtle':
      return writeTurtle(all)
    case 'skos-jsonld':
      return writeJsonLd(all)
    case 'media-topics':
      return writeMediaTopics(all)
  }
}

function* drafts(list: ListName, entries: Iterable<Entry>): Generator<Draft> {
  for (const entry of entries) yield draftOf(list, entry)
}
