import { afterAll, beforeAll, expect, it } from 'vitest'
import { loginSettings, passwordWay } from '../testing/login-settings'
import { postLogin } from '../testing/log-in'
import { startProxyUnderTest, type ProxyUnderTest } from '../testing/proxy-under-test'
import { loginChinese } from './login-chinese'
import { say } from './login-texts'

let proxy: ProxyUnderTest

beforeAll(async () => {
  proxy = await startProxyUnderTest({ login: loginSettings({ way: passwordWay }) })
})

afterAll(() => proxy.close())

const chinese = { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' }

it('the login page is in Chinese for who prefers it, and as safe', async () => {
  const english = await proxy.send('/login')
  const { status, headers, body } = await proxy.send('/login', { headers: chinese })
  expect(status).toBe(200)
  expect(body).toContain('<html lang="zh-CN">')
  expect(body).toContain('<title>登录 - ECS Inventory</title>')
  expect(body).toContain('<label for="user">用户名</label>')
  expect(body).toContain('<label for="password">密码</label>')
  expect(body).toContain('<button>登录</button>')
  expect(english.body).toContain('<html lang="en">')
  expect(body.replaceAll(/\p{sc=Han}+|zh-CN/gu, '')).toBe(
    english.body.replaceAll(/Log in|User name|Password|(?<=lang=")en/g, ''),
  )
  for (const name of ['content-security-policy', 'cache-control', 'content-type'])
    expect(headers[name], name).toBe(english.headers[name])
})

it.each([undefined, 'en', 'zh-CN', 'de'])(
  'caches are told that the page depends on the language: %s',
  async (language) => {
    const headers = language === undefined ? {} : { 'accept-language': language }
    const answer = await proxy.send('/login', { headers })
    expect(answer.headers.vary?.toLowerCase()).toContain('accept-language')
  },
)

it('a refused login is said in Chinese, with what was typed as text', async () => {
  const { status, body } = await postLogin(proxy, { user: '<i>', password: 'x' }, chinese)
  expect(status).toBe(401)
  expect(body).toContain('role="alert" class="problem">用户名或密码错误。</p>')
  expect(body).toContain('value="&lt;i&gt;"')
})

it('nothing of the header comes back', async () => {
  const headers = { 'accept-language': 'zh"><script>alert(1)</script>, de"onload=x;q=2' }
  const { body } = await proxy.send('/login', { headers })
  expect(body).not.toContain('alert')
  expect(body).not.toContain('onload')
  expect(body).toMatch(/<html lang="(en|zh-CN)">/)
})

it('what is filled in stands as it is, in both languages', () => {
  const problem = {
    text: '{name} may not use this ECS Inventory. Ask whoever runs it.',
    values: { name: '$& {name}' },
  } as const
  expect(say(problem, 'en')).toBe('$& {name} may not use this ECS Inventory. Ask whoever runs it.')
  expect(say(problem, 'zh-CN')).toBe('$& {name} 无权使用此 ECS Inventory。请联系其管理员。')
})

it.each(Object.entries(loginChinese))(
  '%s has the same holes in Chinese',
  (english, translation) => {
    const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()
    expect(holes(translation)).toEqual(holes(english))
  },
)
