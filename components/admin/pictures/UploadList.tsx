import type { PictureT } from './picture-words';
import type { Upload } from './use-uploads';

interface UploadListProps {
  uploads: readonly Upload[];
  t: PictureT;
  retry: (upload: Upload) => void;
  /** Whether what was added leads to its page, as it does outside a dialog. */
  hasLinks: boolean;
}

/** What becomes of each file, told to everybody. */
export function UploadList({ uploads, t, retry, hasLinks }: UploadListProps) {
  return (
    <ul className="uploads" aria-label={t('uploads')} aria-live="polite">
      {uploads.map((upload) => (
        <li key={upload.key}>
          <bdi className="upload-name">{upload.file.name || t('unnamed')}</bdi>
          <span className="upload-state">
            <State upload={upload} t={t} retry={() => retry(upload)} hasLinks={hasLinks} />
          </span>
        </li>
      ))}
    </ul>
  );
}

interface StateProps {
  upload: Upload;
  t: PictureT;
  retry: () => void;
  hasLinks: boolean;
}

function State({ upload: { progress, sent, file }, t, retry, hasLinks }: StateProps) {
  if (!sent) return <Running progress={progress} name={file.name} t={t} />;
  if (sent.is === 'done' && sent.file.ok) {
    const { picture, isNew, isAnimated } = sent.file;
    return (
      <>
        {t(isNew ? 'added' : 'known')} {isAnimated && t('firstFrame')}{' '}
        {hasLinks && <a href={`/admin/pictures/${picture.id}`}>{t('describe')}</a>}
      </>
    );
  }
  if (sent.is === 'done') return <span className="problem">{wordsOf(sent.file)}</span>;
  return (
    <>
      <span className="problem">{sent.is === 'lost' ? t('problem.network') : sent.message}</span>{' '}
      {sent.is === 'signedOut' && (
        <a href={sent.to} target="_blank" rel="noreferrer">
          {t('signIn')}
        </a>
      )}{' '}
      {sent.is !== 'refused' && (
        <button type="button" className="button is-quiet" onClick={retry}>
          {t('again')}
        </button>
      )}
    </>
  );
}

function wordsOf(file: { ok: boolean; message?: string }): string {
  return file.message ?? '';
}

function Running({
  progress,
  name,
  t,
}: {
  progress: Upload['progress'];
  name: string;
  t: PictureT;
}) {
  if (!progress) return t('waiting');
  if (progress.step === 'working') return t('working');
  return (
    <progress max={1} value={progress.share} aria-label={name}>
      {t('sending', { percent: progress.share })}
    </progress>
  );
}
