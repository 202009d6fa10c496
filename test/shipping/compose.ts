import { parse } from 'yaml'
import { textOf } from './dockerfile.ts'

export interface Service {
  readonly image: string
  readonly build?: string
  readonly command?: readonly string[]
  readonly environment: Readonly<Record<string, string | number>>
  readonly read_only?: boolean
  readonly tmpfs?: readonly string[]
  readonly cap_drop: readonly string[]
  readonly security_opt: readonly string[]
  readonly restart: string
  readonly stop_grace_period: string
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly deploy?: { readonly replicas: number }
}

export interface Composition {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, unknown>>
}

/** The project's compose.yaml, its variables as they are written. */
export const composition = (): Composition => parse(textOf('compose.yaml'), { merge: true })

/** Puts values in place of `${NAME:?why}`; throws where there is none, as Compose does. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\{(\w+):\?([^}]*)\}/gu, (_, name: string, why: string) => {
    if (!values[name]) throw new Error(`${name}: ${why}`)
    return values[name]
  })
