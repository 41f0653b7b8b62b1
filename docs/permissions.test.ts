import { expect, test } from 'vitest';
import { ROLES } from '@/db/schema/staff';
import {
  type Action,
  NEEDS_REAUTHENTICATION,
  PERMISSIONS,
  type Rule,
} from '@/domain/permissions/permissions';
import { ACTION_WORDS } from './permission-words';

/** `npx vitest run docs/permissions -u` prints the page anew after a change to the table. */
test('docs/permissions.md is the table that the code goes by', async () => {
  const file = new URL('permissions.md', import.meta.url).pathname;
  await expect(page()).toMatchFileSnapshot(file);
});

function page(): string {
  return `# Who may do what

Printed from \`domain/permissions/permissions.ts\`, which the code and its tests go by; change it there. A role may act where
it says yes, or where any of what is named holds. What a user may not see answers as if it did not exist.

| action | what it is | ${ROLES.join(' | ')} |
|---|---|${ROLES.map(() => '---').join('|')}|
${(Object.keys(PERMISSIONS) as Action[]).map(row).join('\n')}

- **own**: the story, text or image was created by this user.
- **their languages**: the text is in a language that this user translates into.
- States are those of the text; a story counts as published while any of its texts is. Texts of an image or an
  attachment count as published in a language while readers may be shown them in it.
- The state \`withdrawn\` is called *unpublished* on screens.
- Before an action with a star, the password or a code is asked for again if it was last given more than ten
  minutes ago.
`;
}

function row(action: Action): string {
  const cells = ROLES.map((role) => {
    const rules: readonly Rule[] = PERMISSIONS[action][role];
    return rules.length === 0 ? '–' : rules.map(words).join('; or ');
  });
  const star = NEEDS_REAUTHENTICATION.has(action) ? ' *' : '';
  return `| \`${action}\`${star} | ${ACTION_WORDS[action]} | ${cells.join(' | ')} |`;
}

function words({ whose, languages, states }: Rule): string {
  const asked = [
    whose === 'own' && 'own',
    languages === 'theirs' && 'their languages',
    states && `while ${states.join(', ')}`,
  ];
  return asked.filter(Boolean).join(' and ') || 'yes';
}
