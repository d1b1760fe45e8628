import { commonReasons } from '../../../shared/common-reasons.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Reason } from '../../../shared/reason.ts';
import { onPages, sentence } from '../../../shared/reason.ts';
import type { Details, Language } from '../../../shared/wording.ts';

/** Says a stored code as a sentence; a code that no direction declares any more is shown as it is. */
export type Say = (code: string, details: Details) => string;

/** What helps an operator and means nothing to a customer, so no sentence has it. */
const technical = ['call', 'path', 'message', 'problem'] as const;

interface Listener {
  isCustomer: boolean;
  /** Reads it on a page of the console. */
  hasPages: boolean;
}

export function createSay(
  definitions: readonly DirectionDefinition[],
  language: Language,
  { isCustomer, hasPages }: Listener = { isCustomer: false, hasPages: false },
): Say {
  const declared = definitions.flatMap(({ reasons }) => Object.values(reasons));
  const common: Reason[] = Object.values(commonReasons);
  const reasons = new Map([...common, ...declared].map((reason) => [reason.code, reason]));
  return (code, details) => {
    const reason = reasons.get(code);
    if (!reason) return code;
    const said = sentence(hasPages ? onPages(reason) : reason, details, language);
    if (isCustomer) return said;
    const hints = technical.filter((name) => name in details && !reason.text.en.includes(`{${name}}`));
    if (hints.length === 0) return said;
    return `${said} (${hints.map((name) => `${name}: ${details[name]}`).join('; ')})`;
  };
}
