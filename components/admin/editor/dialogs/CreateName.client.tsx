'use client';

import { useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import type { Linkable } from '@/domain/links/linkable';
import { NAME_KINDS, type NameKind } from '@/domain/names/name';
import { createName } from './create-name';

interface CreateNameProps {
  host: EditorHost;
  address: string;
  /** The form of the new name, in the language of the text. */
  form: string;
  onCreated: (name: Linkable) => void;
}

/** Adds a person, organisation or event that is not among the results, to link to it. */
export function CreateName({ host, address, form, onCreated }: CreateNameProps) {
  const { words, language } = host;
  const [kind, setKind] = useState<NameKind>('person');
  const [problem, setProblem] = useState('');
  const [isWaiting, setIsWaiting] = useState(false);

  async function create() {
    setIsWaiting(true);
    const made = await createName(address, { kind, name: form, language });
    setIsWaiting(false);
    if (made.ok) {
      host.announce(host.say('nameCreated', { name: form }));
      onCreated(made.name);
    } else {
      setProblem(made.message || words.nameFailed);
    }
  }

  return (
    <fieldset className="flex flex-wrap items-center gap-x-[1.25rem] gap-y-[0.375rem] border-line border-t pt-2">
      <legend className="float-start w-full">{host.say('nameCreate', { name: form })}</legend>
      {NAME_KINDS.map((each) => (
        <label key={each} className="flex items-baseline gap-2">
          <input
            type="radio"
            name="name-kind"
            checked={each === kind}
            onChange={() => setKind(each)}
          />
          <span>{host.say('nameKind', { kind: each })}</span>
        </label>
      ))}
      <button type="button" className="button" disabled={isWaiting} onClick={create}>
        {words.nameCreateButton}
      </button>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
