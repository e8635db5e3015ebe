import { describe, expect, it } from 'vitest'
import { readOutboundProxy } from './outbound-proxy'

describe('readOutboundProxy', () => {
  it('knows none unless one is set for https', () => {
    expect(readOutboundProxy({})).toBeNull()
    expect(readOutboundProxy({ HTTPS_PROXY: '', HTTP_PROXY: 'http://p' })).toBeNull()
  })

  it('reads the address and the exceptions, lower case first', () => {
    expect(readOutboundProxy({ HTTPS_PROXY: 'http://p:3128', NO_PROXY: '.local' })).toEqual({
      url: 'http://p:3128/',
      except: '.local',
    })
    expect(
      readOutboundProxy({ HTTPS_PROXY: 'http://p', https_proxy: 'http://q', no_proxy: 'a,b' }),
    ).toEqual({ url: 'http://q/', except: 'a,b' })
  })

  it.each(['p:3128', 'socks5://p', 'user:secret@p'])(
    'refuses %s and does not repeat it',
    (value) => {
      expect(() => readOutboundProxy({ HTTPS_PROXY: value })).toThrow(
        /^HTTPS_PROXY takes the address/,
      )
      expect(() => readOutboundProxy({ HTTPS_PROXY: value })).not.toThrow(value)
    },
  )
})
