import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DASHBOARD_ROWS } from '@/domain/dashboard/dashboard-rows';
import { byStory, type ListedText } from './dashboard-story';
import { StoryRows } from './StoryRows';

const text = (storyId: string, language: string, title: string): ListedText => ({
  ...{ storyId, language, title, titleLanguage: language },
  ...{ href: `/${storyId}/${language}`, words: 'draft', isOverdue: false, note: '' },
});

const list = (count: number) => {
  const texts = Array.from({ length: count }, (_, n) => text(`s${n}`, 'en', `t${n}`));
  return renderToStaticMarkup(
    <StoryRows id="mine" title="My texts" language="en" stories={byStory(texts)} />,
  );
};

describe('a list of the dashboard', () => {
  it('has one row for a story, with each of its languages once', () => {
    const stories = byStory([
      text('one', 'fa', ''),
      text('two', 'en', 'Two'),
      text('one', 'en', 'One'),
      text('one', 'fa', 'یک'),
    ]);
    expect(
      stories.map(({ title, chips }) => [title, chips.map(({ language }) => language)]),
    ).toEqual([
      ['One', ['fa', 'en']],
      ['Two', ['en']],
    ]);
  });

  it('has the title in the language of the user, else that of the text that is listed', () => {
    const texts = [text('one', 'fa', 'یک'), text('two', 'nl', 'Twee')];
    const own = { language: 'en', byId: new Map([['one', 'One']]) };
    expect(byStory(texts, own).map(({ title, titleLanguage }) => [title, titleLanguage])).toEqual([
      ['One', 'en'],
      ['Twee', 'nl'],
    ]);
  });

  it('says when there is more than it shows', () => {
    expect(list(DASHBOARD_ROWS)).not.toContain('Showing the first');
    const more = list(DASHBOARD_ROWS + 1);
    expect(more).toContain('Showing the first 12.');
    expect(more.match(/class="story-name"/g)?.length).toBe(DASHBOARD_ROWS);
  });
});
