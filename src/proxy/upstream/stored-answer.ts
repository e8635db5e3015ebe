import { hash } from 'node:crypto'
import { EncodedBody, textOf, type BodyForm, type Encoding } from './encoded-body'
import { eventLoopTurns, isLong } from './turns'

/** A good answer of the API as it is kept: without user data, and compressed. */
export interface StoredAnswer {
  readonly body: EncodedBody
  /** Names the content, whatever its coding. Letters, digits, `-` and `_`. */
  readonly fingerprint: string
  /** The request id that the API gave this answer. */
  readonly requestId: string | null
  /** When the request for it went out, in milliseconds since 1970: tells a newer answer from an older one. */
  readonly askedAt: number
  /** When the answer came from the API, in milliseconds since 1970. */
  readonly at: number
}

/** Makes an answer that can be kept of a body that holds nothing secret any more. */
export function storedAnswer(
  text: Buffer,
  facts: Pick<StoredAnswer, 'requestId' | 'askedAt' | 'at'>,
): StoredAnswer {
  return { body: EncodedBody.of(text), fingerprint: fingerprintOf(text), ...facts }
}

/**
 * An answer that was kept elsewhere, or null when its body is not the text of the fingerprint, or has more than
 * `longest` bytes.
 */
export async function checkedAnswer(
  form: BodyForm,
  facts: Omit<StoredAnswer, 'body'>,
  longest: number,
): Promise<StoredAnswer | null> {
  const text = await textOf(form, longest).catch(() => null)
  if (text === null) return null
  if (isLong(text.byteLength)) await eventLoopTurns.next()
  return fingerprintOf(text) === facts.fingerprint
    ? { body: new EncodedBody(form), ...facts }
    : null
}

/** Names a text by what it holds. Letters, digits, `-` and `_`. */
export function fingerprintOf(text: Buffer): string {
  return hash('sha256', text, 'base64url').slice(0, 22)
}

type Named = Pick<StoredAnswer, 'fingerprint'>

/** Strong validator of an answer in one content coding: each coding is other bytes. */
export function etagOf({ fingerprint }: Named, encoding: Encoding): string {
  return encoding === 'identity' ? `"${fingerprint}"` : `"${fingerprint}.${encoding}"`
}

/** Whether an If-None-Match header names the answer, in whichever coding the client got it. */
export function matches({ fingerprint }: Named, ifNoneMatch: string): boolean {
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
