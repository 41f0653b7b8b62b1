import { and, eq } from 'drizzle-orm';
import { addressTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { takeAddress } from '@/domain/addresses/changes';
import { rememberAddress } from '@/domain/addresses/former-address-changes';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { chosenSlug } from './chosen-slug';
import { slugOwner } from './slug-owner-queries';
import { hasTerm, type Taxonomy } from './taxonomy-queries';
import { type NameProblem, namePrint, type TermWords } from './term-name';

/**
 * Saves a term's name and texts in a language; an empty name removes the language. The former
 * address becomes a redirect.
 * @param given.slug empty to derive it from the name
 * @param given.was the fingerprint of the texts that the editor saw
 * @returns why it cannot be saved, or null
 */
export async function nameTerm(
  write: Queries,
  by: Author,
  taxonomy: Taxonomy,
  given: { id: string; was: string; words: TermWords },
  now: number,
): Promise<NameProblem | null> {
  requireMay(by, taxonomy.permission);
  const { kind, names } = taxonomy;
  const { id, was, words } = given;
  const { language, name } = words;
  if (!(await hasTerm(write, taxonomy, id))) return { field: 'name', problem: 'gone' };
  const every = await write.select().from(names).where(eq(taxonomy.termId, id));
  const current = every.find((row) => row.language === language);
  if (namePrint(current) !== was) return { field: '', problem: 'changedMeanwhile' };
  if (!name) {
    if (!current) return { field: 'name', problem: 'nameMissing' };
    if (every.length === 1) return { field: 'name', problem: 'lastName' };
  }
  const wanted = { typed: words.slug, name, language, otherwise: every[0]?.slug ?? kind };
  const term = { taxonomy, id, language };
  const slug =
    name &&
    (await chosenSlug(wanted, (each) =>
      slugOwner(write, kind, { language, slug: each, ownId: id }),
    ));
  if (typeof slug === 'object') return slug;
  const isCurrent = and(eq(taxonomy.termId, id), eq(names.language, language));
  if (!slug) await write.delete(names).where(isCurrent);
  else if (current)
    await write
      .update(names)
      .set({ ...words, slug })
      .where(isCurrent);
  else await write.insert(names).values({ ...taxonomy.ofTerm(id), ...words, slug });
  if ((current?.slug ?? '') !== slug) await moveAddress(write, term, current?.slug, slug, now);
  const addresses = [current?.slug, slug].flatMap((each) =>
    each ? [addressTag(kind, language, each)] : [],
  );
  await markStale(write, [...(await taxonomy.listTags(write, id)), ...addresses], now);
  const detail = { name, address: slug, was: current?.name, former: current?.slug };
  const action = slug ? taxonomy.actions.name : taxonomy.actions.unname;
  await addToAudit(write, by, { action, subjectKind: kind, subjectId: id, language, detail, now });
  return null;
}

interface TermInLanguage {
  taxonomy: Taxonomy;
  id: string;
  language: string;
}

async function moveAddress(
  write: Queries,
  { taxonomy: { kind }, id, language }: TermInLanguage,
  from: string | undefined,
  to: string,
  now: number,
): Promise<void> {
  if (to) await takeAddress(write, { kind, language, slug: to });
  if (from) await rememberAddress(write, { kind, language, slug: from, targetId: id }, now);
}
