import { existsSync, readFileSync } from 'node:fs'

/** The two files of Swagger UI; each is read when it is asked for. */
export interface SwaggerFiles {
  readonly script: string
  readonly style: string
}

/** Swagger UI in these two files; undefined where the build has not put them there. */
export function swaggerFiles(paths: SwaggerFiles): SwaggerFiles | undefined {
  if (!existsSync(paths.script) || !existsSync(paths.style)) return undefined
  return {
    get script() {
      return readFileSync(paths.script, 'utf8')
    },
    get style() {
      return readFileSync(paths.style, 'utf8')
    },
  }
}
