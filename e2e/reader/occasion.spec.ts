import { tx } from '@/db/client';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { publish, type TestStory } from '../support/stories';
import { expect, test } from '../support/test';

const TALK = { startsAt: Date.UTC(2031, 11, 1, 19), endsAt: Date.UTC(2031, 11, 1, 21) };

async function invite(story: TestStory, venue: string): Promise<void> {
  const occasion = { ...TALK, venue };
  await tx((write) =>
    changeStoryDetails(write, { staffId: null }, story.id, { occasion }, Date.now()),
  );
}

test.describe('A story of an event to attend', () => {
  test('shows time and venue on its page, and has a calendar file', async ({
    page,
    newStory,
    request,
  }) => {
    const story = await newStory({ kind: 'news', eventDate: '' });
    await publish(story, 'en', { title: `${story.mark}; a talk` });
    await page.goto(story.path('en'));
    await expect(page.getByRole('link', { name: 'Add to your calendar' })).toHaveCount(0);
    expect((await request.get(`${story.path('en')}/event.ics`)).status()).toBe(404);

    await invite(story, 'Reading room, first floor');
    await page.goto(story.path('en'));
    await expect(page.getByText('1 December 2031')).toBeVisible();
    await expect(page.getByText('Reading room, first floor')).toBeVisible();
    const times = page.getByRole('article').locator('time[datetime^="2031-12-01T"]');
    await expect(times).toHaveCount(2);
    const link = page.getByRole('link', { name: 'Add to your calendar' });
    await expect(link).toBeVisible();
    const address = (await link.getAttribute('href')) ?? '';
    const sent = await request.get(address);
    expect(sent.headers()['content-type']).toBe('text/calendar; charset=utf-8');
    const file = (await sent.text()).replace(/\r\n /g, '');
    expect(file).toContain('DTSTART:20311201T190000Z\r\nDTEND:20311201T210000Z\r\n');
    expect(file).toContain(`SUMMARY;LANGUAGE=en:${story.mark}\\; a talk\r\n`);
    expect(file).toContain('LOCATION:Reading room\\, first floor\r\n');
    expect(file).toContain(`${story.path('en')}\r\n`);

    await invite(story, 'Garden');
    await page.goto(story.path('en'));
    await expect(page.getByText('Garden')).toBeVisible();
    expect(await (await request.get(address)).text()).toContain('LOCATION:Garden');

    await page.goto('/en/agenda');
    await expect(page.getByRole('link', { name: `${story.mark}; a talk` })).toBeVisible();
  });
});
