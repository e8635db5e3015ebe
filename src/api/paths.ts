/** The three paths of the API that this project reads; `projectId` is percent-encoded. */
export const apiPaths = {
  servers: (projectId: string) => `/v1/${encodeURIComponent(projectId)}/cloudservers/detail`,
  recycleBin: (projectId: string) =>
    `/v1/${encodeURIComponent(projectId)}/recycle-bin/cloudservers`,
  recycleBinPolicy: (projectId: string) => `/v1/${encodeURIComponent(projectId)}/recycle-bin`,
} as const

/** Where the proxy mirrors the paths of the API. */
export const proxyPrefix = '/api'

/** Where the proxy lists the configured projects. */
export const projectsPath = '/api/projects'

/** Where the proxy says who is logged in. */
export const sessionPath = '/api/session'

/** The code by which the proxy says that it answers only to somebody who is logged in. */
export const loginRequiredCode = 'Proxy.LoginRequired'

/** Where the proxy gives the user data of one server, if its operator allowed that. */
export function userDataPath(projectId: string, serverId: string): string {
  return `${proxyPrefix}/user-data/${encodeURIComponent(projectId)}/${encodeURIComponent(serverId)}`
}
