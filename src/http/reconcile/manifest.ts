import { types } from '../../reconcile/types.ts'
import { settings } from './extension.ts'
import { limits } from './limits.ts'

export const preview = { width: 400, height: 200 } as const

const idInBraces = '{{id}}'
const idInFlyout = '$' + '{id}'

/** What the service offers, for clients; `origin` is where they reached it. */
export function manifest(origin: string): object {
  const service = `${origin}/reconcile`
  const suggest = (what: string) => ({
    service_url: service,
    service_path: `/suggest/${what}`,
    flyout_service_path: `/flyout/${what}/${idInFlyout}`,
  })
  return {
    versions: ['0.2'],
    name: 'Dossier: people, organizations and topics in the news',
    identifierSpace: `${service}/entities/`,
    schemaSpace: 'urn:dossier:schema:1',
    documentation: `${origin}/docs`,
    defaultTypes: types.map(({ id, name }) => ({ id, name })),
    view: { url: `${service}/entities/${idInBraces}` },
    preview: { url: `${service}/preview/${idInBraces}`, ...preview },
    suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
    extend: {
      propose_properties: { service_url: service, service_path: '/properties' },
      property_settings: settings,
    },
    batchSize: limits.batch,
  }
}
