import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnPath } from './return-path'

const site = 'https://ecs.example.com'

describe('returnPath', () => {
  it.each([
    '/',
    '/?project=demo&status=ACTIVE',
    '/?tags=env%3Dprod&q=-tag%3Aenv%3Ddev%20web&server=a#x',
    '/?q=https%3A%2F%2Fevil.example',
    '/?q=//evil.example',
  ])('keeps %s', (path) => {
    expect(returnPath(path)).toBe(path)
  })

  it.each([
    null,
    '',
    'evil.example',
    'https://evil.example/',
    'HTTPS://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/?x\r\nset-cookie: a=b',
    '/?x=\u0000',
    '/?x=é',
    '@evil.example',
    '.evil.example',
    '?x',
    '/login',
    '/login?return=/login',
    '/logout',
    '/login/callback?code=x',
    '/api/projects',
    `/?${'x'.repeat(5000)}`,
  ])('turns %j into /', (wanted) => {
    expect(returnPath(wanted)).toBe('/')
  })

  it('stays on the site whatever is asked for', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '@',
      ':',
      '//',
      '?',
      '#',
      '%2f',
      '\t',
      'evil.example',
      'https:',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          for (const wanted of [text, `/${text}`]) {
            const path = returnPath(wanted)
            expect(new URL(path, site).origin).toBe(site)
            expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})
