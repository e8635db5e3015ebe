import { expect, test } from 'vitest'

import { questionOf } from './find-in-project'

test.each(['10.', '10.0.3.', '192.168.0.4', '10.0', '255.255.255.255'])(
  '%s is asked for as an address',
  (text) => {
    expect(questionOf(text)).toEqual({ by: 'ip', text })
  },
)

test.each(['web', 'web-1', 'web.1', '10', '.10', 'v1.2', '10.0.0.0.1', '2001:db8::1', '10.a'])(
  '%s is asked for as a name',
  (text) => {
    expect(questionOf(text)).toEqual({ by: 'name', text })
  },
)

test.each(['env=prod', 'env=', 'a=b=c'])('%s is asked for as a tag', (text) => {
  expect(questionOf(text)).toEqual({ by: 'tags', text })
})

test('what stands around a text is not asked for', () => {
  expect(questionOf('  web-1\n')).toEqual({ by: 'name', text: 'web-1' })
})
