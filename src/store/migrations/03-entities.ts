import type { Migration } from './migration.ts'
import { createTables, type Table } from './tables.ts'

const entityKind = { kind: 'text' } as const

const tables: Readonly<Record<string, Table>> = {
  entities: {
    columns: {
      id: 'text',
      ...entityKind,
      name: 'text',
      anchor: 'text',
      merged_into: 'text?',
      gone: 'integer',
      hidden: 'integer',
    },
    key: ['id'],
    indexes: [['kind', 'name', 'id'], ['merged_into'], ['anchor']],
  },
  signatures: {
    columns: {
      ...entityKind,
      key: 'text',
      names: 'text',
      entity: 'text',
      state: 'text',
      articles: 'integer',
    },
    counter: 'id',
    unique: [['kind', 'key']],
    indexes: [['entity']],
  },
  blocks: {
    columns: { ...entityKind, block: 'text', signature: 'integer' },
    key: ['kind', 'block', 'signature'],
    indexes: [['signature']],
  },
  name_words: {
    columns: { ...entityKind, word: 'text', signature: 'integer' },
    key: ['kind', 'word', 'signature'],
    indexes: [['signature']],
  },
  appearances: {
    columns: {
      ...entityKind,
      article: 'integer',
      local: 'text',
      signature: 'integer',
      name: 'text',
      salience: 'real',
      byline: 'integer',
      observation: 'text',
    },
    key: ['article', 'kind', 'local'],
    indexes: [['signature', 'article']],
  },
  positions: {
    columns: {
      article: 'integer',
      person: 'integer',
      ordinal: 'integer',
      title: 'text',
      role: 'text?',
      department: 'text?',
      organization: 'integer?',
      status: 'text',
      day: 'text?',
      sentence: 'text',
    },
    key: ['article', 'ordinal'],
    indexes: [['person'], ['organization']],
  },
  departments: {
    counter: 'id',
    columns: { article: 'integer', organization: 'integer', name: 'text', sort: 'text' },
    indexes: [['article'], ['organization']],
  },
  reprint_signatures: {
    columns: { article: 'integer', signature: 'text' },
    key: ['article'],
  },
  reprint_keys: {
    columns: { key: 'text', article: 'integer' },
    key: ['key', 'article'],
    indexes: [['article']],
  },
  reprint_links: {
    columns: { article: 'integer', other: 'integer' },
    key: ['article', 'other'],
  },
  totals: {
    columns: { name: 'text', value: 'integer' },
    key: ['name'],
  },
  topics: {
    columns: { key: 'text', label: 'text', broader: 'text' },
    counter: 'id',
    unique: [['key']],
  },
  topic_appearances: {
    columns: {
      topic: 'integer',
      article: 'integer',
      label: 'text',
      stage: 'text?',
      salience: 'real',
      sentence: 'text',
    },
    key: ['article', 'topic'],
    indexes: [['topic', 'article']],
  },
  cooperations: {
    counter: 'id',
    columns: {
      article: 'integer',
      organization: 'integer',
      partner: 'integer',
      topic: 'integer?',
      stage: 'text?',
    },
    indexes: [['article'], ['organization', 'partner']],
  },
  ties: {
    counter: 'id',
    columns: {
      ...entityKind,
      article: 'integer',
      a: 'integer',
      b: 'integer',
      type: 'text',
      event: 'text?',
      of: 'text?',
      label: 'text',
      closeness: 'integer',
      day: 'text?',
      sentence: 'text',
    },
    indexes: [['kind', 'a', 'b'], ['article']],
  },
  pairs: {
    columns: {
      ...entityKind,
      a: 'integer',
      b: 'integer',
      articles: 'integer',
      closeness: 'integer',
      events: 'integer',
    },
    key: ['kind', 'a', 'b'],
    indexes: [['kind', 'a', 'closeness']],
  },
  constraints: {
    columns: { ...entityKind, a: 'text', b: 'text', says: 'text', decision: 'text' },
    key: ['kind', 'a', 'b', 'decision'],
    indexes: [['kind', 'b'], ['decision']],
  },
  hidings: {
    columns: { ...entityKind, key: 'text', decision: 'text' },
    key: ['kind', 'key', 'decision'],
    indexes: [['decision']],
  },
  splits: {
    columns: { ...entityKind, article: 'text', key: 'text', part: 'integer', decision: 'text' },
    key: ['kind', 'article', 'key'],
    indexes: [['decision']],
  },
  suggestions: {
    columns: { ...entityKind, a: 'integer', b: 'integer', score: 'real', reasons: 'text' },
    key: ['kind', 'a', 'b'],
    indexes: [['b']],
  },
  decisions: {
    columns: {
      id: 'text',
      action: 'text',
      article: 'text?',
      body: 'text',
      said_by: 'text',
      said_at: 'text',
      undoes: 'text?',
    },
    counter: 'seq',
    unique: [['id']],
    indexes: [['article'], ['undoes']],
  },
}

/** People, organizations and topics over all articles, what ties them, and what people decided. */
export const entities: Migration = {
  name: '03-entities',
  up: (tx, columns) => createTables(tx, columns, tables),
}
