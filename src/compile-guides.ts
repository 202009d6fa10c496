import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { guideNames } from './guides/guide.ts'
import { renderGuide } from './guides/render.ts'
import { guideSources, renderedGuides } from './places.ts'

// A step of the build: nothing is rendered while the service runs.

const guides = guideNames.map((name) => [
  name,
  renderGuide(readFileSync(join(guideSources, `${name}.md`), 'utf8')),
])
writeFileSync(renderedGuides, JSON.stringify(Object.fromEntries(guides)))
