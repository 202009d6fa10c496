import { createHash, randomBytes } from 'node:crypto'

/** Tells people, and programs that look for secrets in what is published, what it is. */
const prefix = 'dossier_'

/** A new secret of 256 random bits. */
export const newSecret = (): string => prefix + randomBytes(32).toString('base64url')

/**
 * What is kept of a secret. One round of a quick hash is enough, since the secrets are random: nobody can try 2^256 of
 * them. (Slow hashes protect words that people choose.)
 */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
