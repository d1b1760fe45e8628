import { randomUUID } from 'node:crypto';
import type { Pass } from '../../../shared/access/pass.ts';
import { signPass } from '../../../shared/access/pass.ts';
import type { Operator } from '../operator.ts';
import { Refusal } from '../output/report.ts';

export type Invited = Pick<Pass, 'holder' | 'until' | 'language' | 'sessionSeconds'>;

/** The address at which somebody signs in to the console, once. */
export async function makeLink(invited: Invited, operator: Operator): Promise<string> {
  const { consoleUrl, consoleKeys, accessBook } = operator;
  if (consoleUrl === undefined) throw new Refusal('This stage has no console yet. Deploy it again.');
  const generation = await accessBook.generation(invited.holder);
  const pass = { id: randomUUID(), generation, ...invited };
  return `${consoleUrl}/sign-in/${await signPass('link', pass, await consoleKeys.ensure())}`;
}
