import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The two files of Swagger UI, where the package is installed. */
export function swaggerFiles(): { script: string; style: string } | undefined {
  const { resolve } = createRequire(import.meta.url)
  try {
    return {
      script: readFileSync(resolve('swagger-ui-dist/swagger-ui-bundle.js'), 'utf8'),
      style: readFileSync(resolve('swagger-ui-dist/swagger-ui.css'), 'utf8'),
    }
  } catch {
    return undefined
  }
}
