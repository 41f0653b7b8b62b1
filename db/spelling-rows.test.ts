import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type EmptyDatabase, ENGINES, emptyDatabase, withoutEngine } from '@/testing/each-engine';

const row = (letters: string, word: string) => ({ letters, word });

for (const engine of ENGINES) {
  describe.skipIf(withoutEngine(engine))(`words that are spelled, on ${engine}`, () => {
    let database: EmptyDatabase;
    let rows: typeof import('./spelling-rows');

    beforeAll(async () => {
      database = await emptyDatabase(engine);
      await database.run(
        'create table spelling (letters text not null, word text not null, primary key (letters, word))',
      );
      vi.stubEnv('DATABASE_URL', database.url);
      vi.resetModules();
      rows = await import('./spelling-rows');
    }, 30_000);
    afterAll(async () => {
      vi.unstubAllEnvs();
      await database.close();
    });

    it('are added once, found by letters, listed in order, and removed', async () => {
      const { read } = database;
      const given = [row('strike', 'strike'), row('trike', 'strike'), row('забасто', 'забастовка')];
      expect(await rows.unknownWords(read, given)).toEqual(['strike', 'strike', 'забастовка']);
      await rows.addSpellings(read, given.slice(1));
      await rows.addSpellings(read, given);
      expect(await rows.unknownWords(read, [...given, row('"', "'")])).toEqual(["'"]);
      expect(await rows.wordsSpelled(read, ['strike', 'trike', 'none'])).toEqual(['strike']);
      expect(await rows.spelledWords(read, row('', ''), 9)).toEqual([given[0], given[2]]);
      expect(await rows.spelledWords(read, row('strike', 'strike'), 9)).toEqual([given[2]]);
      await rows.removeSpellings(read, given.slice(0, 2));
      expect(await rows.wordsSpelled(read, ['strike', 'trike', 'забасто'])).toEqual(['забастовка']);
    });
  });
}
