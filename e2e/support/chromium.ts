/**
 * Playwright's own list of disabled features, which setting one replaces, plus the pages of the
 * address bar, which each new window would load at the cost of 1.5 s of CPU.
 */
const SWITCHED_OFF = [
  'AimEnabled',
  'AutoDeElevate',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BlockOriginHeaderModificationOnRedirect',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

const options = (switchedOff: readonly string[]) => ({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${switchedOff.join()}`,
  ],
});

/** Options to start the installed Chromium without requests or interface of its own. */
export const CHROMIUM = options(SWITCHED_OFF);

/** The same without a second renderer process for each window, which a journey hardly uses. */
export const CHROMIUM_OF_JOURNEYS = options([...SWITCHED_OFF, 'SpareRendererForSitePerProcess']);
