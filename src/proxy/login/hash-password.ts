import { text } from 'node:stream/consumers'
import { hashPassword, longestPassword } from './password-hash'

/** Reads a password from standard input, so that it stands in no list of processes, and prints its hash. */
export async function printPasswordHash(): Promise<void> {
  if (process.stdin.isTTY) process.stderr.write('Password, then Enter and Ctrl-D: ')
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (password.length < 12 || password.length > longestPassword) {
    process.stderr.write(`A password has 12 to ${longestPassword} characters.\n`)
    process.exitCode = 1
    return
  }
  process.stdout.write(`${await hashPassword(password)}\n`)
}
