/**
 * What a person at a terminal wants to know, on standard error: standard output is for the log, whose lines are JSON.
 */
export function announce(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Where the page is: at the address that people open, and where the proxy listens if that is another one. */
export function announcement(address: string, publicUrl: string | undefined): string {
  if (publicUrl === undefined || publicUrl === address) return `ECS Inventory: ${address}`
  return `ECS Inventory: ${publicUrl} (listens at ${address})`
}
