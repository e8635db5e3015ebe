import { readablePart, type Row, type Server } from '~/api/server'
import type { Label } from '~/lib/language/translate'

import type { TimeField } from './field'

type Text = string | null | undefined

/** Reads the filled texts of a server; a row that cannot be read has those that could be. */
export function texts(read: (server: Server) => readonly Text[]): (row: Row) => readonly string[] {
  return (row) => {
    const server = readablePart(row)
    return server === null ? [] : read(server).filter(isFilled)
  }
}

/** Reads one text of a server, where it is filled. */
export function text(read: (server: Server) => Text): (row: Row) => readonly string[] {
  return (row) => {
    const server = readablePart(row)
    const value = server === null ? null : read(server)
    return isFilled(value) ? [value] : []
  }
}

/** Reads a number of a server. */
export function number(
  read: (server: Server) => number | null | undefined,
): (row: Row) => number | null {
  return (row) => {
    const server = readablePart(row)
    return server === null ? null : (read(server) ?? null)
  }
}

function isFilled(value: Text): value is string {
  return value !== null && value !== undefined && value !== ''
}

/** Reads the addresses of a server: those of a type, or all. */
export function addresses(type: 'fixed' | 'floating' | null): (row: Row) => readonly string[] {
  return texts((server) =>
    server.addresses.map((entry) => (type === null || entry.type === type ? entry.address : null)),
  )
}

/** A field of a time in the past. */
export function time(
  aliases: readonly string[],
  meaning: Label,
  read: (server: Server) => number | null,
): TimeField {
  return {
    kind: 'time',
    aliases,
    meaning,
    examples: ['>30d', '<24h', '>=2026-01-01', '2026-01..2026-03'],
    direction: 'ago',
    number: number(read),
  }
}
