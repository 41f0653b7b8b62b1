import type { Action } from './permissions';

/** The ids of what a change is tried on. */
export interface Tried {
  storyId: string;
  language: string;
  pictureId: string;
  attachmentId: string;
}

/** Which row of the table a change goes by, and how it is called. */
export interface Gate {
  action: Action;
  /** What is asked besides the role: of a text or story whose it is, its state and its language; of a picture whose, and whether readers see it. */
  about: 'role' | 'text' | 'story' | 'picture';
  /** What stands between who asks and the time: next to nothing, since only the check is tried. */
  given: (tried: Tried) => unknown[];
  /** It opens its own transactions. */
  isAlone: boolean;
}

const gate =
  (about: Gate['about'], usual: Gate['given']) =>
  (action: Action, given = usual): Gate => ({ action, about, given, isAlone: false });

const role = gate('role', () => [{ ids: [] }]);
const text = gate('text', ({ storyId, language }) => [
  { storyId, language, revisionId: '', slug: 'x', note: '' },
]);
const story = gate('story', ({ storyId }) => [storyId, []]);
const picture = gate('picture', ({ pictureId }) => [pictureId, {}]);
const alone = (each: Gate): Gate => ({ ...each, isAlone: true });
const words = ({ attachmentId, language }: Tried) => [{ attachmentId, words: { language } }];

/** Every change that is made in somebody's name, by file (without `-changes`) and function. */
export const GATES: Record<string, Gate> = {
  'attachments/addAttachment': alone(story('story.change', ({ storyId }) => [storyId, {}])),
  'attachments/attachFile': story('story.change', ({ storyId }) => [storyId, {}]),
  'attachments/describeAttachment': text('attachment.describe', words),
  'attachments/moveAttachment': story('story.change', words),
  'attachments/removeAttachment': alone(
    story('story.change', ({ attachmentId }) => [attachmentId]),
  ),
  'audit/noteExport': role('audit.export'),
  'collections/begin/beginCollection': role('collection.change'),
  'collections/addCollection': role('collection.change'),
  'collections/removeCollection': role('collection.change'),
  'collections/fact/describeCollection': role('collection.change'),
  'collections/merge/mergeCollections': role('collection.change'),
  'collections/name/nameCollection': role('collection.change'),
  'collections/shelf/putOnShelf': role('collection.change'),
  'collections/shelf/takeOffShelf': role('collection.change'),
  'collections/shelf/arrangeShelf': role('collection.change'),
  'collections/shelf/noteOnShelf': role('collection.change'),
  'collections/tree/arrangeCollections': role('collection.change'),
  'collections/tree/nestCollection': role('collection.change'),
  'collections/withdrawal/withdrawCollection': role('collection.change'),
  'collections/withdrawal/bringCollectionBack': role('collection.change'),
  'pictures/describe/changePicture': picture('picture.change'),
  'pictures/describe/describePicture': picture('picture.describe', (tried) => [
    tried.pictureId,
    { language: tried.language },
  ]),
  'pictures/remove/removePicture': alone(picture('picture.remove', (tried) => [tried.pictureId])),
  'pictures/upload/uploadPicture': alone(role('picture.add')),
  'site/redirect/putRedirect': role('redirect.change'),
  'site/redirect/removeRedirect': role('redirect.change'),
  'site/settings/changeMenu': role('site.arrange', () => ['en', () => []]),
  'site/settings/changeSettings': role('site.change'),
  'site/settings/pinStories': role('site.arrange', () => [[]]),
  'site/restored/releaseRestored': role('site.change'),
  'staff/account/changeAccount': role('account.change'),
  'staff/account/changePassword': alone(role('account.change')),
  'staff/account/signOutThere': role('account.change'),
  'staff/account/signOutElsewhere': role('account.change'),
  'staff/people/cancelInvitation': role('staff.change'),
  'staff/people/changeRole': role('staff.change'),
  'staff/people/disablePerson': role('staff.change'),
  'staff/people/enablePerson': role('staff.change'),
  'staff/people/invitePerson': role('staff.change', () => [
    { email: 'somebody@archive.example', name: 'x', role: 'author', languages: [] },
  ]),
  'staff/people/passwordLinkFor': role('staff.change'),
  'staff/people/renewInvitation': role('staff.change'),
  'staff/people/resetSecondFactor': role('staff.change'),
  'staff/people/signPersonOut': role('staff.change'),
  'staff/provider/connectProvider': role('account.secure', () => [
    { issuer: 'https://login.example', subject: 'somebody' },
  ]),
  'staff/provider/disconnectProvider': role('account.secure'),
  'staff/second-factor/turnOnSecondFactor': alone(role('account.secure')),
  'staff/second-factor/turnOffSecondFactor': role('account.secure'),
  'staff/second-factor/renewRecoveryCodes': role('account.secure'),
  'stories/approve/approveText': text('text.approve'),
  'stories/address/renameText': text('text.rename'),
  'stories/address/renameTexts': text('text.rename', ({ storyId, language }) => [
    [{ storyId, language, slug: 'x' }],
  ]),
  'stories/assignment/assignText': text('text.assign'),
  'stories/assignment/assignTexts': role('text.assign', () => [
    { storyIds: [], language: 'nl', toId: null, dueAt: null },
  ]),
  'stories/assignment/claimText': text('text.claim'),
  'stories/assignment/giveTextBack': text('text.claim'),
  'stories/assignment/handTextOver': text('text.claim'),
  'stories/bulk/changeMany': role('story.changeMany', () => [[], { do: 'kind', kind: 'item' }]),
  'stories/bulk/undoMany': role('story.changeMany', () => ['']),
  'stories/bin/binStory': story('story.bin'),
  'stories/bin/unbinStory': story('story.bin'),
  'stories/create/createStory': role('story.create'),
  'stories/restore/restoreRevision': text('text.write', ({ storyId, language }) => [
    { storyId, language, versionId: '' },
  ]),
  'stories/erase/eraseText': text('text.erase'),
  'stories/facts/changeStory': story('story.change'),
  'stories/milestone/nameRevision': text('text.write'),
  'stories/page-save/saveFromPage': text('text.write', ({ storyId, language }) => [
    { storyId, language, slug: 'x' },
    { mayFollowOwn: false, isLeaving: false },
  ]),
  'stories/presence/notePresence': text('text.seeDraft', ({ storyId, language }) => [
    { storyId, language, sittingId: 'x' },
  ]),
  'stories/preview-link/shareText': text('text.share', ({ storyId, language }) => [
    { storyId, language, recipient: 'x', endsAt: 0 },
  ]),
  'stories/preview-link/unshareText': text('text.share', ({ storyId, language }) => [
    { storyId, language, linkId: '' },
  ]),
  'stories/publish/publishText': text('text.publish'),
  'stories/publish/withdrawText': text('text.withdraw'),
  'stories/remark/addRemark': text('text.comment', ({ storyId, language }) => [
    { storyId, language, revisionId: '', position: null, body: 'x' },
  ]),
  'stories/remark/answerRemark': text('text.comment'),
  'stories/remark/deleteRemark': text('text.comment'),
  'stories/remark/settleRemark': text('text.comment'),
  'stories/review/passReview': text('text.approve'),
  'stories/review/submitText': text('text.submit'),
  'stories/review/returnText': text('text.publish'),
  'stories/save/saveText': text('text.write'),
  'stories/schedule/cancelSchedule': text('text.schedule', ({ storyId, language }) => [
    { storyId, language, does: 'publish' },
  ]),
  'stories/schedule/schedulePublication': text('text.schedule', ({ storyId, language }) => [
    { storyId, language, dueAt: 0 },
  ]),
  'stories/schedule/scheduleWithdrawal': text('text.schedule', ({ storyId, language }) => [
    { storyId, language, dueAt: 0 },
  ]),
  'stories/story-collections/setCollectionsOfStory': story('story.change'),
  'stories/story/addStory': role('story.create'),
  'stories/story/removeStory': story('story.remove'),
  'translations/still-right/findStillRight': text('text.write'),
  'translations/still-right/takeStillRightBack': text('text.write'),
  'topics/addTopic': role('topic.change'),
  'topics/removeTopic': role('topic.change'),
  'topics/merge/mergeTopics': role('topic.change'),
  'topics/name/nameTopic': role('topic.change'),
  'topics/tree/arrangeTopics': role('topic.change'),
  'topics/tree/nestTopic': role('topic.change'),
  'topics/withdrawal/withdrawTopic': role('topic.change'),
  'topics/withdrawal/bringTopicBack': role('topic.change'),
  'stories/text-before/restoreText': text('text.publish', ({ storyId, language }) => [
    { storyId, language },
    { publicRevisionId: 'gone' },
  ]),
};

