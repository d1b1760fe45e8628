import { systemUser } from '../access/system-user.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { makeLink } from './make-link.ts';

const LINK_HOURS = 12;

export interface OpenedConsole {
  name: string;
  url: string;
  /** ISO instant until which the link signs in. */
  until: string;
}

/** A link by which an operator signs in to the console; whoever may use these commands may have one. */
export async function openConsole(
  { name: asked }: { name?: string },
  operator: Operator,
): Promise<Report<OpenedConsole>> {
  const name = asked ?? nameOf(operator);
  const until = new Date(operator.now().getTime() + LINK_HOURS * 3_600_000);
  const url = await makeLink({ holder: { kind: 'operator', name }, until }, operator);
  const text = `${url}\nSigns in ${name}, once, within ${LINK_HOURS} hours. Keep it to yourself.`;
  return { data: { name, url, until: until.toISOString() }, text, exitCode: 0 };
}

function nameOf({ who }: Pick<Operator, 'who'>): string {
  return who.kind === 'operator' ? who.name : systemUser();
}
