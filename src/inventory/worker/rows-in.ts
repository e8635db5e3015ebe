/**
 * The rows of a page's body, as the API sent them; none in a body of another shape.
 * @throws {SyntaxError} when it is no JSON.
 */
export async function rowsIn(body: Blob): Promise<readonly unknown[]> {
  const json: unknown = JSON.parse(await body.text())
  const servers = typeof json === 'object' && json !== null && 'servers' in json ? json.servers : []
  return Array.isArray(servers) ? servers : []
}
