import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { EditorHost } from '@/components/admin/editor/host';
import { figureView } from './figure-view';
import { archivalItemView, footnoteView, passageView } from './small-views';

/** Node views for images, notes, passages and archival items. */
export function editorViews(host: EditorHost) {
  const nodeViews: Record<string, NodeViewConstructor> = {
    figure: figureView(host),
    footnote: footnoteView(host),
    passage: passageView(host),
    archivalItem: archivalItemView(host),
  };
  return Extension.create({
    name: 'editorViews',
    addProseMirrorPlugins: () => [new Plugin({ props: { nodeViews } })],
  });
}
