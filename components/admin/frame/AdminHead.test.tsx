import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AdminHead } from './AdminHead';

const staff = { name: 'Ada', role: 'editor' as const };
const shown = { language: 'en', path: '/admin/stories', unread: 3, comments: 0 };

it('folds sections and account into one menu, and keeps what waits beside it', () => {
  const html = renderToStaticMarkup(<AdminHead {...shown} staff={staff} />);
  const [beside = '', folded = ''] = html.split('<details');
  expect(beside).toContain('aria-label="3 unread notifications"');
  expect(beside).not.toContain('<nav');
  for (const label of ['Stories', 'Help', 'Ada', 'Sign out']) expect(folded).toContain(label);
});

it('has no menu before anybody signed in', () => {
  const html = renderToStaticMarkup(<AdminHead {...shown} staff={null} />);
  expect(html).not.toContain('<details');
  expect(html).toContain('View site');
});
