import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ageOf, checkedAnswer, etagOf, matches, storedAnswer } from './stored-answer'

const long = JSON.stringify({ servers: Array.from({ length: 200 }, (_, id) => ({ id: `${id}` })) })

const answerOf = (text: string, requestId: string | null, at: number) =>
  storedAnswer(Buffer.from(text), { requestId, askedAt: at, at })

describe('a stored answer', () => {
  it('gives its body in every coding, made once each', async () => {
    const { body } = answerOf(long, null, 0)
    const [brotli, gzip, identity] = [body.form('br'), body.form('gzip'), body.form('identity')]
    expect(body.form('gzip')).toBe(gzip)
    expect(brotliDecompressSync((await brotli).bytes).toString()).toBe(long)
    expect(gunzipSync((await gzip).bytes).toString()).toBe(long)
    expect((await identity).bytes.toString()).toBe(long)
    expect(body.form('gzip')).toBe(await gzip)
    const compressed = (await brotli).bytes.length + (await gzip).bytes.length
    // Once it is compressed the text is let go, until somebody wants it.
    expect(body.size).toBe(compressed)
    expect((await body.form('identity')).bytes.toString()).toBe(long)
    expect(body.size).toBe(compressed + long.length)
  })

  it('is not compressed when it is small', async () => {
    const { body } = answerOf('{}', null, 0)
    expect(body.form('br')).toEqual({ encoding: 'identity', bytes: Buffer.from('{}') })
  })

  it('has another strong ETag for each coding and each content', async () => {
    const one = answerOf(long, null, 0)
    const same = answerOf(long, 'another request', 5)
    const other = answerOf(`${long} `, null, 0)
    const tags = [etagOf(one, 'br'), etagOf(one, 'gzip'), etagOf(one, 'identity')]
    expect(new Set([...tags, etagOf(other, 'br')]).size).toBe(4)
    for (const tag of tags) expect(tag).toMatch(/^"[\w.-]+"$/)
    expect(etagOf(same, 'br')).toBe(tags[0])
    for (const tag of tags) {
      expect(matches(one, tag)).toBe(true)
      expect(matches(one, `"x", W/${tag} , "y"`)).toBe(true)
      expect(matches(other, tag)).toBe(false)
    }
    expect(matches(one, '*')).toBe(true)
    expect(matches(one, '"x", nonsense')).toBe(false)
  })

  it('knows its age in whole seconds, and is never younger than new', async () => {
    const answer = answerOf('{}', null, 10_000)
    expect([10_999, 12_500, 9000].map((now) => ageOf(answer, now))).toEqual([0, 2, 0])
  })
})

describe('an answer that was kept elsewhere', () => {
  const { body: _body, ...facts } = answerOf(long, 'request-1', 5)
  const brotli = (text: string) => ({
    encoding: 'br' as const,
    bytes: brotliCompressSync(Buffer.from(text)),
  })
  const plain = (text: string) => ({ encoding: 'identity' as const, bytes: Buffer.from(text) })

  it('is the text of its fingerprint, in either coding', async () => {
    for (const form of [brotli(long), plain(long)]) {
      const answer = await checkedAnswer(form, facts, long.length)
      expect(answer).toMatchObject(facts)
      expect(await answer?.body.form('identity')).toMatchObject({ bytes: Buffer.from(long) })
    }
  })

  it.each([
    ['another text', brotli(`${long} `), long.length + 1],
    ['another plain text', plain('{}'), 100],
    ['no brotli', { encoding: 'br' as const, bytes: Buffer.from('this is no brotli') }, 100],
    ['a brotli text that is too long', brotli(long), long.length - 1],
    ['a plain text that is too long', plain(long), long.length - 1],
  ])('is nothing when it is %s', async (_, form, longest) => {
    expect(await checkedAnswer(form, facts, longest)).toBeNull()
  })
})
