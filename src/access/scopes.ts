/** What a key may be used for. Each says what it says and no more: `admin` does not read articles. */
export const scopes = ['extract', 'read', 'write', 'admin'] as const
export type Scope = (typeof scopes)[number]

export const isScope = (word: string): word is Scope => (scopes as readonly string[]).includes(word)
