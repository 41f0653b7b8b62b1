import { useEffect, useState } from 'react';

const EDITOR = '.desk-body [contenteditable="true"]';

/** Index of the paragraph that had the cursor last; null before there was one. */
export function useWrittenBlock(): number | null {
  const [block, setBlock] = useState<number | null>(null);
  useEffect(() => {
    function look() {
      const editor = document.querySelector(EDITOR);
      let node: Node | null = document.getSelection()?.anchorNode ?? null;
      if (!editor || !node || node === editor || !editor.contains(node)) return;
      while (node && node.parentNode !== editor) node = node.parentNode;
      const index = node ? Array.from<Node>(editor.children).indexOf(node) : -1;
      if (index >= 0) setBlock(index);
    }
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return block;
}
