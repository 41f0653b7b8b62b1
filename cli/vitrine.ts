import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { closeDatabase } from '@/db/client';
import { makePrivateFiles } from '@/db/private-files';
import { requireArchive } from './archive';
import { makeBackup } from './backup/backup';
import { takeReturnedMail } from './mail/bounce';
import { checkMail } from './mail/check';
import { LOOKUPS } from './mail/lookups';
import { readMessage } from './mail/read-message';
import { copyMediaTo, storeNamed } from './media/copy';
import { verifyMedia } from './media/verify';
import { fillMemory } from './memory-fill';
import { importNames } from './names-import';
import { release } from './restore/release';
import { restoreBackup } from './restore/restore';
import { removeSample } from './sample-remove';
import { rebuildSearch } from './search-rebuild';
import { setUp } from './setup/setup';
import { eraseStaff } from './staff-erase';
import { inviteAdministrator } from './staff-invite';
import { addStatistics } from './statistics/add';

const USAGE = `vitrine: what can be done from the command line

  vitrine setup           makes the data folder ready (npm start does this by itself)
  vitrine backup DIR      copies database and media into a folder of its own, also while the site runs, and verifies it
                          (--with-secret takes the secret along)
  vitrine restore DIR     puts a backup in the place of the data folder's content; the site must be stopped
  vitrine release         lets a restored copy send mail and keep its schedule (--drop-mail forgets what waits)
  vitrine staff invite --administrator
                          prints a one-time address at which somebody becomes an administrator
  vitrine staff erase WHO says what there is of an account, by e-mail address or id, also while the site runs; --confirm
                          erases it with all that is personal, --as NAME puts another name at its stories, --no-credit none
  vitrine names import FILE
                          imports names and their forms from CSV, as the staff's site does, also while the site runs
                          (--dry-run only says what it would do)
  vitrine search rebuild  writes the search index anew, also while the site runs
  vitrine memory fill     takes translations that were published before there was a translation memory into it, also
                          while the site runs
  vitrine media verify    compares the media with the database: orphans and missing files, also while the site runs
                          (--read reads every file and compares it with its name, --delete-orphans deletes)
  vitrine media copy --to s3://BUCKET/PREFIX | folder | folder:PATH
                          copies the media to another store, continues where it stopped, and compares
  vitrine mail check      says whether other servers will accept the site’s mails: SPF, DKIM, DMARC, PTR, TLS
  vitrine mail bounce     takes in a mail that a server returned, from standard input, also while the site runs
  vitrine statistics add  adds what a cache in front answered to the statistics: reads its log from standard input, also
                          while the site runs
  vitrine sample remove   takes away what the sample archive brought and nothing that staff made or changed
`;

/** Exit code for a backup or a store that lacks media, an import with wrong lines, and mail that is set up wrong. */
const INCOMPLETE = 3;

/** Commands about the archive that is there; without one they would make an empty one. */
const ABOUT_ARCHIVE = [
  'release',
  'staff invite',
  'search rebuild',
  'memory fill',
  'media verify',
  'media copy',
  'mail bounce',
  'statistics add',
  'sample remove',
];

const say = (line: string) => console.log(`  ${line}`);

