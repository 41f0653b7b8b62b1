import { eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, text } from '@/db/schema/stories';
import { signedIn } from '@/e2e/support/staff/staff';
import { expectStatus, typeInBody } from '@/e2e/support/staff/writing-page';
import { inDataOf, insertStory, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 240_000 });

test('a server killed during editing loses nothing, and the history gets one entry', async ({
  openText,
  newServer,
}) => {
  const server = await newServer();
  const { story, person } = await inDataOf(server.data, async () => {
    const added = await insertStory({ topicIds: [] });
    await write(added, 'en', { text: 'Before.' });
    return { story: added, person: await signedIn('editor') };
  });
  await server.start();
  const page = await openText(story, { as: person, at: server });
  await typeInBody(page, ' Typed while it ran.');
  await expectStatus(page, 'unsaved');
  await expectStatus(page, 'saved');
  await server.stop('SIGKILL');
  await typeInBody(page, ' Typed while it was down.');
  await expectStatus(page, 'unreached');
  await server.start();
  await expect(page.locator('.desk-status [data-status]')).toHaveAttribute('data-status', 'saved', {
    timeout: 60_000,
  });
  const rows = await inDataOf(server.data, async () =>
    reads()
      .select({ body: revision.body })
      .from(revision)
      .innerJoin(text, eq(text.id, revision.textId))
      .where(eq(text.storyId, story.id)),
  );
  expect(rows).toHaveLength(2);
  const words = JSON.stringify(rows);
  expect(words).toContain('Typed while it ran. Typed while it was down.');
});
