import type { Mailing } from '../notices/create-notices.ts';
import { createSesMailer } from '../notices/ses-mail.ts';
import type { Environment } from './environment.ts';

/** How a function mails, as its environment says. */
export function openMailing(environment: Environment): Mailing {
  const { SENDER_ADDRESS: sender, CONFIGURATION_SET: configurationSet } = environment;
  return {
    ...(sender && { mailer: createSesMailer({ sender, configurationSet }) }),
    facts: {
      supportContact: environment.SUPPORT_CONTACT,
      consoleUrl: environment.CONSOLE_URL?.replace(/\/$/, ''),
    },
  };
}
