'use client';

import { useId, useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';

const MOST_BYTES = 2_000_000;

interface CaptionsFileProps {
  host: EditorHost;
  onText: (captions: string) => void;
}

/** Puts the text of a captions file into the field, where it can be read before it is saved. */
export function CaptionsFile({ host, onText }: CaptionsFileProps) {
  const { words } = host;
  const id = useId();
  const [isTooLarge, setIsTooLarge] = useState(false);

  async function read(file: File | undefined) {
    if (!file) return;
    setIsTooLarge(file.size > MOST_BYTES);
    if (file.size <= MOST_BYTES) onText(await file.text());
  }

  return (
    <div className={isTooLarge ? 'field is-wrong' : 'field'}>
      <label htmlFor={id}>{words.fileCaptionsFile}</label>
      {isTooLarge && (
        <p className="problem" role="alert">
          {words.tooLong}
        </p>
      )}
      <input
        id={id}
        type="file"
        accept=".vtt,.srt,text/vtt"
        onChange={({ target }) => void read(target.files?.[0])}
      />
    </div>
  );
}
