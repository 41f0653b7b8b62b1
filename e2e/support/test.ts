/** The `test` of every spec, with what journeys need; all of it is gone after the test. */
import { test as base, type Page } from '@playwright/test';
import type { Block } from '@/domain/documents/document';
import { type Opening, openWindow, openWindowAs, type Who } from './opening';
import { type OwnServer, ownServer } from './own-server';
import type { PersonFacts } from './staff/staff';
import { editorOf, openWritingPage } from './staff/writing-page';
import { insertStory, remove, type TestStory, write } from './stories';

type Over = Opening & PersonFacts;

interface Fixtures {
  /** Closes every window that the test opened. */
  closing: undefined;
  /** Adds a story. */
  newStory: typeof insertStory;
  /** Copies the sample for a server of the test, which starts, stops and configures it. */
  newServer: typeof ownServer;
  /** Opens a page with scripts, signed in as a user who exists, or as a new one of a role. */
  pageAs: (who: Who, over?: Over) => Promise<Page>;
  /** Opens a page without signing in, with scripts if the built-in page has them. */
  visitor: (over?: Opening) => Promise<Page>;
  /** Opens the page of a text, as an editor unless told otherwise, and waits for the editor. */
  openText: (
    story: Pick<TestStory, 'id'>,
    over?: Over & { as?: Who; language?: string },
  ) => Promise<Page>;
  /** Writes a text of these blocks and opens it with the cursor in it. */
  openBlocks: (
    story: TestStory,
    content: Block[],
    over?: Over & { language?: string },
  ) => Promise<Page>;
}

export type PageAs = Fixtures['pageAs'];
export type OpenText = Fixtures['openText'];
export type Visitor = Fixtures['visitor'];

export const test = base.extend<Fixtures>({
  newStory: async ({ baseURL: _ }, use) => {
    const made: TestStory[] = [];
    await use(async (facts) => {
      const added = await insertStory(facts);
      made.push(added);
      return added;
    });
    for (const added of made) await remove(added);
  },
  newServer: async ({ baseURL: _ }, use) => {
    const made: OwnServer[] = [];
    await use(async (more) => {
      const server = await ownServer(more);
      made.push(server);
      return server;
    });
    for (const server of made) await server.clear();
  },
  // Stories and servers are listed because fixtures end in the opposite order.
  closing: [
    async ({ browser, newStory: _, newServer: __ }, use) => {
      const open = new Set(browser.contexts());
      await use(undefined);
      const made = browser.contexts().filter((context) => !open.has(context));
      await Promise.all(made.map((context) => context.close()));
    },
    { auto: true },
  ],
  pageAs: async ({ browser }, use) => {
    await use((who, over) => openWindowAs(browser, who, over));
  },
  visitor: async ({ browser }, use) => {
    await use((over = {}) => openWindow(browser, over));
  },
  openText: async ({ pageAs }, use) => {
    await use(async (story, { as = 'editor', language, ...over } = {}) => {
      const page = await pageAs(as, over);
      await openWritingPage(page, story.id, language);
      return page;
    });
  },
  openBlocks: async ({ openText }, use) => {
    await use(async (story, content, over = {}) => {
      await write(story, over.language ?? 'en', { body: { type: 'doc', content } });
      const page = await openText(story, over);
      await editorOf(page).focus();
      return page;
    });
  },
});

export { expect } from '@playwright/test';
