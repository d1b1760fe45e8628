import type { Connection } from '../../../shared/connections/connection.ts';
import type { Block } from '../../../shared/notices/mail-body.ts';
import { htmlOf, text, textOf } from '../../../shared/notices/mail-body.ts';
import type { Mail } from '../../../shared/notices/notice.ts';
import { connectorNames } from '../../../shared/vendor.ts';
import type { Language, Wording } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';

const subject: Wording = {
  en: '{connector}: your page of Tandem',
  de: '{connector}: Ihre Seite bei Tandem',
  no: '{connector}: siden din hos Tandem',
};

const opening: Wording = {
  en: 'Here you see how {connector} is doing, and what needs you:',
  de: 'Hier sehen Sie, wie es um {connector} steht und was Sie braucht:',
  no: 'Her ser du hvordan det går med {connector}, og hva som trenger deg:',
};

const open: Wording = { en: 'Sign in', de: 'Anmelden', no: 'Logg inn' };

const closing: Wording = {
  en: 'The link signs you in once, until {day}. After that you stay signed in in this browser for 30 days. Please do not pass it on; {contact} can send you a new one at any time.',
  de: 'Der Link meldet Sie einmal an, bis zum {day}. Danach bleiben Sie in diesem Browser 30 Tage angemeldet. Bitte geben Sie ihn nicht weiter; einen neuen bekommen Sie jederzeit von {contact}.',
  no: 'Lenken logger deg inn én gang, til og med {day}. Etter det er du logget inn i denne nettleseren i 30 dager. Ikke gi den videre; {contact} kan sende deg en ny når som helst.',
};

const locales = { en: 'en-GB', de: 'de-DE', no: 'nb-NO' } as const;

interface Invitation {
  to: readonly string[];
  url: string;
  until: Date;
  language: Language;
}

export function invitationMail(
  { id, connector, notify }: Pick<Connection, 'id' | 'connector' | 'notify'>,
  { to, url, until, language }: Invitation,
): Mail {
  const day = until.toLocaleDateString(locales[language], { dateStyle: 'long', timeZone: 'Europe/Berlin' });
  const contact = notify?.contact;
  const facts = { connector: connectorNames[connector], day, ...(contact !== undefined && { contact }) };
  const said = (wording: Wording) => say(wording, facts, language);
  const blocks: Block[] = [text(said(opening)), { kind: 'link', text: said(open), url }, text(said(closing))];
  const title = said(subject);
  return { to, subject: title, text: textOf(blocks), html: htmlOf(blocks, title, language), connection: id };
}
