/** Changes of a profile by its owner, and what follows from changes of their account. */
import { and, eq, inArray } from 'drizzle-orm';
import { AUTHOR_COUNTS, AUTHORS, addressTag, authorTag, nameTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { author, authorForm } from '@/db/schema/authors';
import { image } from '@/db/schema/images';
import { formerAddress, listing, listingCount } from '@/db/schema/site';
import { takeAddress } from '@/domain/addresses/changes';
import { rememberAddress } from '@/domain/addresses/former-address-changes';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { refuseUnseen } from '@/domain/forms/seen';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { publicUses } from '@/domain/images/public-use-queries';
import { newId } from '@/domain/new-id';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { chosenSlug } from '@/domain/taxonomy/chosen-slug';
import { slugOwner } from '@/domain/taxonomy/slug-owner-queries';
import { DEFAULT_INTERFACE } from '@/i18n/languages';
import { NO_PROFILE, type Profile } from './author';
import { listStoriesOf } from './list-changes';
import { readOrcid } from './orcid';
import { refuseOtherPerson } from './person-queries';
import { type ProfileRows, profileOf, profileRows } from './profile-queries';

type Form = Pick<ProfileRows['forms'][number], 'language' | 'name' | 'description'>;

/**
 * Saves the user's profile, which readers see where it is public.
 * @param given.was fingerprint of the profile that the page showed
 * @throws NotAllowed, Refused for a wrong ORCID iD, an image that is gone, and one of somebody else
 * that readers do not have already
 */
export async function saveProfile(
  write: Queries,
  by: Staff,
  { was, ...given }: Profile & { was?: string },
  now: number,
): Promise<void> {
  requireMay(by, 'account.change');
  const before = profileOf(await profileRows(write, by.staffId));
  refuseUnseen(was, before);
  if (given.imageId && given.imageId !== before.imageId) {
    await refuseOthersImage(write, by, given.imageId);
  }
  await putProfile(write, { id: by.staffId, name: by.name }, given, now);
  const detail = { isPublic: given.isPublic, changed: changedIn(before, given) };
  await audit(write, by, 'profile.change', now, detail);
}

/**
 * Stores the profile of an account and brings its page up to date.
 * @throws Refused for a wrong ORCID iD, an image that is gone, or a person who cannot be chosen
 */
export async function putProfile(
  write: Queries,
  account: { id: string; name: string },
  given: Profile,
  now: number,
): Promise<void> {
  const before = await profileRows(write, account.id);
  const orcid = readOrcid(given.orcid);
  if (orcid === null) throw new Refused('account.profile.orcidWrong', 'orcid', 422);
  const facts = {
    ...{ orcid, imageId: given.imageId, nameId: given.nameId, isKept: given.isKept },
    withdrawnAt: given.isPublic ? null : (before?.author.withdrawnAt ?? now),
  };
  const id = before?.author.id ?? newId(now);
  const formerName = before?.author.nameId ?? null;
  if (given.nameId !== null && given.nameId !== formerName) {
    await refuseOtherPerson(write, { nameId: given.nameId, authorId: id }, now);
  }
  if (before) await write.update(author).set(facts).where(eq(author.id, id));
  else await write.insert(author).values({ id, staffId: account.id, createdAt: now, ...facts });
  const addresses = await putForms(
    write,
    id,
    before?.forms ?? [],
    formsOf(given, account.name),
    now,
  );
  if (!before) addresses.push(...(await listStoriesOf(write, id, account.id)));
  const wasPublic = before?.author.withdrawnAt === null;
  const persons = [formerName, given.nameId].flatMap((each) => (each ? [nameTag(each)] : []));
  const stale = [...tagsOf(id), ...addresses, ...persons];
  await markStale(write, stale, now, wasPublic && !given.isPublic);
}

/** Deletes the user's profile, its page and former addresses; bylines keep the name. */
export async function deleteProfile(write: Queries, by: Staff, now: number): Promise<void> {
  requireMay(by, 'account.change');
  if (!(await removeAuthor(write, by.staffId, now))) return;
  await audit(write, by, 'profile.delete', now);
}

/** Removes what readers see of an account. @returns whether there was any */
export async function removeAuthor(write: Queries, staffId: string, now: number): Promise<boolean> {
  const rows = await profileRows(write, staffId);
  if (!rows) return false;
  const { id } = rows.author;
  const list = `author:${id}`;
  const isFormer = and(eq(formerAddress.kind, 'author'), eq(formerAddress.targetId, id));
  const former = await write.delete(formerAddress).where(isFormer).returning();
  await write.delete(listing).where(eq(listing.list, list));
  await write.delete(listingCount).where(eq(listingCount.list, list));
  await write.delete(author).where(eq(author.id, id));
  const tags = [...rows.forms, ...former].map(({ language, slug }) => {
    return addressTag('author', language, slug);
  });
  await markStale(write, [...tagsOf(id), ...tags], now, true);
  return true;
}

/** Follows a changed name of an account in all languages for which no other one was given. */
export async function renameAuthor(
  write: Queries,
  staffId: string,
  { from, to }: { from: string; to: string },
  now: number,
): Promise<void> {
  const rows = await profileRows(write, staffId);
  if (!rows || from === to) return;
  const forms = rows.forms.map((each) => (each.name === from ? { ...each, name: to } : each));
  const { id } = rows.author;
  await markStale(
    write,
    [...tagsOf(id), ...(await putForms(write, id, rows.forms, forms, now))],
    now,
  );
}

/** Takes the page of a deactivated user off the site, unless they chose that it stays. */
export async function hideAuthor(write: Queries, staffId: string, now: number): Promise<void> {
  const rows = await profileRows(write, staffId);
  if (!rows || rows.author.isKept || rows.author.withdrawnAt !== null) return;
  const { id } = rows.author;
  await write.update(author).set({ withdrawnAt: now }).where(eq(author.id, id));
  await markStale(write, tagsOf(id), now, true);
}

function tagsOf(id: string): string[] {
  return [AUTHORS, AUTHOR_COUNTS, authorTag(id)];
}

/** One form for each language in which something is said, and one in the default language. */
function formsOf({ words }: Profile, accountName: string): Form[] {
  const said = words.filter(({ name, description }) => name || description);
  const hasDefault = said.some(({ language }) => language === DEFAULT_INTERFACE);
  const all = hasDefault
    ? said
    : [...said, { language: DEFAULT_INTERFACE, name: '', description: '' }];
  return all.map((each) => ({ ...each, name: each.name || accountName }));
}

/** @returns the tags of addresses that lead elsewhere now */
async function putForms(
  write: Queries,
  id: string,
  before: ProfileRows['forms'],
  forms: readonly Form[],
  now: number,
): Promise<string[]> {
  const gone = before.filter((was) => !forms.some(({ language }) => language === was.language));
  const moved = [...gone];
  const tags: string[] = [];
  for (const form of forms) {
    const { language, name } = form;
    const was = before.find((each) => each.language === language);
    const slug = was?.name === name ? was.slug : await freeSlug(write, id, form);
    if (was && was.slug !== slug) moved.push(was);
    const row = { authorId: id, ...form, slug };
    await takeAddress(write, { kind: 'author', language, slug });
    await write
      .insert(authorForm)
      .values(row)
      .onConflictDoUpdate({ target: [authorForm.authorId, authorForm.language], set: row });
    if (was?.slug !== slug) tags.push(addressTag('author', language, slug));
  }
  if (gone.length > 0) {
    const languages = gone.map(({ language }) => language);
    const isGone = and(eq(authorForm.authorId, id), inArray(authorForm.language, languages));
    await write.delete(authorForm).where(isGone);
  }
  for (const { language, slug } of moved) {
    await rememberAddress(write, { kind: 'author', language, slug, targetId: id }, now);
    tags.push(addressTag('author', language, slug));
  }
  return tags;
}

async function freeSlug(write: Queries, ownId: string, { name, language }: Form): Promise<string> {
  const wanted = { typed: '', name, language, otherwise: 'author' };
  const slug = await chosenSlug(wanted, (each) =>
    slugOwner(write, 'author', { language, slug: each, ownId }),
  );
  if (typeof slug !== 'string') throw new Error('A slug was refused that nobody typed.');
  return slug;
}

/** No editor publishes a profile, so it may not make public what somebody else has uploaded. */
async function refuseOthersImage(write: Queries, by: Staff, imageId: string): Promise<void> {
  const [found] = await write
    .select({ addedBy: image.addedBy })
    .from(image)
    .where(eq(image.id, imageId));
  if (!found) throw new Refused('account.profile.noSuchImage', 'cover', 422);
  if (found.addedBy === by.staffId) return;
  if ((await publicUses(write, imageId)).length > 0) return;
  throw new Refused('account.profile.notYours', 'cover', 422);
}

/** Which parts differ; the log is kept longer than what they say. */
function changedIn(before: Profile, after: Profile): string[] {
  const parts = Object.keys(NO_PROFILE) as (keyof Profile)[];
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

async function audit(
  write: Queries,
  by: Staff,
  action: string,
  now: number,
  detail?: Record<string, unknown>,
): Promise<void> {
  const subject = { subjectKind: 'staff', subjectId: by.staffId };
  await addToAudit(write, by, { action, ...subject, detail, now });
}
