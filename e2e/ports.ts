/** Ports of the servers that the end-to-end tests start on loopback: three in a row from `E2E_PORT` on. */
export const devPort = Number(process.env['E2E_PORT'] ?? 4290)
export const proxyPort = devPort + 1
export const simulatorPort = devPort + 2
