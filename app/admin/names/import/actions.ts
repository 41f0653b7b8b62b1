'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { nameImportPath } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { readUploadedTable } from '@/domain/forms/uploaded-table';
import { keepImport, runImport } from '@/domain/name-import/import-changes';

const readRun = formReader({ id: field.id, print: field.asTyped });

/** Keeps an uploaded file with a preview of what it would do. */
export const upload = staffAction({
  action: 'name.change',
  parse: readUploadedTable,
  run: async (staff, file, now) => {
    const id = await tx((write) => keepImport(write, staff, file, now));
    return { done: 'nameImport.done.previewed', to: nameImportPath(id) };
  },
});

/** Imports an uploaded file as its preview said. */
export const run = staffAction({
  action: 'name.change',
  parse: readRun,
  run: async (staff, given, now) => {
    const to = nameImportPath(given.id);
    const did = await tx((write) => runImport(write, staff, given, now));
    if (did === 'imported') return { done: 'nameImport.done.imported', to };
    return { problems: {}, message: 'nameImport.changedNow', status: 409, to };
  },
});
