import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import type { Attachment } from '@/domain/attachments/attachment';
import { direction, languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { fileLabel } from './body/media-labels';
import { Player } from './body/Player';

interface AttachmentsRowProps {
  frame: Frame;
  attachments: readonly Attachment[];
}

/** PDF, audio and video files, each with its transcript. */
export function AttachmentsRow({ frame, attachments }: AttachmentsRowProps) {
  const t = getT(frame.language);
  return (
    <DetailRow id="attachments" label={t('story.attachments')}>
      <ul className="attachments">
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <AttachmentItem attachment={attachment} language={frame.language} />
          </li>
        ))}
      </ul>
    </DetailRow>
  );
}

function AttachmentItem({ attachment, language }: { attachment: Attachment; language: string }) {
  const { id, kind, src, mime, title, transcript, fileName } = attachment;
  const t = getT(language);
  const name = title || fileName;
  const tongue = title ? { lang: attachment.language, dir: direction(attachment.language) } : {};
  return (
    <>
      <p id={`file-${id}`}>
        <a href={src} type={mime} download={fileName}>
          <bdi {...tongue}>{name}</bdi>
        </a>{' '}
        <small>{fileLabel(attachment, language)}</small>
      </p>
      {kind !== 'pdf' && (
        <Player
          file={attachment}
          language={language}
          labelledBy={`file-${id}`}
          captionsIn={(of) => languageName(of, language)}
        />
      )}
      {transcript && (
        <details className="typed-out">
          <summary>{t('story.transcript')}</summary>
          <p lang={attachment.language} dir={direction(attachment.language)}>
            {transcript}
          </p>
        </details>
      )}
    </>
  );
}
