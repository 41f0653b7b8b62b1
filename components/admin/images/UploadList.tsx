import type { ReactNode } from 'react';
import type { SentFile } from '@/domain/images/library';
import type { StaffT } from '@/i18n/staff/translate';
import type { Upload } from './use-uploads';

interface UploadListProps<Answered extends SentFile> {
  uploads: readonly Upload<Answered>[];
  t: StaffT;
  retry: (upload: Upload<Answered>) => void;
  /** Shown for a file that was uploaded. */
  taken: (file: Answered) => ReactNode;
}

/** State of each upload, announced to screen readers. */
export function UploadList<Answered extends SentFile>(props: UploadListProps<Answered>) {
  const { uploads, t, retry, taken } = props;
  return (
    <ul aria-label={t('images.uploads')} aria-live="polite">
      {uploads.map((upload) => (
        <li key={upload.key} className="flex flex-wrap gap-x-4 gap-y-1 border-line border-b py-2">
          <bdi className="basis-[16rem] wrap-anywhere">
            {upload.file.name || t('images.unnamed')}
          </bdi>
          <span className="flex-[1_1_14rem]">
            <State upload={upload} t={t} retry={() => retry(upload)} taken={taken} />
          </span>
        </li>
      ))}
    </ul>
  );
}

interface StateProps<Answered extends SentFile> {
  upload: Upload<Answered>;
  t: StaffT;
  retry: () => void;
  taken: (file: Answered) => ReactNode;
}

function State<Answered extends SentFile>(props: StateProps<Answered>) {
  const { t, retry, taken } = props;
  const { progress, sent, file } = props.upload;
  if (!sent) return <Running progress={progress} name={file.name} t={t} />;
  if (sent.is === 'done' && sent.file.ok) return taken(sent.file);
  if (sent.is === 'done') return <span className="problem">{sent.file.message}</span>;
  return (
    <>
      <span className="problem">
        {sent.is === 'lost' ? t('images.problem.network') : sent.message}
      </span>{' '}
      {sent.is === 'signedOut' && (
        <a href={sent.to} target="_blank" rel="noreferrer">
          {t('images.toSignIn')}
        </a>
      )}{' '}
      {sent.is !== 'refused' && (
        <button type="button" className="button is-quiet" onClick={retry}>
          {t('images.again')}
        </button>
      )}
    </>
  );
}

function Running({ progress, name, t }: { progress: Upload['progress']; name: string; t: StaffT }) {
  if (!progress) return t('images.waiting');
  if (progress.step === 'working') return t('images.working');
  return (
    <progress max={1} value={progress.share} className="w-full accent-accent" aria-label={name}>
      {t('images.sending', { percent: progress.share })}
    </progress>
  );
}
