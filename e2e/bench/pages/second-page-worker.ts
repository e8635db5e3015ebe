import { loadPage } from './load-rows'

/** The project whose second page is to be loaded. */
export interface Other {
  readonly projectId: string
}

/** Loads it as soon as it is told, and keeps nothing. */
addEventListener('message', ({ data: { projectId } }: MessageEvent<Other>) => {
  void loadPage(projectId, 2)
})

postMessage('ready')
