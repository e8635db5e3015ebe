/** Ports of the servers that the end-to-end tests start on loopback: four in a row from `E2E_PORT` on. */
export const devPort = Number(process.env['E2E_PORT'] ?? 4290)
export const proxyPort = devPort + 1
export const simulatorPort = devPort + 2
/** Of the simulated ECS behind a proxy that a journey starts for itself. */
export const ownSimulatorPort = devPort + 3
