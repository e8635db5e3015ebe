/** Ports of the servers that the end-to-end tests start on loopback. */
export const devPort = 4290
export const proxyPort = 4291
export const simulatorPort = 4292
