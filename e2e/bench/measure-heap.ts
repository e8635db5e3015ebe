import type { OpenPage } from './contender'

/** Megabytes of JavaScript heap that a page holds after its garbage was collected. */
export async function heapMegabytes({ cdp }: OpenPage): Promise<number> {
  await cdp.send('HeapProfiler.enable')
  // A second collection takes what finalizers of the first let go.
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  await cdp.send('HeapProfiler.disable')
  return usedSize / 1e6
}
