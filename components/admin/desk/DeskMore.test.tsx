import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DESK_ROWS } from '@/domain/stories/desk-rows';
import { DeskList } from './DeskList';

const list = (count: number) =>
  renderToStaticMarkup(
    <DeskList
      id="drafts"
      title="Drafts"
      nothing="None"
      first={null}
      language="en"
      timeZone="UTC"
      items={Array.from({ length: count }, (_, n) => {
        return { storyId: `s${n}`, language: 'en', title: `t${n}`, at: n, sentBy: '', note: '' };
      })}
    />,
  );

it('a list of the dashboard says when there is more than it shows', () => {
  expect(list(DESK_ROWS)).not.toContain('Showing the first');
  const more = list(DESK_ROWS + 1);
  expect(more).toContain('Showing the first 12.');
  expect(more.match(/<li/g)?.length).toBe(DESK_ROWS);
});
