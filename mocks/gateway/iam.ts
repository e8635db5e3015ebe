import * as v from 'valibot'
import type { Reply } from '../ecs/reply'
import type { ReceivedRequest } from './canonical-request'
import { IssuedThings } from './issued'

/** An IAM user that can log in. */
export interface IamUser {
  readonly user: string
  readonly password: string
  /** Name of the account. */
  readonly domain: string
}

/** What the gateway asks about a token that IAM issued. */
export type TokenState = 'valid' | 'expired' | 'unknown'

/** Tokens hold for 24 hours (IAM API reference, "Obtaining a User Token Through Password Authentication"). */
const tokenLife = 24 * 60 * 60_000

const loginPath = '/v3/auth/tokens'

/** The documented body of a login with a password, for one project by its id. */
const login = v.object({
  auth: v.object({
    identity: v.object({
      methods: v.tuple([v.literal('password')]),
      password: v.object({
        user: v.object({
          name: v.string(),
          password: v.string(),
          domain: v.object({ name: v.string() }),
        }),
      }),
    }),
    scope: v.object({ project: v.object({ id: v.string() }) }),
  }),
})

/** IAM as far as a login with a password goes. */
export class SimulatedIam {
  readonly #user: IamUser
  readonly #projectIds: ReadonlySet<string>
  readonly #tokens = new IssuedThings<{ readonly projectId: string }>()

  constructor(user: IamUser, projectIds: readonly string[]) {
    this.#user = user
    this.#projectIds = new Set(projectIds)
  }

  /** Answers a request to IAM; null for any other. `now` is in milliseconds. */
  answer(request: ReceivedRequest, now: number): Reply | null {
    const [path] = request.target.split('?', 1)
    if (path !== loginPath || request.method !== 'POST') return null
    const asked = v.safeParse(v.pipe(v.string(), v.parseJson(), login), request.body)
    if (!asked.success) return iamError(400, 'Request body is invalid.', 'Bad Request')
    const { identity, scope } = asked.output.auth
    const { name, password, domain } = identity.password.user
    const known =
      name === this.#user.user &&
      password === this.#user.password &&
      domain.name === this.#user.domain
    if (!known) return iamError(401, 'The username or password is wrong.', 'Unauthorized')
    if (!this.#projectIds.has(scope.project.id))
      return iamError(401, 'The project is not accessible.', 'Unauthorized')
    return this.#issue(scope.project.id, now)
  }

  /** What a token is worth for a project at `now`. */
  stateOf(token: string, projectId: string | null, now: number): TokenState {
    const issued = this.#tokens.find(token)
    if (issued === null || issued.value.projectId !== projectId) return 'unknown'
    return now < issued.expiresAt ? 'valid' : 'expired'
  }

  /** Ends every token at once, as IAM does after a change of the password. */
  revokeTokens(now: number): void {
    this.#tokens.revoke(now)
  }

  #issue(projectId: string, now: number): Reply {
    const token = `simulated-iam-token-${this.#tokens.count + 1}-${projectId}`
    const { expiresAt } = this.#tokens.issue(token, { projectId }, { now, life: tokenLife })
    const body = {
      token: {
        methods: ['password'],
        issued_at: new Date(now).toISOString(),
        expires_at: new Date(expiresAt).toISOString(),
        user: { name: this.#user.user, domain: { name: this.#user.domain } },
        project: { id: projectId, domain: { name: this.#user.domain } },
      },
    }
    return {
      status: 201,
      headers: { 'X-Subject-Token': token },
      body: () => JSON.stringify(body),
    }
  }
}

function iamError(status: number, message: string, title: string): Reply {
  return { status, body: () => JSON.stringify({ error: { code: status, message, title } }) }
}
