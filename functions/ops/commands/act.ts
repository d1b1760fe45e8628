import type { Command } from 'commander';
import { openLocalSuite } from '../access/local-suite.ts';
import { openOperator } from '../access/open-operator.ts';
import { openStage } from '../access/stage.ts';
import type { Operator } from '../operator.ts';
import { describeError } from '../output/describe-error.ts';
import type { Report } from '../output/report.ts';
import { createConfirm } from './confirm.ts';
import type { GlobalOptions } from './global-options.ts';
import { globalOptions } from './global-options.ts';

/** Runs one command: with an operator's bag, or without one where nothing has to be reached. */
export interface Act {
  online(work: (operator: Operator) => Promise<Report>): Promise<void>;
  offline(work: () => Report): Promise<void>;
}

export type OpenOperator = (options: GlobalOptions) => Promise<Operator>;

export function createAct(program: Command, open: OpenOperator): Act {
  const run = async (work: (options: GlobalOptions) => Promise<Report>) => {
    const options = globalOptions.parse(program.opts());
    try {
      print(await work(options), options);
    } catch (error) {
      printError(error, options);
    }
  };
  return {
    online: (work) => run(async (options) => work(await open(options))),
    offline: (work) => run(async () => work()),
  };
}

/** The suite that runs here, or a stage in AWS. */
export async function openPlace({ stage, suite, lang, allowBaseUrl, yes }: GlobalOptions): Promise<Operator> {
  const place =
    stage === undefined ? openLocalSuite(suite, process.env) : await openStage(stage, process.env);
  const allowedBaseUrls = [...place.allowedBaseUrls, ...allowBaseUrl];
  const progress = (text: string) => {
    if (process.stderr.isTTY) console.error(text);
  };
  const warn = (text: string) => console.error(text);
  return openOperator({ ...place, allowedBaseUrls }, lang, { progress, warn, confirm: createConfirm(yes) });
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
