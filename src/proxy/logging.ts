import type { FastifyServerOptions } from 'fastify'

/** How much the proxy says about itself, from everything to nothing. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

export type LogLevel = (typeof logLevels)[number]

/** Where log lines go, standard output unless a test listens. */
export interface LogStream {
  write(line: string): void
}

const secretNames = ['authorization', 'cookie', 'set-cookie', 'x-auth-token', 'x-security-token']

/**
 * Logs as JSON lines. No header and no query value is logged on purpose; what a library adds on its own is cut
 * down to the path, and headers that could hold a secret are removed by name.
 */
export function loggerOptions(level: LogLevel, stream: LogStream | undefined) {
  return {
    level,
    ...(stream === undefined
      ? {}
      : { stream: { write: (line: string) => stream.write(visible(line)) } }),
    redact: {
      paths: secretNames.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
      remove: true,
    },
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: pathOf(url) }),
    },
  } satisfies FastifyServerOptions['logger']
}

/** Control characters beyond those that JSON escapes, and what turns the direction of a text. */
const unseen = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** A line of JSON whose texts do nothing to the terminal that shows it: people choose the names that stand in them. */
function visible(line: string): string {
  return line.replaceAll(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** A request target without its query, whose values may be private. */
export function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? ''
}
