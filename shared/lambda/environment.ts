import * as z from 'zod';
import { queueAddresses } from '../queue/sqs-queue.ts';

const jsonText = z.string().transform((text, context) => {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    context.addIssue({ code: 'custom', message: 'not valid JSON' });
    return z.NEVER;
  }
});

/** The variables that the stack gives to every function. */
const environmentSchema = z.object({
  TABLE_NAME: z.string().min(1),
  QUEUES: jsonText.pipe(queueAddresses),
  /** Absent where no secrets are read. */
  SECRETS_PREFIX: z.string().default(''),
  /** Comma-separated base URLs that are taken beside the vendors' own domains. */
  ALLOWED_BASE_URLS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean)),
  /** Where webhooks arrive; only where hooks are registered. */
  INGRESS_URL: z.string().default(''),
  /** Where the console sends what lasts longer than a page may. */
  JOBS_QUEUE_URL: z.string().default(''),
  /** Nothing encrypts the way to a function URL: a suite on this machine. */
  PLAIN_HTTP: z.stringbool().default(false),
  /** There is a live page beside it: a suite on this machine with simulated vendors. */
  LIVE_PAGE: z.stringbool().default(false),
  SENDER_ADDRESS: z.string().optional(),
  SUPPORT_CONTACT: z.string().optional(),
  /** Of SES, where it tells bounces. */
  CONFIGURATION_SET: z.string().optional(),
  /** Who is told every day what needs an operator. */
  OPERATOR_ADDRESS: z.string().optional(),
  /** Where people see their connections. */
  CONSOLE_URL: z.string().optional(),
});
export type Environment = z.infer<typeof environmentSchema>;

export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  return environmentSchema.parse(variables);
}
