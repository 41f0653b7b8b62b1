import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SiteTabs } from './SiteTabs';

function tabsOf(role: 'editor' | 'administrator'): string {
  const staff = { staffId: 's', role, languages: [] };
  return renderToStaticMarkup(<SiteTabs language="en" here="front" staff={staff} />);
}

it('shows settings to users who may change them', () => {
  expect(tabsOf('administrator')).toContain('href="/admin/site"');
  expect(tabsOf('editor')).not.toContain('href="/admin/site"');
  expect(tabsOf('editor')).toContain('href="/admin/site/front"');
});
