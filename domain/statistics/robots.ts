/**
 * Words in the `User-Agent` of programs that nobody reads with. Programs that fetch feeds for
 * readers are not among them, so public lists of robots cannot be used (docs/decisions/0038).
 */
const WORDS = [
  // Some telephones are called Cubot.
  '(?<!cu)bot',
  'archiver',
  'axios',
  'claude-',
  'crawl',
  'curl/',
  'externalagent',
  'externalhit',
  'go-http-client',
  'headless',
  'heritrix',
  'httpclient',
  'lighthouse',
  'monitor',
  'node-fetch',
  'pingdom',
  'python',
  'scrapy',
  'slurp',
  'spider',
  'uptime',
  'validator',
  'wget',
];

const ROBOT = new RegExp(WORDS.join('|'), 'i');

/** Whether a request says that it comes from a robot; one that names no program counts as one. */
export function isRobot(userAgent: string | undefined): boolean {
  return !userAgent || ROBOT.test(userAgent);
}
