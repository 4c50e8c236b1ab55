import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { DomainError } from '../core/errors.ts';
import { programVersion } from '../server/project.ts';

/**
 * The command `throughline`. Each command is loaded only when it is called, so that `extract` needs no database. Exit codes:
 * 0 done, 1 something could not be done (said on stderr), 2 the command line is wrong.
 */
const program = new Command('throughline')
  .description('From a UN report to a reviewed register: the workspace of a State’s human-rights machinery.')
  .version(programVersion(), '-V, --version', 'show the version')
  .option('--debug', 'show where an error came from')
  .exitOverride()
  .showHelpAfterError('(throughline --help shows the commands)')
  .addHelpText(
    'after',
    `
Exit codes: 0 done, 1 something could not be done, 2 the command line is wrong.
Environment: PORT, HOST, THROUGHLINE_DATA (data folder), DATABASE_URL, THROUGHLINE_MAX_UPLOAD_MB, THROUGHLINE_DEMO (yes, no).`,
  );

const examples = (...lines: string[]) => `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`;
const workspaceOption = () => new Option('-w, --workspace <slug>', 'the workspace; needed when there are several');
const collect = (value: string, before: string[]) => [...before, value];

function checked(pattern: RegExp, expected: string) {
  return (value: string, before: string[]): string[] => {
    if (!pattern.test(value)) throw new InvalidArgumentError(`Expected ${expected}.`);
    return collect(value, before);
  };
}

let exitCode = 0;

program
  .command('extract')
  .description('show what is found in files; needs no database')
  .argument('<file...>', 'PDF, DOCX, HTML or text')
  .option('--json', 'one JSON object a file and line', false)
  .addHelpText(
    'after',
    examples('throughline extract report.pdf', 'throughline extract reports/*.pdf --json > found.ndjson'),
  )
  .action(async (files: string[], { json }: { json: boolean }) => {
    const { runExtract } = await import('./extract.ts');
    exitCode = await runExtract(files, { json, stdout: process.stdout, stderr: process.stderr });
  });

program
  .command('import')
  .description('take files in for review; the same file twice changes nothing')
  .argument('<file...>', 'PDF, DOCX, HTML or text')
  .addOption(workspaceOption())
  .option('--accept', 'accept everything found at once', false)
  .addHelpText(
    'after',
    examples('throughline import report.pdf', 'throughline import *.docx --workspace kenya --accept'),
  )
  .action(async (files: string[], options: { workspace?: string; accept: boolean }) => {
    const { runImport } = await import('./import.ts');
    exitCode = await runImport(files, { workspace: options.workspace, accept: options.accept });
  });

interface ExportFlags {
  workspace?: string;
  format: 'csv' | 'xlsx' | 'json';
  output?: string;
  query?: string;
  source: string[];
  state: string[];
  position: ('supported' | 'partially-supported' | 'noted' | 'pending' | 'none')[];
}

program
  .command('export')
  .description('write the register, or what filters find in it, to a file or stdout')
  .addOption(workspaceOption())
  .addOption(new Option('-f, --format <format>', 'the format').choices(['csv', 'xlsx', 'json']).default('csv'))
  .option('-o, --output <file>', 'the file to write; stdout without it')
  .option('-q, --query <words>', 'only texts with these words')
  .option(
    '--source <id>',
    'only this source document (may be repeated)',
    checked(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a source’s id'),
    [],
  )
  .option(
    '--state <code>',
    'only this recommending State, ISO alpha-3 (may be repeated)',
    checked(/^[A-Z]{3}$/, 'three capitals'),
    [],
  )
  .option(
    '--position <position>',
    'only this position: supported, partially-supported, noted, pending, none (may be repeated)',
    checked(
      /^(supported|partially-supported|noted|pending|none)$/,
      'supported, partially-supported, noted, pending or none',
    ),
    [],
  )
  .addHelpText(
    'after',
    examples(
      'throughline export > register.csv',
      'throughline export -f xlsx -o noted.xlsx --position noted --state KEN',
    ),
  )
  .action(async ({ workspace, format, output, query, source, state, position }: ExportFlags) => {
    const { runExport } = await import('./export.ts');
    exitCode = await runExport({
      workspace,
      format,
      output,
      filter: { q: query, source, state, position, sort: 'number' },
    });
  });

program
  .command('verify')
  .description('check the chain of the activity log')
  .addOption(workspaceOption())
  .addHelpText('after', examples('throughline verify', 'throughline verify --workspace meridia'))
  .action(async ({ workspace }: { workspace?: string }) => {
    const { runVerify } = await import('./verify.ts');
    exitCode = await runVerify(workspace);
  });

program
  .command('serve')
  .description('run the server on this machine')
  .addHelpText('after', examples('throughline serve', 'PORT=8090 THROUGHLINE_DATA=/srv/throughline throughline serve'))
  .action(async () => {
    const { runServe } = await import('./serve.ts');
    exitCode = await runServe();
  });

// a reader that has enough (`throughline export | head`) closes the pipe: nothing went wrong
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
// nobody listens to what is said beside the results any more: the work goes on
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await program.parseAsync(process.argv);
} catch (error) {
  exitCode = report(error);
}
// results may still be on their way down a pipe
process.exitCode = exitCode;

/** Says what went wrong in one line, with its stack only on demand, and gives the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const known = error instanceof DomainError;
  const hint = known || program.opts<{ debug?: boolean }>().debug ? '' : ' (--debug shows where)';
  process.stderr.write(`throughline: ${message}${hint}\n`);
  if (program.opts<{ debug?: boolean }>().debug && stack !== undefined) process.stderr.write(`${stack}\n`);
  return 1;
}
