import type { TestProject } from 'vitest/node'
import { createCluster } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the socket of the tests' PostgreSQL is, or why there is none. */
    postgres: { folder: string } | { missing: string }
  }
}

/** One PostgreSQL for a whole run; without it only the tests that ask for it fail. */
export default async function start(project: TestProject) {
  try {
    const cluster = await createCluster(['max_connections=300'])
    project.provide('postgres', { folder: cluster.folder })
    return cluster.remove
  } catch (error) {
    project.provide('postgres', { missing: error instanceof Error ? error.message : `${error}` })
  }
}
