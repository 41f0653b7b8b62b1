import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { ErasureCounts } from '@/domain/people/erasure';
import { WhatGoes, WhatStays } from './ErasureLists';

const none: ErasureCounts = {
  ...{
    sessions: 0,
    hasProfile: false,
    portrait: 'none',
    notifications: 0,
    keptDrafts: 0,
    views: 0,
  },
  ...{ assigned: 0, locked: 0, reviews: 0, versions: 0, comments: 0, auditEntries: 0 },
  ...{ credits: 0, isLastAdministrator: false },
};
const lists = (counts: ErasureCounts) =>
  renderToStaticMarkup(
    <>
      <WhatGoes language="en" counts={counts} />
      <WhatStays language="en" counts={counts} former="Former member of staff" />
    </>,
  );

it('lists nothing of which there is none', () => {
  expect(lists(none)).toContain('<li>The choice of e-mails</li>');
  expect(lists(none)).not.toMatch(/<li>0 /);
});

it('says under which name entries of the audit log stay', () => {
  const html = lists({ ...none, auditEntries: 2, notifications: 1 });
  expect(html).toContain('1 notification, and the choice of e-mails');
  expect(html).toContain('2 entries of the audit log, under the name “Former member of staff”');
});
