import { monitorEventLoopDelay } from 'node:perf_hooks'

// Loaded into the proxy's process before the proxy, which knows nothing of it.
/** Milliseconds between two looks at the event loop: a hold is known to within this. */
const resolution = 2
const delay = monitorEventLoopDelay({ resolution })
delay.enable()

process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({
    cpu: (user + system) / 1000,
    hold: Math.max(0, delay.max / 1e6 - resolution),
    memory: process.memoryUsage.rss() / 1e6,
  })
  delay.reset()
})
// The channel alone must not keep the proxy alive.
process.channel?.unref()
