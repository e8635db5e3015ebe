import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { hashPassword, longestPassword } from './password-hash'

/** Reads a password from standard input, so that it stands in no list of processes, and prints its hash. */
export async function printPasswordHash(): Promise<void> {
  const password = process.stdin.isTTY
    ? await askUnseen('Password: ', process.stdin, process.stderr)
    : (await text(process.stdin)).replace(/\r?\n$/, '')
  if (password.length < 12 || password.length > longestPassword) {
    process.stderr.write(`A password has 12 to ${longestPassword} characters.\n`)
    process.exitCode = 1
    return
  }
  process.stdout.write(`${await hashPassword(password)}\n`)
}

/** A line that somebody types at a terminal, which does not show it; empty when they give up. */
export async function askUnseen(
  prompt: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input, output: nowhere, terminal: true, historySize: 0 })
  const givenUp = new AbortController()
  terminal.once('close', () => givenUp.abort())
  output.write(prompt)
  try {
    return await terminal.question('', { signal: givenUp.signal })
  } catch (error) {
    if (givenUp.signal.aborted) return ''
    throw error
  } finally {
    terminal.close()
    output.write('\n')
  }
}
