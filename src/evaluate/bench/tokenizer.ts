/** wink-nlp, asked for the tokens of a text and nothing else. */
export async function createTokenizer(): Promise<(text: string) => void> {
  const { default: winkNLP } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  const nlp = winkNLP(model, [])
  return (text) => {
    if (nlp.readDoc(text).tokens().length() === 0)
      throw new Error('expected tokens of a text, got none')
  }
}
