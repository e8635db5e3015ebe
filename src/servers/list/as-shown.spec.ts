import { expect, test, vi } from 'vitest'

import { namedProject } from '~/api/testing/named-project'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import { mergeProjects } from '~/inventory/merge-projects'
import { makeServer } from '~/inventory/refine/testing/rows'

import { asShown } from './as-shown'
import { listOf } from './testing/list-of'

function loadedOf(id: string, some: Partial<Loaded> = {}): Loaded {
  return { ...nothingLoaded(10), rows: [makeServer({ id })], end: 'complete', ...some }
}

test('a list whose newest rows stand is itself', () => {
  const list = listOf({ loaded: loadedOf('a') })
  expect(asShown(list, list.loaded)).toBe(list)
})

test('until its newest rows stand a list loads, and is what it was, with nothing to stop', () => {
  const stop = vi.fn<() => void>()
  const before = loadedOf('a', { reloaded: 1 })
  const shown = asShown(listOf({ loaded: loadedOf('b'), stop }), before)
  expect(shown).toMatchObject({ loading: true, loaded: before, parts: [{ loaded: before }] })
  shown.stop()
  expect(stop).not.toHaveBeenCalled()
  asShown(listOf({ loaded: loadedOf('b'), stop, loading: true }), before).stop()
  expect(stop).toHaveBeenCalledOnce()
})

test('a list that was loaded anew by itself says nothing of it', () => {
  const before = loadedOf('a')
  const shown = asShown(listOf({ loaded: loadedOf('b', { byItself: true }) }), before)
  expect(shown).toMatchObject({ loading: false, parts: [{ loaded: before, loading: false }] })
})

test('of several lists each is what it was', () => {
  const [one, other] = [namedProject('one'), namedProject('other')]
  const before = loadedOf('a')
  const stays = loadedOf('b')
  const parts = [
    ...listOf({ loaded: loadedOf('c'), project: one }).parts,
    ...listOf({ loaded: stays, project: other }).parts,
  ]
  const merged = (first: Loaded) =>
    mergeProjects(
      [
        { project: one, loaded: first },
        { project: other, loaded: stays },
      ],
      null,
    )
  const list = { ...listOf({ loaded: merged(loadedOf('c')) }), parts }
  const shown = asShown(list, merged(before))
  expect(shown.loading).toBe(true)
  expect(shown.parts.map(({ loaded }) => loaded)).toEqual([before, stays])
  expect(shown.parts[1]).toBe(parts[1])
})
