import { cpus, release, totalmem } from 'node:os'

/** The day and the machine of a run, for its report. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/** Processors, memory, system and Node. */
export function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 1e9)
  return `${cpus().length} x ${cpu?.model.trim() ?? 'unknown CPU'}, ${memory} GB, Linux ${release()}; Node ${process.version}`
}
