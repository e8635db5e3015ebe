/** As much of a browser as a login needs: cookies by host and port, and redirects followed one by one. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>()
  /** The address of the last answer. */
  location = ''

  /** Opens an address, or posts a form to it, and follows redirects to their end. */
  async go(url: string, form?: Record<string, string>): Promise<Response> {
    const response = await this.#send(url, form)
    const next = response.headers.get('location')
    if (next === null) return response
    return this.go(new URL(next, url).href)
  }

  /** Opens an address and follows redirects until one begins like this; that one is not opened. */
  async until(url: string, beginning: string): Promise<string> {
    const next = (await this.#send(url)).headers.get('location')
    if (next === null) throw new Error(`${url} leads nowhere.`)
    const target = new URL(next, url).href
    return target.startsWith(beginning) ? target : this.until(target, beginning)
  }

  /** The cookies for a site, as a request sends them. */
  cookies(origin: string): string {
    return [...this.#jarOf(origin)].map((pair) => pair.join('=')).join('; ')
  }

  /** Forgets the cookies of a site. */
  forget(origin: string): void {
    this.#jars.delete(origin)
  }

  async #send(url: string, form?: Record<string, string>): Promise<Response> {
    const { origin } = new URL(url)
    const cookie = this.cookies(origin)
    const response = await (form === undefined
      ? fetch(url, { redirect: 'manual', headers: { cookie } })
      : fetch(url, {
          redirect: 'manual',
          headers: { cookie, origin },
          method: 'POST',
          body: new URLSearchParams(form),
        }))
    for (const header of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? []
      if (value === '') this.#jarOf(origin).delete(name)
      else this.#jarOf(origin).set(name, value)
    }
    this.location = url
    return response
  }

  #jarOf(origin: string): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>()
    this.#jars.set(origin, jar)
    return jar
  }
}
