// Bundles the program into `dist`: Node takes longer to find a thousand small files than to run what stands in them.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const entries = [
  'index.ts',
  'main.ts',
  'cli/main.ts',
  // Tests run commands in their own process.
  'cli/cli.ts',
  'threads/worker.ts',
  'threads/compiler.ts',
  'threads/importer.ts',
  'compile-lists.ts',
  'compile-guides.ts',
  'train/main.ts',
  'evaluate/bench.ts',
  'evaluate/archive/main.ts',
  'evaluate/batch/main.ts',
  'evaluate/pages/main.ts',
]

/** Packages of many small files; all others stay what `npm ci` installs. */
const bundled = new Set([
  '@hono/node-server',
  '@hono/zod-openapi',
  'hono',
  'kysely',
  'natural',
  'parse5',
  'prom-client',
  'uuidv7',
  'zod',
])

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const packages = Object.keys({ ...dependencies, ...devDependencies })

/** What zod would say in fifty other languages is a third of all code. */
const englishOnly = {
  name: 'english only',
  setup({ onResolve, resolve }) {
    // Read by Go, which knows no flags.
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ resolveDir, kind }) =>
      resolve('../locales/en.js', { resolveDir, kind }),
    )
  },
}

const { metafile } = await build({
  entryPoints: entries.map((entry) => `src/${entry}`),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // For what older packages ask of Node itself.
  banner: {
    js: "import { createRequire as forPackages } from 'node:module'; const require = forPackages(import.meta.url)",
  },
  // Of a package that has both, modules: what nobody uses of them is left out.
  mainFields: ['module', 'main'],
  target: 'node20.19',
  external: packages.filter((name) => !bundled.has(name)),
  plugins: [englishOnly],
  metafile: true,
  logLevel: 'warning',
})

// The script and the style sheet of the pages.
const { metafile: forBrowsers } = await build({
  entryPoints: { pages: 'src/pages/client/main.ts', style: 'src/pages/style/pages.css' },
  outdir: 'dist/pages',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  metafile: true,
  logLevel: 'warning',
})

// What earlier builds made and this one did not.
const made = new Set([metafile, forBrowsers].flatMap(({ outputs }) => Object.keys(outputs)))
for (const file of readdirSync('dist', { recursive: true })) {
  const path = join('dist', file)
  if (path.endsWith('.js') && !made.has(path.replaceAll('\\', '/'))) rmSync(path)
}

for (const step of ['compile-lists', 'compile-guides'])
  execFileSync(process.execPath, [`dist/${step}.js`], { stdio: 'inherit' })
