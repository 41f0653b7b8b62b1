'use client';

import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { usePiece } from '@/components/admin/ui/kept/use-piece';

/** Keeps the text of a small editor with the fields of its dialog. */
export function KeptNote({ note }: { note: Editor }) {
  const [kept, setKept] = usePiece('note', note.getJSON(), (each) => {
    try {
      return note.schema.nodeFromJSON(each).toJSON();
    } catch {
      return undefined;
    }
  });
  useEffect(() => {
    const typed = () => setKept(note.getJSON());
    note.on('update', typed);
    return () => {
      note.off('update', typed);
    };
  }, [note, setKept]);
  useEffect(() => {
    if (JSON.stringify(kept) !== JSON.stringify(note.getJSON())) note.commands.setContent(kept);
  }, [note, kept]);
  return null;
}
