import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tx } from '@/db/client';
import { pauseMails } from '@/domain/subscriptions/preferences-changes';
import { removeRequest, requestLink } from '@/domain/subscriptions/request-changes';
import { ask, NOW, newestRequest, subscribed } from '@/domain/subscriptions/requests.fixtures';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { takeMail } from '@/server/jobs/outbox';
import { freshDatabase } from '@/testing/database';

beforeEach(() => {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
  vi.stubEnv('SITE_URL', 'https://stories.example');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('The mail of confirmation', () => {
  it('has the code, the link and the way to say that it was somebody else', async () => {
    await ask('ann@example.org');
    const { code, token } = await newestRequest();
    const mail = await takeMail('test', NOW);
    expect(mail).toMatchObject({ to: 'ann@example.org', language: 'nl' });
    expect(mail?.text).toContain(`\n\n${code}\n\n`);
    expect(mail?.text).toContain(`https://stories.example/nl/follow/open/${token}\n`);
    expect(mail?.text).toContain(`https://stories.example/nl/follow/not-me/${token}\n`);
    expect(mail?.text).not.toMatch(/ann@|topic:/);
    expect(mail?.html).toContain(`<p class="code"><span dir="ltr">${code}</span></p>`);
    const open = `https://stories.example/nl/follow/open/${token}`;
    expect(mail?.html).toContain(`<a href="${open}" class="button">Bevestigen</a>`);
    expect(mail?.html).not.toMatch(/ann@|topic:/);
  });

  it('is dropped when its request is gone', async () => {
    const asked = await ask('ann@example.org');
    if (asked.is !== 'asked') throw new Error(asked.is);
    await tx((write) => removeRequest(write, asked.requestId));
    expect(await takeMail('test', NOW)).toBeNull();
  });

  it('is given up after three days', async () => {
    await ask('ann@example.org');
    expect(await takeMail('test', NOW + 3 * 86_400_000)).toBeNull();
  });
});

describe('The mail with the link', () => {
  it.each(INTERFACE_LANGUAGES)('opens the page of its subscriber in %s', async (language) => {
    const wish = {
      ...{ scopes: ['site'], rhythm: 'once' as const, weekday: 1, language, onlyMine: false },
    };
    const { token, row } = await subscribed('ann@example.org', { wish });
    await tx((write) => pauseMails(write, row, true, NOW));
    await tx((write) => requestLink(write, { email: 'ann@example.org', network: 'n' }, NOW));
    const mail = await takeMail('test', NOW);
    expect(mail).toMatchObject({ to: 'ann@example.org', language });
    expect(mail?.text).toContain(`https://stories.example/${language}/follow/${token}\n`);
  });
});
