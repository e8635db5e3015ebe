import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { orderFieldsFile } from './fields-client'
import { textOf } from './file-format'
import { jsonFieldsFormat } from './json'
import type { RowOfPage } from './raw-records'
import type { ExportFormat, ExportProgress } from './table-file'
import { FieldsWorkerInThisThread } from './testing/fields-worker-in-this-thread'
import { facts } from './testing/table'

const started: NotedWorker[] = []

class NotedWorker extends FieldsWorkerInThisThread {
  terminated = false

  constructor() {
    super()
    started.push(this)
  }

  override terminate(): void {
    super.terminate()
    this.terminated = true
  }
}

beforeEach(() => {
  started.length = 0
  vi.stubGlobal('Worker', NotedWorker)
})
afterEach(() => vi.unstubAllGlobals())

const pageSize = 100
/** Rows of 120 pages, in another order than that of their pages, as sorted ones are. */
const rows: readonly RowOfPage[] = Array.from({ length: 12_000 }, (_, at) => {
  const place = (at * 7) % 12_000
  return { id: `s-${place}`, source: urlOf(place) }
})

function urlOf(place: number) {
  return { answer: { url: `/${Math.floor(place / pageSize)}` }, index: place % pageSize }
}

function rawOf(id: string) {
  return { id, name: `名 ${id}`, flavor: { vcpus: '2' } }
}

async function bodyOf(url: string): Promise<Blob> {
  const first = Number(url.slice(1)) * pageSize
  const servers = Array.from({ length: pageSize }, (_, at) => rawOf(`s-${first + at}`))
  return new Blob([JSON.stringify({ servers })])
}

function order(
  readBody: (url: string, signal: AbortSignal) => Promise<Blob>,
  signal: AbortSignal = new AbortController().signal,
  format: ExportFormat = 'json',
  progress: (progress: ExportProgress) => void = () => undefined,
) {
  const breathe = async () => undefined
  return orderFieldsFile({ format, facts, rows }, { signal, breathe, readBody, progress })
}

test('sorted rows come in their order, and each page is asked for once', async () => {
  const asked: string[] = []
  const { blob, notes } = await order((url) => {
    asked.push(url)
    return bodyOf(url)
  })
  const raws = rows.map(({ id }) => rawOf(id))
  expect((await blob.text()) === textOf(jsonFieldsFormat(facts), raws)).toBe(true)
  expect(blob.type).toBe('application/json')
  expect(notes).toEqual([])
  expect(asked).toHaveLength(120)
  expect(new Set(asked).size).toBe(120)
  expect(started.map(({ terminated }) => terminated)).toEqual([true])
})

test('a table of all fields is looked through before it is written', async () => {
  const steps = new Set<string>()
  const { blob } = await order(bodyOf, undefined, 'csv', ({ step }) => steps.add(step))
  const [header, first] = (await blob.text()).split('\r\n')
  expect(header).toBe('id,name,flavor.vcpus')
  expect(first).toBe('s-0,名 s-0,2')
  expect([...steps].at(0)).toBe('reading')
})

describe('an export that is given up', () => {
  test('before it began starts nothing', async () => {
    await expect(order(bodyOf, AbortSignal.abort('no'))).rejects.toBe('no')
    expect(started).toEqual([])
  })

  test('ends its worker and what is read for it', async () => {
    const controller = new AbortController()
    let reading: AbortSignal | null = null
    const file = order((_, signal) => {
      reading = signal
      return new Promise(() => undefined)
    }, controller.signal)
    await expect.poll(() => reading).not.toBeNull()
    const reason = new Error('cancelled')
    controller.abort(reason)
    await expect(file).rejects.toBe(reason)
    expect(started[0]?.terminated).toBe(true)
    expect(reading).toMatchObject({ aborted: true })
  })

  test('in the midst of it says no more about its progress', async () => {
    const controller = new AbortController()
    let said = 0
    const file = order(bodyOf, controller.signal, 'json', () => {
      said += 1
      controller.abort('enough')
    })
    await expect(file).rejects.toBe('enough')
    expect(said).toBe(1)
  })

  test('while rows are handed over is given up there', async () => {
    const controller = new AbortController()
    const breathe = async () => controller.abort('enough')
    const host = { signal: controller.signal, breathe, readBody: bodyOf, progress: () => undefined }
    const file = orderFieldsFile({ format: 'json', facts, rows }, host)
    await expect(file).rejects.toBe('enough')
    expect(started[0]?.terminated).toBe(true)
  })
})

test('a body that cannot be read fails the export as it is', async () => {
  const error = new Error('no page')
  await expect(order(() => Promise.reject(error))).rejects.toBe(error)
  expect(started[0]?.terminated).toBe(true)
})

test('a fault of the worker is said', async () => {
  await expect(order(async () => new Blob(['no JSON']))).rejects.toThrow(/JSON/)
  expect(started[0]?.terminated).toBe(true)
})

test('a worker that cannot start fails the export', async () => {
  const file = order(() => new Promise(() => undefined))
  started[0]?.dispatchEvent(new Event('error'))
  await expect(file).rejects.toThrow('The worker that makes the file could not start.')
})
