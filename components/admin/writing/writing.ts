import type { EditorImage } from '@/components/admin/editor/contract';
import type { PreviewLinksShown } from '@/components/admin/preview-links/PreviewLinksPanel.client';
import type { CommentActions } from '@/components/admin/review/ThreadView';
import type {
  ScheduleActions,
  ScheduleShown,
} from '@/components/admin/schedule/SchedulePanel.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import type { AssignmentPageData } from '@/domain/assignments/assignment';
import type { Image } from '@/domain/images/image';
import type { Staff } from '@/domain/permissions/staff';
import type { Thread } from '@/domain/review/comment';
import type { Reviewer } from '@/domain/review/reviewer';
import type { Named } from '@/domain/stories/details-form';
import type { WriterOffered } from '@/domain/texts/byline';
import type { OutdatedBy } from '@/domain/translations/outdated';
import type { TextPresence } from '@/domain/writing/edit-lock';
import type { KeptVersion, PastRevision, WritingPageStory } from '@/domain/writing/writing-page';
import type { InterfaceLanguage } from '@/i18n/languages';
import type { DetailsShown } from './details/DetailsPanel.client';
import type { PublicationStatus } from './publishing/PublicationStatus.client';
import type { PublishingActions, PublishingRights } from './publishing/PublishingPanel.client';

/** What the page of one text shows. */
export interface WritingData {
  staff: Staff;
  storyId: string;
  language: string;
  interfaceLanguage: InterfaceLanguage;
  timeZone: string;
  story: WritingPageStory;
  /** How far the texts that the person may see are behind their sources. */
  behind: readonly OutdatedBy[];
  mayWrite: boolean;
  /** Whether what is written is theirs to see, or what readers have. */
  seesDraft: boolean;
  known: { topics: readonly Named[]; places: readonly Named[]; collections: readonly Named[] };
  pageTitle: string;
  /** Images of the text as readers see them. */
  /** People with an account who can be named as writers. */
  writers: readonly WriterOffered[];
  /** How many files belong to the story. */
  attachments: number;
  figures: ReadonlyMap<string, Image>;
  /** The same as the sheet shows them; none for those who may not write. */
  sheetImages: readonly EditorImage[];
  facts: DetailsShown;
  mayChangeFacts: boolean;
  mayArrangeCollections: boolean;
  mayAddImages: boolean;
  may: PublishingRights;
  standing: PublicationStatus;
  /** Name of the provider of sign-in, where there is one. */
  provider: string | null;
  moreLanguages: readonly string[];
  /** Who has the text. */
  given: AssignmentPageData;
  revisions: readonly PastRevision[];
  kept: readonly KeptVersion[];
  /** Each with the paragraph it belongs to; null for those who may not comment. */
  comments: readonly (Thread & { at: number | null })[] | null;
  /** Who may be asked for a review. */
  reviewers: readonly Reviewer[];
  schedule: ScheduleShown | null;
  previewLinks: PreviewLinksShown | null;
  /** Who else is there; null for a text that is not begun. */
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
