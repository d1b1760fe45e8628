import { readFileSync, readdirSync } from 'node:fs';
import * as z from 'zod';

/** The periods CloudWatch Logs accepts. */
const retentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

export const stageSettings = z.strictObject({
  /** Part of every resource name, which Lambda caps at 64 characters. */
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,11}$/, 'must be 1 to 12 lower-case letters, digits or dashes')
    .default('dev'),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS region such as eu-central-1')
    .default('eu-central-1'),
  account: z
    .string()
    .regex(/^\d{12}$/, 'must be an AWS account number of 12 digits')
    .optional(),
  /** Who is told when an alarm rings. Without it alarms show on the dashboard only. */
  alarmAddress: z.email().optional(),
  /** Sender of every mail, to customers and operators. Without it none is sent. */
  senderAddress: z.email().optional(),
  /** Whom customers are told to turn to: a name, an address, a telephone number. */
  supportContact: z.string().min(3).max(200).optional(),
  /** Who is told every day which connections need an operator. Without it nobody is. */
  operatorAddress: z.email().optional(),
  /** Where mails lead people to, if the console has an address of your own. */
  consoleUrl: z.url({ protocol: /^https$/ }).optional(),
  logRetentionDays: z.literal(retentionDays).default(30),
  logLevel: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('INFO'),
  /**
   * How many run at once at most of the functions with a public address, each, so that a flood takes nothing from the
   * workers. `none` in an account whose own limit leaves nothing to reserve: AWS keeps 100 back.
   */
  publicConcurrency: z.union([z.literal('none'), z.int().min(1).max(1000)]).default(25),
  /** Sends every call of every function to X-Ray, which costs more than all else together; for as long as somebody looks. */
  tracing: z.boolean().default(false),
  /** Links cannot be rebuilt from the vendors, so losing the table must be asked for. */
  keepData: z.boolean().default(true),
});

export type StageSettings = z.infer<typeof stageSettings>;

/** Names every problem at once, each with the place in the file. */
export function parseStageSettings(input: unknown, source: string): StageSettings {
  const result = stageSettings.safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || '(file)'}: ${message}`,
  );
  throw new Error([`${source} does not describe a stage:`, ...problems].join('\n'));
}

/** As a function takes it. */
export function publicLimits({ publicConcurrency }: Pick<StageSettings, 'publicConcurrency'>) {
  return publicConcurrency === 'none' ? {} : { reservedConcurrentExecutions: publicConcurrency };
}

export function readStageSettings(stage: string): StageSettings {
  const file = `infra/stages/${stage}.json`;
  const settings = parseStageSettings(readStageFile(stage, file), file);
  if (settings.stage === stage) return settings;
  throw new Error(`${file} describes the stage "${settings.stage}"; file name and stage must be the same`);
}

function readStageFile(stage: string, file: string): unknown {
  const known = readdirSync(stagesFolder).map((name) => name.replace('.json', ''));
  if (!known.includes(stage)) throw new Error(`There is no ${file}. The stages are: ${known.join(', ')}`);
  return JSON.parse(readFileSync(new URL(`${stage}.json`, stagesFolder), 'utf8'));
}

const stagesFolder = new URL('stages/', import.meta.url);