/** Changes that know who makes them but do not ask the table, and why. */
export const NOT_GATED: Record<string, string> = {
  'collections/story-shelf/putOnShelves': 'made of changes to shelves, each of which asks',
  'staff/proof/proveAgain': 'proves who somebody is; everybody may, about themselves',
  'stories/assignment-end/endAssignment': 'part of changes that end the work on a text, which ask',
  'stories/assignment-end/releaseAssignments':
    'takes away what somebody may no longer write, within a change that asks',
  'stories/audit/auditStory': 'a line about a change that was asked for itself',
  'stories/audit/auditText': 'a line about a change that was asked for itself',
  'stories/kept-draft/discardDraft': 'whose draft it is stands in the query',
  'stories/kept-draft/keepDraft':
    'what somebody typed is kept for them alone, within a save that was asked for',
  'stories/letter/writeLetters': 'about a change that was asked for itself',
  'stories/milestone/noteMilestone': 'part of other changes, which ask',
  'stories/lease/takeSitting': 'part of saving, which asks',
  'stories/lease/claimText': 'part of saving and of presence, which ask',
  'stories/lease/passHolder': 'part of going back to a version, which asks',
  'stories/lease/giveBack': 'whose claim it is stands in the query',
  'stories/revision/addText': 'part of saving, which asks',
  'stories/revision/putRevision': 'part of saving, which asks',
  'stories/revision/touchStory': 'part of other changes, which ask',
  'stories/take-back/takeBack': 'made of changes to stories and texts, each of which asks',
  'stories/writeText': 'the way of the sample and the tests; staff save by saveText',
};
