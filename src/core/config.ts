import { z } from 'zod';
import { defineErrors } from './errors.ts';

const configError = defineErrors({
  'config-invalid': { status: 500, detail: 'The environment variable {name} is not usable: {given}{reason}' },
});

const Environment = z.object({
  PORT: z.coerce
    .number('is not a whole number')
    .int('is not a whole number')
    .min(0, 'is below 0')
    .max(65535, 'is above 65535')
    .optional(),
  HOST: z.string().min(1, 'is empty').default('127.0.0.1'),
  THROUGHLINE_DATA: z.string().min(1, 'is empty').default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  THROUGHLINE_MAX_UPLOAD_MB: z.coerce
    .number('is not a number')
    .min(1, 'is below 1')
    .max(2048, 'is above 2048')
    .default(100),
  THROUGHLINE_DEMO: z.enum(['yes', 'no'], 'is neither yes nor no').default('yes'),
});

/** How this installation is set up, from the environment. `port` undefined: 8080, or another when that one is busy. */
export interface Config {
  readonly port: number | undefined;
  readonly host: string;
  /** Data folder, as given; relative to the working folder. */
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly maxUploadBytes: number;
  /** Whether a first start makes the demo workspace. */
  readonly demo: boolean;
}

/** Reads the configuration; an unusable value throws `config-invalid` that names the variable and the remedy. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? '?');
    // a database's address may hold a password
    const shown = name === 'DATABASE_URL' ? '' : `“${given[name]}” `;
    throw configError('config-invalid', { name, given: shown, reason: issue?.message ?? '?' });
  }
  const { PORT, HOST, THROUGHLINE_DATA, DATABASE_URL, THROUGHLINE_MAX_UPLOAD_MB, THROUGHLINE_DEMO } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataFolder: THROUGHLINE_DATA,
    databaseUrl: DATABASE_URL,
    maxUploadBytes: THROUGHLINE_MAX_UPLOAD_MB * 1024 * 1024,
    demo: THROUGHLINE_DEMO === 'yes',
  };
}
