'use client';

import type { EditorHost } from '@/components/admin/editor/host';
import { useWords } from '@/components/admin/ui/Words.client';
import { EditorDialog } from './EditorDialog.client';

interface DifferencesDialogProps {
  host: EditorHost;
  differences: readonly string[];
  onClose: () => void;
}

/** Lists what the import of a Word file left out or changed; the text is inserted already. */
export function DifferencesDialog({ host, differences, onClose }: DifferencesDialogProps) {
  const { words } = host;
  return (
    <EditorDialog title={words.wordFile} closeLabel={useWords().close} onClose={onClose}>
      <p role="status">{host.say('leftOut.title')}</p>
      <ul className="list-disc ps-[1.25rem] [&>li+li]:mt-[0.375rem]">
        {differences.map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </EditorDialog>
  );
}
