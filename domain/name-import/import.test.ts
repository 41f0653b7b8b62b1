import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { name, nameForm, nameImport, nameVariant } from '@/db/schema/names';
import { invalidation } from '@/db/schema/site';
import { audit } from '@/db/schema/staff';
import { clearAway } from '@/domain/maintenance/housekeeping-changes';
import { addName, type NewName, removeName } from '@/domain/names/changes';
import { saveVariants } from '@/domain/names/fact-changes';
import { newFacts } from '@/domain/names/name';
import { variantsPrint } from '@/domain/names/name-file';
import { getNameFile } from '@/domain/names/staff-queries';
import { NotAllowed } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { importAtOnce, keepImport, runImport } from './import-changes';
import { getImport, getImportFile } from './queries';

const PROGRAM = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
const HEAD = 'name,type,language,form,use,born,died,wikidata,gnd';

let editor: Staff;

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
});

const add = (form: string, over: Partial<NewName> = {}) =>
  tx((write) => {
    const forms = [{ language: 'en', name: form, slug: '', description: '' }];
    return addName(write, PROGRAM, { ...newFacts('person'), variants: [], ...over, forms }, NOW);
  });

const upload = (...lines: string[]) =>
  tx((write) => keepImport(write, editor, { fileName: 'a.csv', text: lines.join('\n') }, NOW));

const preview = async (id: string) => {
  const found = await getImport(editor, id);
  if (!found) throw new Error('There is no such import.');
  return found;
};

const run = async (id: string) => {
  const { print } = await preview(id);
  return tx((write) => runImport(write, editor, { id, print }, NOW));
};

/** Lines as `line: effects` or `line: column why`. */
const outcomes = async (id: string) =>
  (await preview(id)).lines.map(({ line, does, problem }) => {
    if (!problem) return `${line}: ${does.join(' ') || 'there'}`;
    const [key] = [problem.said].flat();
    return `${line}: ${problem.column} ${String(key).replace(/^\w+\.(problem\.)?/, '')}`;
  });

const named = async (form: string) => {
  const [row] = await reads().select().from(nameForm).where(eq(nameForm.name, form));
  return row ? getNameFile(editor, row.nameId) : null;
};

