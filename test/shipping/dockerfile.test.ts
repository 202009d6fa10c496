import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingNames } from '../../src/settings.ts'
import { lastOf, project, stages, textOf, variablesOf } from './dockerfile.ts'

const all = stages()
const image = all[all.length - 1]

test('copies what is there, and lets nothing else in', () => {
  const sources = all
    .flatMap(({ steps }) => steps)
    .filter(({ keyword, flags }) => keyword === 'COPY' && flags.from === undefined)
    .flatMap(({ words }) => words.slice(0, -1))
  expect(sources.filter((source) => !existsSync(join(project, source)))).toEqual([])
  const [first, ...allowed] = textOf('.dockerignore').trim().split('\n')
  expect(first).toBe('*')
  expect(allowed.map((line) => line.replace('!', '')).sort()).toEqual([...sources].sort())
})

test('a folder is copied under its own name, a file into a folder', () => {
  for (const { keyword, flags, words } of all[0].steps) {
    if (keyword !== 'COPY' || flags.from !== undefined) continue
    const target = words.at(-1)
    for (const source of words.slice(0, -1))
      expect(target).toBe(statSync(join(project, source)).isDirectory() ? source : './')
  }
})

test('copies from stages that are there', () => {
  const names = all.map(({ name }) => name)
  for (const { steps } of all)
    for (const { flags } of steps) if (flags.from !== undefined) expect(names).toContain(flags.from)
})

test('runs on a Node that is promised, as nobody in particular, without a shell', () => {
  expect(all.map((stage) => stage.image)).toEqual(['node:24-slim', 'node:24-slim'])
  expect(lastOf(image, 'USER').words).toEqual(['1000:1000'])
  expect(image.steps.filter(({ keyword }) => keyword === 'RUN')).toEqual([])
  for (const keyword of ['ENTRYPOINT', 'CMD']) expect(lastOf(image, keyword).rest).toMatch(/^\[/u)
  expect(lastOf(image, 'HEALTHCHECK').rest).toMatch(/^CMD\s+\[/u)
})

test('sets what the program reads', () => {
  const names = Object.keys(variablesOf(image)).filter((name) => name !== 'NODE_ENV')
  expect(names).toEqual(['HOST'])
  expect(settingNames).toEqual(expect.arrayContaining(names))
  for (const [, name] of lastOf(image, 'HEALTHCHECK').rest.matchAll(/process\.env\.(\w+)/gu))
    expect(settingNames).toContain(name)
})

test('works where its archive is to be', () => {
  const place = lastOf(image, 'VOLUME').words[0]
  expect(lastOf(image, 'WORKDIR').words).toEqual([place])
  const copied = image.steps.find(({ words }) => words.at(-1) === place)
  expect(copied?.flags.chown).toBe(lastOf(image, 'USER').words[0])
})
