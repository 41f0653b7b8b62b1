'use client';

import { useEffect, useState } from 'react';
import { amongWords } from '@/components/admin/editor/commands/behind';
import type { DialogParts } from '@/components/admin/editor/dialogs/dialog-parts';
import { EditorDialog } from '@/components/admin/editor/dialogs/EditorDialog.client';
import { Line } from '@/components/admin/editor/dialogs/Line.client';
import { matches } from '@/components/admin/editor/slash/matches';
import { CharacterGrid } from './CharacterGrid.client';
import { type Character, characterGroups, type Names } from './characters';
import { namesIn } from './names';
import { recentCharacters, rememberCharacter } from './recent-characters';

/** Characters that keyboards lack, by group, with names and search; inserts one at the cursor. */
export function CharactersDialog({ editor, host, onClose }: DialogParts) {
  const { words, interfaceLanguage } = host;
  const [names, setNames] = useState<Names | 'failed' | null>(null);
  const [sought, setSought] = useState('');
  const [recent] = useState(recentCharacters);

  useEffect(() => {
    namesIn(interfaceLanguage).then(setNames, () => setNames('failed'));
  }, [interfaceLanguage]);

  function insert({ character, name }: Character) {
    rememberCharacter(character);
    const tr = amongWords(editor.state);
    editor.view.dispatch(tr.insertText(character).scrollIntoView());
    host.announce(host.say('inserted', { what: name }));
    onClose();
  }

  return (
    <EditorDialog title={words.characters} closeLabel={words.cancel} isWide onClose={onClose}>
      {names === 'failed' && (
        <p className="problem" role="alert">
          {words.notLoaded}
        </p>
      )}
      <Line
        label={words.charactersSearch}
        value={sought}
        onText={setSought}
        type="search"
        dir="auto"
        autoComplete="off"
        onKeyDown={(event) => {
          // Searching needs no Enter, which would submit the dialog.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {names !== null && names !== 'failed' && (
        <CharacterGrid
          none={names.none}
          groups={groupsFor(names, interfaceLanguage, sought, recent)}
          onChoose={insert}
        />
      )}
    </EditorDialog>
  );
}

function groupsFor(names: Names, language: string, sought: string, recent: readonly string[]) {
  const groups = characterGroups(names, language);
  const all = groups.flatMap(([, list]) => list);
  const used = recent.flatMap((each) => all.find(({ character }) => character === each) ?? []);
  const offered: [string, readonly Character[]][] = [
    [names.recent, sought ? [] : used],
    ...groups.map(([key, list]): [string, Character[]] => [
      names[key],
      list.filter(({ character, name }) => character === sought.trim() || matches(sought, name)),
    ]),
  ];
  return offered.filter(([, list]) => list.length > 0);
}
