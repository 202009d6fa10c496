import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { alertRules } from '../../src/cli/deploy/alerts.ts'
import { dashboard } from '../../src/cli/deploy/dashboard.ts'
import { unit } from '../../src/cli/deploy/unit.ts'
import { gauged } from '../metrics/gauged.ts'
import { readExposition } from '../support/exposition.ts'
import { command } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'dossier-deploy-'))
afterAll(() => rmSync(folder, { recursive: true }))

const exposed = async () => {
  const metrics = gauged()
  metrics.answered({ method: 'GET', route: '/', status: 200, seconds: 1 })
  return new Map(
    readExposition((await metrics.text()).content).map(({ name, labels }) => [name, labels]),
  )
}
/** Names of figures in an expression, each with the labels that it asks for. */
const named = (expr: string) =>
  [...expr.matchAll(/\b(?<name>(?:dossier|nodejs|process)_\w+)(?:\{(?<labels>[^}]*)\})?/gu)].map(
    ({ groups: { name = '', labels = '' } = {} }) => ({
      name,
      labels: [...labels.matchAll(/(?<key>\w+)[=!]/gu)].map(({ groups }) => groups?.key ?? ''),
    }),
  )
/** Those that Prometheus itself adds. */
const added = new Set(['instance', 'job'])

async function expectExposed(expr: string): Promise<void> {
  const known = await exposed()
  const figures = named(expr)
  if (!expr.startsWith('up{')) expect(figures.length, expr).toBeGreaterThan(0)
  for (const { name, labels } of figures) {
    expect([...known.keys()], expr).toContain(name)
    const own = labels.filter((label) => !added.has(label))
    expect(Object.keys(known.get(name) ?? {}), expr).toEqual(expect.arrayContaining(own))
  }
}

/** Runs a program of this machine; undefined where it has none. */
function run(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return undefined
    throw error
  }
}

describe('the dashboard', () => {
  test('draws figures that there are', async () => {
    for (const { targets } of dashboard().panels)
      for (const { expr } of targets) await expectExposed(expr)
  })

  test('is what Grafana loads: every panel in a place of its own, from the source that is chosen', async () => {
    const { out, status } = await command(['deploy', 'grafana'])
    expect(status).toBe(0)
    const { panels, schemaVersion, templating } = JSON.parse(out)
    expect(schemaVersion).toBeGreaterThanOrEqual(36)
    const variables = templating.list.map(({ name }: { name: string }) => name)
    expect(variables).toEqual(['datasource', 'instance'])
    const unique = (of: (panel: (typeof panels)[number]) => unknown) =>
      expect(new Set(panels.map(of)).size).toBe(panels.length)
    unique(({ id }) => id)
    unique(({ gridPos: { x, y } }) => `${x} ${y}`)
    for (const { datasource, gridPos, targets } of panels) {
      expect(datasource).toEqual({ type: 'prometheus', uid: '${datasource}' })
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24)
      for (const { expr } of targets)
        for (const [, variable] of expr.matchAll(/\$(\w+)/gu))
          expect(['instance', '__rate_interval']).toContain(variable)
    }
  })
})

describe('the alert rules', () => {
  interface Rule {
    readonly alert: string
    readonly expr: string
    readonly for: string
    readonly labels: { readonly severity: string }
    readonly annotations: { readonly summary: string }
  }
  const rules: readonly Rule[] = parse(alertRules()).groups[0].rules

  test('ask for figures that there are', async () => {
    for (const { expr } of rules) await expectExposed(expr)
  })

  test('say how long, how bad, and why', async () => {
    expect(rules.length).toBeGreaterThan(5)
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length)
    for (const { for: long, labels, annotations } of rules) {
      expect(long).toMatch(/^\d+m$/u)
      expect(['page', 'ticket']).toContain(labels.severity)
      expect(annotations.summary).toMatch(/\.$/u)
    }
    expect((await command(['deploy', 'alerts'])).out).toBe(alertRules())
  })

  test('are rules to Prometheus, where its program is there', () => {
    const file = join(folder, 'rules.yml')
    writeFileSync(file, alertRules())
    expect(run('promtool', ['check', 'rules', file]) ?? 'SUCCESS').toContain('SUCCESS')
  })
})

describe('the unit', () => {
  test('runs this program, with little of the machine in reach', async () => {
    const { out } = await command(['deploy', 'systemd'])
    expect(out).toContain(`ExecStart="${process.execPath}" "`)
    expect(out).toMatch(/main\.js" serve\n/u)
    const secured = ['DynamicUser=yes', 'ProtectSystem=strict', 'StateDirectory=dossier']
    for (const line of [...secured, 'NoNewPrivileges=yes', 'Restart=on-failure'])
      expect(out.split('\n')).toContain(line)
    expect((await command(['deploy', 'systemd', '--worker'])).out).toMatch(/main\.js" worker\n/u)
  })

  test('quotes what systemd would read otherwise', () => {
    const strange = unit({ node: '/a b/node', program: '/c"%d$e\\', command: 'serve' })
    expect(strange).toContain('ExecStart="/a b/node" "/c\\"%%d$$e\\\\" serve\n')
  })

  test('is a unit to systemd, where its program is there', async () => {
    const file = join(folder, 'dossier.service')
    writeFileSync(file, (await command(['deploy', 'systemd'])).out)
    expect(run('systemd-analyze', ['verify', file]) ?? '').toBe('')
    const exposure = run('systemd-analyze', ['security', '--offline=yes', '--threshold=20', file])
    expect(exposure ?? 'OK').toContain('OK')
  })
})

test('nothing to print is wrong use', async () => {
  expect((await command(['deploy'])).status).toBe(2)
  expect((await command(['deploy', 'nothing'])).status).toBe(2)
})
