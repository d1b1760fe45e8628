import type { HookFault } from '../../../shared/operations/hook-report.ts';
import type { Wording } from '../../../shared/wording.ts';

export const silenceWords = {
  seen: {
    en: '{vendor} shows its webhooks as switched on, but none has arrived since {since_en}, though there were changes. Nothing is lost: changes arrive with the next comparison. Please tell {contact}.',
    de: '{vendor} zeigt seine Webhooks als eingeschaltet, aber seit {since_de} kam keiner an, obwohl es Änderungen gab. Es geht nichts verloren: Änderungen kommen mit dem nächsten Abgleich an. Bitte {contact} Bescheid geben.',
    no: '{vendor} viser webhookene som slått på, men siden {since_no} har ingen kommet, selv om det var endringer. Ingenting går tapt: Endringer kommer med neste sammenligning. Gi beskjed til {contact}.',
  },
  heard: {
    en: 'No webhook of {vendor} has arrived since {since_en}, though there were changes. Nothing is lost: changes arrive with the next comparison. Please see in the settings of {vendor} that its webhooks are there, switched on, and have the address that the set-up names.',
    de: 'Seit {since_de} kam kein Webhook von {vendor} an, obwohl es Änderungen gab. Es geht nichts verloren: Änderungen kommen mit dem nächsten Abgleich an. Bitte prüfen Sie in den Einstellungen von {vendor}, dass die Webhooks da und eingeschaltet sind und die Adresse haben, die die Einrichtung nennt.',
    no: 'Ingen webhook fra {vendor} har kommet siden {since_no}, selv om det var endringer. Ingenting går tapt: Endringer kommer med neste sammenligning. Se etter i innstillingene til {vendor} at webhookene er der, er slått på og har adressen som oppsettet viser.',
  },
} as const satisfies Record<string, Wording>;

export const neverWords: Wording = {
  en: 'the connection went live',
  de: 'dem Start der Verbindung',
  no: 'tilkoblingen startet',
};

/** In one word or two, as they stand in a list. */
export const faultWords: Record<HookFault, Wording> = {
  missing: { en: 'missing', de: 'nicht vorhanden', no: 'manglet' },
  off: { en: 'switched off', de: 'abgeschaltet', no: 'slått av' },
  outdated: { en: 'with outdated settings', de: 'mit veralteten Angaben', no: 'med utdaterte opplysninger' },
  secret: { en: 'with another secret', de: 'mit anderem Geheimnis', no: 'med en annen hemmelighet' },
  doubled: { en: 'doubled', de: 'doppelt', no: 'doble' },
};
