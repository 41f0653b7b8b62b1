import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childEnvironment, readEnvironment } from './environment.mjs';

const root = '/srv/vitrine';
const read = (env: Record<string, string | undefined>) => readEnvironment(env, root);

/** The names of the invalid variables, in order. */
const complaints = (env: Record<string, string | undefined>) =>
  read(env).problems.map((sentence) => sentence.split(' ')[0]);

describe('the environment', () => {
  it('is complete without any variable', () => {
    const expected = {
      port: 3000,
      host: 'localhost',
      siteUrl: 'http://localhost:3000',
      dataDir: '/srv/vitrine/data',
      sample: 'archive',
      trustProxy: false,
      translator: '',
    };
    expect(read({})).toEqual({ settings: expected, problems: [] });
    const empty = { PORT: '', HOST: ' ', SITE_URL: '', DATA_DIR: '', SAMPLE: '', TRUST_PROXY: '' };
    expect(read(empty)).toEqual({ settings: expected, problems: [] });
  });

  it('has a port for metrics of its own', () => {
    expect(complaints({ METRICS_PORT: '9464', SLOW_MS: '500' })).toEqual([]);
    expect(complaints({ METRICS_PORT: '3000' })).toEqual(['METRICS_PORT']);
    expect(complaints({ METRICS_PORT: 'yes', SLOW_MS: '0' })).toEqual(['SLOW_MS', 'METRICS_PORT']);
  });

  it.each([
    ['PORT', '1', 'port', 1],
    ['PORT', '65535', 'port', 65535],
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['HOST', '[::1]', 'host', '::1'],
    ['HOST', 'archive-1.example.org', 'host', 'archive-1.example.org'],
    ['SITE_URL', 'https://stories.example.org', 'siteUrl', 'https://stories.example.org'],
    ['SITE_URL', 'https://Stories.Example.org:443/', 'siteUrl', 'https://stories.example.org'],
    ['SITE_URL', 'http://[::1]:8080', 'siteUrl', 'http://[::1]:8080'],
    ['DATA_DIR', '/var/lib/vitrine', 'dataDir', '/var/lib/vitrine'],
    ['DATA_DIR', '../vitrine-data', 'dataDir', '/srv/vitrine-data'],
    ['DATA_DIR', '..data', 'dataDir', '/srv/vitrine/..data'],
    ['SAMPLE', 'none', 'sample', 'none'],
    ['SAMPLE', 'archive', 'sample', 'archive'],
    ['TRUST_PROXY', 'true', 'trustProxy', true],
    ['TRUST_PROXY', '1', 'trustProxy', true],
    ['TRUST_PROXY', 'false', 'trustProxy', false],
    ['TRUST_PROXY', '0', 'trustProxy', false],
  ])('takes %s=%s', (name, value, setting, meant) => {
    const { settings, problems } = read({ [name]: value });
    expect(problems).toEqual([]);
    expect(settings).toHaveProperty(setting, meant);
  });

  it.each([
    ['PORT', ['0', '65536', '-1', '3000x', '3e3', '80.5', '٣٠٠٠']],
    ['HOST', ['localhost:3000', 'http://localhost', 'a b', '-a', '300.1.1.1', '1.2.3', '[::1']],
    [
      'SITE_URL',
      [
        ...['example.org', 'ftp://example.org', 'https://', 'https://example.org/stories'],
        ...['https://example.org?a', 'https://example.org#a', 'https://me@example.org'],
        ...['https://me:pw@example.org', 'https://exa mple.org', 'http://example.org:99999'],
      ],
    ],
    [
      'DATA_DIR',
      ['.', '..', '/', 'public/data', 'node_modules/data', '.build', '.build-test/x', '.git'],
    ],
    ['SAMPLE', ['demo', 'Archive', 'yes']],
    ['TRUST_PROXY', ['yes', '2', 'loopback']],
  ])('names a wrong %s and says what is allowed', (name, values) => {
    for (const value of values) {
      const { problems } = read({ [name]: value });
      expect(problems, value).toHaveLength(1);
      expect(problems[0]).toContain(`${name} is "${value}", but must be `);
    }
  });

  it('resolves the path of a translator against the program\u2019s folder', () => {
    const here = path.resolve(import.meta.dirname, '..');
    const file = 'bin/environment.mjs';
    const { settings, problems } = readEnvironment({ TRANSLATOR: file }, here);
    expect([settings.translator, problems]).toEqual([path.join(here, file), []]);
    const wrong = ['bin/nowhere.mjs', 'bin', 'README.md'];
    for (const value of wrong) {
      expect(readEnvironment({ TRANSLATOR: value }, here).problems).toEqual([
        `TRANSLATOR is "${value}", but must be the path of a JavaScript module (.mjs or .js) that is there.`,
      ]);
    }
  });

  it('names every wrong variable at once', () => {
    expect(complaints({ PORT: 'x', SITE_URL: 'x', SAMPLE: 'x', HOST: 'example.org' })).toEqual([
      'PORT',
      'SITE_URL',
      'SAMPLE',
    ]);
  });

  it('derives the site’s address from host and port', () => {
    expect(read({ HOST: '0.0.0.0', PORT: '8080' }).settings.siteUrl).toBe('http://localhost:8080');
    expect(read({ HOST: '::1' }).settings.siteUrl).toBe('http://[::1]:3000');
    expect(read({ HOST: 'archive.example.org', PORT: '80' }).settings.siteUrl).toBe(
      'http://archive.example.org',
    );
    expect(complaints({ HOST: 'a b', PORT: 'x' })).toEqual(['PORT', 'HOST']);
  });

  it('is read the same way by child processes', () => {
    fc.assert(
      fc.property(
        fc.record({
          PORT: fc.option(fc.integer({ min: 1, max: 65535 }).map(String), { nil: undefined }),
          HOST: fc.option(fc.oneof(fc.ipV4(), fc.ipV6(), fc.domain()), { nil: undefined }),
          SITE_URL: fc.option(
            fc.domain().map((domain) => `https://${domain}/`),
            { nil: undefined },
          ),
          TRUST_PROXY: fc.constantFrom('', '0', '1', 'TRUE', undefined),
          SAMPLE: fc.constantFrom('', 'none', undefined),
        }),
        (env) => {
          const { settings, problems } = read(env);
          expect(problems).toEqual([]);
          expect(read(childEnvironment(settings, {}, 'production')).settings).toEqual(settings);
        },
      ),
    );
  });
});

it.each(['RENDERERS', 'CACHE_MEMORY_MB', 'CACHE_FILE_MB', 'RENDERER_MEMORY_MB'])(
  '%s is a whole number',
  (name) => {
    expect(complaints({ [name]: '2' })).toEqual([]);
    for (const wrong of ['0', '-1', '1.5', 'many', '99999999']) {
      expect(complaints({ [name]: wrong })).toEqual([name]);
    }
  },
);
