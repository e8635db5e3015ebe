/** Has the browser save a JSON text under a name, to which `.json` is added. */
export function downloadJson(json: string, name: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name.replaceAll(/[^\w.-]+/g, '_')}.json`
  link.click()
  URL.revokeObjectURL(url)
}
