import { createElement } from 'react';
import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import type { Attachment } from '@/domain/attachments/attachment';
import { fileSize } from '@/i18n/file-size';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface AttachmentsRowProps {
  frame: Frame;
  attachments: readonly Attachment[];
}

/** PDF and sound files, each with its transcript. */
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
  const { id, kind, src, mime, bytes, title, transcript, fileName } = attachment;
  const t = getT(language);
  const name = title || fileName;
  const tongue = title ? { lang: attachment.language, dir: direction(attachment.language) } : {};
  return (
    <>
      <p id={`file-${id}`}>
        <a href={src} type={mime} download={fileName}>
          <bdi {...tongue}>{name}</bdi>
        </a>{' '}
        <small>{t(`story.${kind}`, { size: fileSize(bytes, language) })}</small>
      </p>
      {kind === 'audio' && <Sound src={src} labelledBy={`file-${id}`} />}
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

/** The browser's own player. It needs no captions because the transcript is below. */
function Sound({ src, labelledBy }: { src: string; labelledBy: string }) {
  return createElement('audio', {
    controls: true,
    preload: 'none',
    src,
    'aria-labelledby': labelledBy,
  });
}
