import { resourceName } from '../resource-names.ts';
import type { StageSettings } from '../stage-settings.ts';

/** The configuration set of SES that our mails are sent with. */
export function mailSetName({ stage }: Pick<StageSettings, 'stage'>): string {
  return resourceName(stage, 'mail');
}

/** What a function that mails finds in its environment. */
export function mailVariables(settings: StageSettings): Record<string, string> {
  const { senderAddress, supportContact } = settings;
  return {
    SENDER_ADDRESS: senderAddress ?? '',
    CONFIGURATION_SET: mailSetName(settings),
    ...(supportContact && { SUPPORT_CONTACT: supportContact }),
  };
}

/** And one that tells the operators too. */
export function digestVariables(settings: StageSettings): Record<string, string> {
  const { operatorAddress } = settings;
  return { ...mailVariables(settings), ...(operatorAddress && { OPERATOR_ADDRESS: operatorAddress }) };
}
