import pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { without } from '@/testing/programs';
import { stopTestDatabase, testEnvironment } from './test-database.mjs';

const silent = () => {};

async function connect(url = ''): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.end();
}

describe('the PostgreSQL of a run of the tests', () => {
  afterEach(async () => {
    await stopTestDatabase();
    vi.unstubAllEnvs();
  });

  it('is the one that the environment names', async () => {
    vi.stubEnv('TEST_DATABASE_URL', 'postgres://127.0.0.1:1/named');
    const { TEST_DATABASE_URL } = await testEnvironment(silent);
    expect(TEST_DATABASE_URL).toBe('postgres://127.0.0.1:1/named');
  });

  it.skipIf(without('postgresql'))(
    'is else started once, and stopped',
    async () => {
      vi.stubEnv('TEST_DATABASE_URL', '');
      const [one, two] = await Promise.all([testEnvironment(silent), testEnvironment(silent)]);
      expect(one.TEST_DATABASE_URL).toBe(two.TEST_DATABASE_URL);
      await connect(one.TEST_DATABASE_URL);
      await stopTestDatabase();
      await expect(connect(one.TEST_DATABASE_URL)).rejects.toThrow('ECONNREFUSED');
    },
    60_000,
  );

  it('is missing where it is not installed: that is said, and refused under CI', async () => {
    vi.stubEnv('TEST_DATABASE_URL', '');
    vi.stubEnv('CI', '');
    const said: string[] = [];
    const { TEST_DATABASE_URL } = await testEnvironment((line) => said.push(line), false);
    expect(TEST_DATABASE_URL).toBe('');
    expect(said.join()).toContain('apt-get install postgresql');
    await stopTestDatabase();
    vi.stubEnv('CI', 'true');
    await expect(testEnvironment(silent, false)).rejects.toThrow('apt-get install postgresql');
  });
});