async function run(words: string[]): Promise<number> {
  const { values: options, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      'with-secret': { type: 'boolean' },
      'drop-mail': { type: 'boolean' },
      administrator: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      confirm: { type: 'boolean' },
      as: { type: 'string' },
      'no-credit': { type: 'boolean' },
      read: { type: 'boolean' },
      'delete-orphans': { type: 'boolean' },
      to: { type: 'string' },
    },
  });
  if (options.help || positionals.join(' ') === 'help') return help();
  const [verb = '', folder = '', ...more] = positionals;
  const takesFolder = ['backup', 'restore'].includes(verb) && folder && more.length === 0;
  const isForAdministrator = Boolean(options.administrator);
  if (isForAdministrator !== (positionals.join(' ') === 'staff invite')) return usage(words);
  const isImport = positionals.length === 3 && `${verb} ${folder}` === 'names import';
  if (options['dry-run'] && !isImport) return usage(words);
  const isErasure = positionals.length === 3 && `${verb} ${folder}` === 'staff erase';
  const isForErasure = options.confirm || options['no-credit'] || options.as !== undefined;
  if (isForErasure && !isErasure) return usage(words);
  const isVerification = positionals.join(' ') === 'media verify';
  if ((options.read || options['delete-orphans']) && !isVerification) return usage(words);
  if ((options.to !== undefined) !== (positionals.join(' ') === 'media copy')) return usage(words);
  if (isErasure || isImport || ABOUT_ARCHIVE.includes(positionals.join(' '))) requireArchive();
  if (isErasure) return staffErasure(more[0] ?? '', options);
  if (isImport) return nameImport(more[0] ?? '', Boolean(options['dry-run']));
  switch (takesFolder ? `${verb} DIR` : positionals.join(' ')) {
    case 'setup':
      await setUp(process.cwd(), process.env.SAMPLE !== 'none', say);
      return 0;
    case 'backup DIR':
      return (await makeBackup(meant(folder), {
        ...at(),
        withSecret: Boolean(options['with-secret']),
      }))
        ? 0
        : INCOMPLETE;
    case 'restore DIR':
      await restoreBackup(meant(folder), at());
      return 0;
    case 'release':
      await release(Boolean(options['drop-mail']), Date.now(), say);
      return 0;
    case 'staff invite':
      await inviteAdministrator(Date.now(), say);
      closeDatabase();
      return 0;
    case 'search rebuild':
      await rebuildSearch(say);
      closeDatabase();
      return 0;
    case 'memory fill':
      await fillMemory(Date.now(), say);
      closeDatabase();
      return 0;
    case 'media verify':
      return mediaVerification(Boolean(options.read), Boolean(options['delete-orphans']));
    case 'media copy':
      return (await copyMediaTo(storeNamed(options.to ?? '', meant), say)) ? 0 : INCOMPLETE;
    case 'mail check':
      return mailCheck();
    case 'mail bounce':
      await takeReturnedMail(await readMessage(process.stdin), Date.now(), say);
      closeDatabase();
      return 0;
    case 'statistics add':
      return statisticsAdd();
    case 'sample remove':
      await sampleRemove();
      return 0;
    default:
      return usage(words);
  }
}

function help(): number {
  console.log(USAGE);
  return 0;
}

function usage(words: string[]): number {
  console.error(USAGE);
  return words.length === 0 ? 0 : 2;
}

/** Resolves a folder against the directory where the command was called, not the program's. */
function meant(name: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), name);
}

function at() {
  return { root: process.cwd(), now: Date.now(), say };
}

async function nameImport(file: string, isTrial: boolean): Promise<number> {
  const isComplete = await importNames(meant(file), isTrial, Date.now(), say);
  closeDatabase();
  return isComplete ? 0 : INCOMPLETE;
}

async function staffErasure(
  who: string,
  options: { confirm?: boolean; as?: string; 'no-credit'?: boolean },
): Promise<number> {
  const as = options['no-credit'] ? '' : options.as?.trim() || undefined;
  await eraseStaff(who, { isConfirmed: Boolean(options.confirm), as }, Date.now(), say);
  closeDatabase();
  return 0;
}

async function mediaVerification(isRead: boolean, deletesOrphans: boolean): Promise<number> {
  const isComplete = await verifyMedia({ isRead, deletesOrphans, now: Date.now(), say });
  closeDatabase();
  return isComplete ? 0 : INCOMPLETE;
}

async function mailCheck(): Promise<number> {
  const findings = await checkMail(process.env, LOOKUPS);
  for (const { is, words } of findings) say(`${is}: ${words}`);
  return findings.some(({ is }) => is === 'wrong') ? INCOMPLETE : 0;
}

async function statisticsAdd(): Promise<number> {
  const lines = createInterface({ input: process.stdin });
  // What was read before the end is saved.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => lines.close());
  const isComplete = await addStatistics(lines, say);
  closeDatabase();
  return isComplete ? 0 : INCOMPLETE;
}

async function sampleRemove(): Promise<void> {
  const { removed, kept } = await removeSample(Date.now());
  for (const [kind, count] of Object.entries(removed)) say(`removed: ${count} × ${kind}`);
  for (const { kind, id, because } of kept) say(`kept: ${kind} ${id}, ${because} since`);
  closeDatabase();
}

makePrivateFiles();
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
