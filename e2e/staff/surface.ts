/**
 * All that can be asked of the staff's site, and what each asks of whoever asks: an action of the table of rights, or
 * nothing, where somebody is still on the way in. What the build has and this list has not, or the other way round,
 * fails the tests; so does any answer that the table does not foresee.
 */
import type { Action } from '@/domain/staff/permissions';

export type Asks = Action | 'nothing';

/** Pages below /admin, as Next names their routes. */
export const PAGES: Record<string, Asks> = {
  '/admin': 'story.list',
  '/admin/[...missing]': 'nothing',
  '/admin/audit': 'audit.see',
  '/admin/collections': 'collection.see',
  '/admin/collections/[collection]': 'collection.see',
  '/admin/people': 'staff.see',
  '/admin/people/[person]': 'staff.see',
  '/admin/pictures': 'picture.see',
  '/admin/pictures/[picture]': 'picture.see',
  '/admin/pictures/add': 'picture.add',
  '/admin/stories/[id]/[language]': 'text.see',
  '/admin/stories/[id]/[language]/history/[version]': 'text.see',
  '/admin/stories/[id]/[language]/preview': 'text.see',
  '/admin/stories/[id]/[language]/preview/page': 'text.see',
  '/admin/stories/[id]/attachments': 'story.list',
  '/admin/topics': 'topic.see',
  '/admin/topics/[topic]': 'topic.see',
};

/** Route handlers below /admin and /api, by method. */
export const HANDLERS: Record<string, Partial<Record<'GET' | 'POST', Asks>>> = {
  '/admin/audit/export': { GET: 'audit.export' },
  '/admin/collections/find': { GET: 'collection.see' },
  '/admin/pictures/find': { GET: 'picture.see' },
  '/admin/pictures/upload': { POST: 'picture.add' },
  '/admin/stories/[id]/[language]/save': { POST: 'text.write' },
  '/admin/stories/[id]/attachments/upload': { POST: 'story.change' },
  '/admin/stories/word': { POST: 'text.write' },
  '/admin/topics/find': { GET: 'topic.see' },
};

const ofCollections: Asks = 'collection.change';
const ofPeople: Asks = 'staff.change';
const ofTopics: Asks = 'topic.change';

/** Server actions by folder below app/admin and name. */
export const ACTIONS: Record<string, Asks> = {
  'collections/arrange': ofCollections,
  'collections/begin': ofCollections,
  'collections/bringBack': ofCollections,
  'collections/describe': ofCollections,
  'collections/merge': ofCollections,
  'collections/name': ofCollections,
  'collections/nest': ofCollections,
  'collections/note': ofCollections,
  'collections/order': ofCollections,
  'collections/put': ofCollections,
  'collections/take': ofCollections,
  'collections/withdraw': ofCollections,
  'people/cancel': ofPeople,
  'people/disable': ofPeople,
  'people/enable': ofPeople,
  'people/invite': ofPeople,
  'people/password': ofPeople,
  'people/release': 'site.change',
  'people/renew': ofPeople,
  'people/role': ofPeople,
  'people/signOut': ofPeople,
  'pictures/change': 'picture.change',
  'pictures/describe': 'picture.describe',
  'pictures/remove': 'picture.remove',
  'stories/[id]/[language]/bin': 'story.bin',
  'stories/[id]/[language]/bringBack': 'story.bin',
  'stories/[id]/[language]/erase': 'text.erase',
  'stories/[id]/[language]/facts/changeFacts': 'story.change',
  'stories/[id]/[language]/history/discard': 'text.write',
  'stories/[id]/[language]/history/restore': 'text.write',
  'stories/[id]/[language]/publish': 'text.publish',
  'stories/[id]/[language]/rename': 'text.rename',
  'stories/[id]/[language]/sendBack': 'text.submit',
  'stories/[id]/[language]/submit': 'text.submit',
  'stories/[id]/[language]/withdraw': 'text.withdraw',
  'stories/[id]/[language]/words/saveWords': 'text.write',
  'stories/[id]/attachments/describe': 'text.write',
  'stories/[id]/attachments/move': 'story.change',
  'stories/[id]/attachments/remove': 'story.change',
  'topics/arrange': ofTopics,
  'topics/begin': ofTopics,
  'topics/bringBack': ofTopics,
  'topics/merge': ofTopics,
  'topics/name': ofTopics,
  'topics/nest': ofTopics,
  'topics/withdraw': ofTopics,
};
