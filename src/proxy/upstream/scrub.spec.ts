import { describe, expect, it } from 'vitest'
import { scrub } from './scrub'

describe('scrub', () => {
  it.each([
    ['ak AKEXAMPLE not exist', 'ak [removed] not exist'],
    ['AKEXAMPLE, AKEXAMPLE', '[removed], [removed]'],
    ['key=s%2Fk%2B and s/k+', 'key=[removed] and [removed]'],
    ['SignedHeaders=host, Signature=0a1b2C', 'SignedHeaders=host, Signature=[removed]'],
    ['nothing private', 'nothing private'],
  ])('turns %j into %j', (text, scrubbed) => {
    expect(scrub(text, ['AKEXAMPLE', 's/k+'])).toBe(scrubbed)
  })
})
