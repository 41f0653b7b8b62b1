import type { Attachment } from '@/domain/attachments/attachment';
import type { ItemAccess } from '@/domain/documents/document';
import {
  PROVIDER_HOSTS,
  PROVIDER_NAMES,
  type VideoProvider,
} from '@/domain/documents/links/video-address';
import { clockTime } from '@/i18n/clock-time';
import { fileSize } from '@/i18n/file-size';
import { type InterfaceLanguage, languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

/** Labels of files, videos and archival items in a body. */
export function mediaLabels(language: InterfaceLanguage | string) {
  const t = getT(language);
  return {
    file: (file: LabelledFile) => fileLabel(file, language),
    transcript: t('story.transcript'),
    captionsIn: (of: string) => languageName(of, language),
    watch: (provider: VideoProvider) =>
      t('story.watch', { provider: PROVIDER_NAMES[provider], host: PROVIDER_HOSTS[provider] }),
    access: (access: ItemAccess) => t('story.access', { access }),
  };
}

export type MediaLabels = ReturnType<typeof mediaLabels>;

type LabelledFile = Pick<Attachment, 'kind' | 'bytes' | 'pages' | 'seconds'>;

/** Kind, pages or length, and size of a file: "PDF, 12 pages, 1.2 MB". */
export function fileLabel({ kind, bytes, pages, seconds }: LabelledFile, language: string): string {
  const t = getT(language);
  const size = fileSize(bytes, language);
  if (pages) return t('story.pdfPages', { pages, size });
  if (seconds === null || kind === 'pdf') return t(`story.${kind}`, { size });
  return t(`story.${kind}Length`, { length: clockTime(seconds, language), size });
}
