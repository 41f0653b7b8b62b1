import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const CODE = /[.](ts|tsx|mjs)$/;
const DEFAULT = String.raw`['")\s]*(,|[|]{2}|[?]{2})\s*'?`;

const readme = read('README.md');
const manifest = JSON.parse(read('package.json'));
const ignored = ignoredFolders();
const files = filesUnder('');
const code = files
  .filter((file) => CODE.test(file) && !file.includes('.test.'))
  .map(read)
  .join('\n');
const documents = files.filter((file) => file.endsWith('.md') && !file.startsWith('content/'));

describe('The README', () => {
  it('gives a reason for every dependency, and for no other', () => {
    const rows = tableOf('## Dependencies');
    const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(rows.map(([name]) => name).sort()).toEqual(packages.sort());
    expect(rows.filter(([, reason = '']) => reason.length < 5)).toEqual([]);
  });

  it('maps every folder of the first two levels, and no other', () => {
    const map = /```([^`]*)```/.exec(sectionOf('## The map'))?.[1] ?? '';
    const mapped = [...map.matchAll(/^\s*(\S+)\/ /gm)].map(([, folder = '']) => folder);
    expect(mapped.filter((folder) => !existsSync(path.join(ROOT, folder)))).toEqual([]);
    const shown = new Set(files.map((file) => file.split('/')).flatMap(upperFolders));
    expect(mapped.sort()).toEqual([...shown].sort());
  });

  it('explains the noun of every folder of the domain', () => {
    const folders = readdirSync(path.join(ROOT, 'domain'), { withFileTypes: true });
    const nouns = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(nouns.length).toBeGreaterThan(30);
    expect(unexplained(nouns, sectionOf('## Glossary'))).toEqual([]);
  });

  it('is found to explain a noun too few', () => {
    const rows = '| story | what is told |\n| audit log | a list |\n| one-time link | |';
    expect(unexplained(['stories', 'audit', 'taxes', 'one-time-link'], rows)).toEqual([
      'taxes',
      'one-time-link',
    ]);
  });

  it('names every setting that is read, and only such', () => {
    const named = tableOf('### Environment').map(([name = '']) => name);
    const known = readIn(['bin/environment.mjs', 'server/environment.ts', 'server/front/main.ts']);
    expect([...known].filter((name) => !named.includes(name))).toEqual([]);
    const wanted = [...named, ...assignedIn(readme)];
    expect(wanted.filter((name) => !isRead(name))).toEqual([]);
  });

  it('gives the defaults that the code has', () => {
    const rows = tableOf('### Environment').filter(([, value = '']) => value.startsWith('`'));
    expect(rows.length).toBeGreaterThan(8);
    const wrong = rows.filter(([name, value = '']) => {
      const text = value.replaceAll('`', '').replace(/[.]/g, '[.]');
      return !new RegExp(`\\b${name}${DEFAULT}${text}\\b`).test(code);
    });
    expect(wrong).toEqual([]);
  });

  it('names the Node that package.json asks for', () => {
    expect(readme).toContain(`Node ${manifest.engines.node.replace('>=', '')} or newer`);
  });

  it('names only commands that there are', () => {
    const named = [...readme.matchAll(/`(?:[A-Z]+=\w+ )?npm (?:run )?([\w:]+)/g)].map(
      (found) => found[1],
    );
    expect(named.filter((name = '') => !(name in manifest.scripts))).toEqual([]);
    expect(Object.keys(manifest.scripts).filter((name) => !named.includes(name))).toEqual([]);
  });
});

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('links only to files that there are', () => {
    const prose = text.replace(/```[\s\S]*?```/g, '');
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const own = targets.filter((target) => !/^([a-z]+:|#)/.test(target));
    const missing = own.filter((target) => {
      const [file = ''] = target.split('#');
      return !existsSync(path.join(ROOT, path.dirname(document), decodeURI(file)));
    });
    expect(missing).toEqual([]);
  });

  it('says of a function only that it is in a file that exports it', () => {
    const pairs = [...text.matchAll(/`(\w+)` (?:in|of) `([\w.@()[\]/-]+[.]tsx?)`/g)];
    const wrong = pairs.filter(([, name = '', file = '']) => {
      const exported = new RegExp(
        `export (async )?(function|const|class|type|interface) ${name}\\b`,
      );
      return !existsSync(path.join(ROOT, file)) || !exported.test(read(file));
    });
    expect(wrong.map(([pair]) => pair)).toEqual([]);
  });

  it('names only files that there are', () => {
    const spans = [...text.matchAll(/`([\w.@[\]-]+\/[\w./[\]-]+[.][a-z]+)`/g)].map(
      (found) => found[1],
    );
    const ours = spans.filter((file = '') => files.some((each) => isInSameFolder(each, file)));
    expect(ours.filter((file = '') => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });
});

describe.each(['CONTRIBUTING.md', 'docs/changing.md'])('%s', (document) => {
  it('names only paths that there are, examples and all', () => {
    expect(read(document)).toMatch(/`domain\/|`db\//);
    expect(missingPaths(read(document))).toEqual([]);
  });
});

it('a path that is not there is found', () => {
  const text =
    'Change `db/schema/stories.ts`, `domain/nowhere.ts`, `gone/en.json` and `i18n/*.po`.';
  expect(missingPaths(text)).toEqual(['domain/nowhere.ts', 'gone/en.json', 'i18n/*.po']);
});

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Names of folders that git leaves out; a star stands for any ending. */
function ignoredFolders(): RegExp {
  const lines = read('.gitignore').split('\n');
  const names = lines.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1));
  const patterns = names.map((name) => name.replaceAll('.', '[.]').replaceAll('*', '.*'));
  return new RegExp(`^(${[...patterns, '[.].*'].join('|')})$`);
}

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) return [file];
    return ignored.test(file) || ignored.test(entry.name) ? [] : filesUnder(file);
  });
}

