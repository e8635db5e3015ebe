import { expect, test } from 'vitest'

import { decodeUserData } from './user-data'

test.each([
  [btoa('#!/bin/bash\n\techo "hi"\r\n'), '#!/bin/bash\n\techo "hi"\r\n'],
  ['5rWL6K+V', '测试'],
  ['', ''],
  [btoa('\u001f\u008b\u0008\0'), null],
  [btoa('a\0b'), null],
  ['/w==', null],
  ['not base64!', null],
])('%o decodes to %o', (base64, text) => {
  expect(decodeUserData(base64)).toBe(text)
})
