import { createElement } from 'react';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { fileLabel } from '@/components/stories/body/media-labels';
import { type AttachmentRecord, seenWords } from '@/domain/attachments/attachment';
import { seenPrint } from '@/domain/forms/seen';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { ConfirmDialog } from '../ui/ConfirmDialog.client';
import { Field } from '../ui/forms/Field.client';
import { Form } from '../ui/forms/Form.client';
import { SeenField } from '../ui/forms/SeenField.client';
import { SubmitButton } from '../ui/forms/SubmitButton.client';
import { TextArea } from '../ui/forms/TextArea.client';
import type { AttachmentsPageProps } from './AttachmentsPage';

interface AttachmentItemProps {
  page: AttachmentsPageProps;
  attachment: AttachmentRecord;
  isFirst: boolean;
  isLast: boolean;
  path: string;
}

/** One attachment: its file, title and transcript in one language, order, and removal. */
export function AttachmentItem({ page, attachment, isFirst, isLast, path }: AttachmentItemProps) {
  const { language, inLanguage, may, actions, askedToRemove } = page;
  const { id, kind, src, poster, fileName } = attachment;
  const t = getStaffT(language);
  const words = attachment.texts.find((each) => each.language === inLanguage);
  const tongue = { lang: inLanguage, dir: direction(inLanguage), readOnly: !may.describe };
  return (
    <section className="border-ink border-t-2 py-6 [&>*+*]:mt-4" aria-labelledby={`file-${id}`}>
      <h2 id={`file-${id}`}>
        <bdi>{fileName}</bdi>
      </h2>
      <p className="faint">
        {fileLabel(attachment, language)}{' '}
        <a href={src} download={fileName}>
          {t('images.open')}
        </a>
      </p>
      {!attachment.isListed && <p className="faint">{t('images.onlyInText')}</p>}
      {kind !== 'pdf' && player(kind, src, `file-${id}`, poster?.src)}
      <Form
        action={actions.describe}
        id={`words-${id}`}
        label={t('images.wordsIn', { language: languageName(inLanguage, language) })}
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="language" value={inLanguage} />
        <SeenField value={seenPrint(seenWords(words))} />
        <Field
          {...tongue}
          name="title"
          label={t('images.attachmentTitle')}
          hint={t('images.attachmentTitleHint')}
          defaultValue={words?.title ?? ''}
        />
        <TextArea
          {...tongue}
          name="transcript"
          rows={8}
          label={t('images.transcript')}
          hint={t('images.transcriptHint')}
          defaultValue={words?.transcript ?? ''}
        />
        {kind === 'video' && (
          <TextArea
            {...tongue}
            // Times and words have a direction of their own in each line.
            dir="auto"
            name="captions"
            rows={6}
            label={t('images.captions')}
            hint={t('images.captionsHint')}
            defaultValue={words?.captions ?? ''}
          />
        )}
        {may.describe && <SubmitButton>{t('images.save')}</SubmitButton>}
      </Form>
      {may.change && (
        <Toolbar>
          {!isFirst && move(page, id, 'up', `${t('images.moveUp')}: ${fileName}`)}
          {!isLast && move(page, id, 'down', `${t('images.moveDown')}: ${fileName}`)}
          <ConfirmDialog
            label={t('images.remove')}
            kind="grave"
            title={t('images.removeAttachment', { name: fileName })}
            confirm={t('images.remove')}
            action={actions.remove}
            values={{ id }}
            askHref={`${path}?remove=${id}`}
            backHref={path}
            isAsked={askedToRemove === id}
          >
            <p>{t('images.removeAttachmentText')}</p>
          </ConfirmDialog>
        </Toolbar>
      )}
    </section>
  );
}

function move(page: AttachmentsPageProps, id: string, to: 'up' | 'down', label: string) {
  const t = getStaffT(page.language);
  return (
    <Form action={page.actions.move} label={label}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="to" value={to} />
      <SubmitButton kind="plain" aria-label={label}>
        {to === 'up' ? t('images.moveUp') : t('images.moveDown')}
      </SubmitButton>
    </Form>
  );
}

/** The browser's own player; transcript and captions are shown below it. */
function player(kind: 'audio' | 'video', src: string, labelledBy: string, poster?: string) {
  return createElement(kind, {
    controls: true,
    className: kind === 'audio' ? 'mt-2! mb-2 block w-[min(100%,28rem)]' : undefined,
    preload: kind === 'audio' || poster ? 'none' : 'metadata',
    src,
    poster,
    'aria-labelledby': labelledBy,
  });
}
