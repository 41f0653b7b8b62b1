import { tx } from '@/db/client';
import { addToAudit } from '@/domain/audit/changes';
import { violations } from '../support/axe';
import { ask } from '../support/http';
import { SITE_URL } from '../support/site';
import { signedIn } from '../support/staff/staff';
import { expect, test } from '../support/test';

test.use({ javaScriptEnabled: true });

/** A user with entries in the audit log. */
async function someoneWithDeeds(interfaceLanguage = 'en') {
  const person = await signedIn('administrator', { interfaceLanguage });
  const subject = { subjectKind: 'staff', subjectId: person.staffId };
  const now = Date.now();
  await tx(async (write) => {
    for (let each = 0; each < 60; each++) {
      await addToAudit(write, person, { action: 'account.change', ...subject, now });
    }
    const detail = { from: 'author', to: 'editor', note: '=1+1' };
    await addToAudit(write, person, { action: 'staff.role', ...subject, detail, now });
    await addToAudit(write, person, {
      action: 'text.publish',
      ...subject,
      language: 'fa',
      now: now - 86_400_000 * 3,
    });
  });
  return person;
}

test('the audit log can be filtered by person, action and language, and links to its subjects', async ({
  pageAs,
}) => {
  const person = await someoneWithDeeds();
  const page = await pageAs(person, { javaScriptEnabled: false });
  await page.goto(`${SITE_URL}/admin/audit`);
  await page.getByLabel('User').selectOption(person.staffId);
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page).toHaveURL(new RegExp(`person=${person.staffId}`));
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(50);
  await page.getByRole('link', { name: 'Older' }).click();
  await expect(rows).toHaveCount(12);
  await page.getByRole('link', { name: 'Newest' }).click();
  await page.getByLabel('Action').selectOption('staff.role');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('Role changed');
  await expect(rows.first()).toContainText('Author');
  await expect(rows.first().getByRole('link', { name: person.name }).last()).toHaveAttribute(
    'href',
    `/admin/people/${person.staffId}`,
  );
  await page.goto(`${SITE_URL}/admin/audit?person=${person.staffId}&language=fa`);
  await expect(rows).toHaveCount(1);
});

test('the audit log is exported as a file without formulas, and the export is logged', async () => {
  const { staffId, headers } = await someoneWithDeeds();
  const query = `person=${staffId}&action=staff.role`;
  const csv = await ask(`/admin/audit/export?${query}&format=csv`, { headers });
  expect(csv.status).toBe(200);
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="audit-/);
  const lines = csv.text.trim().split('\r\n');
  expect(lines).toHaveLength(2);
  const all = await ask(`/admin/audit/export?person=${staffId}&format=jsonl`, { headers });
  const entries = all.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(entries.filter((entry) => entry.action === 'account.change')).toHaveLength(60);
  expect(entries.filter((entry) => entry.action === 'audit.export')).toHaveLength(2);
  expect((await ask(`/admin/audit/export?${query}&format=exe`, { headers })).status).toBe(422);
});

test('the export requires a recent authentication, and others may not see the log at all', async () => {
  const long = await signedIn('administrator', { authenticatedAt: Date.now() - 3_600_000 });
  const asked = await ask('/admin/audit/export?format=csv', {
    headers: { ...long.headers, accept: 'text/html' },
  });
  expect(asked.status).toBe(303);
  expect(asked.headers.location).toMatch(/^\/admin\/sign-in\/reauthentication\?next=/);
  for (const role of ['author', 'translator', 'editor'] as const) {
    const { headers } = await signedIn(role);
    expect((await ask('/admin/audit', { headers })).status).toBe(403);
    expect((await ask('/admin/audit/export?format=csv', { headers })).status).toBe(403);
  }
});

test('axe finds no violation in the audit log, also right to left', async ({ pageAs }) => {
  test.setTimeout(180_000);
  for (const interfaceLanguage of ['en', 'fa']) {
    const person = await someoneWithDeeds(interfaceLanguage);
    const page = await pageAs(person);
    await page.goto(`${SITE_URL}/admin/audit?person=${person.staffId}&action=staff.role`);
    await expect(page.locator('tbody tr')).toHaveCount(1);
    expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);
  }
});
