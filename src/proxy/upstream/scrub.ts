const removed = '[removed]'

/** Takes secrets, and the signature that is made from them, out of a text that someone else wrote. */
export function scrub(text: string, secrets: readonly string[]): string {
  return secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((rest, secret) => rest.replaceAll(secret, removed), text)
    .replaceAll(/(Signature=)[0-9a-f]+/gi, `$1${removed}`)
}
