import { and, eq, gt, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { preference } from '@/db/schema/notifications';
import { setting } from '@/db/schema/site';
import { invitation, staff as staffTable } from '@/db/schema/staff';
import { story, text } from '@/db/schema/stories';
import { topic } from '@/db/schema/topics';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { DEFAULT_SETTINGS, type SiteSettings } from '@/domain/settings/settings';
import { type FirstStep, NEW_ARCHIVE_STORIES } from './first-steps';

/**
 * The first-run checklist with the steps that the user may take, each done if what it asks for is
 * there. Null where it is not shown: to those who hid it, and, unless they asked for it, in an
 * archive that is no longer new and once everything is done.
 */
export async function getFirstSteps(staff: Staff, now: number): Promise<FirstStep[] | null> {
  if (!mayDo(staff, 'topic.change')) return null;
  const [chosen] = await reads()
    .select({ firstSteps: preference.firstSteps })
    .from(preference)
    .where(eq(preference.staffId, staff.staffId));
  const wanted = chosen?.firstSteps ?? 'auto';
  if (wanted === 'hidden' || (wanted === 'auto' && !(await isNewArchive()))) return null;
  const steps = await stepsOf(staff, now);
  return wanted === 'auto' && steps.every(({ isDone }) => isDone) ? null : steps;
}

async function stepsOf(staff: Staff, now: number): Promise<FirstStep[]> {
  const [site] = await reads().select().from(setting).where(eq(setting.key, 'site'));
  const saved = site?.value as Partial<SiteSettings> | undefined;
  const names = Object.values(saved?.names ?? {}).filter((each) => each !== '');
  const isNamed = names.some((each) => !Object.values(DEFAULT_SETTINGS.names).includes(each));
  const ofSite: FirstStep[] = [
    { name: 'name', isDone: isNamed },
    { name: 'languages', isDone: saved?.languages !== undefined },
  ];
  const ofStories: FirstStep[] = [
    { name: 'topic', isDone: await hasTopic() },
    { name: 'story', isDone: await hasPublished() },
  ];
  const invite: FirstStep = { name: 'invite', isDone: await hasColleague(now) };
  return [
    ...(mayDo(staff, 'site.change') ? ofSite : []),
    ...ofStories,
    ...(mayDo(staff, 'staff.change') ? [invite] : []),
  ];
}

async function isNewArchive(): Promise<boolean> {
  const rows = await reads()
    .select({ id: story.id })
    .from(story)
    .limit(NEW_ARCHIVE_STORIES + 1);
  return rows.length <= NEW_ARCHIVE_STORIES;
}

async function hasTopic(): Promise<boolean> {
  return (await reads().select({ id: topic.id }).from(topic).limit(1)).length > 0;
}

async function hasPublished(): Promise<boolean> {
  const found = await reads()
    .select({ id: text.id })
    .from(text)
    .where(eq(text.state, 'published'))
    .limit(1);
  return found.length > 0;
}

/** Somebody else has an account or an invitation that can still be accepted. */
async function hasColleague(now: number): Promise<boolean> {
  const people = await reads().select({ id: staffTable.id }).from(staffTable).limit(2);
  if (people.length > 1) return true;
  const open = await reads()
    .select({ hash: invitation.tokenHash })
    .from(invitation)
    .where(
      and(eq(invitation.purpose, 'invite'), isNull(invitation.usedAt), gt(invitation.endsAt, now)),
    )
    .limit(1);
  return open.length > 0;
}
