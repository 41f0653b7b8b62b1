import type { CommentActions } from '@/components/admin/comments/thread-props';
import type { EditorImage } from '@/components/admin/editor/contract';
import type { PreviewLinksShown } from '@/components/admin/preview-links/PreviewLinksPanel.client';
import type {
  ScheduleActions,
  ScheduleShown,
} from '@/components/admin/schedule/SchedulePanel.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import type { AssignmentPageData } from '@/domain/assignments/assignment';
import type { Attachment } from '@/domain/attachments/attachment';
import type { PlacedThread } from '@/domain/comments/comment';
import type { WriterOffered } from '@/domain/documents/byline';
import type { Image } from '@/domain/images/image';
import type { PossiblyMentioned } from '@/domain/mentions/mention';
import type { Staff } from '@/domain/permissions/staff';
import type { Reviewer } from '@/domain/review/reviewer';
import type { Named } from '@/domain/stories/named';
import type { OutdatedBy } from '@/domain/translations/outdated';
import type { TextPresence } from '@/domain/writing/edit-lock';
import type { KeptVersion, PastRevision, WritingPageStory } from '@/domain/writing/writing-page';
import type { InterfaceLanguage } from '@/i18n/languages';
import type { DetailsShown } from './details/DetailsPanel.client';
import type { PublicationStatus } from './publishing/PublicationStatus.client';
import type { PublishingActions, PublishingRights } from './publishing/PublishingPanel.client';

/** Data of the page of one text. */
export interface WritingData {
  staff: Staff;
  storyId: string;
  language: string;
  interfaceLanguage: InterfaceLanguage;
  timeZone: string;
  story: WritingPageStory;
  /** Which of the texts that the user may see are outdated. */
  behind: readonly OutdatedBy[];
  /** Number of the source's paragraphs that the text leaves empty. */
  untranslated: number;
  mayWrite: boolean;
  /** Whether the user may see the current revision, or only the public one. */
  seesDraft: boolean;
  known: { topics: readonly Named[]; places: readonly Named[]; collections: readonly Named[] };
  pageTitle: string;
  /** Name of the site for readers of the language. */
  siteName: string;
  siteHost: string;
  /** Users who can be named as authors. */
  writers: readonly WriterOffered[];
  /** Number of the story's attachments. */
  attachments: number;
  /** Whether there is a page of its requests that the user may see. */
  hasStatistics: boolean;
  /** Whether the user may copy the story. */
  mayDuplicate: boolean;
  figures: ReadonlyMap<string, Image>;
  /** Its audio, video and PDF files. */
  files: ReadonlyMap<string, Attachment>;
  /** Images for the editor; none for users who may not edit. */
  sheetImages: readonly EditorImage[];
  facts: DetailsShown;
  mayChangeFacts: boolean;
  mayArrangeCollections: boolean;
  mayAddImages: boolean;
  mayAddNames: boolean;
  mayAddPlaces: boolean;
  mayAddTopics: boolean;
  may: PublishingRights;
  standing: PublicationStatus;
  /** Name of the sign-in provider, where there is one. */
  provider: string | null;
  moreLanguages: readonly string[];
  /** The assignment. */
  given: AssignmentPageData;
  revisions: readonly PastRevision[];
  kept: readonly KeptVersion[];
  /** The last versions of the details, each with the labels of what was changed. */
  detailsSaved: readonly { id: string; at: number; author: string | null; changed: string }[];
  /** Each with its place in the text; null for those who may not comment. */
  comments: readonly PlacedThread[] | null;
  /** Users, and whether comments may mention them. */
  mentionable: readonly PossiblyMentioned[];
  /** Who may be asked for a review. */
  reviewers: readonly Reviewer[];
  schedule: ScheduleShown | null;
  previewLinks: PreviewLinksShown | null;
  /** Presence; null for a text that does not exist yet. */
  around: TextPresence | null;
}

export type WritingActions = PublishingActions &
  CommentActions &
  ScheduleActions &
  Record<
    | 'changeFacts'
    | 'assignSelf'
    | 'giveBack'
    | 'restore'
    | 'discard'
    | 'saveWords'
    | 'share'
    | 'unshare',
    FormAction
  >;
