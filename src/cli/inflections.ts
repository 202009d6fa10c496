/** What a word is taken for when its forms are made. */
export type WordClass = 'verb' | 'noun'

/**
 * The inflected forms of a phrase that an editor adds to a list, the phrase first: "take over as",
 * "takes over as", "took over as" … for a verb, the plural for a noun. The grammar is compromise's,
 * whose forms of rare words may be wrong: they are a proposal to read through. Loads compromise.
 */
export async function inflections(phrase: string, wordClass: WordClass): Promise<string[]> {
  const { default: nlp } = await import('compromise/three')
  const forms = wordClass === 'verb' ? verbForms(nlp, phrase) : nounForms(nlp, phrase)
  return [...new Set([phrase, ...forms])]
}

type Nlp = typeof import('compromise/three').default

/** "as" of "take over as" stands behind every form. */
function verbForms(nlp: Nlp, phrase: string): string[] {
  const view = nlp(phrase)
  view.tag('Verb')
  const conjugated: unknown = view.verbs().conjugate()
  const [forms] = conjugated as Partial<Record<string, string>>[]
  const infinitive = forms?.Infinitive
  if (forms === undefined || infinitive === undefined || !phrase.startsWith(infinitive)) return []
  const rest = phrase.slice(infinitive.length)
  return ['PresentTense', 'PastTense', 'Participle', 'Gerund'].flatMap((tense) => {
    const form = forms[tense]
    return form === undefined ? [] : [form + rest]
  })
}

/** The head of "dean of studies" stands before "of". */
function nounForms(nlp: Nlp, phrase: string): string[] {
  const [head, ...rest] = phrase.split(/(?= of )/u)
  const view = nlp(head)
  view.tag('Noun')
  return [view.nouns().toPlural().text() + rest.join('')]
}
