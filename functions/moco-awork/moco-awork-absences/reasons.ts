import { defineReasons } from '../../../shared/reason.ts';

export const absenceReasons = defineReasons({
  'person-left-moco': {
    kind: 'skip',
    en: '{person} is deactivated or no longer there in MOCO. Their absences in awork stay as they are.',
    de: '{person} ist in MOCO deaktiviert oder nicht mehr vorhanden. Die Abwesenheiten in awork bleiben, wie sie sind.',
    no: '{person} er deaktivert i MOCO eller finnes ikke lenger der. Fraværet i awork blir som det er.',
  },
  'absences-off': {
    kind: 'skip',
    en: 'The settings name no kind of absence, so nothing is transferred. What awork has stays as it is.',
    de: 'Die Einstellungen nennen keine Art von Abwesenheit, daher wird nichts übertragen. Was awork hat, bleibt, wie es ist.',
    no: 'Innstillingene angir ingen type fravær, så ingenting overføres. Det awork har, blir som det er.',
  },
  'day-looked-for': {
    kind: 'skip',
    en: 'MOCO has this day of absence no more. The absences of the person whose it was are compared.',
    de: 'MOCO hat diesen Abwesenheitstag nicht mehr. Die Abwesenheiten der Person, zu der er gehörte, werden verglichen.',
    no: 'MOCO har ikke denne fraværsdagen lenger. Fraværet til personen den gjaldt, sammenlignes.',
  },
  'day-of-nobody': {
    kind: 'skip',
    isGone: true,
    en: 'MOCO has no such day of absence, and awork shows nothing of it from us.',
    de: 'MOCO hat keinen solchen Abwesenheitstag, und awork zeigt nichts davon von uns.',
    no: 'MOCO har ingen slik fraværsdag, og awork viser ingenting av den fra oss.',
  },
  'no-awork-person': {
    kind: 'wait',
    en: 'The absences of {person} wait: nobody in awork has the e-mail address {email}.',
    de: 'Die Abwesenheiten von {person} warten: In awork gibt es niemanden mit der E-Mail-Adresse {email}.',
    no: 'Fraværet til {person} venter: Ingen i awork har e-postadressen {email}.',
    todo: {
      en: 'If {person} is in awork already, please enter this address in the profile there, else invite {person} to awork; the absences then follow by themselves.',
      de: 'Gibt es {person} schon in awork, tragen Sie dort bitte im Profil diese Adresse ein, sonst laden Sie {person} nach awork ein; die Abwesenheiten folgen dann von selbst.',
      no: 'Finnes {person} allerede i awork, legg inn denne adressen i profilen der, ellers inviter {person} til awork; fraværet følger da av seg selv.',
    },
  },
  'no-moco-address': {
    kind: 'wait',
    en: 'The absences of {person} wait: MOCO shows no e-mail address for them.',
    de: 'Die Abwesenheiten von {person} warten: MOCO zeigt keine E-Mail-Adresse dieser Person.',
    no: 'Fraværet til {person} venter: MOCO viser ingen e-postadresse for denne personen.',
    todo: {
      en: 'Please enter in MOCO the address that {person} has in awork; the absences then follow by themselves.',
      de: 'Bitte tragen Sie in MOCO die Adresse ein, die {person} in awork hat; die Abwesenheiten folgen dann von selbst.',
      no: 'Legg inn i MOCO den adressen {person} har i awork; fraværet følger da av seg selv.',
    },
  },
  'absence-right-missing': {
    kind: 'wait',
    en: 'The absences of {person} wait: awork does not let our key enter absences of others.',
    de: 'Die Abwesenheiten von {person} warten: awork lässt unseren Schlüssel keine Abwesenheiten anderer eintragen.',
    no: 'Fraværet til {person} venter: awork lar ikke nøkkelen vår registrere fravær for andre.',
    todo: {
      en: 'Please have an admin of awork give the key the right to plan users; the absences then follow by themselves.',
      de: 'Bitte lassen Sie dem Schlüssel in awork von einem Admin das Recht geben, Personen zu planen; die Abwesenheiten folgen dann von selbst.',
      no: 'Be en administrator i awork gi nøkkelen rett til å planlegge brukere; fraværet følger da av seg selv.',
    },
  },
  'absence-refused': {
    kind: 'park',
    en: 'awork did not take the absence {absence} of {person}: {problem}. Everything else of {person} was brought in line.',
    de: 'awork hat die Abwesenheit {absence} von {person} nicht angenommen: {problem}. Alles andere von {person} stimmt überein.',
    no: 'awork tok ikke imot fraværet {absence} for {person}: {problem}. Alt annet for {person} stemmer nå.',
    todo: {
      en: 'Please remove in awork what {person} has entered there for the same time, or correct the days in MOCO, then {resend}.',
      de: 'Bitte entfernen Sie in awork, was {person} dort für dieselbe Zeit eingetragen hat, oder berichtigen Sie die Tage in MOCO und {resend}.',
      no: 'Fjern i awork det {person} har registrert der for samme tid, eller rett dagene i MOCO, og {resend}.',
    },
  },
  'absences-unlisted': {
    kind: 'park',
    en: 'MOCO shows our key no absences of anybody any more, although awork has some from there. Nothing was deleted.',
    de: 'MOCO zeigt unserem Schlüssel von niemandem mehr Abwesenheiten, obwohl awork welche von dort hat. Gelöscht wurde nichts.',
    no: 'MOCO viser ikke lenger nøkkelen vår fravær for noen, selv om awork har fravær derfra. Ingenting ble slettet.',
    todo: {
      en: 'Please have an admin check in MOCO whether the owner of the key may see the absences of all people, then tell {contact}; they are compared again.',
      de: 'Bitte lassen Sie in MOCO von einem Admin prüfen, ob die Person des Schlüssels die Abwesenheiten aller sehen darf, und geben Sie dann {contact} Bescheid; sie werden erneut verglichen.',
      no: 'Be en administrator sjekke i MOCO om eieren av nøkkelen kan se fraværet til alle, og gi så beskjed til {contact}; fraværet sammenlignes på nytt.',
    },
  },
  'absence-adjusted': {
    kind: 'done',
    en: 'awork took the absences of {person}, but holds {count} of them otherwise than they were sent. That is left so.',
    de: 'awork hat die Abwesenheiten von {person} übernommen, hält {count} davon aber anders, als sie gesendet wurden. Das bleibt so.',
    no: 'awork tok imot fraværet til {person}, men har {count} av dem annerledes enn de ble sendt. Det blir stående slik.',
  },
});