describe('An import', () => {
  it('adds new names, and forms and details to those that there are', async () => {
    const trotsky = await add('Leon Trotsky', { dates: '1879/' });
    const id = await upload(
      HEAD,
      'Rosa Luxemburg,person,en,Rosa Luxemburg,preferred,5 March 1871,1919-01-15,Q7231,',
      'Leon Trotsky,,ru,Лев Троцкий,preferred,,1940-08-21,,',
      'Rosa Luxemburg,,pl,Róża Luksemburg,variant,,,,118575503',
      'Leon Trotsky,,ru-Latn,Lev Trockij,transliteration,,,,',
      'Leon Trotsky,,en,Leon Trotsky,preferred,1879,,,',
    );
    expect(await outcomes(id)).toEqual([
      '2: name preferred start end wikidata',
      '3: preferred end',
      '4: variant gnd',
      '5: variant',
      '6: there',
    ]);
    expect(await named('Rosa Luxemburg')).toBeNull();
    expect(await run(id)).toBe('imported');
    expect(await named('Rosa Luxemburg')).toMatchObject({
      facts: { dates: '1871-03-05/1919-01-15', wikidata: 'Q7231', gnd: '118575503' },
      variants: [{ language: 'pl', form: 'Róża Luksemburg', isTransliteration: false }],
    });
    expect(await named('Лев Троцкий')).toMatchObject({
      id: trotsky,
      facts: { dates: '1879/1940-08-21' },
      names: [{ language: 'en' }, { language: 'ru', slug: 'лев-троцкий' }],
      variants: [{ language: 'ru-Latn', form: 'Lev Trockij', isTransliteration: true }],
    });
    const [entry] = await reads().select().from(audit).where(eq(audit.action, 'name.import'));
    expect(entry).toMatchObject({
      staffId: editor.staffId,
      detail: { file: 'a.csv', newNames: 1 },
    });
    const stale = (await reads().select().from(invalidation)).map(({ tag }) => tag);
    expect(stale).toContain(`name:${trotsky}`);
    const again = await upload(HEAD, 'Rosa Luxemburg,,pl,Róża Luksemburg,variant,,,,');
    expect(await outcomes(again)).toEqual(['2: there']);
  });

  it('adds sort forms to preferred ones, new or stored, and replaces none', async () => {
    await add('Karl Marx', { variants: [] });
    await add('Rosa Luxemburg');
    const id = await upload(
      'name;type;language;form;use;sort',
      'Karl Marx;;en;Karl Marx;preferred;Marx, Karl',
      'Karl Marx;;ru;Карл Маркс;preferred;Маркс, Карл',
      'Karl Marx;;pl;Karol Marks;variant;Marks, Karol',
      'Clara Zetkin;person;en;Clara Zetkin;preferred;Zetkin, Clara',
      'Clara Zetkin;;en;Clara Zetkin;preferred;Zetkin',
      'Mao Zedong;person;en;Mao Zedong;preferred;Mao Zedong',
      'Mao Zedong;;;;;Mao',
    );
    expect(await outcomes(id)).toEqual([
      ...['2: sort', '3: preferred sort', '4: sort sort'],
      ...['5: name preferred sort', '6: sort otherLine', '7: name preferred', '8: sort sort'],
    ]);
    const before = await named('Karl Marx');
    expect(await run(id)).toBe('imported');
    expect((await named('Карл Маркс'))?.names).toMatchObject([
      { language: 'en', sortForm: 'Marx, Karl', slug: before?.names[0]?.slug },
      { language: 'ru', sortForm: 'Маркс, Карл' },
    ]);
    expect((await named('Clara Zetkin'))?.names).toMatchObject([{ sortForm: 'Zetkin, Clara' }]);
    expect((await named('Mao Zedong'))?.names).toMatchObject([{ sortForm: '' }]);
    const again = await upload(
      'form;language;use;sort',
      'Karl Marx;en;preferred;Marx, Karl',
      'Karl Marx;en;preferred;Marx',
    );
    expect(await outcomes(again)).toEqual(['2: there', '3: sort otherFact']);
  });

  it('finds a name by its id, its permanent address, or any form', async () => {
    const id = await add('Rosa', {
      variants: [{ language: 'ru', form: 'Роза', isTransliteration: false }],
    });
    const [row] = await reads().select().from(name).where(eq(name.id, id));
    const kept = await upload(
      'id;name;language;form;use',
      `${row?.shortId};;de;Rosa R.;variant`,
      `https://archive.example/id/${row?.shortId};Rosa;fr;Rosa R.;variant`,
      `${id};;nl;Rosa R.;variant`,
      ';Роза;uk;Роза Р.;variant',
      'nobody;;de;Rosa R.;variant',
      `${id};Karl;de;Rosa R. R.;variant`,
    );
    expect(await outcomes(kept)).toEqual([
      ...['2: variant', '3: variant', '4: variant', '5: variant'],
      ...['6: id unknownId', '7: name otherName'],
    ]);
  });

  it('asks which of several names with one form is meant, and refuses one much like another', async () => {
    const first = await add('Karl Marx');
    await add('Karl Marx', { dates: '1900/' });
    const [row] = await reads().select().from(name).where(eq(name.id, first));
    const id = await upload(
      HEAD,
      'Karl Marx,,de,Marx,variant,,,,',
      'karl marx,person,en,karl marx,preferred,,,,',
      'Karl,person,de,Karl,preferred,,,,',
      'Carl,person,de,KARL,preferred,,,,',
    );
    expect(await outcomes(id)).toEqual([
      '2: name ambiguous',
      '3: form sameName',
      '4: name preferred',
      '5: form sameInFile',
    ]);
    const [line] = (await preview(id)).lines;
    expect(JSON.stringify(line?.problem)).toContain(row?.shortId);
  });

  it('replaces nothing that is stored, and nothing that another line says', async () => {
    await add('Rosa', { dates: '1871/1919', wikidata: 'Q7231' });
    await add('Karl');
    const id = await upload(
      HEAD,
      'Rosa,,en,Rosa L.,preferred,,,,',
      'Rosa,,,,,1870,,,',
      'Rosa,,,,,1871,1919,Q7231,',
      'Karl,,,,,,,Q7231,',
      'Karl,,,,,1870,,Q5,',
      'Karl,,,,,1871,,,',
      'Karl,,de,Karl,preferred,,,,',
      'Karl,,de,Carl,preferred,,,,',
      'Clara,person,en,Clara,preferred,,,Q5,',
      'Karl,,,,,,1860,,',
    );
    expect(await outcomes(id)).toEqual([
      ...['2: form otherPreferred', '3: start otherFact', '4: there'],
      ...['5: wikidata wikidataTaken', '6: start backwards', '7: start otherLine'],
      ...[
        '8: preferred',
        '9: form twoPreferred',
        '10: name preferred wikidata',
        '11: end backwards',
      ],
    ]);
  });

  it('keeps the birthday of somebody who may be living only with a ground', async () => {
    await add('Clara');
    const id = await upload(
      'name,type,language,form,use,born,died,ground',
      'Clara,,,,,1980-05-01,,',
      'Berta,person,en,Berta,preferred,1980-05-01,,Her memoirs',
      'Anna,person,en,Anna,preferred,1880-05-01,1980?,',
      'Dora,person,en,Dora,preferred,1980-05-01,,',
      'Dora,,,,,,2020-13-01,',
    );
    expect(await outcomes(id)).toEqual([
      ...['2: start birthday', '3: name preferred start ground', '4: name preferred start end'],
      ...['5: start birthday', '6: end date.noSuchDay'],
    ]);
  });

  it('makes no new name without a kind and a preferred form', async () => {
    const id = await upload(
      HEAD,
      'Clara,,en,Clara,preferred,,,,',
      'Berta,person,pl,Berta,variant,,,,',
      'Anna,person,pl,Anna,preferred,,,,',
      'KPD,organisation,de,KPD,preferred,,,,',
      'KPD,person,de,K. P. D.,preferred,,,,',
      'KPD,,fr,KPD,preferred,,,,',
    );
    expect(await outcomes(id)).toEqual([
      ...['2: type typeMissing', '3: use noPreferred', '4: language preferredLanguage'],
      ...['5: name preferred', '6: name preferred', '7: type whichType'],
    ]);
  });

  it('says of hostile cells what is wrong with each', async () => {
    const long = 'x'.repeat(300);
    const id = await upload(
      HEAD,
      `Rosa,person,en,${long},preferred,,,,`,
      'Rosa,king,en,Rosa,preferred,,,,',
      'Rosa,person,english,Rosa,preferred,,,,',
      'Rosa,person,en,Rosa,main,,,,',
      'Rosa,person,en,?!,preferred,,,,',
      'Rosa,person,en,"Rosa\nKarl",preferred,,,,',
      'Rosa,person,en,Rosa,preferred,1871/1919,,,',
      'Rosa,person,en,Rosa,preferred,,,,118575504',
      'Rosa,person,,,,,,,',
      'Rosa,person,en,,preferred,,,,',
      ',person,,,,1871,,,',
      'Rosa,person,en,Rosa,preferred,,,,,beyond',
    );
    expect(await outcomes(id)).toEqual([
      ...['2: form tooLong', '3: type type', '4: language language', '5: use use'],
      ...['6: form nameUnusable', '7: form lineBreak', '9: start oneDate', '10: gnd gnd'],
      ...['11: form nothing', '12: form formMissing', '13: form whichName', '14:  tooManyCells'],
    ]);
    expect(await run(id)).toBe('imported');
    expect(await reads().select().from(name)).toEqual([]);
  });
});

