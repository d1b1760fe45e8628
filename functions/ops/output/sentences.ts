import { commonReasons } from '../../../shared/common-reasons.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Reason } from '../../../shared/reason.ts';
import { onPages, sentence } from '../../../shared/reason.ts';
import type { Details, Language, Wording } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';

/** Says a stored code as a sentence; a code that no direction declares any more is shown as it is. */
export type Say = (code: string, details: Details) => string;

/** What helps an operator and means nothing to a customer, so no sentence has it. */
const technical = ['call', 'path', 'message', 'problem'] as const;

/** Whom customers are to tell, where nobody else is named. */
const support = inEveryLanguage(
  'contact',
  (language) => ({ en: 'support', de: 'dem Support', no: 'support' })[language],
);

/** What they do who are told. */
const supportTodos = {
  pause: {
    en: 'You are the support: see that the access is renewed, then let the connection run again.',
    de: 'Der Support sind Sie: Sorgen Sie dafür, dass der Zugang erneuert wird, und lassen Sie die Verbindung dann weiterlaufen.',
    no: 'Du er support: Sørg for at tilgangen fornyes, og la tilkoblingen så gå igjen.',
  },
  other: {
    en: 'You are the support: once that is done, have it looked at again.',
    de: 'Der Support sind Sie: Lassen Sie es erneut prüfen, sobald das erledigt ist.',
    no: 'Du er support: La det bli sett på på nytt når det er gjort.',
  },
} as const satisfies Record<string, Wording>;

function forSupport(reason: Reason, details: Details, language: Language): string {
  const isAsked = reason.todo?.en.includes('{contact}') && details['contact'] === undefined;
  if (!isAsked) return sentence(reason, details, language, 'here');
  const todo = supportTodos[reason.kind === 'pause' ? 'pause' : 'other'];
  return `${sentence(reason, { ...details, ...support }, language, 'here')} ${todo[language]}`;
}

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
    const shown = hasPages ? onPages(reason) : reason;
    if (isCustomer) return sentence(shown, details, language, hasPages ? 'here' : 'told');
    const said = forSupport(shown, details, language);
    const hints = technical.filter((name) => name in details && !reason.text.en.includes(`{${name}}`));
    if (hints.length === 0) return said;
    return `${said} (${hints.map((name) => `${name}: ${details[name]}`).join('; ')})`;
  };
}
