/** Staff addresses with invalid values: none causes a server error. */

import { HANDLERS, PAGES } from '@/e2e/staff/surface';
import { ask } from '@/e2e/support/http';
import type { Person } from '@/e2e/support/staff/staff';
import { signedIn } from '@/e2e/support/staff/staff';
import { fillStory, parametersFor } from '@/e2e/support/staff/staff-pages';
import { expect, test } from '@/e2e/support/test';

/** Every query parameter that a page or route reads. */
const NAMES =
  'q language languages after before state kind view topic topicId collection collectionId author authorId ' +
  'assignee due size order done refused from to version ids without unused mine page next problem action subject ' +
  'person story id withdraw isTrash trash sort direction day year u';

const VALUES = [
  '00',
  'x-',
  '%00',
  '\'"><script>',
  '-1',
  '99999999999999999999',
  '%F0%9F%8F%B4%E2%80%8D',
  '*%20OR%20NEAR(%22',
  '..%2F..%2Fetc%2Fpasswd',
  '%E2%80%AE%D7%90',
  'a'.repeat(1_500),
  '__proto__',
];

const routes = [
  ...Object.keys(PAGES),
  ...Object.entries(HANDLERS).flatMap(([route, methods]) => ('GET' in methods ? [route] : [])),
];

test.describe.configure({ timeout: 300_000 });

async function failures(person: Person, paths: Iterable<string>): Promise<string[]> {
  const failed: string[] = [];
  for (const path of paths) {
    const { status } = await ask(path, { headers: person.headers });
    if (status >= 500) failed.push(`${status} ${path.slice(0, 200)}`);
  }
  return failed;
}

test('no query of a page or route makes the server fail', async ({ newStory }) => {
  const story = await newStory();
  await fillStory(story);
  const person = await signedIn('administrator');
  const pathOf = await parametersFor(story, person);
  const paths: string[] = [];
  for (const route of routes) {
    const [path = ''] = (await pathOf(route.replace('[...nextauth]', '[...missing]'))).split('?');
    for (const value of VALUES) {
      const all = NAMES.split(' ').map((name) => `${name}=${value}`);
      paths.push(`${path}?${all.join('&').slice(0, 6_000)}`);
    }
    paths.push(
      `${path}?q=a&language=00`,
      `${path}?q=a&q=b&language=en&language=nl`,
      `${path}?%E0%A4%A`,
    );
  }
  expect(await failures(person, paths)).toEqual([]);
});

test('no part of a path makes the server fail', async () => {
  const person = await signedIn('administrator');
  const paths = routes
    .filter((route) => route.includes('['))
    .flatMap((route) => {
      return VALUES.map((value) => route.replace(/\[[^\]]+\]/g, value.slice(0, 300)));
    });
  expect(await failures(person, paths)).toEqual([]);
});
