import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { basicSection, credentialsFilePath } from './credentials-file'

/** What Node does for a user that has neither HOME nor an entry in passwd. */
function noHome(): string {
  throw new Error('A system error occurred: uv_os_homedir returned ENOENT')
}

describe('credentialsFilePath', () => {
  it('is where the SDKs look, unless the environment names another file', () => {
    expect(credentialsFilePath({}, () => '/home/me')).toBe(
      join('/home/me', '.huaweicloud/credentials'),
    )
    expect(credentialsFilePath({ HUAWEICLOUD_SDK_CREDENTIALS_FILE: '/etc/keys' })).toBe('/etc/keys')
  })

  it('is nowhere where the system knows no home directory', () => {
    expect(credentialsFilePath({}, noHome)).toBeNull()
    expect(credentialsFilePath({ HUAWEICLOUD_SDK_CREDENTIALS_FILE: '/etc/keys' }, noHome)).toBe(
      '/etc/keys',
    )
  })
})

describe('basicSection', () => {
  it('keeps the entries of [basic] and of no other section', () => {
    const text = 'ak=0\n[ basic ]\n ak = 1 \n;sk=2\n#sk=3\nnoise\nsk=4=5\n[global]\nak=6\n'
    expect(basicSection(text)).toEqual(
      new Map([
        ['ak', '1'],
        ['sk', '4=5'],
      ]),
    )
  })

  it('tells an empty section from none', () => {
    expect(basicSection('[basic]')).toEqual(new Map())
    expect(basicSection('ak=1')).toBeNull()
  })
})
