import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { askUnseen } from './hash-password'

function terminal() {
  const input = new PassThrough()
  const output = new PassThrough({ encoding: 'utf8' })
  return { input, output }
}

it('a password is read up to Enter, without showing it', async () => {
  const { input, output } = terminal()
  const answer = askUnseen('Password: ', input, output)
  input.write('the pasword')
  // Backspace, as in every line that somebody types.
  input.write(`${'\u007f'.repeat(4)}sword\r`)
  expect(await answer).toBe('the password')
  expect(output.read()).toBe('Password: \n')
})

it('Ctrl-C and Ctrl-D give up', async () => {
  for (const key of ['\u0003', '\u0004']) {
    const { input, output } = terminal()
    const answer = askUnseen('Password: ', input, output)
    input.write(key)
    expect(await answer).toBe('')
  }
})
