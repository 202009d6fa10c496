import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { readJson } from '../intake/json.ts'
import { type AnnotatedArticle, Gold } from './gold.ts'
import { goldFaults } from './gold-faults.ts'

/** Annotated articles of one folder, `NAME.txt` beside `NAME.json`, in the order of their names. */
export interface Corpus {
  readonly name: string
  readonly articles: readonly AnnotatedArticle[]
}

const deepest = 20

/** Throws one Error that names every mistake of every file, each with file and field. */
export function readCorpus(folder: string): Corpus {
  const files = new Set(filesOf(folder))
  const ids = [...files].filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5))
  const complaints: string[] = []
  for (const file of files) {
    if (file.endsWith('.txt') && !files.has(`${file.slice(0, -4)}.json`))
      complaints.push(`${file}: expected its record beside it, ${file.slice(0, -4)}.json`)
  }
  const articles: AnnotatedArticle[] = []
  for (const id of ids) {
    const file = `${id}.json`
    if (!files.has(`${id}.txt`)) {
      complaints.push(`${file}: expected its text beside it, ${id}.txt`)
      continue
    }
    const text = readFileSync(join(folder, `${id}.txt`), 'utf8')
    const article = annotated(readFileSync(join(folder, file), 'utf8'), text, id)
    if ('gold' in article) articles.push(article)
    else complaints.push(...article.faults.map((fault) => `${file}: ${fault}`))
  }
  if (ids.length === 0)
    complaints.push('expected annotated articles (NAME.txt, NAME.json), got none')
  if (complaints.length > 0) {
    const count = complaints.length === 1 ? 'a mistake' : `${complaints.length} mistakes`
    throw new Error(`the corpus in ${folder} holds ${count}:\n${complaints.join('\n')}`)
  }
  return { name: basename(resolve(folder)), articles }
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    throw new Error(`the corpus in ${folder} cannot be read: there is no such folder`)
  }
}

function annotated(
  json: string,
  text: string,
  id: string,
): AnnotatedArticle | { faults: string[] } {
  const read = readJson(json, deepest)
  if (!read.ok) return { faults: [read.failure.message] }
  const gold = Gold.safeParse(read.value)
  const faults = gold.success
    ? goldFaults(gold.data, text, id)
    : gold.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  if (!gold.success || faults.length > 0) {
    return {
      faults: faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)),
    }
  }
  return { text, gold: gold.data }
}
