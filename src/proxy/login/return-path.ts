import type { FastifyReply, FastifyRequest } from 'fastify'

/** Longer addresses are no view of this page. */
const longest = 4096

/**
 * Where to go after the login: the path and query that a request asks for, if they stay on this site, else `/`. What
 * leads to another site, or back to the login, never comes out (open redirects).
 */
export function returnPath(wanted: string | null): string {
  if (wanted === null || wanted.length > longest) return '/'
  // Browsers read a backslash as a slash, and drop tabs and line ends: "/\t/evil.example" would be another site.
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted)) return '/'
  const base = 'https://inventory.invalid'
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null
  if (url === null || url.origin !== base || url.pathname.startsWith('//')) return '/'
  if (/^\/(login|logout|api)(\/|$)/i.test(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}

/** The return path in the query of a request to the login. */
export function wantedReturn(request: FastifyRequest): string {
  return returnPath(new URL(`http://localhost${request.url}`).searchParams.get('return'))
}

/** Leads somebody who is logged in to where they wanted to go. */
export function sendBack(reply: FastifyReply, returnTo: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(returnTo, 303)
}
