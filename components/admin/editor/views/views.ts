import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { EditorHost } from '@/components/admin/editor/host';
import { figureView } from './figure-view';
import { fileView } from './file-view';
import { archivalItemView, footnoteView, passageView } from './small-views';
import { videoLinkView } from './video-link-view';

/** Node views for images, files, videos, notes, passages and archival items. */
export function editorViews(host: EditorHost) {
  const nodeViews: Record<string, NodeViewConstructor> = {
    figure: figureView(host),
    footnote: footnoteView(host),
    passage: passageView(host),
    archivalItem: archivalItemView(host),
    attachedFile: fileView(host),
    videoLink: videoLinkView(host),
  };
  return Extension.create({
    name: 'editorViews',
    addProseMirrorPlugins: () => [new Plugin({ props: { nodeViews } })],
  });
}
