import type { Context, Hono } from 'hono';
import type { Holder } from '../../shared/access/holder.ts';
import type { Connection } from '../../shared/connections/connection.ts';
import type { Language } from '../../shared/wording.ts';
import type { JobQueue } from '../../shared/jobs/jobs.ts';
import type { Operator } from '../ops/operator.ts';
import type { Markup } from './page/markup.ts';

/** What every page finds in its context. */
export interface ConsoleEnv {
  Variables: {
    session: Holder;
    language: Language;
    /** What forms bring along; `csrfField` writes it. */
    csrf: string;
    /** The bag of the commands, speaking the language of the session. */
    operator: Operator;
    /** Of the address; only below `/connections/:id`. */
    connection: Connection;
    /** Answers a whole page; one that is live looks every so many seconds whether it has changed. */
    page(
      title: string,
      body: Markup,
      status?: PageStatus,
      liveSeconds?: number,
    ): Response | Promise<Response>;
  };
}

export type PageStatus = 200 | 400 | 403 | 404 | 409 | 500;
export type Console = Hono<ConsoleEnv>;
export type ConsoleContext = Context<ConsoleEnv>;

export interface ConsoleDeps {
  operator: Operator;
  /** Takes what lasts longer than a page may. */
  jobQueue: JobQueue;
  /** Nothing encrypts the way here: a suite on this machine. */
  isPlainHttp: boolean;
  /** Where what happens is shown as it happens; only on this machine. */
  liveUrl?: string | undefined;
  logger: { error(message: string, extra: { error: unknown }): void };
}
