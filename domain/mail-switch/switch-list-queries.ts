/** The staff's list of all that can be followed by e-mail. */
import { and, count, desc, inArray, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { NAMED_TABLES, namedTables } from '@/db/named-tables';
import { staff } from '@/db/schema/staff';
import { mailSwitch, subscription } from '@/db/schema/subscriptions';
import { isOneOf } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { fold } from '@/domain/search/fold';
import { type Scope, type ScopeKind, scopeKey } from '@/domain/subscriptions/scope';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { collatorOf } from '@/i18n/languages';
import { LISTED_KINDS, SWITCHES_SHOWN, type SwitchFilter, type SwitchLine } from './switch-line';

type Listed = Pick<SwitchLine, 'scope' | 'name' | 'language' | 'isUnpublished'>;

/** What the site and today are called on the screen. */
type GeneralNames = Readonly<Record<'site' | 'today', string>>;

/**
 * All that can be followed, with its switch: the site, today, then topics, collections and names in
 * alphabetical order, also those that nobody follows and those that are unpublished.
 * @param page from 1; beyond the last one, the last
 * @param general searched like the names of the others
 * @returns the lines of a page, which page that is, and how many fit the filter
 * @throws NotAllowed
 */
export async function listSwitches(
  by: Staff,
  filter: SwitchFilter,
  { page, language, general }: { page: number; language: string; general: GeneralNames },
): Promise<{ lines: SwitchLine[]; page: number; count: number }> {
  requireMay(by, 'subscription.see');
  const off = new Set((await switchesNow()).map(scopeKey));
  const fitting: Listed[] = [];
  for (const kind of LISTED_KINDS.filter((each) => filter.kind === '' || filter.kind === each)) {
    const listed = await listKind(kind, filter.words, { language, general });
    fitting.push(
      ...listed.filter(({ scope }) => {
        return filter.is === '' || off.has(scopeKey(scope)) === (filter.is === 'off');
      }),
    );
  }
  const count = fitting.length;
  const last = Math.max(1, Math.ceil(count / SWITCHES_SHOWN));
  const own = Math.min(Math.max(1, page), last);
  const shown = fitting.slice((own - 1) * SWITCHES_SHOWN, own * SWITCHES_SHOWN);
  return { lines: await withSwitches(shown, off), page: own, count };
}

async function switchesNow(): Promise<Scope[]> {
  return reads()
    .select({ kind: mailSwitch.kind, id: mailSwitch.scopeId })
    .from(mailSwitch)
    .where(isNull(mailSwitch.onAt));
}

/** Those of a kind with a name, in any language, that has all the words. */
async function listKind(
  kind: ScopeKind,
  words: string,
  { language, general }: { language: string; general: GeneralNames },
): Promise<Listed[]> {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const fits = (name: string) => {
    const folded = fold(name);
    return wanted.every((word) => folded.includes(word));
  };
  if (kind === 'site' || kind === 'today') {
    const own = { scope: { kind, id: '' }, name: '', language: '', isUnpublished: false };
    return fits(general[kind]) ? [own] : [];
  }
  const { terms, names } = namedTables(kind);
  const { termId } = NAMED_TABLES[kind];
  const rows = await reads()
    .select({ id: terms.id, withdrawnAt: terms.withdrawnAt })
    .from(terms)
    .where(isNull(terms.mergedIntoId));
  const named = groupedBy(
    await reads().select({ id: termId, language: names.language, name: names.name }).from(names),
    (row) => row.id,
  );
  const collator = collatorOf(language);
  return rows
    .filter(({ id }) => wanted.length === 0 || named.get(id)?.some(({ name }) => fits(name)))
    .map(({ id, withdrawnAt }) => {
      const chosen = chosenName(named.get(id) ?? [], language);
      const name = { name: chosen?.name ?? '', language: chosen?.language ?? '' };
      return { scope: { kind, id }, ...name, isUnpublished: withdrawnAt !== null };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}

async function withSwitches(
  listed: readonly Listed[],
  off: ReadonlySet<string>,
): Promise<SwitchLine[]> {
  const ids = JSON.stringify(listed.map(({ scope }) => scope.id));
  const counted = await reads()
    .select({ kind: subscription.kind, id: subscription.scopeId, count: count() })
    .from(subscription)
    .where(and(inArray(subscription.kind, LISTED_KINDS), isOneOf(subscription.scopeId, ids)))
    .groupBy(subscription.kind, subscription.scopeId);
  const followers = new Map(counted.map((row) => [scopeKey(row), row.count]));
  const switched = await reads()
    .select()
    .from(mailSwitch)
    .where(isOneOf(mailSwitch.scopeId, ids))
    .orderBy(desc(mailSwitch.offAt));
  const last = groupedBy(switched, ({ kind, scopeId: id }) => scopeKey({ kind, id }));
  const people = await reads().select({ id: staff.id, name: staff.name }).from(staff);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return listed.map((each) => {
    const key = scopeKey(each.scope);
    const [row] = last.get(key) ?? [];
    const by = names.get((row?.onAt === null ? row.offBy : row?.onBy) ?? '') ?? '';
    return {
      ...each,
      followers: followers.get(key) ?? 0,
      isOff: off.has(key),
      switched: row ? { at: row.onAt ?? row.offAt, by } : null,
    };
  });
}
