import { createHmac, randomBytes } from 'node:crypto'

/** Tells what it is; what follows is base64. */
const prefix = 'whsec_'
/** Bytes that a secret may have. */
const length = { least: 24, most: 64 }

/** A new secret of 256 random bits, as Standard Webhooks writes it. */
export const newSecret = (): string => prefix + randomBytes(32).toString('base64')

/** What is wrong with a secret that somebody else made; undefined for a good one. Never says the secret. */
export function wrongSecret(secret: string): string | undefined {
  const bytes = bytesOf(secret)
  const isWritten =
    secret.startsWith(prefix) && bytes.toString('base64') === secret.slice(prefix.length)
  if (isWritten && bytes.length >= length.least && bytes.length <= length.most) return undefined
  const came = isWritten ? `${bytes.length} bytes` : 'another form'
  return `secret: expected "${prefix}" and the base64 of ${length.least} to ${length.most} bytes, got ${came}; leave it out to have one made`
}

const bytesOf = (secret: string): Buffer => Buffer.from(secret.slice(prefix.length), 'base64')

/**
 * The headers of a message, signed by each of the secrets (Standard Webhooks 1.0.0, "v1": HMAC-SHA256 over the id, the
 * seconds since 1970, and the body, parted by full stops).
 */
export function signedHeaders(
  { id, seconds, body }: { readonly id: string; readonly seconds: number; readonly body: string },
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const signatures = secrets.map((secret) => {
    const hmac = createHmac('sha256', bytesOf(secret)).update(`${id}.${seconds}.${body}`)
    return `v1,${hmac.digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatures.join(' '),
  }
}
