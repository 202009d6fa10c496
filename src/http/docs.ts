import { etag } from 'hono/etag'
import { html } from 'hono/html'
import { plainDocs } from './docs-plain.ts'
import type { App, AppOptions } from './env.ts'
import { openApi } from './openapi-document.ts'

/** `GET /docs/api`: Swagger UI out of our own hands, or a plain page; neither asks the internet. */
export function addDocs(app: App, { swagger }: AppOptions): void {
  app.use('/docs/api/*', etag())
  app.use('/docs/api/*', async (c, next) => {
    c.header('content-security-policy', policy)
    await next()
  })

  if (!swagger) {
    app.get('/docs/api', (c) => c.html(plainDocs(openApi(app))))
    return
  }
  const css = { 'content-type': 'text/css; charset=utf-8' }
  const script = { 'content-type': 'text/javascript; charset=utf-8' }
  app.get('/docs/api', (c) => c.html(page))
  app.get('/docs/api/swagger-ui.css', (c) => c.body(swagger.style, 200, css))
  app.get('/docs/api/swagger-ui-bundle.js', (c) => c.body(swagger.script, 200, script))
  app.get('/docs/api/start.js', (c) => c.body(start, 200, script))
}

// Swagger UI writes style attributes and draws its signs from data: addresses.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const page = html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Dossier: the interface</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/docs/api/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/api/swagger-ui-bundle.js"></script>
    <script src="/docs/api/start.js"></script>
  </body>
</html>`

const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null })
`
