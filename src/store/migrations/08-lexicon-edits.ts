import type { Migration } from './migration.ts'

/**
 * The entries of an edit bear its own number, which never changes, instead of that of the version that it becomes:
 * to take an edit of half a million entries is to change one row.
 */
export const lexiconEdits: Migration = {
  name: '08-lexicon-edits',
  async up(tx, columns) {
    const { schema } = tx
    await schema
      .alterTable('lexicon_versions')
      .addColumn('edit', columns.integer, (it) => it.notNull().defaultTo(0))
      .execute()
    await tx
      .updateTable('lexicon_versions')
      .set(({ ref }) => ({ edit: ref('number') }))
      .execute()
    await schema
      .createIndex('lexicon_versions_edit')
      .on('lexicon_versions')
      .column('edit')
      .unique()
      .execute()
    await schema.dropIndex('lexicon_entries_since_list_name').execute()
    await schema.alterTable('lexicon_entries').renameColumn('since', 'edit').execute()
    await schema
      .createIndex('lexicon_entries_edit_list_name')
      .on('lexicon_entries')
      .columns(['edit', 'list', 'name'])
      .execute()
  },
}
