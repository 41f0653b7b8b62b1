/** The `vitrine` command. */
import { closeDatabase } from '@/db/client';
import { removeSample } from './sample-remove';
import { setUp } from './setup/setup';

const USAGE = `vitrine: what can be done from the command line

  vitrine setup           makes the data folder ready (npm start does this by itself)
  vitrine sample remove   takes away what the sample archive brought and nothing that staff made or changed
`;

const say = (line: string) => console.log(`  ${line}`);

async function run(words: string[]): Promise<number> {
  switch (words.join(' ')) {
    case 'setup':
      await setUp(process.cwd(), process.env.SAMPLE !== 'none', say);
      return 0;
    case 'sample remove':
      await sampleRemove();
      return 0;
    default:
      console.error(USAGE);
      return words.length === 0 ? 0 : 2;
  }
}

async function sampleRemove(): Promise<void> {
  const { removed, kept } = await removeSample(Date.now());
  for (const [kind, count] of Object.entries(removed)) say(`removed: ${count} × ${kind}`);
  for (const { kind, id, because } of kept) say(`kept: ${kind} ${id}, ${because} since`);
  closeDatabase();
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