/** The folders of the first two levels that a file is in; those of single stories and addresses are not told apart. */
function upperFolders([first = '', second = '', ...rest]: string[]): string[] {
  if (!second) return [];
  return rest.length > 0 ? [first, `${first}/${second}`] : [first];
}

/** Whether a path begins with a folder of ours, so that it is meant as a file and not as an example of another's. */
function isInSameFolder(ours: string, file: string): boolean {
  return ours.startsWith(`${path.posix.dirname(file)}/`);
}

/** Paths in backticks that do not exist; a star matches any name within its folder. */
function missingPaths(text: string): string[] {
  const spans = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\s:]+\/[^`\s:]*)`/g)];
  const paths = spans.map(([, span = '']) => span).filter((span) => /^[\w.(]/.test(span));
  return paths.filter((each) => {
    const [folder = '', ending] = each.split('/*');
    if (ending === undefined) return !existsSync(path.join(ROOT, each));
    return !files.some((file) => file.startsWith(`${folder}/`) && file.endsWith(ending));
  });
}

/** What stands below a heading, up to the next one of any rank. */
function sectionOf(heading: string): string {
  const after = readme.split(`\n${heading}\n`)[1] ?? '';
  return after.split(/\n#+ /)[0] ?? '';
}

/** Nouns, as folders are named, that have no row with a meaning; a row may be in the singular and may say more. */
function unexplained(nouns: readonly string[], glossary: string): string[] {
  const rows = glossary.split('\n').filter((line) => /^\| [^|]+ \| [^|]*\w[^|]* \|$/.test(line));
  const terms = rows.map((row) => row.split('|')[1]?.trim().replaceAll('-', ' ') ?? '');
  return nouns.filter((noun) => {
    const words = noun.replaceAll('-', ' ');
    const forms = [
      words,
      words.replace(/ies$/, 'y'),
      words.replace(/s$/, ''),
      words.replace(/es$/, ''),
    ];
    return !terms.some((term) => forms.some((form) => ` ${term} `.includes(` ${form} `)));
  });
}

/** The cells of a table below a heading, without its head; a name in the first cell without its backticks. */
function tableOf(heading: string): string[][] {
  const lines = sectionOf(heading).split('\n');
  const rows = lines.filter((line) => line.startsWith('| `'));
  return rows.map((row) => {
    const [name = '', ...rest] = row.split('|').slice(1, -1);
    return [name.replaceAll('`', '').trim(), ...rest.map((cell) => cell.trim())];
  });
}

function readIn(names: readonly string[]): Set<string> {
  const text = names.map(read).join('\n');
  const found = text.matchAll(/\benv[.]([A-Z][A-Z_]+)|\bread\(\s*'([A-Z][A-Z_]+)'/g);
  const own = new Set(['NODE_ENV']);
  return new Set(
    [...found].flatMap(([, one, other]) => one ?? other ?? []).filter((name) => !own.has(name)),
  );
}

function isRead(name: string): boolean {
  return new RegExp(`\\benv[.]${name}\\b|\\bread\\(\\s*'${name}'`).test(code);
}

/** Variables that a command in the text sets. */
function assignedIn(text: string): string[] {
  return [...text.matchAll(/`([A-Z][A-Z_]+)=/g)].map(([, name = '']) => name);
}
