import { defineConfig } from 'drizzle-kit';
import { ON_POSTGRES } from './db/engine';

const ours = { schema: './db/schema/*.ts', casing: 'snake_case' } as const;

export default ON_POSTGRES
  ? defineConfig({ ...ours, dialect: 'postgresql', out: './drizzle/postgres' })
  : defineConfig({ ...ours, dialect: 'sqlite', out: './drizzle' });
