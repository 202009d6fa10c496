import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The two files of Swagger UI, where the package is installed; each is read when it is asked for. */
export function swaggerFiles(): { readonly script: string; readonly style: string } | undefined {
  const { resolve } = createRequire(import.meta.url)
  try {
    const script = resolve('swagger-ui-dist/swagger-ui-bundle.js')
    const style = resolve('swagger-ui-dist/swagger-ui.css')
    return {
      get script() {
        return readFileSync(script, 'utf8')
      },
      get style() {
        return readFileSync(style, 'utf8')
      },
    }
  } catch {
    return undefined
  }
}
