/**
 * Tries every change in every role, on texts, stories and images in every state, own and others',
 * in the user's language and another, and compares the outcome with the permission table.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ROLES } from '@/db/schema/staff';
import type { Role, Staff } from '@/domain/permissions/staff';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { expected, LANGUAGES, outcomeOf, storyIn, subjectsOf } from './cells';
import { GATES } from './gates';

const off = vi.hoisted(() => ({ actions: false, sight: false }));

vi.mock('@/domain/permissions/permissions', async (importActual) => {
  const actual = await importActual<typeof import('@/domain/permissions/permissions')>();
  return {
    ...actual,
    requireMay: (...asked: Parameters<typeof actual.requireMay>) =>
      off.actions || actual.requireMay(...asked),
    mayDo: (...asked: Parameters<typeof actual.mayDo>) =>
      (asked[1] === 'text.see' ? off.sight : off.actions) || actual.mayDo(...asked),
  };
});

const people = new Map<Role, Staff>();
const stories = new Map<string, string>();
let cells = 0;

beforeAll(async () => {
  freshDatabase();
  const languages = LANGUAGES.slice(0, 1);
  for (const role of ROLES) people.set(role, await anyStaff(role, { languages }));
  for (const language of LANGUAGES) stories.set(language, await storyIn(language));
});

afterAll(() => {
  process.stdout.write(`${cells} cells of changes, each as the table of rights says\n`);
});

describe.each(GATES)('$change.name', (gate) => {
  const subjects = subjectsOf(gate);

  test.each(ROLES)('Has the outcome of the permission table for role %s', async (role) => {
    const by = person(role);
    for (const subject of subjects) {
      cells++;
      const outcome = await outcomeOf(gate, by, subject, stories);
      expect(outcome, JSON.stringify(subject)).toBe(expected(gate, by, subject));
    }
  });

  test('Is stopped by its check and by nothing else', async () => {
    const refused = ROLES.flatMap((role) =>
      subjects
        .filter((subject) => expected(gate, person(role), subject) === 'NotAllowed')
        .map((subject) => ({ role, subject })),
    );
    off.actions = true;
    for (const { role, subject } of refused) {
      expect(await outcomeOf(gate, person(role), subject, stories)).toBe('through');
    }
    off.actions = false;
  });
});

test('What a user may not see is not found, because visibility is checked first', async () => {
  const subject = { isOwn: false, state: 'draft', language: 'fa' } as const;
  const ofTexts = GATES.filter(({ about }) => /^(text|story)$/.test(about));
  off.sight = true;
  for (const gate of ofTexts) {
    const outcome = await outcomeOf(gate, person('author'), subject, stories);
    expect(outcome, gate.change.name).toBe('NotAllowed');
  }
  off.sight = false;
});

function person(role: Role): Staff {
  return people.get(role) as Staff;
}
