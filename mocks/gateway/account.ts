/** An access key with its secret; temporary ones are valid only together with their security token. */
export interface AccessKey {
  readonly accessKey: string
  readonly secretKey: string
  readonly securityToken?: string
}

/** Everything that the simulated gateway accepts. */
export interface Account {
  readonly keys: readonly AccessKey[]
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
  token: 'simulated-token',
  expiredToken: 'simulated-expired-token',
} as const
