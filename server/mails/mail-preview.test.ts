import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { tx } from '@/db/client';
import { draftStyle, publishStyle } from '@/domain/house-style/changes';
import { withPreset } from '@/domain/house-style/presets';
import { beginLetter, writeLetter } from '@/domain/letters/changes';
import { PREVIEWED_MAILS, type PreviewedMail } from '@/domain/mail/mail';
import type { Staff } from '@/domain/permissions/staff';
import { saveSettings } from '@/domain/settings/changes';
import { mailsAt, newStory, publish } from '@/domain/subscriber-mails/subscriber-mails.fixtures';
import { sendTest } from '@/domain/subscriber-mails/trial-changes';
import { addTopic } from '@/domain/topics/changes';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { anySubscriber } from '@/testing/subscribers';
import { previewMail } from './mail-preview';
import { mailStyle } from './mail-style';

const NOW = Date.UTC(2026, 2, 4, 12);
let editor: Staff;
let administrator: Staff;

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
  vi.stubEnv('SITE_URL', 'https://stories.example');
  editor = await anyStaff('editor', { email: 'anna@archive.example' });
  administrator = await anyStaff('administrator');
  await tx((write) => saveSettings(write, { timeZone: 'UTC', names: { en: 'Archive' } }, 1));
});

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Publishes a story of 5 March 1931 in a topic. */
async function publishOne(title = 'Lockout'): Promise<void> {
  const names = [{ language: 'en', name: 'Strikes', slug: title.toLowerCase(), description: '' }];
  const topicId = await tx((write) => addTopic(write, editor, { wikidata: '', names }, 1));
  const storyId = await newStory(editor, title, ['en'], {
    topicIds: [topicId],
    eventDate: '1931-03-05',
  });
  await publish(editor, [storyId, 'en'], NOW - 1);
}

const preview = async (
  mail: PreviewedMail,
  language: (typeof INTERFACE_LANGUAGES)[number] = 'en',
) => previewMail({ mail, language }, NOW);

describe('the preview of mails', () => {
  it.each(INTERFACE_LANGUAGES)(
    'has every mail in %s, as HTML and as plain text',
    async (language) => {
      await publishOne();
      const subjects = new Set<string>();
      for (const mail of PREVIEWED_MAILS) {
        const found = await preview(mail, language);
        expect(found?.subject, mail).toBeTruthy();
        expect(found?.text.length, mail).toBeGreaterThan(50);
        expect(found?.html, mail).toContain(`<html lang="${language}"`);
        subjects.add(found?.subject ?? '');
      }
      expect(subjects.size).toBe(PREVIEWED_MAILS.length);
    },
  );

  it('says what a subscriber is sent', async () => {
    await anySubscriber(['site'], { since: 1 });
    await publishOne();
    const [sent] = await mailsAt(NOW);
    const shown = await preview('story');
    expect(shown?.subject).toBe(sent?.subject);
    const lines = shown?.text.split('\n').filter((line) => !line.includes('/follow/')) ?? [];
    expect(lines.join('\n')).toContain('because you follow “Strikes” and all stories at Archive');
    expect(sent?.text).toContain(lines.slice(0, 3).join('\n'));
  });

  it('has the accent of the published house style, in every mail, and nothing of a draft', async () => {
    await publishOne();
    await tx((write) =>
      draftStyle(write, administrator, (style) => withPreset(style, 'herbarium'), NOW),
    );
    for (const mail of PREVIEWED_MAILS) expect((await preview(mail))?.html).toContain('#4b2a86');
    await tx((write) => publishStyle(write, administrator, {}, NOW));
    for (const mail of PREVIEWED_MAILS) {
      const { html } = (await preview(mail)) ?? { html: '' };
      expect(html, mail).toContain('a { color: #0b5d3b; }');
      expect(html, mail).not.toContain('#4b2a86');
    }
  });

  it('has the draft of an editor’s letter before the stories of a digest that is asked for with it', async () => {
    await publishOne();
    const letterId = await tx((write) => beginLetter(write, editor, { timeZone: 'UTC' }, NOW));
    const draft = { id: letterId, language: 'en', words: 'Dear readers, see www.archive.example!' };
    await tx((write) => writeLetter(write, editor, draft, NOW));
    const mail = await previewMail({ mail: 'digest', language: 'fa', letterId }, NOW);
    expect(mail?.html).toContain(
      '<p lang="en" dir="ltr">Dear readers, see <a href="https://www.archive.example" dir="ltr">www.archive.example</a>!</p>',
    );
    expect(mail?.text.indexOf('Dear readers')).toBeLessThan(mail?.text.indexOf('Lockout') ?? 0);
    expect((await preview('digest'))?.text).not.toContain('Dear readers');
    const asked = { mail: 'digest' as const, language: 'en', letterId };
    await tx((write) => sendTest(write, editor, asked, NOW));
    expect((await mailsAt(NOW))[0]?.text).toContain('Dear readers');
  });

  it('has in a frame the accents that its policy allows, whatever is published in between', async () => {
    const mailAccents = { light: '#0b5d3b', dark: '#9fd0b5' };
    const asked = { mail: 'link' as const, language: 'en' };
    const { html } =
      (await withContext(newContext({ mailAccents }), () => previewMail(asked, NOW))) ??
      expect.unreachable();
    expect(html).toContain(`<style>${mailStyle(mailAccents)}</style>`);
  });

  it('shows a day that has stories where today has none', async () => {
    await publishOne();
    expect((await preview('today'))?.subject).toContain('5 March');
  });

  it('has nothing to show of stories before one is published, and all else', async () => {
    const none: string[] = [];
    for (const mail of PREVIEWED_MAILS) if (!(await preview(mail))) none.push(mail);
    expect(none).toEqual(['story', 'correction', 'digest', 'today', 'unpublished']);
  });
});

describe('a test', () => {
  it('goes to the user alone, marked in their language, in the language of the mail', async () => {
    await publishOne('Huelga');
    await tx((write) => sendTest(write, editor, { mail: 'digest', language: 'fa' }, NOW));
    const [mail, ...more] = await mailsAt(NOW);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'anna@archive.example', language: 'fa' });
    expect(mail?.subject).toMatch(/^Test: /);
    expect(mail?.text).toMatch(/^This is a test/);
    expect(mail?.html).toContain('<strong>This is a test');
    expect(mail?.list).toBeUndefined();
  });

  it('is refused after 20 in an hour, and where the site sends no mail', async () => {
    const send = (now: number) =>
      tx((write) => sendTest(write, editor, { mail: 'link', language: 'en' }, now));
    for (let count = 0; count < 20; count++) await send(NOW + count);
    await expect(send(NOW + 20)).rejects.toMatchObject({ status: 429 });
    expect(await mailsAt(NOW + 21)).toHaveLength(20);
    vi.stubEnv('SMTP_URL', '');
    await expect(send(NOW + 7_200_000)).rejects.toMatchObject({ said: 'subscribers.noMail' });
  });
});
