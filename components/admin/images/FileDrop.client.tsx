'use client';

import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/admin/ui/Button';

interface FileDropProps {
  /** Address of the form without scripts. */
  address: string;
  label: string;
  /** Hint on the accepted files. */
  hint: string;
  /** Button of the form without scripts. */
  sendLabel: string;
  /** Types and extensions for the file dialog. */
  accept: string;
  onFiles: (files: Iterable<File>) => void;
}

/** A field to choose or drop files. Without scripts it is an ordinary form. */
export function FileDrop({ address, label, hint, sendLabel, accept, onFiles }: FileDropProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  function addChosen() {
    onFiles(input.current?.files ?? []);
    if (input.current) input.current.value = '';
  }

  function send(event: FormEvent) {
    event.preventDefault();
    addChosen();
  }

  function over(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    onFiles(event.dataTransfer.files);
  }

  return (
    <form
      method="post"
      action={address}
      encType="multipart/form-data"
      className={`grid grid-cols-[minmax(0,1fr)] justify-items-start gap-2 border-2 p-4 ${isOver ? 'border-accent' : 'border-field border-dashed'}`}
      onSubmit={send}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label htmlFor={`${id}-files`} className="font-bold">
        {label}
      </label>
      <input
        ref={input}
        id={`${id}-files`}
        type="file"
        name="file"
        multiple
        accept={accept}
        className="min-h-8 max-w-full"
        aria-describedby={`${id}-hint`}
        onChange={addChosen}
      />
      <noscript>
        <Button type="submit" kind="main">
          {sendLabel}
        </Button>
      </noscript>
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
    </form>
  );
}
