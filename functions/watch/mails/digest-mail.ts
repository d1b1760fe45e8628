import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Bounce } from '../../../shared/notices/bounces.ts';
import type { Block } from '../../../shared/notices/mail-body.ts';
import { heading, htmlOf, list, text, textOf } from '../../../shared/notices/mail-body.ts';
import type { Mail, MailFacts } from '../../../shared/notices/notice.ts';
import { sentence } from '../../../shared/reason.ts';
import { connectorNames } from '../../../shared/vendor.ts';
import { reasonNamed } from '../../../shared/links/reason-of.ts';

/** What there is to say of one connection. */
export interface DigestEntry {
  connection: Connection;
  definitions: readonly DirectionDefinition[];
  needs: readonly { code: string; count: number; since: string }[];
  solved: readonly { code: string; count: number }[];
  bounces: readonly Bounce[];
  /** Of one that has ended: what is to be done by hand. */
  left: readonly string[];
}

export interface DigestAddress {
  to: string;
  facts: MailFacts;
  mayRepeat: boolean;
}

/** The daily mail to the operators; undefined when there is nothing to say. */
export function digestMail(
  entries: readonly DigestEntry[],
  { to, facts, mayRepeat }: DigestAddress,
): Mail | undefined {
  const stopped = entries.filter(({ connection }) => connection.status === 'paused');
  const awaited = entries.filter(({ connection }) => connection.status === 'prepared');
  const needing = entries.filter(({ needs }) => needs.length > 0);
  const bounced = entries.filter(({ bounces }) => bounces.length > 0);
  const solved = entries.filter((entry) => entry.solved.length > 0);
  const ended = entries.filter(({ left }) => left.length > 0);
  if ([stopped, awaited, needing, bounced, solved, ended].every(({ length }) => length === 0))
    return undefined;
  const subject = `Tandem: ${stopped.length} stopped, ${needing.length} need somebody, ${bounced.length} with bounced mail`;
  const blocks: Block[] = [
    ...(mayRepeat ? [text('This may be the second of today: the sending of the first was cut off.')] : []),
    text(
      `${entries.length - stopped.length - awaited.length - ended.length} connections run, ${stopped.length} have stopped.`,
    ),
    ...section('Wait to be started', awaited, askedText),
    ...section('Stopped', stopped, stopText),
    ...section('Ended, with something left to do', ended, ({ left }) => left.join('; ')),
    ...section('Need somebody', needing, needText),
    ...section('Mail that newly did not arrive, or was unwanted', bounced, bounceText),
    ...section('Newly solved', solved, (entry) => counts(entry.solved)),
    ...(facts.consoleUrl ? [{ kind: 'link', text: 'Console', url: facts.consoleUrl } as const] : []),
  ];
  return { to: [to], subject, text: textOf(blocks), html: htmlOf(blocks, subject, 'en') };
}

function section(
  title: string,
  entries: readonly DigestEntry[],
  said: (entry: DigestEntry) => string,
): Block[] {
  if (entries.length === 0) return [];
  const items = entries.map((entry) => {
    const { id, connector } = entry.connection;
    return `${id} (${connectorNames[connector]}): ${said(entry)}`;
  });
  return [heading(`${title} (${entries.length})`), list(items)];
}

function stopText({ connection: { paused }, definitions }: DigestEntry): string {
  if (!paused) return 'paused';
  const { code, details, at } = paused;
  if (code === commonReasons['connection-paused'].code) return `since ${at}, by an operator`;
  const own = definitions.map(({ reasons }) => reasonNamed(reasons, code)).find(Boolean);
  const reason = own ?? reasonNamed(commonReasons, code);
  return `since ${at}, ${code}. ${reason ? sentence(reason, details) : ''}`.trim();
}

function askedText({ connection: { id, liveAsked } }: DigestEntry): string {
  return `${liveAsked?.name ?? ''} asked at ${liveAsked?.at ?? ''}; ops go-live ${id}`;
}

function needText({ connection, needs }: DigestEntry): string {
  const said = needs
    .map(({ code, count, since }) => `${count} ${code} since ${since.slice(0, 10)}`)
    .join('; ');
  return connection.notify ? said : `${said} (nobody is mailed)`;
}

function bounceText({ bounces }: DigestEntry): string {
  return bounces.map(({ address, kind, why }) => [address, kind, why].filter(Boolean).join(', ')).join('; ');
}

function counts(causes: readonly { code: string; count: number }[]): string {
  return causes.map(({ code, count }) => `${count} ${code}`).join('; ');
}
