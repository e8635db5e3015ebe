import { writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { announce } from './announce'
import type { LogStream } from './logging'

/** Characters that wait for a reader who falls behind. */
const mostWaiting = 1024 * 1024

/** Milliseconds in which such a reader may catch up when the program ends. */
const patience = 1000

/** Milliseconds between two lines about what was lost. */
const silence = 60_000

/** The log of a program. */
export interface LogOutput extends LogStream {
  /** Gives whoever reads the log a second for what is still to be read. */
  flush(): Promise<void>
}

/**
 * The log on standard output, before the event loop goes on. It never fails and never holds anything up: lines that
 * cannot be written, or that nobody reads for long, are lost, and standard error says so at most once a minute.
 */
export function standardOutput(): LogOutput {
  const { stdout } = process
  const lost = lossNotice()
  const { fd } = stdout
  const output =
    stdout instanceof Socket
      ? toReader(stdout, lost)
      : { ...wholeLines((bytes) => writeSync(fd, bytes), lost), flush: async () => undefined }
  const lines = onceATurn(output)
  // Whatever ends the program, what it has said is written.
  process.on('exit', () => lines.writeNow())
  return {
    ...lines,
    flush: async () => {
      lines.writeNow()
      await output.flush()
    },
  }
}

/** Writes the lines of one turn of the event loop together: each by itself costs kept answers a tenth of their time or more. */
export function onceATurn(output: LogStream): LogStream & { writeNow: () => void } {
  let lines = ''
  function writeNow() {
    const text = lines
    lines = ''
    if (text !== '') output.write(text)
  }
  return {
    write: (line) => {
      if (lines === '') setImmediate(writeNow)
      lines += line
    },
    writeNow,
  }
}

/** Pipes, sockets and terminals: Node writes at once what they take, and keeps the rest. */
function toReader(stdout: Socket, lost: (why: string) => void): LogOutput {
  stdout.on('error', (error) => lost(codeOf(error)))
  return {
    write: (line) => {
      if (stdout.writableLength > mostWaiting) lost('nobody reads it')
      else stdout.write(line)
    },
    flush: async () => {
      if (stdout.writableLength === 0) return
      const written = new Promise<void>((resolve) => stdout.write('', () => resolve()))
      await Promise.race([written, pause(patience)])
    },
  }
}

/**
 * Files: `writeSome` returns how many bytes it took, and throws when it takes none. Where a disk is full in the midst
 * of a line, the next one that can be written begins on a line of its own.
 */
export function wholeLines(
  writeSome: (bytes: Uint8Array) => number,
  lost: (why: string) => void,
): LogStream {
  let torn = false
  return {
    write: (line) => {
      let rest = Buffer.from(torn ? `\n${line}` : line)
      try {
        while (rest.length > 0) {
          rest = rest.subarray(writeSome(rest))
          torn = rest.length > 0
        }
      } catch (error) {
        lost(codeOf(error))
      }
    },
  }
}

function lossNotice(): (why: string) => void {
  let silentUntil = 0
  return (why) => {
    const now = Date.now()
    if (now < silentUntil) return
    silentUntil = now + silence
    announce(`Lines of the log are lost: it cannot be written (${why}).`)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
