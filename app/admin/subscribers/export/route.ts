import { fileAnswer } from '@/app/admin/_http/file-answer';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { tx } from '@/db/client';
import { BYTE_ORDER_MARK, csvLine } from '@/domain/csv/csv-line';
import { type NameOfScope, scopeKey } from '@/domain/subscriptions/scope';
import { listScopeNames } from '@/domain/subscriptions/scope-name-queries';
import { noteSubscriberExport } from '@/domain/subscriptions/staff-changes';
import { allSubscribers } from '@/domain/subscriptions/staff-queries';
import type { ListedSubscriber } from '@/domain/subscriptions/subscriber';

const HEAD = [
  'email',
  'language',
  'rhythm',
  'weekday',
  'only',
  'paused',
  'since',
  'follows',
  'names',
];

/** All subscribers as a CSV file, streamed; the export is logged. */
export const GET = staffRoute({
  action: 'subscriber.export',
  run: async (staff, { now }) => {
    await tx((write) => noteSubscriberExport(write, staff, now));
    const day = new Date(now).toISOString().slice(0, 10);
    return fileAnswer(parts(allSubscribers(staff), staff.interfaceLanguage), {
      type: 'text/csv; charset=utf-8',
      name: `subscribers-${day}.csv`,
    });
  },
});

async function* parts(portions: AsyncGenerator<ListedSubscriber[]>, language: string) {
  yield BYTE_ORDER_MARK + csvLine(HEAD);
  for await (const subscribers of portions) {
    const followed = subscribers.flatMap(({ scopes }) => scopes);
    const names = await listScopeNames(followed, language);
    yield subscribers.map((each) => lineOf(each, names)).join('');
  }
}

function lineOf(
  { email, language, rhythm, weekday, onlyMine, ...rest }: ListedSubscriber,
  names: ReadonlyMap<string, NameOfScope>,
): string {
  const { pausedAt, createdAt, scopes } = rest;
  return csvLine([
    email,
    language,
    rhythm,
    rhythm === 'weekly' ? weekday : '',
    onlyMine ? 'yes' : '',
    pausedAt === null ? '' : new Date(pausedAt).toISOString(),
    new Date(createdAt).toISOString(),
    scopes.map(scopeKey).join(' '),
    scopes.map((scope) => names.get(scopeKey(scope))?.name ?? scope.kind).join('; '),
  ]);
}
