import { createElement, type ReactNode } from 'react';
import type { Attachment } from '@/domain/attachments/attachment';
import { direction } from '@/i18n/languages';
import { addressIn, type BodyContext, languageIn, several } from './body-context';
import { Player } from './Player';

/**
 * A file of the story: the browser's player for audio and video, a link for a PDF, and the
 * transcript. Feeds have a link to each, because few feed readers play what is embedded. Nothing
 * for a file that was removed.
 */
export function attachedFile(id: string, context: BodyContext): ReactNode {
  const file = context.files.get(id);
  if (!file) return null;
  const { labels } = context;
  const labelId = `${context.idPrefix}-file-${id}`;
  const isPlayed = file.kind !== 'pdf' && !context.baseUrl;
  return (
    <figure>
      {isPlayed && (
        <Player
          file={file}
          language={context.textLanguage}
          labelledBy={labelId}
          captionsIn={labels.captionsIn}
        />
      )}
      <figcaption>
        {fileLink(file, labelId, context)}{' '}
        <span {...languageIn(context, context.labelsLanguage)}>({labels.file(file)})</span>
      </figcaption>
      {file.transcript && !context.baseUrl && transcript(file, context)}
    </figure>
  );
}

function fileLink(file: Attachment, id: string, context: BodyContext): ReactNode {
  const { src, mime, title, fileName, language } = file;
  const tongue = title ? languageIn(context, language) : {};
  const place = context.baseUrl ? {} : { id, download: fileName };
  return (
    <a href={addressIn(context, src)} type={mime} {...place}>
      <bdi {...tongue}>{title || fileName}</bdi>
    </a>
  );
}

function transcript(file: Attachment, context: BodyContext): ReactNode {
  const { language, transcript: words } = file;
  return (
    <details className="typed-out">
      <summary {...languageIn(context, context.labelsLanguage)}>
        {context.labels.transcript}
      </summary>
      {several(
        words
          .split(/\n{2,}/)
          .map((each) => createElement('p', { lang: language, dir: direction(language) }, each)),
      )}
    </details>
  );
}
