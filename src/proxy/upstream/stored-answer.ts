import { hash } from 'node:crypto'
import { EncodedBody, type Encoding } from './encoded-body'

/** A good answer of the API as it is kept: without user data, and compressed. */
export interface StoredAnswer {
  readonly body: EncodedBody
  /** Names the content, whatever its coding. Letters, digits, `-` and `_`. */
  readonly fingerprint: string
  /** The request id that the API gave this answer. */
  readonly requestId: string | null
  /** When the answer came from the API, in milliseconds since 1970. */
  readonly at: number
}

/** Makes an answer that can be kept of a body that holds nothing secret any more. */
export function storedAnswer(text: Buffer, requestId: string | null, at: number): StoredAnswer {
  const fingerprint = hash('sha256', text, 'base64url').slice(0, 22)
  return { body: EncodedBody.of(text), fingerprint, requestId, at }
}

/** Strong validator of an answer in one content coding: each coding is other bytes. */
export function etagOf({ fingerprint }: StoredAnswer, encoding: Encoding): string {
  return encoding === 'identity' ? `"${fingerprint}"` : `"${fingerprint}.${encoding}"`
}

/** Whether an If-None-Match header names the answer, in whichever coding the client got it. */
export function matches({ fingerprint }: StoredAnswer, ifNoneMatch: string): boolean {
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((item) => {
    const [, tag] = /^\s*(?:W\/)?"([\w-]+)(?:\.(?:br|gzip))?"\s*$/.exec(item) ?? []
    return tag === fingerprint
  })
}

/** Whole seconds since the answer came from the API, for the Age header. */
export function ageOf({ at }: StoredAnswer, now: number): number {
  return Math.max(0, Math.floor((now - at) / 1000))
}
