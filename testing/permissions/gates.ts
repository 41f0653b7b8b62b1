import {
  assignText,
  assignTexts,
  assignToSelf,
  reassignText,
  unassignSelf,
} from '@/domain/assignments/assignment-changes';
import {
  addAttachment,
  attachFile,
  describeAttachment,
  moveAttachment,
  removeAttachment,
} from '@/domain/attachments/changes';
import { pasteAttachment } from '@/domain/attachments/paste-changes';
import { choosePoster } from '@/domain/attachments/poster-changes';
import { noteExport } from '@/domain/audit/export-changes';
import { deleteProfile, saveProfile } from '@/domain/authors/profile-changes';
import { changeMany, undoMany } from '@/domain/bulk/bulk-changes';
import { restoreText } from '@/domain/bulk/text-before-changes';
import { beginCollection } from '@/domain/collections/begin-changes';
import { addCollection, removeCollection } from '@/domain/collections/changes';
import { describeCollection } from '@/domain/collections/fact-changes';
import { mergeCollections } from '@/domain/collections/merge-changes';
import { nameCollection } from '@/domain/collections/name-changes';
import {
  arrangeShelf,
  noteOnShelf,
  putOnShelf,
  restoreOnShelf,
  takeOffShelf,
} from '@/domain/collections/shelf-changes';
import { arrangeCollections, nestCollection } from '@/domain/collections/tree-changes';
import { republishCollection, unpublishCollection } from '@/domain/collections/withdrawal-changes';
import {
  addComment,
  deleteComment,
  editComment,
  replyToComment,
  resolveComment,
} from '@/domain/comments/comment-changes';
import { addCorrection, changeCorrection } from '@/domain/corrections/changes';
import {
  composeFront,
  discardFront,
  publishFront,
  scheduleFront,
  unscheduleFront,
} from '@/domain/front-page/changes';
import type { FrontPage } from '@/domain/front-page/front-page';
import { addTerm, changeTerm, removeTerm } from '@/domain/glossary/changes';
import { restoreRevision } from '@/domain/history/restore-changes';
import { restoreDetails } from '@/domain/history/restore-details-changes';
import { discardStyle, draftStyle, publishStyle, putLogo } from '@/domain/house-style/changes';
import type { HouseStyle } from '@/domain/house-style/house-style';
import { changeImage, describeImage } from '@/domain/images/describe-changes';
import { describeImages } from '@/domain/images/describe-many-changes';
import { saveDescription } from '@/domain/images/description-changes';
import { removeImage } from '@/domain/images/remove-changes';
import { uploadImage } from '@/domain/images/upload-changes';
import {
  beginLetter,
  planLetter,
  removeLetter,
  scheduleLetter,
  stopLetter,
  writeLetter,
} from '@/domain/letters/changes';
import { switchMailOff, switchMailOn } from '@/domain/mail-switch/switch-changes';
import { discardWording, draftWording, publishWording } from '@/domain/mail-wording/changes';
import { NO_WORDING } from '@/domain/mail-wording/mail-wording';
import { releaseRestored } from '@/domain/maintenance/restored-changes';
import { readMentions } from '@/domain/mentions/mention-changes';
import { importAtOnce, keepImport, runImport } from '@/domain/name-import/import-changes';
import { applyPlan } from '@/domain/name-import/plan-changes';
import { addName, removeName } from '@/domain/names/changes';
import { describeName, saveVariants } from '@/domain/names/fact-changes';
import { saveForm } from '@/domain/names/form-changes';
import { mergeNames } from '@/domain/names/merge-changes';
import { nestName } from '@/domain/names/tree-changes';
import { republishName, unpublishName } from '@/domain/names/withdrawal-changes';
import { chooseMails, setFirstSteps } from '@/domain/notifications/preference-changes';
import {
  readAllNotifications,
  readCommentNotifications,
  readNotification,
} from '@/domain/notifications/read-changes';
import { eraseOwnAccount, erasePerson } from '@/domain/people/erase-changes';
import {
  cancelInvitation,
  changeEmailOf,
  changeRole,
  deleteProfileOf,
  disablePerson,
  enablePerson,
  endSessionOf,
  invitePerson,
  passwordLinkFor,
  renewInvitation,
  resetSecondFactor,
  signPersonOut,
} from '@/domain/people/people-changes';
import type { Action } from '@/domain/permissions/permissions';
import { addPlace, removePlace } from '@/domain/places/changes';
import { describePlace } from '@/domain/places/fact-changes';
import { mergePlaces } from '@/domain/places/merge-changes';
import { namePlace } from '@/domain/places/name-changes';
import { nestPlace } from '@/domain/places/tree-changes';
import { republishPlace, unpublishPlace } from '@/domain/places/withdrawal-changes';
import { createPreviewLink, revokePreviewLink } from '@/domain/preview-links/changes';
import { hideVersion } from '@/domain/public-versions/hide-changes';
import { eraseText } from '@/domain/publishing/erase-changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { answerNote, assignNote, closeNote, reopenNote } from '@/domain/reader-notes/note-changes';
import { putRedirect, removeRedirect } from '@/domain/redirects/changes';
import { approveText } from '@/domain/review/approve-changes';
import { reassignReview, requestChanges, requestReview } from '@/domain/review/review-changes';
import { acceptSuggestion, declineSuggestion } from '@/domain/review/suggestion-changes';
import { addSavedView } from '@/domain/saved-views/saved-view-changes';
import {
  cancelSchedule,
  restoreSchedule,
  schedulePublication,
  scheduleUnpublication,
} from '@/domain/schedule/schedule-changes';
import { changeMenu, changeSettings } from '@/domain/settings/settings-changes';
import {
  changeAccount,
  changePassword,
  signOutElsewhere,
  signOutThere,
} from '@/domain/sign-in/account-changes';
import { cancelEmail, changeEmail } from '@/domain/sign-in/email-changes';
import { connectProvider, disconnectProvider } from '@/domain/sign-in/provider-changes';
import {
  renewRecoveryCodes,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from '@/domain/sign-in/second-factor-changes';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { saveDetails } from '@/domain/stories/save-details-changes';
import { addStory, removeStory } from '@/domain/stories/story-changes';
import { changeWaitingDetails } from '@/domain/stories/waiting-details-changes';
import {
  keepSubscriberImport,
  runSubscriberImport,
} from '@/domain/subscriber-import/import-changes';
import { importSubscribers } from '@/domain/subscriber-import/plan-changes';
import {
  leaveUncertainMails,
  pauseMailing,
  resumeMailing,
  sendUncertainAgain,
} from '@/domain/subscriber-mails/delivery-changes';
import { sendTest } from '@/domain/subscriber-mails/trial-changes';
import {
  addSubscriber,
  changeSubscriber,
  noteSubscriberExport,
  removeSubscriber,
  sendSubscriberLink,
} from '@/domain/subscriptions/staff-changes';
import { renameText, renameTexts } from '@/domain/texts/address-changes';
import { nameRevision } from '@/domain/texts/milestone-changes';
import { addTopic, removeTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { nameTopic } from '@/domain/topics/name-changes';
import { arrangeStart, startWith } from '@/domain/topics/start-changes';
import { arrangeTopics, nestTopic } from '@/domain/topics/tree-changes';
import { republishTopic, unpublishTopic } from '@/domain/topics/withdrawal-changes';
import { changeSentence, removeSentence } from '@/domain/translation-memory/changes';
import { findStillRight, takeStillRightBack } from '@/domain/translations/still-right-changes';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { beginFromTemplate } from '@/domain/writing/duplicate-changes';
import { saveFromPage } from '@/domain/writing/page-save-changes';
import { notePresence } from '@/domain/writing/presence-changes';
import { saveText } from '@/domain/writing/save-changes';
import type { Exported } from './sources';

/** Ids of the objects that a change is tried on. */
export interface Tried {
  storyId: string;
  language: string;
  imageId: string;
  attachmentId: string;
}

/** The permission of a change, and how to call it. */
export interface Gate {
  change: Exported;
  action: Action;
  /**
   * What the rule considers besides the role: the owner; for a text or story also state and
   * language, for an image whether it is public.
   */
  about: 'role' | 'text' | 'story' | 'image';
  /** Arguments between user and time; nearly empty, because only the check is tested. */
  given: (tried: Tried) => unknown[];
  /** It opens its own transactions. */
  isAlone: boolean;
}

const gate =
  (about: Gate['about'], usual: Gate['given']) =>
  (change: Exported, action: Action, given = usual): Gate => ({
    change,
    action,
    about,
    given,
    isAlone: false,
  });

const role = gate('role', () => [{ ids: [] }]);
const text = gate('text', ({ storyId, language }) => [
  { storyId, language, revisionId: '', slug: 'x', note: '' },
]);
const story = gate('story', ({ storyId }) => [storyId, []]);
const image = gate('image', ({ imageId }) => [imageId, {}]);
const alone = (each: Gate): Gate => ({ ...each, isAlone: true });
const words = ({ attachmentId, language }: Tried) => [{ attachmentId, words: { language } }];

/** Every change made by a user. */
export const GATES: readonly Gate[] = [
  alone(story(addAttachment, 'story.change', ({ storyId }) => [storyId, {}])),
  story(attachFile, 'story.change', ({ storyId }) => [storyId, {}]),
  alone(
    story(pasteAttachment, 'story.change', ({ storyId, attachmentId }) => [
      { storyId, attachmentId },
    ]),
  ),
  text(describeAttachment, 'attachment.describe', words),
  story(moveAttachment, 'story.change', words),
  story(choosePoster, 'story.change', ({ attachmentId }) => [
    { attachmentId, imageId: null, was: null },
  ]),
  alone(story(removeAttachment, 'story.change', ({ attachmentId }) => [attachmentId])),
  role(noteExport, 'audit.export'),
  role(addSubscriber, 'subscriber.change', () => [{ email: 'r@example.org', scopes: [] }]),
  role(pauseMailing, 'subscription.change', () => []),
  role(resumeMailing, 'subscription.change', () => []),
  role(switchMailOff, 'subscription.change', () => [{ kind: 'site', id: '' }]),
  role(switchMailOn, 'subscription.change', () => [{ kind: 'site', id: '' }]),
  role(sendUncertainAgain, 'subscription.change', () => [{ key: 'any', id: '' }]),
  role(leaveUncertainMails, 'subscription.change', () => [{ key: 'any', id: '' }]),
  role(sendTest, 'subscription.change', () => [{ mail: 'link', language: 'en' }]),
  role(beginLetter, 'subscription.change', () => [{ timeZone: 'UTC' }]),
  role(planLetter, 'subscription.change', () => [{ id: 'any' }]),
  role(writeLetter, 'subscription.change', () => [{ id: 'any' }]),
  role(scheduleLetter, 'subscription.change', () => [{ id: 'any' }]),
  role(stopLetter, 'subscription.change', () => [{ id: 'any' }]),
  role(removeLetter, 'subscription.change', () => [{ id: 'any' }]),
  role(keepSubscriberImport, 'subscriber.change'),
  role(runSubscriberImport, 'subscriber.change'),
  role(importSubscribers, 'subscriber.change'),
  role(changeSubscriber, 'subscriber.change', () => [{ id: 'any', scopes: [] }]),
  role(removeSubscriber, 'subscriber.change'),
  role(sendSubscriberLink, 'subscriber.change', () => ['any']),
  role(noteSubscriberExport, 'subscriber.export'),
  role(beginCollection, 'collection.change'),
  role(addCollection, 'collection.change'),
  role(removeCollection, 'collection.change'),
  role(describeCollection, 'collection.change'),
  role(mergeCollections, 'collection.change'),
  role(nameCollection, 'collection.change'),
  role(putOnShelf, 'collection.change'),
  role(takeOffShelf, 'collection.change'),
  role(restoreOnShelf, 'collection.change', () => [{}, { position: 0, notes: [] }]),
  role(arrangeShelf, 'collection.change'),
  role(noteOnShelf, 'collection.change'),
  role(arrangeCollections, 'collection.change'),
  role(nestCollection, 'collection.change'),
  role(unpublishCollection, 'collection.change'),
  role(republishCollection, 'collection.change'),
  image(changeImage, 'image.change'),
  image(describeImage, 'image.describe', (tried) => [tried.imageId, { language: tried.language }]),
  image(saveDescription, 'image.describe', (tried) => [
    tried.imageId,
    {
      ...{ language: tried.language, alt: 'x', decorative: false, credit: '' },
      was: { alt: '', decorative: false, credit: '' },
    },
  ]),
  image(describeImages, 'image.describe', ({ imageId, language }) => {
    const was = { alt: '', decorative: false };
    return [{ alts: [{ imageId, language, alt: 'x', decorative: false, was }], credits: [] }];
  }),
  alone(image(removeImage, 'image.remove', (tried) => [tried.imageId])),
  alone(role(uploadImage, 'image.add')),
  role(putRedirect, 'redirect.change'),
  role(removeRedirect, 'redirect.change'),
  role(addTerm, 'glossary.change'),
  role(changeTerm, 'glossary.change'),
  role(removeTerm, 'glossary.change', () => ['']),
  role(changeSentence, 'memory.change'),
  role(removeSentence, 'memory.change', () => ['']),
  role(changeMenu, 'site.arrange', () => ['en', () => []]),
  role(changeSettings, 'site.change'),
  role(composeFront, 'site.arrange', () => ['en', (page: FrontPage) => page]),
  role(publishFront, 'site.arrange', () => [{ language: 'en' }]),
  role(scheduleFront, 'site.arrange', () => [{ language: 'en', dueAt: 0 }]),
  role(unscheduleFront, 'site.arrange', () => [{ language: 'en' }]),
  role(discardFront, 'site.arrange', () => [{ language: 'en' }]),
  role(draftStyle, 'site.change', () => [(style: HouseStyle) => style]),
  role(putLogo, 'site.change', () => [{ file: { name: '' }, icons: [] }]),
  role(publishStyle, 'site.change', () => [{}]),
  role(discardStyle, 'site.change', () => [{}]),
  role(draftWording, 'site.change', () => [{ language: 'en', wording: NO_WORDING }]),
  role(publishWording, 'site.change', () => [{}]),
  role(discardWording, 'site.change', () => [{}]),
  role(releaseRestored, 'site.change'),
  role(changeAccount, 'account.change'),
  role(chooseMails, 'account.change', () => [[]]),
  role(setFirstSteps, 'account.change'),
  role(readNotification, 'notification.see'),
  role(readAllNotifications, 'notification.see', () => [0]),
  role(readCommentNotifications, 'notification.see', () => [{ storyId: '', language: 'en' }]),
  alone(role(changePassword, 'account.change')),
  role(signOutThere, 'account.change'),
  role(signOutElsewhere, 'account.change'),
  role(saveProfile, 'account.change'),
  role(deleteProfile, 'account.change'),
  role(changeEmail, 'account.secure', () => ['new@archive.example']),
  role(cancelEmail, 'account.change'),
  role(changeEmailOf, 'staff.change'),
  role(deleteProfileOf, 'staff.change'),
  role(endSessionOf, 'staff.change'),
  role(erasePerson, 'staff.change', () => [{}, () => '']),
  alone(role(eraseOwnAccount, 'account.secure', () => [{ confirm: '', current: '' }, () => ''])),
  role(cancelInvitation, 'staff.change'),
  role(changeRole, 'staff.change'),
  role(disablePerson, 'staff.change'),
  role(enablePerson, 'staff.change'),
  role(invitePerson, 'staff.change', () => [
    { email: 'somebody@archive.example', name: 'x', role: 'author', languages: [] },
  ]),
  role(passwordLinkFor, 'staff.change'),
  role(renewInvitation, 'staff.change'),
  role(resetSecondFactor, 'staff.change'),
  role(signPersonOut, 'staff.change'),
  role(connectProvider, 'account.secure', () => [
    { issuer: 'https://login.example', subject: 'somebody' },
  ]),
  role(disconnectProvider, 'account.secure'),
  alone(role(turnOnSecondFactor, 'account.secure')),
  role(turnOffSecondFactor, 'account.secure'),
  role(renewRecoveryCodes, 'account.secure'),
  text(approveText, 'text.approve'),
  text(renameText, 'text.rename'),
  text(renameTexts, 'text.rename', ({ storyId, language }) => [[{ storyId, language, slug: 'x' }]]),
  text(assignText, 'text.assign'),
  role(assignTexts, 'text.assign', () => [
    { storyIds: [], language: 'nl', toId: null, dueAt: null },
  ]),
  text(assignToSelf, 'text.assignSelf'),
  text(unassignSelf, 'text.assignSelf'),
  text(reassignText, 'text.assignSelf'),
  role(changeMany, 'story.changeMany', () => [[], { do: 'kind', kind: 'item' }]),
  role(undoMany, 'story.changeMany', () => ['']),
  role(addSavedView, 'view.share', () => [{ name: 'x', query: '', isShared: true }]),
  story(trashStory, 'story.trash'),
  story(restoreStory, 'story.trash'),
  role(createStory, 'story.create'),
  role(beginFromTemplate, 'story.create', () => [{ templateId: '', language: 'en', title: '' }]),
  text(restoreRevision, 'text.write', ({ storyId, language }) => [
    { storyId, language, versionId: '' },
  ]),
  text(eraseText, 'text.erase'),
  story(changeStoryDetails, 'story.change'),
  text(nameRevision, 'text.write'),
  text(saveFromPage, 'text.write', ({ storyId, language }) => [
    { storyId, language, slug: 'x' },
    { mayFollowOwn: false, isLeaving: false },
  ]),
  text(notePresence, 'text.seeDraft', ({ storyId, language }) => [
    { storyId, language, sittingId: 'x' },
  ]),
  text(createPreviewLink, 'text.share', ({ storyId, language }) => [
    { storyId, language, recipient: 'x', endsAt: 0 },
  ]),
  text(revokePreviewLink, 'text.share', ({ storyId, language }) => [
    { storyId, language, linkId: '' },
  ]),
  text(publishText, 'text.publish'),
  text(addCorrection, 'text.publish'),
  text(changeCorrection, 'text.publish'),
  text(hideVersion, 'text.publish'),
  text(unpublishText, 'text.withdraw'),
  text(addComment, 'text.comment', ({ storyId, language }) => [
    { storyId, language, revisionId: '', position: null, body: 'x' },
  ]),
  text(replyToComment, 'text.comment'),
  text(editComment, 'text.comment'),
  text(readMentions, 'text.comment', ({ storyId, language }) => [
    { storyId, language, threadIds: null },
  ]),
  text(acceptSuggestion, 'text.write'),
  text(declineSuggestion, 'text.write'),
  text(deleteComment, 'text.comment'),
  text(resolveComment, 'text.comment'),
  text(reassignReview, 'text.approve'),
  text(requestReview, 'text.submit'),
  text(requestChanges, 'text.publish'),
  text(saveText, 'text.write'),
  text(cancelSchedule, 'text.schedule', ({ storyId, language }) => [
    { storyId, language, does: 'publish' },
  ]),
  text(restoreSchedule, 'text.schedule', ({ storyId, language }) => [
    { storyId, language, was: null, set: { does: 'publish' } },
  ]),
  text(schedulePublication, 'text.schedule', ({ storyId, language }) => [
    { storyId, language, dueAt: 0 },
  ]),
  text(scheduleUnpublication, 'text.schedule', ({ storyId, language }) => [
    { storyId, language, dueAt: 0 },
  ]),
  story(changeWaitingDetails, 'story.change', ({ storyId }) => [
    storyId,
    (content: never) => content,
  ]),
  story(saveDetails, 'story.change', ({ storyId }) => [
    storyId,
    { changed: {}, shelves: null, sittingId: '' },
  ]),
  story(restoreDetails, 'story.change', ({ storyId }) => [
    storyId,
    { versionId: '', workingId: '' },
  ]),
  role(addStory, 'story.create'),
  story(removeStory, 'story.remove'),
  text(findStillRight, 'text.write'),
  text(takeStillRightBack, 'text.write'),
  role(addName, 'name.change'),
  role(removeName, 'name.change'),
  role(keepImport, 'name.change'),
  role(runImport, 'name.change'),
  role(importAtOnce, 'name.change'),
  role(applyPlan, 'name.change'),
  role(addPlace, 'place.change'),
  role(removePlace, 'place.change'),
  role(mergePlaces, 'place.change'),
  role(namePlace, 'place.change'),
  role(nestPlace, 'place.change'),
  role(describePlace, 'place.change'),
  role(unpublishPlace, 'place.change'),
  role(republishPlace, 'place.change'),
  role(describeName, 'name.change'),
  role(saveVariants, 'name.change'),
  role(saveForm, 'name.change'),
  role(mergeNames, 'name.change'),
  role(nestName, 'name.change'),
  role(unpublishName, 'name.change'),
  role(republishName, 'name.change'),
  role(assignNote, 'note.answer'),
  role(answerNote, 'note.answer'),
  role(closeNote, 'note.answer'),
  role(reopenNote, 'note.answer'),
  role(addTopic, 'topic.change'),
  role(removeTopic, 'topic.change'),
  role(mergeTopics, 'topic.change'),
  role(nameTopic, 'topic.change'),
  role(arrangeTopics, 'topic.change'),
  role(startWith, 'topic.change'),
  role(arrangeStart, 'topic.change'),
  role(nestTopic, 'topic.change'),
  role(unpublishTopic, 'topic.change'),
  role(republishTopic, 'topic.change'),
  text(restoreText, 'text.publish', ({ storyId, language }) => [
    { storyId, language },
    { publicRevisionId: 'gone' },
  ]),
];

/** Changes that take the user but do not check permissions, with the reason. */
export const NOT_GATED: Record<string, string> = {
  reauthenticate: 'confirms the identity of the user, which every user may do',
  linkForEmail: 'part of the changes of an address, which ask',
  endAssignment: 'part of changes that end the work on a text, which ask',
  releaseAssignments: 'takes away what somebody may no longer write, within a change that asks',
  auditStory: 'a line about a change that was asked for itself',
  auditText: 'a line about a change that was asked for itself',
  discardDraft: 'whose draft it is stands in the query',
  keepDraft: 'what somebody typed is kept for them alone, within a save that was asked for',
  noteMentions: 'part of comments, which ask',
  notifyConcerned: 'about a change that was asked for itself',
  notifyStaff: 'about a change that was asked for itself',
  notifyOfComment: 'part of comments, which ask',
  notifyTranslators: 'part of making a text public',
  noteMilestone: 'part of other changes, which ask',
  takeEditingSession: 'part of saving, which asks',
  acquireEditLock: 'part of saving and of presence, which ask',
  assertNotLockedByOther: 'part of going back to a version, which asks',
  releaseEditLock: 'the query names whose lock it is',
  addText: 'part of saving, which asks',
  putRevision: 'part of saving, which asks',
  touchStory: 'part of other changes, which ask',
  putDetailsRevision: 'part of saving details, which asks',
  addDetailsRevision: 'part of changes of details, which ask',
  keepWorkingDetails: 'part of saving and restoring details, which ask',
  renewDetails: 'part of other changes, which ask',
  takeDetailsBack: 'part of undoing a change to many stories, which asks',
  carryIntoDetails: 'part of other changes, which ask',
  makePublic: 'part of every way to publish, each of which asks',
  addMarkedNames: 'part of making a text public',
  nameTerm: 'shared by nameTopic and nameCollection, which are in the list',
  nestTerm: 'shared by nestTopic and nestCollection, which are in the list',
  arrangeTerms: 'shared by arrangeTopics and arrangeCollections, which are in the list',
  mergeTerms: 'shared by mergeTopics and mergeCollections, which are in the list',
  unpublishTerm: 'shared by unpublishTopic and unpublishCollection, which are in the list',
  republishTerm: 'shared by republishTopic and republishCollection, which are in the list',
  changeStory: 'part of changeMany; the changes that it calls check',
  changeTexts: 'part of changeMany; the changes that it calls check',
  changeByline: 'part of changeMany; saving checks',
  changeSavedView: 'the query names whose views; shared ones ask for view.share',
  removeSavedView: 'the query names whose views; shared ones ask for view.share',
  readSettled: 'part of notifying the people of a text, which other changes do',
  copyAttachments: 'part of duplicating a story, which copies what the user sees',
  duplicateStory: 'copies what the user sees; the changes that it calls check',
  undoBulkChange: 'calls changes to stories and texts, each of which checks',
  importText: 'used by the sample and tests; staff save with saveText',
};
