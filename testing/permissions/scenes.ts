import { eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { text } from '@/db/schema/stories';
import { requireStory } from '@/domain/access/text-access-queries';
import { addAttachment } from '@/domain/attachments/changes';
import { getStoryOfAttachments, mayDescribeIn } from '@/domain/attachments/staff-queries';
import { allOfAudit, listAudit, listAuditPeople } from '@/domain/audit/queries';
import { restoreText } from '@/domain/bulk/text-before-changes';
import { undoBulkChange } from '@/domain/bulk/undo-bulk-changes';
import { beginCollection } from '@/domain/collections/begin-changes';
import { listApproved, listForReview } from '@/domain/dashboard/dashboard-queries';
import { saveDescription } from '@/domain/images/description-changes';
import { listUses } from '@/domain/images/use-queries';
import { getLetter, listLetters } from '@/domain/letters/queries';
import { listSwitches } from '@/domain/mail-switch/switch-list-queries';
import { isDraftShownTo } from '@/domain/mail-wording/queries';
import { getErasure, getOwnErasure, listSuccessors } from '@/domain/people/erasure-queries';
import {
  getPerson,
  listInvitations,
  listPeople,
  listSessions,
} from '@/domain/people/people-queries';
import { requireRight } from '@/domain/publishing/rights';
import { getDraft } from '@/domain/reader/draft-preview-queries';
import { assignNote } from '@/domain/reader-notes/note-changes';
import { requestChanges } from '@/domain/review/review-changes';
import {
  addSavedView,
  changeSavedView,
  removeSavedView,
} from '@/domain/saved-views/saved-view-changes';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { getSubscriberImport } from '@/domain/subscriber-import/queries';
import {
  getPauseShown,
  listDeliveries,
  listRecipientAddresses,
  listUncertainDeliveries,
} from '@/domain/subscriber-mails/delivery-queries';
import {
  allSubscribers,
  countSubscribers,
  getListedSubscriber,
  listSubscribers,
} from '@/domain/subscriptions/staff-queries';
import { importText } from '@/domain/texts/import-changes';
import { duplicateStory } from '@/domain/writing/duplicate-changes';
import { listTemplates } from '@/domain/writing/duplicate-queries';
import { notePresence } from '@/domain/writing/presence-changes';
import { saveText } from '@/domain/writing/save-changes';
import { getCheckedDetails, getWritingPageStory } from '@/domain/writing/writing-page-queries';

import {
  approved,
  as,
  asItIs,
  assignedAfter,
  at,
  BODY,
  beatAt,
  counted,
  ending,
  holderAfter,
  NO_FILTER,
  NOW,
  outcome,
  ownStory,
  pdf,
  publicly,
  refused,
  type Scene,
  SHELF,
  scene,
  sent,
  withDetails,
  withDraftWording,
  withImage,
  worded,
} from './scene-parts';

/** Another author's text, which was published and is unpublished. */
async function hideForeign(write: Queries): Promise<void> {
  const isForeign = eq(text.storyId, at.foreign);
  const [row] = await write.select().from(text).where(isForeign);
  const was = { state: 'withdrawn' as const, publicRevisionId: row?.workingRevisionId ?? null };
  await write.update(text).set(was).where(isForeign);
}

function sharedView(write: Queries): Promise<string> {
  const view = { name: 'Shared', query: 'kind=news', isShared: true };
  return addSavedView(write, as('editor'), view, NOW);
}

export const SCENES: Scene[] = [
  scene(saveText, 'A translator cannot create a text in another language', 'NotAllowed', () =>
    ending((write) => saveText(write, as('translator'), sent(at.begun, 'fa'), NOW)),
  ),
  scene(
    saveText,
    'An author cannot create a text in another author’s draft story',
    'NotThere',
    () => ending((write) => saveText(write, as('author'), sent(at.foreign, 'nl'), NOW)),
  ),
  scene(
    addAttachment,
    'A translator cannot describe an attachment in another language',
    'NotAllowed',
    () => ending((write) => worded(write, as('translator'), at.begun, 'fa')),
  ),
  scene(
    addAttachment,
    'An author cannot describe an attachment of another author’s draft',
    'NotThere',
    () => ending((write) => worded(write, as('author'), at.foreign, 'nl')),
  ),
  scene(
    addAttachment,
    'Another author’s draft in the author’s own story is not found when describing an attachment',
    'NotThere',
    () => ownStory(() => ending((write) => worded(write, as('author'), at.foreign, 'fa'))),
  ),
  scene(
    getWritingPageStory,
    'The checklist of a draft is hidden from other authors',
    'NotThere',
    () => outcome(() => getCheckedDetails(as('author'), { storyId: at.foreign, language: 'fa' })),
  ),
  scene(assignNote, 'A note is not assigned to a user who may not answer it', 'nobody', () =>
    outcome(() =>
      assignedAfter((write, id) => {
        const toId = as('translator').staffId;
        return assignNote(write, as('editor'), { id, toId }, NOW);
      }),
    ),
  ),
  {
    ...scene(addAttachment, 'A permission lost during an upload takes effect', 'NotAllowed', () =>
      outcome(() => addAttachment(as('editor'), at.begun, pdf(), NOW)),
    ),
    denied: { action: 'story.change', after: 1 },
  },
  {
    ...scene(
      beginCollection,
      'Creating a collection checks the permission itself',
      'NotAllowed',
      () => ending((write) => beginCollection(write, as('editor'), SHELF, NOW)),
    ),
    denied: { action: 'collection.change', after: 2 },
  },
  {
    ...scene(
      schedulePublication,
      'Scheduling an unapproved text needs the permission to publish',
      'NotAllowed',
      () =>
        ending((write) => {
          const wanted = { storyId: at.foreign, language: 'fa', dueAt: NOW + 3_600_000 };
          return schedulePublication(write, as('editor'), wanted, NOW);
        }),
    ),
    denied: { action: 'text.publish', after: 0 },
  },
  scene(restoreText, 'An author cannot publish by undoing', 'NotAllowed', () =>
    ending(async (write) => {
      const own = { createdBy: as('author').staffId, state: 'withdrawn' as const };
      await write.update(text).set(own).where(eq(text.storyId, at.foreign));
      const [row] = await write.select().from(text).where(eq(text.storyId, at.foreign));
      const before = {
        ...{ state: 'published' as const, publicRevisionId: row?.workingRevisionId ?? null },
        ...{ schedules: [], assignments: [], review: null, approval: null },
      };
      const step = { storyId: at.foreign, language: 'fa', did: 'withdraw' as const, before };
      await undoBulkChange(
        write,
        as('author'),
        step as unknown as Parameters<typeof undoBulkChange>[2],
        NOW,
      );
    }),
  ),
  scene(changeSavedView, 'An author cannot change a shared view', 'NotAllowed', () =>
    ending(async (write) => {
      const id = await sharedView(write);
      await changeSavedView(write, as('author'), { id, name: 'Mine', isShared: false }, NOW);
    }),
  ),
  scene(removeSavedView, 'An author cannot delete a shared view', 'NotAllowed', () =>
    ending(async (write) => removeSavedView(write, as('author'), await sharedView(write), NOW)),
  ),
  scene(
    duplicateStory,
    'An author cannot duplicate another author’s unpublished text',
    'NotThere',
    () =>
      ending(async (write) => {
        await hideForeign(write);
        const wish = { storyId: at.foreign, languages: ['fa'], as: 'copy' as const };
        const titleOf = (title: string) => title;
        return duplicateStory(write, as('author'), { ...wish, titleOf }, NOW);
      }),
  ),
  scene(duplicateStory, 'An author cannot make a template', 'NotAllowed', () =>
    ending((write) => {
      const wish = { storyId: at.begun, languages: ['fa'], as: 'template' as const };
      const titleOf = (title: string) => title;
      return duplicateStory(write, as('author'), { ...wish, titleOf }, NOW);
    }),
  ),
  refused(listTemplates, 'Templates are offered to those who create stories', () =>
    listTemplates(as('translator'), 'en'),
  ),
  scene(importText, 'A translator cannot write in another language', 'NotAllowed', () =>
    ending((write) =>
      importText(
        write,
        as('translator'),
        { storyId: at.begun, language: 'fa', title: 'x', body: BODY },
        NOW,
      ),
    ),
  ),
  scene(
    saveDescription,
    'A translator’s credit for another’s image is saved for the language alone',
    'through',
    () =>
      withImage((id) =>
        ending((write) => {
          const was = { alt: '', decorative: false, credit: '' };
          const given = { ...was, language: 'nl', credit: 'IISG', was };
          return saveDescription(write, as('translator'), id, given, NOW);
        }),
      ),
  ),
  refused(listAudit, 'The audit is not an author’s to read', () =>
    listAudit(as('author'), NO_FILTER, 'UTC', null),
  ),
  refused(listAudit, 'The audit is not an editor’s to take along', async () => {
    for await (const _ of allOfAudit(as('author'), NO_FILTER, 'UTC')) break;
  }),
  refused(listAudit, 'Who is in the audit is not an author’s to know', () =>
    listAuditPeople(as('author')),
  ),
  refused(listSubscribers, 'Subscribers are not an editor’s to list', () =>
    listSubscribers(as('editor'), '', 0),
  ),
  refused(listSubscribers, 'A subscriber is not an editor’s to look at', () =>
    getListedSubscriber(as('editor'), 'any'),
  ),
  refused(listSubscribers, 'Subscribers are not an editor’s to take along', async () => {
    for await (const _ of allSubscribers(as('editor'))) break;
  }),
  refused(getSubscriberImport, 'A list of subscribers is not an editor’s to see', () =>
    getSubscriberImport(as('editor'), 'any'),
  ),
  refused(listSubscribers, 'How many follow what is not an author’s to know', () =>
    countSubscribers(as('author'), NOW, 'UTC'),
  ),
  refused(listLetters, 'Letters are not an author’s to list', () => listLetters(as('author'))),
  refused(listLetters, 'A letter is not an author’s to look at', () =>
    getLetter(as('author'), 'any'),
  ),
  refused(listDeliveries, 'Mails to subscribers are not an author’s to follow', () =>
    listDeliveries(as('author'), NOW),
  ),
  refused(listDeliveries, 'Uncertain mails are not an author’s to see', () =>
    listUncertainDeliveries(as('author'), 'any'),
  ),
  refused(listDeliveries, 'Addresses of uncertain mails are not an editor’s to see', () =>
    listRecipientAddresses(as('editor'), []),
  ),
  refused(listDeliveries, 'A pause is not an author’s to know of', () =>
    getPauseShown(as('author')),
  ),
  refused(listSwitches, 'What can be followed by e-mail is not an author’s to list', () =>
    listSwitches(
      as('author'),
      { words: '', kind: '', is: '' },
      { page: 1, language: 'en', general: { site: '', today: '' } },
    ),
  ),
  scene(isDraftShownTo, 'An editor is not shown the draft of the wording of mails', 'false', () =>
    withDraftWording(async () => String(await isDraftShownTo(as('editor')))),
  ),
  refused(listPeople, 'The people are not an author’s to list', () =>
    listPeople(as('author'), NOW),
  ),
  refused(listPeople, 'A person is not an author’s to look at', () =>
    getPerson(as('author'), as('editor').staffId, NOW),
  ),
  refused(listPeople, 'Sessions of others are not an author’s to list', () =>
    listSessions(as('author'), as('editor').staffId, NOW),
  ),
  refused(getErasure, 'What there is of an account is not an author’s to count', () =>
    getErasure(as('author'), as('editor').staffId, NOW),
  ),
  {
    ...refused(getErasure, 'What there is of one’s own account needs the right to change it', () =>
      getOwnErasure(as('author'), NOW),
    ),
    denied: { action: 'account.change', after: 0 },
  },
  refused(getErasure, 'Who can take over texts of somebody is not an author’s to list', () =>
    listSuccessors(as('author'), as('editor').staffId),
  ),
  refused(listPeople, 'Invitations are not an author’s to list', () =>
    listInvitations(as('author')),
  ),
  scene(listForReview, 'Texts in review are hidden from authors', 'nothing', async () =>
    counted(await listForReview(as('author'))),
  ),
  scene(listForReview, 'Approved texts are hidden from authors', 'nothing', () =>
    approved(async () => counted(await listApproved(as('author')))),
  ),
  scene(
    notePresence,
    'Presence on a new text is hidden for another author’s draft story',
    'NotThere',
    () => ending((write) => notePresence(write, as('author'), beatAt(at.foreign, 'nl'), NOW)),
  ),
  scene(notePresence, 'A user who may not write a text does not get its edit lock', 'nobody', () =>
    holderAfter(async (write) => {
      const own = { createdBy: as('translator').staffId };
      await write.update(text).set(own).where(eq(text.storyId, at.foreign));
      await notePresence(write, as('translator'), beatAt(at.foreign, 'fa'), NOW);
    }),
  ),
  scene(getDraft, 'Another author’s draft is hidden from an author', 'nothing', () =>
    outcome(async () =>
      (await getDraft(as('author'), at.foreign, 'fa')) ? 'something' : 'nothing',
    ),
  ),
  scene(
    getDraft,
    'Changes to another author’s public text are hidden from an author',
    'nothing',
    () =>
      publicly(async () =>
        (await getDraft(as('author'), at.foreign, 'fa')) ? 'something' : 'nothing',
      ),
  ),
  scene(getWritingPageStory, 'The schedule of another author’s draft is hidden', 'nothing', () =>
    publicly(async () => {
      const { languages } = await getWritingPageStory(as('author'), at.foreign, 'fa');
      return languages.some(({ comes }) => comes) ? 'something' : 'nothing';
    }),
  ),
  scene(
    getWritingPageStory,
    'Details that wait for publication are hidden from authors who see only the public text',
    'nothing',
    () =>
      withDetails(async () => {
        const { facts } = await getWritingPageStory(as('author'), at.foreign, 'fa');
        return facts.row.source === 'Not yet public' ? 'something' : 'nothing';
      }),
  ),
  scene(getWritingPageStory, 'Another author’s draft story is not found', 'NotThere', () =>
    outcome(() => getWritingPageStory(as('author'), at.foreign, 'fa')),
  ),
  scene(
    getWritingPageStory,
    'Drafts of others in the author’s own story are hidden',
    'nothing',
    () =>
      ownStory(async () =>
        counted((await getWritingPageStory(as('author'), at.foreign, 'fa')).languages),
      ),
  ),
  scene(
    requireStory,
    'Only users who see drafts learn that a public text has newer changes',
    'nothing',
    () =>
      publicly(async () => {
        const found = await getWritingPageStory(as('author'), at.foreign, 'fa');
        return found.languages.some((row) => row.isAhead) ? 'something' : 'nothing';
      }),
  ),
  scene(listUses, 'The title of a draft is hidden in the uses of its image', 'nothing', () =>
    withImage(async (id) => {
      const uses = await listUses(as('author'), id);
      return uses.some((use) => use.title) ? 'something' : 'nothing';
    }),
  ),
  scene(
    getStoryOfAttachments,
    'The attachments of a draft are hidden from other authors',
    'nothing',
    async () => ((await getStoryOfAttachments(as('author'), at.foreign)) ? 'something' : 'nothing'),
  ),
  scene(
    getStoryOfAttachments,
    'The title of another author’s draft in the author’s own story is hidden',
    'nothing',
    () =>
      ownStory(
        async () => (await getStoryOfAttachments(as('author'), at.foreign))?.title || 'nothing',
      ),
  ),
  scene(
    getStoryOfAttachments,
    'Seeing a story does not imply the permission to change it',
    'no',
    () =>
      outcome(async () => {
        const shown = { state: 'published' as const };
        const back = await asItIs(at.foreign);
        await tx(async (write) =>
          write.update(text).set(shown).where(eq(text.storyId, at.foreign)),
        );
        const found = await getStoryOfAttachments(as('author'), at.foreign);
        await back();
        return found?.mayChange ? 'yes' : 'no';
      }),
  ),
  scene(
    getStoryOfAttachments,
    'Who may see the published version alone sees its title beside the attachments',
    'Public',
    () =>
      outcome(async () => {
        const shown = { state: 'published' as const, title: 'Public' };
        const back = await asItIs(at.foreign);
        await tx(async (write) =>
          write.update(text).set(shown).where(eq(text.storyId, at.foreign)),
        );
        const found = await getStoryOfAttachments(as('author'), at.foreign);
        await back();
        return found?.title ?? 'nothing';
      }),
  ),
  scene(
    mayDescribeIn,
    'An author does not describe the files of another author’s published text',
    'no',
    () =>
      outcome(async () => {
        const files = await getStoryOfAttachments(as('editor'), at.foreign);
        if (!files) return 'nothing';
        const shownIn = [{ language: 'en', originalLanguage: 'en' }];
        const story = { ...files, isOwn: false, isTrashed: false, shownIn };
        return mayDescribeIn(as('author'), story, 'en') ? 'yes' : 'no';
      }),
  ),
  scene(
    requireRight,
    'An author cannot return a text that another user submitted',
    'NotAllowed',
    () =>
      ending(async (write) => {
        const own = { createdBy: as('author').staffId };
        await write.update(text).set(own).where(eq(text.storyId, at.foreign));
        const wanted = { storyId: at.foreign, language: 'fa', note: '' };
        await requestChanges(write, as('author'), wanted, NOW);
      }),
  ),
  scene(
    requestChanges,
    'Another author’s draft is not found when returning a text',
    'NotThere',
    () =>
      ending((write) =>
        requestChanges(write, as('author'), { storyId: at.foreign, language: 'fa', note: '' }, NOW),
      ),
  ),
];
