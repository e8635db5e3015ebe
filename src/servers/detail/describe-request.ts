import { proxyPrefix } from '~/api/paths'

/** A request of this page in all the ways in which it can be repeated. `host` is that of the API, null when unknown. */
export function describeRequest(
  url: string,
  host: string | null,
): { readonly get: string; readonly api: string; readonly curl: string } {
  const path = url.startsWith(proxyPrefix) ? url.slice(proxyPrefix.length) : url
  const api = `https://${host ?? '{endpoint}'}${path}`
  return {
    get: `GET ${url}`,
    api: `GET ${api}`,
    // In quotes: a token on the command line would stay in the shell's history, a variable's name may.
    curl: `curl --globoff --header "X-Auth-Token: $TOKEN" '${api.replaceAll("'", '%27')}'`,
  }
}
