/** Milliseconds: a browser that asks where to save has not read the file yet. */
const readingTime = 60_000

/** Has the browser save what stands at a URL as a file. */
export function saveUrl(url: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
}

/** Forgets the URL of a blob once the browser has had time to save it. */
export function releaseUrl(url: string): void {
  setTimeout(() => URL.revokeObjectURL(url), readingTime)
}

/** Has the browser save a JSON text as a file. */
export function saveJson(json: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  saveUrl(url, fileName)
  releaseUrl(url)
}
