import { EmptyState } from '@/components/admin/ui/EmptyState';
import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { Notice } from '@/components/admin/ui/Notice';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { attachmentsPath, staffStoryPath } from '@/domain/addresses/staff-address';
import type { AttachmentRecord } from '@/domain/attachments/attachment';
import type { StoryOfAttachments } from '@/domain/attachments/story-of-attachments';
import { LARGEST_ATTACHMENT } from '@/domain/images/upload';
import { languageName } from '@/i18n/languages';
import { getStaffT, partMessages } from '@/i18n/staff/translate';
import { Refusals } from '../images/Refusals';
import type { FormAction } from '../ui/forms/form-state';
import { AttachmentItem } from './AttachmentItem';
import { AttachmentUploader } from './AttachmentUploader.client';

export interface AttachmentsPageProps {
  language: string;
  story: StoryOfAttachments;
  attachments: readonly AttachmentRecord[];
  /** Content language whose titles and transcripts are shown. */
  inLanguage: string;
  languages: readonly string[];
  /** Id of the attachment whose removal is to be confirmed, or ''. */
  askedToRemove: string;
  /** Names of the files that a form without scripts could not upload, from the address. */
  refused: readonly string[];
  may: { change: boolean; describe: boolean };
  actions: { describe: FormAction; move: FormAction; remove: FormAction };
}

/** The PDF and sound files of a story: add, edit titles per language, sort, remove. */
export function AttachmentsPage(props: AttachmentsPageProps) {
  const { language, story, attachments, inLanguage, languages, may } = props;
  const t = getStaffT(language);
  const path = attachmentsPath(story.id);
  const title = story.title || t('images.untitled');
  return (
    <>
      <p>
        <a href={staffStoryPath(story.id)}>{t('images.toStory')}</a>
      </p>
      <h1 className="max-w-[40rem]">{t('images.attachmentsOf', { title })}</h1>
      <Refusals refused={props.refused} language={language} />
      {story.isTrashed && <Notice>{t('writing.standing.binned')}</Notice>}
      {may.change && (
        <MessagesProvider locale={language} messages={partMessages(language, ['images'])}>
          <AttachmentUploader
            address={`${path}/upload`}
            page={path}
            hint={t('images.attachmentsHint', { size: LARGEST_ATTACHMENT / 2 ** 20 })}
          />
        </MessagesProvider>
      )}
      {attachments.length === 0 ? (
        <EmptyState title={t('images.attachmentEmpty')}>
          <p>{t('images.attachmentEmptyHint')}</p>
        </EmptyState>
      ) : (
        <Tabs
          label={t('images.languages')}
          tabs={languages.map((tag) => ({
            href: `${path}?language=${tag}`,
            label: languageName(tag, language),
            isHere: tag === inLanguage,
          }))}
        />
      )}
      {attachments.map((attachment, index) => (
        <AttachmentItem
          key={`${attachment.id} ${inLanguage}`}
          page={props}
          attachment={attachment}
          isFirst={index === 0}
          isLast={index === attachments.length - 1}
          path={path}
        />
      ))}
    </>
  );
}
