import type { Reply } from '../ecs/reply'
import type { AccessKey } from './account'
import type { ReceivedRequest } from './canonical-request'
import { IssuedThings } from './issued'

/** How long keys hold and when the next ones are handed out: choices of the simulation, in milliseconds. */
const keyLife = 2 * 60 * 60_000
const keyOverlap = 45 * 60_000

const tokenPath = '/meta-data/latest/api/token'
const keyPath = '/openstack/latest/securitykey'

/** The metadata service of an ECS with an agency, as far as temporary keys go; only requests with a token see them. */
export class SimulatedMetadata {
  readonly #tokens = new IssuedThings<null>()
  readonly #keys = new IssuedThings<AccessKey>()
  #current: string | null = null

  /** Answers a request to the metadata service; null for any other. `now` is in milliseconds. */
  answer(request: ReceivedRequest, now: number): Reply | null {
    if (request.target === tokenPath && request.method === 'PUT')
      return this.#issueToken(request.headers['x-metadata-token-ttl-seconds'] ?? '', now)
    if (request.target !== keyPath || request.method !== 'GET') return null
    const token = this.#tokens.find(request.headers['x-metadata-token'] ?? '')
    if (token === null || now >= token.expiresAt) return plain(401, 'Unauthorized')
    return this.#currentKey(now)
  }

  /** The key of that name while it holds. */
  findKey(accessKey: string, now: number): AccessKey | null {
    const issued = this.#keys.find(accessKey)
    return issued !== null && now < issued.expiresAt ? issued.value : null
  }

  #issueToken(seconds: string, now: number): Reply {
    if (!/^\d{1,5}$/.test(seconds)) return plain(400, 'Bad Request')
    const token = `simulated-metadata-token-${this.#tokens.count + 1}`
    this.#tokens.issue(token, null, { now, life: Number(seconds) * 1000 })
    return plain(200, token)
  }

  #currentKey(now: number): Reply {
    let issued = this.#current === null ? null : this.#keys.find(this.#current)
    if (issued === null || now >= issued.expiresAt - keyOverlap) {
      const number = this.#keys.count + 1
      const key = {
        accessKey: `SIMULATEDAGENCYKEY${String(number).padStart(2, '0')}`,
        secretKey: `simulated-agency-secret-${number}`,
        securityToken: `simulated-agency-token-${number}`,
      }
      issued = this.#keys.issue(key.accessKey, key, { now, life: keyLife })
      this.#current = key.accessKey
    }
    const { accessKey, secretKey, securityToken } = issued.value
    return plain(
      200,
      JSON.stringify({
        credential: {
          access: accessKey,
          secret: secretKey,
          securitytoken: securityToken,
          expires_at: new Date(issued.expiresAt).toISOString(),
        },
      }),
    )
  }
}

function plain(status: number, body: string): Reply {
  return { status, body: () => body }
}
