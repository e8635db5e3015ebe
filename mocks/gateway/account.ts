import type { TokenState } from './iam'

/** An access key with its secret; temporary ones are valid only together with their security token. */
export interface AccessKey {
  readonly accessKey: string
  readonly secretKey: string
  readonly securityToken?: string
}

/** Everything that the simulated gateway accepts. */
export interface Account {
  readonly keys: readonly AccessKey[]
  /** A key that was issued and still holds at `now`. */
  readonly findIssuedKey?: (accessKey: string, now: number) => AccessKey | null
  /** What a token that was issued is worth for the project of the request. */
  readonly issuedToken?: (token: string, projectId: string | null, now: number) => TokenState
  readonly token: string
  /** A token that was valid once. */
  readonly expiredToken: string
}

/** The keys of the simulated account; they open nothing but the simulation. */
export const simulatedAccount = {
  permanent: {
    accessKey: 'SIMULATEDACCESSKEY00',
    secretKey: 'simulated-secret-key-that-opens-nothing0',
  },
  temporary: {
    accessKey: 'SIMULATEDTEMPORARY00',
    secretKey: 'simulated-temporary-key-opens-nothing000',
    securityToken: 'simulated-security-token',
  },
  iamUser: {
    user: 'simulated-user',
    password: 'simulated-password-that-opens-nothing',
    domain: 'simulated-account',
  },
  token: 'simulated-token',
  expiredToken: 'simulated-expired-token',
} as const
