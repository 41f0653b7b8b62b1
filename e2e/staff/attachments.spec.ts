import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { violations } from '../support/axe';
import { signedIn } from '../support/staff/staff';
import { publish } from '../support/stories';
import { expect, test } from '../support/test';

test.use({ javaScriptEnabled: true });

const pdf = () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(4_000)]);
const sound = () => Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), randomBytes(900)]);

test.describe('Attachments', () => {
  test('An editor attaches a PDF and a recording, describes and sorts them, and readers find them', async ({
    page,
    context,
    newStory,
    request,
  }) => {
    const editor = await signedIn('editor');
    await context.addCookies([editor.cookie]);
    const story = await newStory({ topicIds: [], eventDate: '' });
    await publish(story, 'en');
    const before = await (await request.get(story.path('en'))).text();
    expect(before).not.toContain('id="attachments"');

    await page.goto(`/admin/stories/${story.id}`);
    await page.getByRole('link', { name: 'Attachments (0)' }).click();
    await expect(page).toHaveURL(new RegExp(`/admin/stories/${story.id}/attachments$`));
    await page
      .getByLabel('Add files')
      .setInputFiles([
        { name: 'page.html', mimeType: 'application/pdf', buffer: Buffer.from('<script>') },
      ]);
    await expect(page.getByText('Unsupported file type.')).toBeVisible();
    await page.getByLabel('Add files').setInputFiles([
      { name: 'letter.pdf', mimeType: 'application/pdf', buffer: pdf() },
      { name: 'speech.mp3', mimeType: 'audio/mpeg', buffer: sound() },
    ]);
    await expect(page.getByText('2 files added.')).toBeVisible();
    const letter = page.getByRole('region', { name: 'letter.pdf' });
    const speech = page.getByRole('region', { name: 'speech.mp3' });
    await speech.getByLabel('Title').fill('A speech of 1931');
    await speech.getByLabel('Transcript').fill('Comrades!\nIt rains.');
    await speech.getByRole('button', { name: 'Save' }).click();
    await expect(speech.getByText('Saved.')).toBeVisible();
    await speech.getByRole('button', { name: 'Move up' }).click();
    await expect(speech.getByRole('button', { name: 'Move up' })).toHaveCount(0);
    expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);

    const html = await (await request.get(story.path('en'))).text();
    expect(html).toMatch(/<audio[^>]*controls/);
    expect(html).toContain('Comrades!\nIt rains.');
    expect(html.indexOf('A speech of 1931')).toBeLessThan(html.indexOf('letter.pdf'));
    const [, audio = ''] = /<audio[^>]* src="([^"]+)"/.exec(html) ?? [];
    const part = await request.get(audio, { headers: { range: 'bytes=0-2' } });
    expect(part.status()).toBe(206);
    expect(await part.text()).toBe('ID3');
    const [, paper = ''] = /href="(\/media\/[^"]+\.pdf)"/.exec(html) ?? [];
    expect((await request.get(paper)).headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="letter.pdf"',
      'x-content-type-options': 'nosniff',
    });

    await letter.getByRole('link', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('File deleted.')).toBeVisible();
    expect(await (await request.get(story.path('en'))).text()).not.toContain('letter.pdf');
    expect((await request.get(paper)).status()).toBe(404);
  });

  test('A reader without scripts can play the recording under the policy of the page', async ({
    newStory,
    request,
    visitor,
  }) => {
    const editor = await signedIn('editor');
    const story = await newStory({ topicIds: [], eventDate: '' });
    await publish(story, 'en');
    const sent = await request.post(`/admin/stories/${story.id}/attachments/upload`, {
      headers: { ...editor.headers, accept: 'application/json' },
      multipart: { file: { name: 'talk.mp3', mimeType: 'audio/mpeg', buffer: sound() } },
    });
    expect(sent.status()).toBe(200);
    const page = await visitor({ javaScriptEnabled: false });
    const blocked: string[] = [];
    page.on('console', (message) => blocked.push(message.text()));
    await page.goto(story.path('en'));
    await expect(page.getByRole('heading', { name: 'Attachments' })).toBeVisible();
    await expect(page.locator('audio')).toBeVisible();
    await expect(page.getByRole('link', { name: 'talk.mp3' })).toBeVisible();
    expect(blocked).toEqual([]);
  });

  test('An author may not attach to a story of somebody else, nor a translator to any', async ({
    request,
    newStory,
  }) => {
    const story = await newStory({ topicIds: [], eventDate: '' });
    for (const role of ['author', 'translator'] as const) {
      const person = await signedIn(role, { languages: ['en'] });
      const answer = await request.post(`/admin/stories/${story.id}/attachments/upload`, {
        headers: { ...person.headers, accept: 'application/json' },
        multipart: { file: { name: 'a.pdf', mimeType: 'application/pdf', buffer: pdf() } },
      });
      expect([403, 404], role).toContain(answer.status());
    }
    const author = await signedIn('author');
    const page = await request.get(`/admin/stories/${story.id}/attachments`, {
      headers: author.headers,
    });
    expect(page.status()).toBe(404);
  });
});
