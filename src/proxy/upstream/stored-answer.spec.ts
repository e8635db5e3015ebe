import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ageOf, etagOf, matches, storedAnswer } from './stored-answer'

const long = JSON.stringify({ servers: Array.from({ length: 200 }, (_, id) => ({ id: `${id}` })) })

const answerOf = (text: string, requestId: string | null, at: number) =>
  storedAnswer(Buffer.from(text), requestId, at)

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
