import { existsSync } from 'node:fs'

const debian = '/usr/bin/chromium'

/** The browser for tests: `CHROMIUM_PATH`, else Debian's, else undefined for Playwright's own download. */
const chromiumPath = process.env['CHROMIUM_PATH'] ?? (existsSync(debian) ? debian : undefined)

/** Launch options that hold that browser. */
export const launchOptions = chromiumPath === undefined ? {} : { executablePath: chromiumPath }
