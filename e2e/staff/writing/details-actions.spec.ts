/** How many actions the details of a story take: a click, a drop or a field filled is one each. */
import type { Locator } from '@playwright/test';
import { reads } from '@/db/client';
import { COLLECTION_CREATE_PATH, TOPIC_CREATE_PATH } from '@/domain/addresses/staff-address';
import { liveDetails } from '@/domain/stories/working-details-queries';
import { signedIn } from '@/e2e/support/staff/staff';
import { expectStatus } from '@/e2e/support/staff/writing-page';
import { write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

const MOST_ACTIONS = 10;

test('date, two topics, a name, a place, a cover and a collection take at most ten actions and no Save', async ({
  newStory,
  openText,
}) => {
  const made = await newStory({ topicIds: [], eventDate: '' });
  await write(made, 'en');
  const page = await openText(made);
  const facts = page.locator('#facts');
  let actions = 0;
  const fill = async (field: Locator, words: string) => {
    actions += 1;
    await field.fill(words);
  };
  const click = async (target: Locator) => {
    actions += 1;
    await target.click();
  };
  /** Fills a field; the first offer by Enter belongs to it. */
  const choose = async (label: string, words: string, name = words) => {
    const field = facts.getByLabel(label);
    await fill(field, words);
    await expect(facts.getByRole('option').filter({ visible: true }).first()).toBeVisible();
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(facts.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
  };
  const [topic, collection] = [`Topic ${made.mark}`, `Collection ${made.mark}`];
  await fill(facts.getByLabel(/^Date of the event/), '5 March 1931');
  await choose('Find a topic', 'Migration');
  await choose('Find a topic', topic);
  await choose('Find whom or what it is about', 'Лев Троцкий', 'Leon Trotsky');
  await choose('Find a place', 'Amsterdam');
  await choose('Find a collection', collection);
  await click(facts.getByRole('button', { name: 'Choose image' }));
  const dialog = page.getByRole('dialog');
  await click(dialog.getByRole('list').last().getByRole('button').first());
  await expect(facts.locator('img')).toBeVisible();
  await expectStatus(page, 'saved');
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);

  await expect
    .poll(async () => {
      const { names, ...details } = await liveDetails(reads(), made.id);
      const { topicIds, placeIds, shelves, eventDate, coverImageId } = details;
      const counts = [topicIds, names, placeIds, shelves].map(({ length }) => length);
      return [...counts, eventDate, coverImageId !== null];
    })
    .toEqual([2, 1, 1, 1, '1931-03-05', true]);
  await page.reload();
  for (const name of ['Migration', topic, collection]) {
    await expect(facts.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
  }
});

test('a topic and a collection are created by who may change them, and by nobody else', async ({
  request,
  newStory,
}) => {
  const { mark } = await newStory({ topicIds: [], eventDate: '' });
  for (const path of [TOPIC_CREATE_PATH, COLLECTION_CREATE_PATH]) {
    const send = async (role: 'author' | 'editor') => {
      const { headers } = await signedIn(role);
      const form = { name: `Made ${mark}`, language: 'en' };
      return request.post(path, { headers: { ...headers, accept: 'application/json' }, form });
    };
    expect((await send('author')).status()).toBe(403);
    expect((await send('editor')).status()).toBe(200);
    const again = await send('editor');
    expect(again.status()).toBe(422);
    expect((await again.json()).message).toContain(`“Made ${mark}” is already in the list.`);
  }
});
