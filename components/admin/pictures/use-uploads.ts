import { useEffect, useRef, useState } from 'react';
import type { LibraryPicture } from '@/domain/pictures/library';
import { type Progress, type Sent, sendPicture } from './send-file';

/** A file on its way into the library. */
export interface Upload {
  key: number;
  file: File;
  progress: Progress | null;
  sent: Sent | null;
}

/** Sends files one after another, so that the first is usable soon. */
export function useUploads(onAdded?: (picture: LibraryPicture, isNew: boolean) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const waiting = useRef<{ key: number; file: File }[]>([]);
  const isBusy = useRef(false);
  const count = useRef(0);

  function change(key: number, changed: Partial<Upload>) {
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...changed } : each)));
  }

  async function work() {
    if (isBusy.current) return;
    isBusy.current = true;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      const { key, file } = next;
      change(key, { progress: { step: 'sending', share: 0 }, sent: null });
      const sent = await sendPicture(file, (progress) => change(key, { progress }));
      change(key, { progress: null, sent });
      if (sent.is === 'done' && sent.file.ok) onAdded?.(sent.file.picture, sent.file.isNew);
    }
    isBusy.current = false;
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

  function retry({ key, file }: Upload) {
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
