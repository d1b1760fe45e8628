import { defineReasons } from '../../../shared/reason.ts';

/** Why a sign-in brought nothing. Nothing is stored then. */
export const signInReasons = defineReasons({
  'sign-in-timed-out': {
    kind: 'park',
    en: 'Nobody signed in to {vendor} within {minutes} minutes, so nothing was stored.',
    de: 'Niemand hat sich innerhalb von {minutes} Minuten bei {vendor} angemeldet, deshalb wurde nichts gespeichert.',
    no: 'Ingen logget inn i {vendor} innen {minutes} minutter, så ingenting ble lagret.',
    todo: {
      en: 'Run the command again when an admin is at hand.',
      de: 'Bitte den Befehl wiederholen, wenn ein Admin bereit ist.',
      no: 'Kjør kommandoen på nytt når en administrator er klar.',
    },
  },
  'sign-in-declined': {
    kind: 'park',
    en: 'The sign-in to {vendor} was declined there, so nothing was stored.',
    de: 'Die Anmeldung wurde in {vendor} abgelehnt, deshalb wurde nichts gespeichert.',
    no: 'Påloggingen til {vendor} ble avslått der, så ingenting ble lagret.',
    todo: {
      en: 'Run the command again, and have an admin agree.',
      de: 'Bitte den Befehl wiederholen und einen Admin zustimmen lassen.',
      no: 'Kjør kommandoen på nytt, og la en administrator godta.',
    },
  },
  'sign-in-refused': {
    kind: 'park',
    en: '{vendor} refused the sign-in ({problem}), so nothing was stored.',
    de: '{vendor} hat die Anmeldung abgewiesen ({problem}), deshalb wurde nichts gespeichert.',
    no: '{vendor} avviste påloggingen ({problem}), så ingenting ble lagret.',
    todo: {
      en: 'Check the id, the secret and the redirect addresses of the client in {vendor}, then run the command again.',
      de: 'Bitte Id, Geheimnis und Weiterleitungsadressen des Clients in {vendor} prüfen und den Befehl wiederholen.',
      no: 'Sjekk ID-en, hemmeligheten og omdirigeringsadressene til klienten i {vendor}, og kjør så kommandoen på nytt.',
    },
  },
  'code-refused': {
    kind: 'park',
    en: '{vendor} no longer takes the code of this sign-in: it was used before, or is too old. Nothing was stored.',
    de: '{vendor} nimmt den Code dieser Anmeldung nicht mehr an: Er wurde schon benutzt oder ist zu alt. Es wurde nichts gespeichert.',
    no: '{vendor} godtar ikke lenger koden for denne påloggingen: Den er brukt før eller for gammel. Ingenting ble lagret.',
    todo: {
      en: 'Run the command again and open its new address.',
      de: 'Bitte den Befehl wiederholen und die neue Adresse öffnen.',
      no: 'Kjør kommandoen på nytt, og åpne den nye adressen.',
    },
  },
  'sign-in-not-lasting': {
    kind: 'park',
    en: '{vendor} gave no refresh token, so the sign-in would end within hours, and nothing was stored.',
    de: '{vendor} hat kein Refresh-Token ausgestellt; die Anmeldung würde nach Stunden enden, deshalb wurde nichts gespeichert.',
    no: '{vendor} ga ikke noe refresh-token, så påloggingen ville tatt slutt innen timer, og ingenting ble lagret.',
    todo: {
      en: 'Let the client in {vendor} have lasting access, then run the command again.',
      de: 'Bitte dem Client in {vendor} dauerhaften Zugriff erlauben und den Befehl wiederholen.',
      no: 'Gi klienten i {vendor} varig tilgang, og kjør så kommandoen på nytt.',
    },
  },
  'sign-in-unanswered': {
    kind: 'park',
    en: '{vendor} did not answer as it should after the sign-in ({problem}), so nothing was stored.',
    de: '{vendor} hat nach der Anmeldung nicht wie erwartet geantwortet ({problem}), deshalb wurde nichts gespeichert.',
    no: '{vendor} svarte ikke som ventet etter påloggingen ({problem}), så ingenting ble lagret.',
    todo: {
      en: 'Run the command again a little later.',
      de: 'Bitte den Befehl etwas später wiederholen.',
      no: 'Kjør kommandoen på nytt litt senere.',
    },
  },
});
