import type { AnyExtension } from '@tiptap/core';
import { createContext, type Ref, useContext } from 'react';
import type { BodyEditorHandle } from '@/components/admin/editor/contract';
import type { Document } from '@/domain/documents/document';
import type { TextLength } from '@/domain/documents/plain/text-length';

/** What ties the editor of the body to the desk; it stays the same, so that typing draws the editor never anew. */
export interface EditorWire {
  ref: Ref<BodyEditorHandle>;
  initial: Document;
  onChange(body: Document, length: TextLength): void;
}

export const EditorContext = createContext<EditorWire | null>(null);

/** @throws Error outside of a Desk */
export function useEditorWire(): EditorWire {
  const wire = useContext(EditorContext);
  if (!wire) throw new Error('This stands outside of a desk.');
  return wire;
}

/** What a page adds to the editor of the body; it stays the same. */
export const EditorMore = createContext<readonly AnyExtension[]>([]);
