'use client';

import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { BodyEditor } from '@/components/admin/editor/BodyEditor.client';
import type { EditorImage } from '@/components/admin/editor/contract';
import { earlySheetIn, onceFree } from '@/components/admin/editor/early/take-over';
import { filesFrom } from '@/components/admin/editor/files/file-endpoint';
import type { EditorFile } from '@/components/admin/editor/files/file-source';
import { fieldsOnPage } from '@/components/admin/editor/find/fields-on-page';
import { imagesFrom } from '@/components/admin/editor/image-endpoint';
import { LoadedLater } from '@/components/admin/ui/LoadedLater';
import {
  attachmentsPath,
  IMAGE_SEARCH_PATH,
  imageUploadPath,
  LINK_SEARCH_PATH,
} from '@/domain/addresses/staff-address';
import type { Dir } from '@/domain/documents/document';
import type { UploadProblem } from '@/domain/images/upload';
import { EditorMore, useEditorWire } from './editor-wire';

interface BodySheetProps {
  storyId: string;
  language: string;
  dir: Dir;
  /** Suggested languages for a passage. */
  languages: readonly string[];
  wordFileAddress: string;
  /** Images of the text. */
  known: readonly EditorImage[];
  mayAddImages: boolean;
  /** Files of the story. */
  knownFiles: readonly EditorFile[];
  /** Whether somebody else has the edit lock. */
  isReadOnly: boolean;
  /** The body as the server renders it, for before and without scripts. */
  children: ReactNode;
}

export function BodySheet(props: BodySheetProps) {
  const { storyId, language, dir, languages, wordFileAddress, children } = props;
  const { isReadOnly, known, mayAddImages } = props;
  const t = useTranslations();
  const { ref, initial, onChange, onDescribed } = useEditorWire();
  const more = useContext(EditorMore);
  const place = useRef<HTMLDivElement>(null);
  const [running, setRunning] = useState<{ early: HTMLElement | null } | null>(null);
  const images = useMemo(() => {
    const say = (problem: UploadProblem) => t(`images.problem.${problem}`);
    const way = mayAddImages ? { address: imageUploadPath(language), language, say } : null;
    return imagesFrom(IMAGE_SEARCH_PATH, language, way);
  }, [language, mayAddImages, t]);
  const files = useMemo(() => {
    const say = (problem: UploadProblem) => t(`images.problem.${problem}`);
    return filesFrom(attachmentsPath(storyId), language, say);
  }, [storyId, language, t]);
  const fields = useMemo(() => {
    const names = ['title', 'subtitle', 'teaser'] as const;
    return fieldsOnPage(
      names.map((name) => ({ id: `text-${name}`, name, label: t(`writing.field.${name}`) })),
    );
  }, [t]);
  useEffect(() => {
    const early = earlySheetIn(place.current);
    return onceFree(early, () => flushSync(() => setRunning({ early })));
  }, []);
  if (!running) {
    return (
      <div className="desk-body min-h-[20rem] min-w-0" ref={place}>
        <LoadedLater>{children}</LoadedLater>
      </div>
    );
  }
  return (
    <div className="desk-body min-h-[20rem] min-w-0">
      <BodyEditor
        ref={ref}
        early={running.early}
        language={language}
        dir={dir}
        document={initial}
        images={images}
        known={known}
        files={files}
        knownFiles={props.knownFiles}
        fields={fields}
        languages={languages}
        wordFileAddress={wordFileAddress}
        linkSearchAddress={`${LINK_SEARCH_PATH}?except=${storyId}`}
        more={more}
        label={t('writing.field.body')}
        describedBy="needed"
        editable={!isReadOnly}
        onChange={onChange}
        onDescribed={onDescribed}
      />
    </div>
  );
}
