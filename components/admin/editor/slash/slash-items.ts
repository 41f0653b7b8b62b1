import type { Editor } from '@tiptap/core';
import { setBlockKind, toggleList, toggleWrap } from '@/components/admin/editor/commands/blocks';
import type { EditorHost } from '@/components/admin/editor/host';
import { insertMenu } from '@/components/admin/editor/toolbar/menus';
import { matches } from './matches';

export interface SlashItem {
  name: string;
  label: string;
  /** What one types instead of using the menu. */
  typed?: string;
  onChoose: () => void;
}

/** Names in English, which find an item in every interface language. */
const ENGLISH: Record<string, string> = {
  heading2: 'heading 2 h2 title',
  heading3: 'heading 3 h3 subtitle',
  heading4: 'heading 4 h4',
  bulletList: 'bulleted list ul',
  orderedList: 'numbered list ol',
  blockquote: 'quotation block quote',
  figure: 'image picture photo figure',
  gallery: 'gallery images pictures',
  attachedFile: 'audio sound recording video film pdf document file attachment upload',
  videoLink: 'youtube vimeo video film embed',
  footnote: 'footnote note',
  table: 'table',
  pullQuote: 'pull quote',
  passage: 'block in another language passage',
  archivalItem: 'archival item call number handle',
  separator: 'horizontal line divider separator hr',
  wordFile: 'import from word docx file',
  characters: 'special characters symbol',
};
const TYPED: Record<string, string> = { footnote: '[^', separator: '---' };

/** The items of the menu that have all words of the query, by the beginnings of their words. */
export function slashItems(editor: Editor, host: EditorHost, query: string): SlashItem[] {
  return allItems(editor, host).filter(({ name, label }) =>
    matches(query, `${label} ${ENGLISH[name] ?? ''}`),
  );
}

function allItems(editor: Editor, host: EditorHost): SlashItem[] {
  const { words } = host;
  const changes = (name: keyof typeof words & string, typed: string, change: () => boolean) => ({
    name,
    label: String(words[name]),
    typed,
    onChoose: () => void change(),
  });
  return [
    changes('heading2', '##', () => setBlockKind(editor, 2)),
    changes('heading3', '###', () => setBlockKind(editor, 3)),
    changes('heading4', '####', () => setBlockKind(editor, 4)),
    changes('bulletList', '-', () => toggleList(editor, 'bulletList')),
    changes('orderedList', '1.', () => toggleList(editor, 'orderedList')),
    changes('blockquote', '>', () => toggleWrap(editor, 'blockquote')),
    ...insertMenu(editor, host).map(({ name, label, onChoose }) => ({
      name,
      label,
      ...(TYPED[name] && { typed: TYPED[name] }),
      onChoose,
    })),
    {
      name: 'characters',
      label: words.characters,
      onChoose: () => host.open({ kind: 'characters' }),
    },
  ];
}
