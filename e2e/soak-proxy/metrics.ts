/** What a proxy says of itself. */
export interface ProxyMetrics {
  /** Attempts at the API. */
  readonly attempts: number
  readonly retries: number
  readonly redisUp: boolean
  readonly redisFailures: number
  /** Answers by where they came from. */
  readonly origins: ReadonlyMap<string, number>
}

/** Reads the metrics of a proxy. */
export async function readMetrics(origin: string): Promise<ProxyMetrics> {
  const text = await (await fetch(`${origin}/metrics`)).text()
  const lines = text.split('\n').flatMap((line) => {
    const [, name = '', labels = '', value = ''] =
      /^ecs_inventory_(\w+)(\S*) (\S+)$/.exec(line) ?? []
    return name === '' ? [] : [{ name, labels, value: Number(value) }]
  })
  const sum = (wanted: string) =>
    lines.filter(({ name }) => name === wanted).reduce((total, { value }) => total + value, 0)
  const origins = lines.filter(({ name }) => name === 'answers_total')
  return {
    attempts: sum('upstream_duration_seconds_count'),
    retries: sum('upstream_retries_total'),
    redisUp: sum('redis_up') === 1,
    redisFailures: sum('redis_failures_total'),
    origins: new Map(
      origins.map(({ labels, value }) => [/origin="(\w+)"/.exec(labels)?.[1] ?? '', value]),
    ),
  }
}