it('compares a line with what is stored, not with a line that was refused', async () => {
  await add('Rosa');
  const id = await upload(
    HEAD,
    'Rosa,,en,Rosa L.,preferred,,,,',
    'Rosa,,en,Rosa,preferred,,,,',
    'Rosa,,en,Rosa L.,variant,,,,',
  );
  expect(await outcomes(id)).toEqual(['2: form otherPreferred', '3: there', '4: variant']);
});

describe('Between preview and import', () => {
  it('whatever changes what a line does is said, and nothing is imported', async () => {
    const rosa = await add('Rosa');
    const lines = ['Rosa,,de,Rosa,variant,,,,', 'Rosa,,fr,Rosa,variant,,,,'];
    const id = await upload(HEAD, ...lines, 'Karl,person,en,Karl,preferred,,,,');
    const variants = [{ language: 'de', form: 'Rosa', isTransliteration: false }];
    await tx((write) =>
      saveVariants(write, editor, { nameId: rosa, was: variantsPrint([]), variants }, NOW),
    );
    expect(await run(id)).toBe('changed');
    expect(await preview(id)).toMatchObject({ changed: [2], appliedAt: null });
    expect(await outcomes(id)).toEqual(['2: there', '3: variant', '4: name preferred']);
    expect(await named('Karl')).toBeNull();
    await tx((write) => removeName(write, editor, rosa, NOW));
    expect(await run(id)).toBe('changed');
    expect(await outcomes(id)).toEqual([
      ...['2: type typeMissing', '3: type typeMissing', '4: name preferred'],
    ]);
    expect(await run(id)).toBe('imported');
    await expect(run(id)).rejects.toMatchObject({ name: 'NotThere' });
    expect(await reads().select().from(nameVariant)).toEqual([]);
  });

  it('a preview that the user did not see is not imported', async () => {
    const id = await upload(HEAD, 'Karl,person,en,Karl,preferred,,,,');
    const given = { id, print: 'another' };
    expect(await tx((write) => runImport(write, editor, given, NOW))).toBe('changed');
    expect(await named('Karl')).toBeNull();
  });

  it('the file belongs to the user, and is deleted after some days', async () => {
    const id = await upload(HEAD, 'Karl,person,en,Karl,preferred,,,,');
    const other = await anyStaff('editor');
    expect(await getImport(other, id)).toBeNull();
    expect(await getImportFile(other, id)).toBeNull();
    const { print } = await preview(id);
    await expect(tx((write) => runImport(write, other, { id, print }, NOW))).rejects.toThrow();
    const author = await anyStaff('author');
    await expect(
      tx((write) => keepImport(write, author, { fileName: '', text: HEAD }, NOW)),
    ).rejects.toThrow(NotAllowed);
    await tx((write) => clearAway(write, NOW + 6 * 86_400_000));
    expect(await reads().select().from(nameImport)).toHaveLength(1);
    await tx((write) => clearAway(write, NOW + 8 * 86_400_000));
    expect(await reads().select().from(nameImport)).toEqual([]);
  });
});

it('does at once what the command line asks for, or only says it', async () => {
  const text = `${HEAD}\nKarl,person,en,Karl,preferred,,,,`;
  const given = { fileName: 'a.csv', text };
  const attempt = (isTrial: boolean) =>
    tx((write) => importAtOnce(write, PROGRAM, { ...given, isTrial }, NOW));
  expect((await attempt(true)).names).toHaveLength(1);
  expect(await named('Karl')).toBeNull();
  await attempt(false);
  expect(await named('Karl')).toMatchObject({ facts: { kind: 'person' } });
});
