import { beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '@/testing/database';
import { type KeptFile, openFile, sealFile } from './kept-file';

const ID = '01a23886-690c-714f-a930-35b7b1b26b0f';
const LINE = { line: 2, email: 'reader@example.org', outcome: 'problem', scopes: [], left: [] };

const kept = (line: object) =>
  ({ fileName: 'list.csv', text: 'email', unread: [], lines: [line], changed: [] }) as KeptFile;

beforeEach(() => {
  freshDatabase();
});

it('opens a list as it was kept', () => {
  const file = kept({ ...LINE, problems: [] });
  expect(openFile({ content: sealFile(file, ID), id: ID })).toEqual(file);
});

it('takes one for none that a release kept whose lines had one problem', () => {
  const file = kept({ ...LINE, problem: null });
  expect(openFile({ content: sealFile(file, ID), id: ID })).toBeNull();
});
