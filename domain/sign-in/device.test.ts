import { expect, it } from 'vitest';
import { deviceOf } from './device';

const SAFARI = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0',
    'Edge',
    'Windows',
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) ${SAFARI} Safari/604.1`,
    'Safari',
    'iPhone',
  ],
  ['Mozilla/5.0 (Linux; Android 16) AppleWebKit Chrome/150 Mobile Safari/537', 'Chrome', 'Android'],
  ['<script>alert(1)</script>', '', ''],
  ['', '', ''],
])('a browser that says %s is told', (said, browser, system) => {
  expect(deviceOf(said)).toEqual({ browser, system });
});
