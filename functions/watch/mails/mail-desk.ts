import type { ConnectionStore } from '../../../shared/connections/connection.ts';
import type { ConnectorDefinition } from '../../../shared/connector.ts';
import type { LinkStore } from '../../../shared/links/link-store.ts';
import type { Mailing } from '../../../shared/notices/create-notices.ts';
import type { Mail } from '../../../shared/notices/notice.ts';
import type { Told, ToldStore } from '../../../shared/notices/told.ts';
import type { LetterNotes } from '../../../shared/store/letter-notes.ts';

/** What telling people stands on. */
export interface MailDesk extends Mailing {
  connectors: readonly Pick<ConnectorDefinition, 'id' | 'directions'>[];
  connections: Pick<ConnectionStore, 'get' | 'list'>;
  links: Pick<LinkStore, 'get' | 'listOpen'>;
  letterNotes: Pick<LetterNotes, 'allDiscarded'>;
  told: ToldStore;
  now(): Date;
}

export interface MailPlan {
  /** What is known to be told when the mail has left, or at once where there is none. */
  next: Told;
  mail?: Mail | undefined;
}
