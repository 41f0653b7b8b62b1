import { eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import { text } from '@/db/schema/stories';
import { requireStory } from '@/domain/access/text-access-queries';
import { addAttachment } from '@/domain/attachments/changes';
import { getStoryOfAttachments } from '@/domain/attachments/staff-queries';
import { allOfAudit, listAudit, listAuditPeople } from '@/domain/audit/queries';
import { beginCollection } from '@/domain/collections/begin-changes';
import { listApproved, listForReview } from '@/domain/dashboard/dashboard-queries';
import { listUses } from '@/domain/images/use-queries';
import { getPerson, listInvitations, listPeople } from '@/domain/people/people-queries';
import { restoreText } from '@/domain/publishing/text-before-changes';
import { undoBulkChange } from '@/domain/publishing/undo-bulk-changes';
import { getDraft } from '@/domain/reader/draft-preview-queries';
import { requestChanges } from '@/domain/review/review-changes';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { importText } from '@/domain/texts/import-changes';
import { notePresence } from '@/domain/writing/presence-changes';
import { saveText } from '@/domain/writing/save-changes';
import { getCheckedDetails, getWritingPageStory } from '@/domain/writing/writing-page-queries';

import {
  approved,
  as,
  asItIs,
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
  withImage,
  worded,
} from './scene-parts';

export const SCENES: Scene[] = [
  scene(saveText, 'A translator begins no text in another language', 'NotAllowed', () =>
    ending((write) => saveText(write, as('translator'), sent(at.begun, 'fa'), NOW)),
  ),
  scene(saveText, 'An author begins no text of a draft that is not theirs', 'NotThere', () =>
    ending((write) => saveText(write, as('author'), sent(at.foreign, 'nl'), NOW)),
  ),
  scene(addAttachment, 'A translator words no attachment in another language', 'NotAllowed', () =>
    ending((write) => worded(write, as('translator'), at.begun, 'fa')),
  ),
  scene(addAttachment, 'An author words no attachment of a draft not theirs', 'NotThere', () =>
    ending((write) => worded(write, as('author'), at.foreign, 'nl')),
  ),
  scene(
    addAttachment,
    'A draft of somebody else in one’s own story is not there to word an attachment in',
    'NotThere',
    () => ownStory(() => ending((write) => worded(write, as('author'), at.foreign, 'fa'))),
  ),
  scene(
    getWritingPageStory,
    'What a draft still needs is not told to an author of another',
    'NotThere',
    () => outcome(() => getCheckedDetails(as('author'), { storyId: at.foreign, language: 'fa' })),
  ),
  {
    ...scene(addAttachment, 'A right that is lost while a file is kept counts', 'NotAllowed', () =>
      outcome(() => addAttachment(as('editor'), at.begun, pdf(), NOW)),
    ),
    denied: { action: 'story.change', after: 1 },
  },
  {
    ...scene(beginCollection, 'Beginning a collection asks by itself', 'NotAllowed', () =>
      ending((write) => beginCollection(write, as('editor'), SHELF, NOW)),
    ),
    denied: { action: 'collection.change', after: 2 },
  },
  {
    ...scene(
      schedulePublication,
      'Whoever sets the hour of what nobody approved may publish it',
      'NotAllowed',
      () =>
        ending((write) => {
          const wanted = { storyId: at.foreign, language: 'fa', dueAt: NOW + 3_600_000 };
          return schedulePublication(write, as('editor'), wanted, NOW);
        }),
    ),
    denied: { action: 'text.publish', after: 0 },
  },
  scene(restoreText, 'An author makes nothing public by taking back', 'NotAllowed', () =>
    ending(async (write) => {
      const own = { createdBy: as('author').staffId, state: 'withdrawn' as const };
      await write.update(text).set(own).where(eq(text.storyId, at.foreign));
      const [row] = await write.select().from(text).where(eq(text.storyId, at.foreign));
      const before = {
        state: 'published' as const,
        publicRevisionId: row?.workingRevisionId ?? null,
        withdrawalReason: '',
        withdrawalNote: '',
      };
      const step = { storyId: at.foreign, language: 'fa', did: 'withdraw' as const, before };
      await undoBulkChange(write, as('author'), step as Parameters<typeof undoBulkChange>[2], NOW);
    }),
  ),
  scene(importText, 'A translator writes in no other language', 'NotAllowed', () =>
    ending((write) =>
      importText(
        write,
        as('translator'),
        { storyId: at.begun, language: 'fa', title: 'x', body: BODY },
        NOW,
      ),
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
  refused(listPeople, 'The people are not an author’s to list', () =>
    listPeople(as('author'), NOW),
  ),
  refused(listPeople, 'A person is not an author’s to look at', () =>
    getPerson(as('author'), as('editor').staffId, NOW),
  ),
  refused(listPeople, 'Invitations are not an author’s to list', () =>
    listInvitations(as('author')),
  ),
  scene(listForReview, 'What waits for review is not an author’s', 'nothing', async () =>
    counted(await listForReview(as('author'))),
  ),
  scene(listForReview, 'Nor is what was approved and waits to go to readers', 'nothing', () =>
    approved(async () => counted(await listApproved(as('author')))),
  ),
  scene(
    notePresence,
    'Who is at a text that nobody began is not told of a draft of others',
    'NotThere',
    () => ending((write) => notePresence(write, as('author'), beatAt(at.foreign, 'nl'), NOW)),
  ),
  scene(notePresence, 'Whoever may not write a text does not hold it', 'nobody', () =>
    holderAfter(async (write) => {
      const own = { createdBy: as('translator').staffId };
      await write.update(text).set(own).where(eq(text.storyId, at.foreign));
      await notePresence(write, as('translator'), beatAt(at.foreign, 'fa'), NOW);
    }),
  ),
  scene(getDraft, 'A draft of somebody else is not an author’s', 'nothing', () =>
    outcome(async () =>
      (await getDraft(as('author'), at.foreign, 'fa')) ? 'something' : 'nothing',
    ),
  ),
  scene(getDraft, 'Nor is what is written on a public text of theirs', 'nothing', () =>
    publicly(async () =>
      (await getDraft(as('author'), at.foreign, 'fa')) ? 'something' : 'nothing',
    ),
  ),
  scene(getWritingPageStory, 'When a draft of others goes out is not told', 'nothing', () =>
    publicly(async () => {
      const { languages } = await getWritingPageStory(as('author'), at.foreign, 'fa');
      return languages.some(({ comes }) => comes) ? 'something' : 'nothing';
    }),
  ),
  scene(
    getWritingPageStory,
    'A story of somebody else is not there for an author',
    'NotThere',
    () => outcome(() => getWritingPageStory(as('author'), at.foreign, 'fa')),
  ),
  scene(getWritingPageStory, 'Nor are the drafts of others in one’s own story', 'nothing', () =>
    ownStory(async () =>
      counted((await getWritingPageStory(as('author'), at.foreign, 'fa')).languages),
    ),
  ),
  scene(
    requireStory,
    'That a public text is gone on with is for those who see drafts',
    'nothing',
    () =>
      publicly(async () => {
        const found = await getWritingPageStory(as('author'), at.foreign, 'fa');
        return found.languages.some((row) => row.isAhead) ? 'something' : 'nothing';
      }),
  ),
  scene(listUses, 'The title of a draft is not told where its image is used', 'nothing', () =>
    withImage(async (id) => {
      const uses = await listUses(as('author'), id);
      return uses.some((use) => use.title) ? 'something' : 'nothing';
    }),
  ),
  scene(
    getStoryOfAttachments,
    'A draft’s attachments are not for an author of another',
    'nothing',
    async () => ((await getStoryOfAttachments(as('author'), at.foreign)) ? 'something' : 'nothing'),
  ),
  scene(getStoryOfAttachments, 'Nor is its title in one’s own story', 'nothing', () =>
    ownStory(
      async () => (await getStoryOfAttachments(as('author'), at.foreign))?.title || 'nothing',
    ),
  ),
  scene(getStoryOfAttachments, 'Whoever sees a story may not thereby change it', 'no', () =>
    outcome(async () => {
      const shown = { state: 'published' as const };
      const back = await asItIs(at.foreign);
      await tx(async (write) => write.update(text).set(shown).where(eq(text.storyId, at.foreign)));
      const found = await getStoryOfAttachments(as('author'), at.foreign);
      await back();
      return found?.mayChange ? 'yes' : 'no';
    }),
  ),
  scene(requestChanges, 'An author gives back nothing that somebody else sent', 'NotAllowed', () =>
    ending(async (write) => {
      const own = { createdBy: as('author').staffId };
      await write.update(text).set(own).where(eq(text.storyId, at.foreign));
      const wanted = { storyId: at.foreign, language: 'fa', note: '' };
      await requestChanges(write, as('author'), wanted, NOW);
    }),
  ),
  scene(requestChanges, 'A draft of somebody else is not there to be given back', 'NotThere', () =>
    ending((write) =>
      requestChanges(write, as('author'), { storyId: at.foreign, language: 'fa', note: '' }, NOW),
    ),
  ),
];
