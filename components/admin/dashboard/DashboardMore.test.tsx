import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DASHBOARD_ROWS } from '@/domain/dashboard/dashboard-rows';
import { DashboardList } from './DashboardList';

const list = (count: number) =>
  renderToStaticMarkup(
    <DashboardList
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
  expect(list(DASHBOARD_ROWS)).not.toContain('Showing the first');
  const more = list(DASHBOARD_ROWS + 1);
  expect(more).toContain('Showing the first 12.');
  expect(more.match(/<li/g)?.length).toBe(DASHBOARD_ROWS);
});
