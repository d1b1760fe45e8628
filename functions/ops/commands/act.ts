import type { Command } from 'commander';
import { openLocalSuite } from '../access/local-suite.ts';
import { openOperator } from '../access/open-operator.ts';
import { openStage } from '../access/stage.ts';
import { systemUser } from '../access/system-user.ts';
import type { Operator } from '../operator.ts';
import { describeError } from '../output/describe-error.ts';
import type { Report } from '../output/report.ts';
import { createConfirm } from './confirm.ts';
import type { GlobalOptions } from './global-options.ts';
import { globalOptions } from './global-options.ts';
import { reasonOf } from './say-why.ts';

/** Runs one command: with an operator's bag, or without one where nothing has to be reached. */
export interface Act {
  online(work: (operator: Operator) => Promise<Report>): Promise<void>;
  offline(work: () => Report): Promise<void>;
}

/** With the reason that somebody gave for what they do. */
export type OpenOperator = (options: GlobalOptions, why?: string) => Promise<Operator>;

export function createAct(program: Command, open: OpenOperator): Act {
  let why: string | undefined;
  program.hook('preAction', (_program, command) => {
    why = reasonOf(command);
  });
  const run = async (work: (options: GlobalOptions) => Promise<Report>) => {
    const options = globalOptions.parse(program.opts());
    try {
      print(await work(options), options);
    } catch (error) {
      printError(error, options);
    }
  };
  return {
    online: (work) => run(async (options) => work(await open(options, why))),
    offline: (work) => run(async () => work()),
  };
}

/** The suite that runs here, or a stage in AWS. */
export async function openPlace(options: GlobalOptions, why?: string): Promise<Operator> {
  const { stage, suite, lang, allowBaseUrl, yes } = options;
  const place =
    stage === undefined ? openLocalSuite(suite, process.env) : await openStage(stage, process.env);
  const allowedBaseUrls = [...place.allowedBaseUrls, ...allowBaseUrl];
  const progress = (text: string) => {
    if (process.stderr.isTTY) console.error(text);
  };
  const warn = (text: string) => console.error(text);
  return openOperator({ ...place, allowedBaseUrls }, lang, {
    ...{ progress, warn, confirm: createConfirm(yes) },
    ...{ who: { kind: 'operator', name: systemUser() }, why },
  });
}

function print({ data, text, exitCode }: Report, { json }: GlobalOptions): void {
  console.log(json ? JSON.stringify(data, null, 2) : text);
  process.exitCode = exitCode;
}

export function printError(
  error: unknown,
  { json, debug, lang }: Pick<GlobalOptions, 'json' | 'debug' | 'lang'>,
): void {
  const { sentence, exitCode } = describeError(error, lang ?? 'en');
  if (json) console.log(JSON.stringify({ error: sentence }, null, 2));
  else console.error(sentence);
  if (debug) console.error(error);
  process.exitCode = exitCode;
}
