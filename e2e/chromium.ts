import { existsSync } from 'node:fs'

const debian = '/usr/bin/chromium'

/** The browser for tests: `CHROMIUM_PATH`, else Debian's, else undefined for Playwright's own download. */
const chromiumPath = process.env['CHROMIUM_PATH'] ?? (existsSync(debian) ? debian : undefined)

/**
 * With each new window Chromium loads two pages for the suggestions of its own address bar, which takes a core for over
 * half a second: a fifth of the time of the journeys.
 */
const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/**
 * What Playwright 1.65 turns off everywhere but on Windows and in Edge: the last switch of a kind counts, so that this
 * one has to say it as well.
 */
const offByPlaywright = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** How the browser is started, wherever it is. */
export const launchOptions = {
  ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
  args: [`--disable-features=${[...offByPlaywright, ...addressBar].join(',')}`],
}
