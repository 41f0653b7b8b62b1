import { useEffect, useRef, useState } from 'react';
import type { SentFile } from '@/domain/images/library';
import type { UploadKind, UploadProblem } from '@/domain/images/upload';
import { problemOf } from './file-problem';
import { type Progress, type Sent, sendFile } from './send-file';

/** A file being uploaded to the library. */
export interface Upload<Answered extends SentFile = SentFile> {
  key: number;
  file: File;
  progress: Progress | null;
  sent: Sent<Answered | RefusedFile> | null;
}

/** A file that the browser refused before sending. */
export interface RefusedFile extends SentFile {
  ok: false;
}

interface UploadsGiven<Answered extends SentFile> {
  kind: UploadKind;
  /** A message for a problem found before sending. */
  say: (problem: UploadProblem) => string;
  /** Called for each uploaded file. */
  onDone?: (file: Answered) => void;
  /** Called when the queue is empty and all files were uploaded. */
  onIdle?: (count: number) => void;
}

/**
 * Uploads files one after another, so that the first is usable soon. Files that the server would
 * refuse by size or first bytes are not sent.
 */
export function useUploads<Answered extends SentFile>(
  address: string,
  { kind, say, onDone, onIdle }: UploadsGiven<Answered>,
) {
  const [uploads, setUploads] = useState<Upload<Answered>[]>([]);
  const waiting = useRef<{ key: number; file: File }[]>([]);
  const isBusy = useRef(false);
  const count = useRef(0);

  function change(key: number, changed: Partial<Upload<Answered>>) {
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...changed } : each)));
  }

  async function work() {
    if (isBusy.current) return;
    isBusy.current = true;
    let taken = 0;
    let isFine = true;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      const { key, file } = next;
      change(key, { progress: { step: 'sending', share: 0 }, sent: null });
      const problem = await problemOf(kind, file);
      const sent: Upload<Answered>['sent'] = problem
        ? { is: 'done', file: { fileName: file.name, ok: false, message: say(problem) } }
        : await sendFile<Answered>(address, file, (progress) => change(key, { progress }));
      change(key, { progress: null, sent });
      const isTaken = sent.is === 'done' && sent.file.ok;
      if (isTaken) onDone?.(sent.file as Answered);
      if (isTaken) taken++;
      else isFine = false;
    }
    isBusy.current = false;
    if (isFine && taken > 0) onIdle?.(taken);
  }

  function add(files: Iterable<File>) {
    const added = [...files].map((file) => ({ key: ++count.current, file }));
    setUploads((all) => [
      ...added.map((each) => ({ ...each, progress: null, sent: null })),
      ...all,
    ]);
    waiting.current.push(...added);
    void work();
  }

  function retry({ key, file }: Pick<Upload, 'key' | 'file'>) {
    change(key, { progress: null, sent: null });
    waiting.current.push({ key, file });
    void work();
  }

  const isUnderWay = uploads.some((each) => each.sent === null);
  useEffect(() => {
    if (!isUnderWay) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnderWay]);

  return { uploads, add, retry };
}
