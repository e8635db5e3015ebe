/** What proves to the API who asks: a pair of keys, temporary when it comes with a token, or an IAM token. */
export type Credentials =
  | {
      readonly kind: 'keys'
      readonly accessKey: string
      readonly secretKey: string
      readonly securityToken: string | null
    }
  | { readonly kind: 'token'; readonly token: string }

/** Every text in the credentials that must not appear anywhere outside a request to the API. */
export function secretsOf(credentials: Credentials): readonly string[] {
  if (credentials.kind === 'token') return [credentials.token]
  const { accessKey, secretKey, securityToken } = credentials
  return securityToken === null ? [accessKey, secretKey] : [accessKey, secretKey, securityToken]
}
