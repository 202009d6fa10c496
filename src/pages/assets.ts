import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'

/** The style sheet and the script of the pages. */
export interface Assets {
  readonly style: Asset
  readonly script: Asset
}

interface Asset {
  /** Changes with the content, so that browsers keep it for good. */
  readonly address: string
  readonly content: string
  readonly type: string
}

/** Reads what `npm run build` has made of `style` and `client`; throws where it has not run. */
export function readAssets(folder: string): Assets {
  const asset = (file: string, type: string): Asset => {
    const content = readFileSync(join(folder, file), 'utf8')
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
    return { address: `/assets/${hash}-${file}`, content, type: `${type}; charset=utf-8` }
  }
  return { style: asset('style.css', 'text/css'), script: asset('pages.js', 'text/javascript') }
}

export function addAssets(app: Hono, { style, script }: Assets): void {
  for (const { address, content, type } of [style, script])
    app.get(address, (c) =>
      c.body(content, 200, {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
      }),
    )
}
