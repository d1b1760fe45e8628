import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import * as z from 'zod';
import { languages } from '../../../shared/wording.ts';
import { SUITE_FILE } from '../access/local-suite.ts';

/** Options that every command takes, before or after its name. */
export const globalOptions = z.object({
  json: z.boolean().default(false),
  stage: z.string().optional(),
  suite: z.string(),
  lang: z.enum(languages).optional(),
  allowBaseUrl: z.array(z.string()).default([]),
  yes: z.boolean().default(false),
  debug: z.boolean().default(false),
});
export type GlobalOptions = z.infer<typeof globalOptions>;

export function addGlobalOptions(program: Command): void {
  const collect = (url: string, urls: string[] = []) => {
    if (URL.canParse(url)) return [...urls, url];
    throw new InvalidArgumentError('Give a whole address, such as http://127.0.0.1:8080/api/v1.');
  };
  program
    .option('--json', 'print JSON')
    .option('--stage <stage>', 'work on this stage in AWS instead of the local suite')
    .option('--suite <file>', 'the file that a running suite has written', SUITE_FILE)
    .addOption(
      new Option(
        '--lang <language>',
        'language of sentences; English, and for setup that of the customer, where none is given',
      ).choices(languages),
    )
    .option(
      '--allow-base-url <url>',
      'take this address beside the vendors’ own domains; repeatable',
      collect,
    )
    .option('--yes', 'do it without asking')
    .option('--debug', 'show where an error came from');
}
