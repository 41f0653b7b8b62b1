import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { messageModules } from './messages.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

it.each(messageModules(ROOT))('$file imports every file of its folder', ({ file, text }) => {
  expect(readFileSync(path.join(ROOT, file), 'utf8')).toBe(text);
  for (const tag of INTERFACE_LANGUAGES) expect(text).toContain(`'./${tag}.json'`);
});

it('imports a file that is added', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'messages-'));
  for (const folder of ['i18n/messages', 'i18n/staff/board']) {
    mkdirSync(path.join(root, folder), { recursive: true });
    for (const name of ['en', 'qqq', 'pt-BR']) {
      writeFileSync(path.join(root, folder, `${name}.json`), '{}');
    }
  }
  const [, board] = messageModules(root);
  expect(board?.file).toBe('i18n/staff/board/words.ts');
  expect(board?.text).toContain("import ptBR from './pt-BR.json';");
  expect(board?.text).toContain("export const words = { en, 'pt-BR': ptBR };");
});
