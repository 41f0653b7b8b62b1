import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrateDatabase } from './migrate';
import { openConnection } from './open';

let folder: string;
let file: string;

beforeEach(() => {
  const home = mkdtempSync(path.join(tmpdir(), 'vitrine-migrate-'));
  folder = path.join(home, 'migrations');
  file = path.join(home, 'data.db');
  mkdirSync(path.join(folder, 'meta'), { recursive: true });
});

function writeMigrations(...statements: string[]): void {
  const entries = statements.map((sql, idx) => {
    writeFileSync(path.join(folder, `000${idx}_step.sql`), sql);
    return { idx, version: '6', when: 1000 + idx, tag: `000${idx}_step`, breakpoints: true };
  });
  writeFileSync(
    path.join(folder, 'meta', '_journal.json'),
    JSON.stringify({ version: '7', dialect: 'sqlite', entries }),
  );
}

const FIRST = `create table parent (id text primary key);
--> statement-breakpoint
create table child (id text primary key, parent_id text not null references parent(id) on delete cascade);
--> statement-breakpoint
insert into parent values ('a');
--> statement-breakpoint
insert into child values ('1', 'a'), ('2', 'a'), ('3', 'a');`;

const REBUILD = `PRAGMA foreign_keys=OFF;
--> statement-breakpoint
create table __new_parent (id text primary key, name text);
--> statement-breakpoint
insert into __new_parent (id) select id from parent;
--> statement-breakpoint
drop table parent;
--> statement-breakpoint
alter table __new_parent rename to parent;`;

function children(): unknown {
  const connection = openConnection(file);
  const count = connection.prepare('select count(*) from child').pluck().get();
  connection.close();
  return count;
}

describe('migrating a database', () => {
  it('keeps every child row when a parent table is rebuilt', async () => {
    writeMigrations(FIRST);
    await migrateDatabase(file, folder);
    writeMigrations(FIRST, REBUILD);
    const result = await migrateDatabase(file, folder);
    expect(result.applied).toBe(1);
    expect(children()).toBe(3);
  });

  it('makes a copy before it changes anything', async () => {
    writeMigrations(FIRST);
    await migrateDatabase(file, folder);
    writeMigrations(FIRST, REBUILD);
    const { backup } = await migrateDatabase(file, folder);
    const copy = openConnection(backup as string, { readonly: true });
    expect(copy.prepare("select count(*) from pragma_table_info('parent')").pluck().get()).toBe(1);
    copy.close();
  });

  it('restores the old file when rows would be lost', async () => {
    writeMigrations(FIRST);
    await migrateDatabase(file, folder);
    writeMigrations(FIRST, "delete from child where id = '3';");
    await expect(migrateDatabase(file, folder)).rejects.toThrow(/table child had 3, would have 2/);
    expect(children()).toBe(3);
  });

  it('restores the old file when a reference would break', async () => {
    writeMigrations(FIRST);
    await migrateDatabase(file, folder);
    writeMigrations(FIRST, "insert into child values ('4', 'nobody');");
    await expect(migrateDatabase(file, folder)).rejects.toThrow(/breaks 1 references/);
    expect(children()).toBe(3);
  });

  it('restores the old file when a statement fails', async () => {
    writeMigrations(FIRST);
    await migrateDatabase(file, folder);
    writeMigrations(FIRST, 'create table more (id);\n--> statement-breakpoint\nnonsense;');
    await expect(migrateDatabase(file, folder)).rejects.toThrow();
    expect(children()).toBe(3);
  });

  it('refuses a database that a newer version made', async () => {
    writeMigrations(FIRST, REBUILD);
    await migrateDatabase(file, folder);
    writeMigrations(FIRST);
    await expect(migrateDatabase(file, folder)).rejects.toThrow(/newer version/);
  });

  it('does nothing the second time', async () => {
    writeMigrations(FIRST);
    await migrateDatabase(file, folder);
    expect(await migrateDatabase(file, folder)).toEqual({ applied: 0, backup: null });
  });
});
