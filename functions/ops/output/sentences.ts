import { commonReasons } from '../../../shared/common-reasons.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Details, Language, Reason } from '../../../shared/reason.ts';
import { sentence } from '../../../shared/reason.ts';

/** Says a stored code as a sentence; a code that no direction declares any more is shown as it is. */
export type Say = (code: string, details: Details) => string;

export function createSay(definitions: readonly DirectionDefinition[], language: Language): Say {
  const declared = definitions.flatMap(({ reasons }) => Object.values(reasons));
  const common: Reason[] = Object.values(commonReasons);
  const reasons = new Map([...common, ...declared].map((reason) => [reason.code, reason]));
  return (code, details) => {
    const reason = reasons.get(code);
    return reason ? sentence(reason, details, language) : code;
  };
}
