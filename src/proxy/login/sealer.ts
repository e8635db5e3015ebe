import { createHash, hkdfSync } from 'node:crypto'
import { EncryptJWT, errors, jwtDecrypt } from 'jose'

/** Encrypts what a browser keeps for the proxy, so that nobody can read or change it on the way. */
export interface Sealer {
  /** Seals claims until a time in seconds since 1970. */
  seal(claims: Readonly<Record<string, unknown>>, expires: number): Promise<string>
  /** The claims of something that this proxy sealed and that has not expired at `now` (milliseconds), else null. */
  open(sealed: string, now: number): Promise<Readonly<Record<string, unknown>> | null>
}

const encryption = 'A256GCM'

/**
 * Makes a sealer out of secrets. The first one seals, all of them open, so that a secret can be replaced without
 * ending every session. `purpose` keeps kinds of cookies apart: one never opens as another.
 */
export function createSealer(secrets: readonly string[], purpose: string): Sealer {
  const keys = secrets.map((secret) => {
    const key = new Uint8Array(hkdfSync('sha256', secret, '', `ecs-inventory ${purpose}`, 32))
    // Names the key without telling anything about it.
    const id = createHash('sha256').update(key).digest('base64url').slice(0, 8)
    return { id, key }
  })
  const [current] = keys
  if (current === undefined) throw new Error('A sealer needs a secret.')
  return {
    seal: (claims, expires) =>
      new EncryptJWT({ ...claims })
        .setProtectedHeader({ alg: 'dir', enc: encryption, kid: current.id })
        .setExpirationTime(expires)
        .encrypt(current.key),
    open: async (sealed, now) => {
      try {
        const { payload } = await jwtDecrypt(
          sealed,
          ({ kid }) => {
            const found = keys.find(({ id }) => id === kid)
            if (found === undefined) throw new errors.JWKSNoMatchingKey()
            return found.key
          },
          {
            keyManagementAlgorithms: ['dir'],
            contentEncryptionAlgorithms: [encryption],
            currentDate: new Date(now),
            requiredClaims: ['exp'],
          },
        )
        return payload
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}
