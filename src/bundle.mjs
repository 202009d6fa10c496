// Bundles the program and the packages it is made of into `dist`: Node takes longer to find a thousand small files than to
// run what stands in them, and whoever installs the package gets the very versions that were tested.
import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { notices, packagesOf } from './notices.mjs'

const entries = [
  'index.ts',
  'main.ts',
  'cli/main.ts',
  // Tests run commands in their own process.
  'cli/cli.ts',
  'threads/worker.ts',
  'threads/compiler.ts',
  'threads/importer.ts',
  'store/checkpoint-thread.ts',
  'compile-lists.ts',
  'compile-guides.ts',
  'train/main.ts',
  'evaluate/bench.ts',
  'evaluate/archive/main.ts',
  'evaluate/batch/main.ts',
  'evaluate/pages/main.ts',
]

/** What is not bundled: machine code, which Node 24 needs no more, and what only the build and measurements use. */
const apart = [
  '@photostructure/sqlite',
  'esbuild',
  'marked',
  'playwright-core',
  'wink-eng-lite-web-model',
  'wink-nlp',
]
/** What bundled packages would use if it were there; the program does without it. */
const absent = [
  '@napi-rs/nice',
  'bullmq-otel',
  'cloudflare:sockets',
  'ioredis',
  'msgpackr-extract',
  'pg-native',
  'redis',
]

/** Files of packages that are read as they are. */
const copied = {
  'docs.js': 'swagger-ui-dist/swagger-ui-bundle.js',
  'docs.css': 'swagger-ui-dist/swagger-ui.css',
}

/** Files of packages that the last steps make others of. */
const packed = ['natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json']

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
  entryPoints: [
    ...entries.map((entry) => ({ in: `src/${entry}`, out: entry.replace('.ts', '') })),
    // Piscina starts it from the folder in which its own code lies.
    { in: 'node_modules/piscina/dist/worker.js', out: 'worker' },
  ],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // For what older packages ask of Node itself.
  banner: {
    js: "import { createRequire as forPackages } from 'node:module'; const require = forPackages(import.meta.url), __dirname = import.meta.dirname",
  },
  // Every start reads all of it; names and short lines stay for whoever reads a stack trace.
  minifyWhitespace: true,
  lineLimit: 160,
  // Of a package that has both, modules: what nobody uses of them is left out.
  mainFields: ['module', 'main'],
  target: 'node20.19',
  external: [...apart, ...absent],
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

// `dossier/client`, for Node and browsers alike: it stands alone.
const { metafile: forPrograms } = await build({
  entryPoints: ['src/client/client.ts'],
  outdir: 'dist/client',
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  metafile: true,
  logLevel: 'warning',
})

for (const [name, file] of Object.entries(copied))
  copyFileSync(join('node_modules', file), join('dist', name))
const used = packagesOf([
  ...[metafile, forBrowsers, forPrograms].flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)),
  ),
  ...[...Object.values(copied), ...packed].map((file) => join('node_modules', file)),
])
writeFileSync('dist/third-party.txt', notices(used))

// What earlier builds made and this one did not.
const made = new Set([
  ...[metafile, forBrowsers, forPrograms].flatMap(({ outputs }) => Object.keys(outputs)),
  ...Object.keys(copied).map((name) => `dist/${name}`),
])
for (const file of readdirSync('dist', { recursive: true })) {
  const path = join('dist', file)
  if (/\.(js|d\.ts)$/.test(path) && !made.has(path.replaceAll('\\', '/'))) rmSync(path)
}

for (const step of ['compile-lists', 'compile-guides'])
  execFileSync(process.execPath, [`dist/${step}.js`], { stdio: 'inherit' })
