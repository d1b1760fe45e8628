import { defineReasons, nothing } from '../../../shared/reason.ts';

/** What goes through by itself, once people did what is said or time has passed. */
export const waitingReasons = defineReasons({
  'absent-person-unknown': {
    kind: 'wait',
    en: '{absence_en}: nobody in HQ has the e-mail address that {person} has in Personio.',
    de: '{absence_de}: In HQ gibt es niemanden mit der E-Mail-Adresse, die {person} in Personio hat.',
    no: '{absence_no}: Ingen i HQ har e-postadressen som {person} har i Personio.',
    todo: {
      en: 'Please create the person in HQ, or enter the same e-mail address in both systems; the absence then follows by itself.',
      de: 'Bitte legen Sie die Person in HQ an oder tragen Sie in beiden Systemen dieselbe E-Mail-Adresse ein; die Abwesenheit folgt dann von selbst.',
      no: 'Opprett personen i HQ, eller legg inn samme e-postadresse i begge systemer; fraværet følger da av seg selv.',
    },
  },
  'absent-person-without-email': {
    kind: 'wait',
    en: '{absence_en}: {person} has no e-mail address in Personio.',
    de: '{absence_de}: {person} hat in Personio keine E-Mail-Adresse.',
    no: '{absence_no}: {person} har ingen e-postadresse i Personio.',
    todo: {
      en: 'Please enter the one that HQ has in Personio; the absence then follows by itself.',
      de: 'Bitte tragen Sie in Personio die E-Mail-Adresse ein, die in HQ steht; die Abwesenheit folgt dann von selbst.',
      no: 'Legg inn i Personio den som HQ har; fraværet følger da av seg selv.',
    },
  },
  'email-ambiguous': {
    kind: 'wait',
    en: '{absence_en}: the e-mail address of {person} belongs to several people in Personio or HQ.',
    de: '{absence_de}: Die E-Mail-Adresse von {person} gehört in Personio oder HQ mehreren Personen.',
    no: '{absence_no}: E-postadressen til {person} hører til flere personer i Personio eller HQ.',
    todo: {
      en: 'Please see to it that each address is there only once in Personio and only once in HQ; the absence then follows by itself.',
      de: 'Bitte sorgen Sie dafür, dass jede Adresse in Personio und in HQ nur einmal vorkommt; die Abwesenheit folgt dann von selbst.',
      no: 'Sørg for at hver adresse bare finnes én gang i Personio og én gang i HQ; fraværet følger da av seg selv.',
    },
  },
  'absent-person-deactivated': {
    kind: 'wait',
    en: '{absence_en}: {person} is deactivated in HQ, so the absence is not entered there.',
    de: '{absence_de}: {person} ist in HQ deaktiviert, die Abwesenheit wird dort deshalb nicht eingetragen.',
    no: '{absence_no}: {person} er deaktivert i HQ, så fraværet registreres ikke der.',
    todo: {
      en: 'If it should be, please activate the person in HQ; the absence then follows by itself. Otherwise you need not do anything.',
      de: 'Falls sie es soll, aktivieren Sie die Person bitte in HQ; die Abwesenheit folgt dann von selbst. Sonst müssen Sie nichts tun.',
      no: 'Skal det registreres, aktiver personen i HQ; fraværet følger da av seg selv. Ellers trenger du ikke gjøre noe.',
    },
  },
  'numbers-changing': {
    kind: 'wait',
    en: 'Personio is read through another version of its interface ({after} instead of {before}), which numbers absences differently. The comparison that runs now takes the new numbers over first.',
    de: 'Personio wird jetzt über eine andere Version seiner Schnittstelle gelesen ({after} statt {before}), die Abwesenheiten anders nummeriert. Der laufende Abgleich übernimmt zuerst die neuen Nummern.',
    no: 'Personio leses nå gjennom en annen versjon av grensesnittet sitt ({after} i stedet for {before}), som nummererer fravær annerledes. Sammenligningen som pågår, tar først over de nye numrene.',
    todo: nothing,
  },
  'numbers-first': {
    kind: 'retry',
    en: 'Personio is read through another version of its interface. The next complete comparison has to take the new numbers over first.',
    de: 'Personio wird über eine andere Version seiner Schnittstelle gelesen. Der nächste vollständige Abgleich muss zuerst die neuen Nummern übernehmen.',
    no: 'Personio leses gjennom en annen versjon av grensesnittet sitt. Neste fullstendige sammenligning må først ta over de nye numrene.',
    todo: nothing,
  },
});
