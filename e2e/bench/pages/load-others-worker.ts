import { loadOthers } from './load-rows'

/** The pages to load after the first one, up to the last. */
export interface Others {
  readonly projectId: string
  readonly last: number
}

/** The product begins with three at once, and adds to that only as answers come: more would be more work than it has. */
const atOnce = 3

/** Loads them as soon as it is told, and keeps nothing. */
addEventListener('message', ({ data: { projectId, last } }: MessageEvent<Others>) => {
  void loadOthers(projectId, last, atOnce, () => {})
})

postMessage('ready')
