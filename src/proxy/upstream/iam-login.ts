import * as v from 'valibot'
import type { OutboundProxy } from '../configuration/outbound-proxy'
import type { CredentialSource } from './credential-source'
import { exchange, type ExchangeAnswer } from './exchange'
import {
  failurePause,
  FetchFailure,
  refusalPause,
  RenewedCredentials,
  type FetchedCredentials,
} from './renewed-credentials'

/** An IAM user, and the project that its tokens are for. */
export interface IamUser {
  /** Scheme, host and port of IAM, such as `https://iam.eu-west-101.myhuaweicloud.eu`. */
  readonly endpoint: string
  readonly user: string
  readonly password: string
  /** Name of the account that the user belongs to. */
  readonly domain: string
  readonly projectId: string
  /** The proxy towards IAM, null for none. */
  readonly outboundProxy: OutboundProxy | null
}

/** Tokens hold for 24 hours (IAM API reference, "Obtaining a User Token Through Password Authentication"). */
const renewBefore = 2 * 60 * 60_000
const throttlePause = 60_000

/** The documented part of the answer that is read: when the token ends. */
const tokenAnswer = v.object({
  token: v.object({ expires_at: v.pipe(v.string(), v.transform(Date.parse), v.finite()) }),
})

/**
 * Tokens for an IAM user, one at a time for all requests. IAM throttles logins, and repeating a refused one helps
 * nobody: it is not sent again for five minutes.
 */
export function iamLogin(user: IamUser): CredentialSource {
  return new RenewedCredentials({
    fetch: () => logIn(user),
    renewBefore,
    secrets: () => [user.password],
    giver: 'IAM',
  })
}

async function logIn({ endpoint, user, password, domain, projectId, outboundProxy }: IamUser) {
  const answer = await exchange(new URL('/v3/auth/tokens?nocatalog=true', endpoint), {
    method: 'POST',
    outboundProxy,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { name: user, password, domain: { name: domain } } },
        },
        scope: { project: { id: projectId } },
      },
    }),
  })
  return readToken(answer)
}

function readToken({ status, header, body }: ExchangeAnswer): FetchedCredentials {
  if (status !== 201) throw failure(status)
  const token = header('x-subject-token') ?? ''
  const answer = v.safeParse(v.pipe(v.string(), v.parseJson(), tokenAnswer), body)
  if (!/^[\x21-\x7e]+$/.test(token) || !answer.success)
    throw new FetchFailure('The answer of IAM to the login holds no token.', {
      pause: failurePause,
      refused: false,
    })
  return { credentials: { kind: 'token', token }, expiresAt: answer.output.token.expires_at }
}

function failure(status: number): FetchFailure {
  if (status === 429)
    return new FetchFailure('IAM takes no more logins for now (HTTP 429).', {
      pause: throttlePause,
      refused: false,
    })
  if (status >= 400 && status < 500)
    return new FetchFailure(
      `IAM refused the login (HTTP ${status}): user name, password, domain or project is wrong, or the user may not log in.`,
      { pause: refusalPause, refused: true },
    )
  return new FetchFailure(`IAM answered the login with HTTP ${status}.`, {
    pause: failurePause,
    refused: false,
  })
}
