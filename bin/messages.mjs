import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const NOTES = 'qqq.json';

/**
 * The module of every folder of messages, which imports the file of each language in it.
 * @param {string} root of the project
 * @returns {{ file: string, text: string }[]} paths from the root, and what the files should say
 */
export function messageModules(root) {
  const parts = readdirSync(path.join(root, 'i18n/staff'), { withFileTypes: true });
  const staff = parts.filter((each) => each.isDirectory()).map(({ name }) => `i18n/staff/${name}`);
  return ['i18n/messages', ...staff].map((folder) => ({
    file: `${folder}/words.ts`,
    text: moduleOf(readdirSync(path.join(root, folder))),
  }));
}

/** @param {string[]} files of one folder */
function moduleOf(files) {
  const words = files.filter((file) => file.endsWith('.json') && file !== NOTES).sort();
  const languages = words.map((file) => file.replace('.json', ''));
  const imports = languages.map((tag) => `import ${nameOf(tag)} from './${tag}.json';`);
  const entries = languages.map((tag) => (tag === nameOf(tag) ? tag : `'${tag}': ${nameOf(tag)}`));
  const head =
    '/** The words of this folder by language; written by `npm run messages:generate`. */';
  return `${head}\n${imports.join('\n')}\n\nexport const words = { ${entries.join(', ')} };\n`;
}

/** @param {string} tag such as `zh-Hans`, which is imported as `zhHans` */
function nameOf(tag) {
  return tag.replaceAll('-', '');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = path.resolve(import.meta.dirname, '..');
  for (const { file, text } of messageModules(root)) writeFileSync(path.join(root, file), text);
}
