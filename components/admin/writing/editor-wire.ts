import type { AnyExtension } from '@tiptap/core';
import { createContext, type Ref, useContext } from 'react';
import type { BodyEditorHandle } from '@/components/admin/editor/contract';
import type { Document } from '@/domain/documents/document';
import type { TextLength } from '@/domain/documents/plain/text-length';

/** Connects the body's editor to the page; a stable object, so that typing renders nothing. */
export interface EditorWire {
  ref: Ref<BodyEditorHandle>;
  initial: Document;
  onChange(body: Document, length: TextLength): void;
  /** To be called when an image's description was saved. */
  onDescribed(): void;
}

export const EditorContext = createContext<EditorWire | null>(null);

/** @throws Error outside a TextEditing */
export function useEditorWire(): EditorWire {
  const wire = useContext(EditorContext);
  if (!wire) throw new Error('This stands outside of a desk.');
  return wire;
}

/** Extensions that a page adds to the body's editor; the array must stay the same. */
export const EditorMore = createContext<readonly AnyExtension[]>([]);
