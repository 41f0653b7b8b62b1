'use client';

import type { EditorHost } from '@/components/admin/editor/host';
import { EditorDialog } from './EditorDialog.client';

interface DifferencesDialogProps {
  host: EditorHost;
  differences: readonly string[];
  onClose: () => void;
}

/** What of a Word file was left out or changed, to be read before going on; the text stands in its place already. */
export function DifferencesDialog({ host, differences, onClose }: DifferencesDialogProps) {
  const { words } = host;
  return (
    <EditorDialog title={words.wordFile} closeLabel={words.done} onClose={onClose}>
      <p role="status">{host.say('leftOut.title')}</p>
      <ul className="left-out">
        {differences.map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </EditorDialog>
  );
}
