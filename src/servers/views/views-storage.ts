import { readStored, writeStored } from '~/lib/local-store'

/** Where a person's views are kept in this browser. */
const key = 'views'

/** Where a text goes that could not be read, so that it is not lost when views are stored again. */
const damagedKey = 'views-damaged'

const listeners = new Set<() => void>()

/** Calls `listen` whenever the stored views change, in this tab or another one of the browser. */
export function onStoredViews(listen: () => void): () => void {
  listeners.add(listen)
  addEventListener('storage', listen)
  return () => {
    listeners.delete(listen)
    removeEventListener('storage', listen)
  }
}

/** The stored text; null where there is none, or storage is blocked. */
export function storedViews(): string | null {
  return readStored(key)
}

/** A text that could not be read and was put aside. */
export function damagedViews(): string | null {
  return readStored(damagedKey)
}

/** Stores views; false where the browser refuses, and then nothing has changed. */
export function storeViews(text: string): boolean {
  return write(key, text)
}

/** Puts a text that cannot be read aside, behind what was put there before. */
export function keepDamagedViews(text: string): boolean {
  const before = damagedViews()
  return write(damagedKey, before === null ? text : `${before}\n${text}`)
}

/** Forgets what was put aside. */
export function forgetDamagedViews(): boolean {
  return write(damagedKey, null)
}

function write(name: string, text: string | null): boolean {
  const written = writeStored(name, text)
  if (written) for (const listen of listeners) listen()
  return written
}
