import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tx } from '@/db/client';
import { draftStyle } from '@/domain/house-style/changes';
import { withPreset } from '@/domain/house-style/presets';

import { PREVIEWED_MAILS, type PreviewedMail } from '@/domain/mail/mail';
import { draftWording, publishWording } from '@/domain/mail-wording/changes';
import type { MailWording } from '@/domain/mail-wording/mail-wording';
import type { Staff } from '@/domain/permissions/staff';
import { saveSettings } from '@/domain/settings/changes';
import { mailsAt, newStory, publish } from '@/domain/subscriber-mails/subscriber-mails.fixtures';
import { sendTest } from '@/domain/subscriber-mails/trial-changes';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { anySubscriber } from '@/testing/subscribers';
import { previewMail } from './mail-preview';

const NOW = Date.UTC(2026, 2, 4, 12);
const OURS: MailWording = {
  subjectPrefix: '[A&B]',
  digestSubject: 'Fresh at {archive}: {stories} ({count})',
  confirmationSubject: 'Only a code from {archive}',
  greeting: 'Dear reader of {archive},',
  readLink: 'On to it',
  signOff: 'Yours,\nthe <team>',
  postalAddress: 'Canal 1\nAmsterdam',
};
let editor: Staff;
let administrator: Staff;

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
  vi.stubEnv('SITE_URL', 'https://stories.example');
  editor = await anyStaff('editor');
  administrator = await anyStaff('administrator', { email: 'ada@archive.example' });
  await tx((write) => saveSettings(write, { timeZone: 'UTC', names: { en: 'A {count} B' } }, 1));
  const names = [{ language: 'en', name: 'Strikes', slug: 'strikes', description: '' }];
  const topicId = await tx((write) => addTopic(write, editor, { wikidata: '', names }, 1));
  const details = { topicIds: [topicId], eventDate: '1931-03-04' };
  const storyId = await newStory(editor, 'Lockout', ['en'], details);
  await anySubscriber(['site'], { since: 1 });
  await publish(editor, [storyId, 'en'], NOW - 1);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const draft = (language: string, wording: MailWording) =>
  tx((write) => draftWording(write, administrator, { language, wording }, NOW));
const publishDraft = () => tx((write) => publishWording(write, administrator, {}, NOW));
const shown = async (mail: PreviewedMail, language = 'en', state?: 'draft') => {
  const found = await previewMail({ mail, language }, NOW, state);
  if (!found) throw new Error(`nothing to show of ${mail}`);
  return found;
};
const WORDED = PREVIEWED_MAILS.filter((mail) => mail !== 'noteAnswer');

describe('the archive’s own wording', () => {
  it.each(WORDED)('is in the mail “%s”, as HTML and as plain text alike', async (mail) => {
    const before = await shown(mail);
    await draft('en', OURS);
    expect(await shown(mail), 'a draft changes nothing').toEqual(before);
    const preview = await shown(mail, 'en', 'draft');
    await publishDraft();
    expect(await shown(mail)).toEqual(preview);
    const { text, html } = preview;
    for (const words of [
      'Dear reader of A {count} B,',
      'Yours,\nthe <team>',
      'Canal 1\nAmsterdam',
    ]) {
      expect(text.split('\n\n').map((each) => each.trim())).toContain(words);
      expect(html).toContain(`>${words.replace('<', '&#60;').replace('>', '&#62;')}</p>`);
    }
    expect(html).not.toContain('<team>');
    expect(text.indexOf('Dear reader')).toBeLessThan(text.indexOf('https://'));
    expect(text.endsWith('\n\nCanal 1\nAmsterdam\n')).toBe(true);
  });

  it.each(WORDED)('takes nothing away from “%s” that law or safety asks for', async (mail) => {
    const before = await shown(mail);
    await draft('en', OURS);
    const after = await shown(mail, 'en', 'draft');
    const changed = new Set([before.subject, 'Read the story']);
    const parts = before.text.trim().split(/\n\n|\nhttps/);
    for (const part of parts.filter((each) => !changed.has(each))) {
      expect(after.text).toContain(part);
    }
  });

  it('does not touch another language, nor answers to notes', async () => {
    const before = await Promise.all(PREVIEWED_MAILS.map((mail) => shown(mail, 'fa')));
    const answer = await shown('noteAnswer');
    await draft('en', OURS);
    await publishDraft();
    expect(await Promise.all(PREVIEWED_MAILS.map((mail) => shown(mail, 'fa')))).toEqual(before);
    expect(await shown('noteAnswer')).toEqual(answer);
  });

  it('words subjects, with values filled in once, and the number in the digits of the language', async () => {
    await draft('en', OURS);
    await draft('fa', { ...OURS, digestSubject: 'تازه: {count}' });
    await publishDraft();
    const subjectOf = async (mail: PreviewedMail, language = 'en') =>
      (await shown(mail, language)).subject;
    expect(await subjectOf('story')).toBe('[A&B] Lockout en');
    expect(await subjectOf('digest')).toBe('[A&B] Fresh at A {count} B: 1 new story (1)');
    expect(await subjectOf('digest', 'fa')).toBe('[A&B] تازه: ۱');
    expect(await subjectOf('subscribe')).toBe('Only a code from A {count} B');
    expect(await subjectOf('add')).toBe('Confirm an addition to your subscription to A {count} B');
    expect((await shown('digest')).html).toContain(
      '<h1>Fresh at A {count} B: 1 new story (1)</h1>',
    );
    expect((await shown('story')).text).toContain('On to it\nhttps://');
  });

  it('is in mails that are sent from its publication on', async () => {
    await draft('en', OURS);
    await publishDraft();
    const [sent] = await mailsAt(NOW);
    expect(sent).toMatchObject({ subject: '[A&B] Lockout en' });
    expect(sent?.text).toContain('Dear reader of A {count} B,');
    expect(sent?.list?.unsubscribe).toContain('https://stories.example/');
  });

  it('is in tests as its draft for those who may change it, which the mark says', async () => {
    await mailsAt(NOW);
    await draft('en', OURS);
    for (const by of [administrator, editor]) {
      await tx((write) => sendTest(write, by, { mail: 'story', language: 'en' }, NOW));
    }
    const sent = await mailsAt(NOW);
    const mine = sent.find(({ to }) => to === 'ada@archive.example');
    const other = sent.find(({ to }) => to !== 'ada@archive.example');
    expect(mine?.subject).toBe('Test: [A&B] Lockout en');
    expect(mine?.text).toMatch(/^This is a test that only you get, with the draft of the wording/);
    expect(other?.subject).toBe('Test: Lockout en');
    expect(other?.text).not.toContain('draft of the wording');
  });

  it('leaves the accents to the published house style', async () => {
    await tx((write) =>
      draftStyle(write, administrator, (style) => withPreset(style, 'herbarium'), NOW),
    );
    await draft('en', OURS);
    expect((await shown('story', 'en', 'draft')).html).toContain('#4b2a86');
  });
});
