import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = 'components/admin';
/** Keep what is typed: all other forms are made with one of them. */
const KEEPERS = ['ui/forms/Form.client.tsx', 'editor/dialogs/EditorDialog.client.tsx'];
/** The text has copies of its own. */
const TEXT = 'writing/TextForm.client.tsx';
/** Only buttons, files, secrets, or what an ended session carries along. */
const NOTHING_TYPED = [
  'account/AccountPage.tsx',
  'frame/AdminHead.tsx',
  'images/FileDrop.client.tsx',
  'sign-in/CarriedForm.tsx',
  'sign-in/CodeForm.tsx',
  'sign-in/ProviderForm.tsx',
  'writing/session/ProviderWindow.client.tsx',
];

it('every form of staff that changes something is made with a component that keeps what is typed', () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' });
  const own = files.filter((file) => {
    if (!file.endsWith('.tsx')) return false;
    const tags = readFileSync(path.join(ROOT, file), 'utf8').match(/<form\b[^>]*>/g) ?? [];
    return tags.some((tag) => !tag.includes('method="get"'));
  });
  expect(own.sort()).toEqual([...KEEPERS, TEXT, ...NOTHING_TYPED].sort());
});
