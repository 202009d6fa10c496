declare module 'jsonld' {
  interface Loaded {
    readonly documentUrl: string
    readonly document: object
  }
  interface Options {
    readonly documentLoader: (url: string) => Promise<Loaded>
    /** Fails on every key that no term of the context describes. */
    readonly safe: boolean
  }
  const jsonld: { expand(document: object, options: Options): Promise<object[]> }
  export default jsonld
}
