import { defineReasons, nothing } from '../../../shared/reason.ts';

/** What becomes of an invoice. */
export const invoiceReasons = defineReasons({
  'invoice-gone': {
    kind: 'skip',
    en: 'Moment has no such invoice.',
    de: 'Moment hat keine solche Rechnung.',
    no: 'Moment har ingen slik faktura.',
  },
  'not-finalized': {
    kind: 'skip',
    en: 'The invoice is not finalized in Moment.',
    de: 'Die Rechnung ist in Moment nicht abgeschlossen.',
    no: 'Fakturaen er ikke ferdigstilt i Moment.',
  },
  'do-not-transfer': {
    kind: 'skip',
    en: 'Invoice {invoice} is marked in Moment as not to be transferred to accounting.',
    de: 'Rechnung {invoice} ist in Moment als nicht an die Buchhaltung zu übertragen gekennzeichnet.',
    no: 'Faktura {invoice} er merket i Moment som ikke skal overføres til regnskap.',
  },
  'transferred-elsewhere': {
    kind: 'skip',
    en: 'Moment says that invoice {invoice} was transferred already, and not by us.',
    de: 'Laut Moment wurde Rechnung {invoice} bereits übertragen, nicht von hier.',
    no: 'Ifølge Moment er faktura {invoice} allerede overført, og ikke av oss.',
  },
  'invoice-too-early': {
    kind: 'skip',
    en: 'Invoice {invoice} of {date} lies before the start date {start} of the transfer.',
    de: 'Rechnung {invoice} vom {date} liegt vor dem Startdatum {start} der Übertragung.',
    no: 'Faktura {invoice} av {date} ligger før overføringens startdato {start}.',
  },
  'already-posted': {
    kind: 'skip',
    en: 'Invoice {invoice} is posted in PowerOffice Go (voucher {voucher}).',
    de: 'Rechnung {invoice} ist in PowerOffice Go gebucht (Beleg {voucher}).',
    no: 'Faktura {invoice} er bokført i PowerOffice Go (bilag {voucher}).',
  },
  'voucher-reversed': {
    kind: 'skip',
    staysDifferent: true,
    canBeMadeAgain: true,
    en: 'The voucher of invoice {invoice} was reversed in PowerOffice Go, or is not there any more. The invoice is not posted again by itself.',
    de: 'Der Beleg von Rechnung {invoice} wurde in PowerOffice Go storniert oder ist nicht mehr da. Die Rechnung wird nicht von selbst erneut gebucht.',
    no: 'Bilaget til faktura {invoice} er reversert i PowerOffice Go, eller finnes ikke lenger. Fakturaen bokføres ikke på nytt av seg selv.',
    todo: {
      en: 'If it is to be posted again, {makeAgain}.',
      de: 'Soll sie erneut gebucht werden, {makeAgain}.',
      no: 'Skal den bokføres på nytt, {makeAgain}.',
    },
  },
  'invoice-adopted': {
    kind: 'done',
    en: 'Invoice {invoice} was in PowerOffice Go already (voucher {voucher}), the same in number, date and total. It is left as it is.',
    de: 'Rechnung {invoice} war schon in PowerOffice Go (Beleg {voucher}), gleich in Nummer, Datum und Summe. Sie bleibt, wie sie ist.',
    no: 'Faktura {invoice} fantes allerede i PowerOffice Go (bilag {voucher}), lik i nummer, dato og totalsum. Den blir stående som den er.',
  },
  'posted-otherwise': {
    kind: 'done',
    staysDifferent: true,
    en: 'Invoice {invoice} is posted, but PowerOffice Go holds it otherwise in: {fields_en}.',
    de: 'Rechnung {invoice} ist gebucht, PowerOffice Go hat aber anders übernommen: {fields_de}.',
    no: 'Faktura {invoice} er bokført, men PowerOffice Go har noe annet i: {fields_no}.',
    todo: {
      en: 'Please compare both, and correct it by a credit note in Moment.',
      de: 'Bitte vergleichen Sie beide und berichtigen Sie mit einer Gutschrift in Moment.',
      no: 'Sammenlign begge, og rett med en kreditnota i Moment.',
    },
  },
  'posted-to-accrue': {
    kind: 'done',
    staysDifferent: true,
    en: 'Invoice {invoice} is posted. It has lines for a period of time ({periods}); PowerOffice Go takes no accruals from other programs.',
    de: 'Rechnung {invoice} ist gebucht. Sie hat Zeilen für einen Zeitraum ({periods}); PowerOffice Go nimmt von anderen Programmen keine Abgrenzungen an.',
    no: 'Faktura {invoice} er bokført. Den har linjer for en periode ({periods}); PowerOffice Go tar ikke imot periodiseringer fra andre programmer.',
    todo: {
      en: 'If they are to be accrued, please enter that in PowerOffice Go.',
      de: 'Sollen sie abgegrenzt werden, tragen Sie das bitte in PowerOffice Go ein.',
      no: 'Skal de periodiseres, legg det inn i PowerOffice Go.',
    },
  },
  'voucher-differs': {
    kind: 'park',
    en: 'The voucher of invoice {invoice} reads differently in PowerOffice Go in: {fields_en}.',
    de: 'Der Beleg von Rechnung {invoice} lautet in PowerOffice Go anders: {fields_de}.',
    no: 'Bilaget til faktura {invoice} er annerledes i PowerOffice Go: {fields_no}.',
    todo: {
      en: 'Please compare both. If the voucher is wrong, reverse it in PowerOffice Go, then {resend}.',
      de: 'Bitte vergleichen Sie beide. Ist der Beleg falsch, stornieren Sie ihn in PowerOffice Go und {resend}.',
      no: 'Sammenlign begge. Er bilaget feil, reverser det i PowerOffice Go og {resend}.',
    },
  },
  'pdf-not-ready': {
    kind: 'retry',
    en: 'Invoice {invoice} is posted. Moment has no PDF of it yet; it is attached as soon as there is one.',
    de: 'Rechnung {invoice} ist gebucht. Moment hat noch kein PDF; es wird angehängt, sobald es da ist.',
    no: 'Faktura {invoice} er bokført. Moment har ingen PDF ennå; den legges ved så snart den finnes.',
    todo: nothing,
  },
  'pdf-unfit': {
    kind: 'park',
    en: 'Invoice {invoice} is posted, but its file could not be attached: {problem_en}.',
    de: 'Rechnung {invoice} ist gebucht, die Datei ließ sich aber nicht anhängen: {problem_de}.',
    no: 'Faktura {invoice} er bokført, men filen kunne ikke legges ved: {problem_no}.',
    todo: {
      en: 'Please attach it to the voucher in PowerOffice Go by hand.',
      de: 'Bitte hängen Sie sie in PowerOffice Go von Hand an den Beleg an.',
      no: 'Legg den ved bilaget i PowerOffice Go for hånd.',
    },
  },
  'invoice-refused': {
    kind: 'park',
    en: 'Invoice {invoice} to {customer} was not transferred, and nothing was written: {problems_en}.',
    de: 'Rechnung {invoice} an {customer} wurde nicht übertragen, nichts wurde geschrieben: {problems_de}.',
    no: 'Faktura {invoice} til {customer} ble ikke overført, og ingenting ble skrevet: {problems_no}.',
    todo: {
      en: 'When this is done, {resend}.',
      de: 'Ist das erledigt, {resend}.',
      no: 'Når dette er gjort, {resend}.',
    },
  },
  'invoice-changed': {
    kind: 'park',
    en: 'Invoice {invoice} is posted in PowerOffice Go, but reads differently in Moment now.',
    de: 'Rechnung {invoice} ist in PowerOffice Go gebucht, lautet in Moment aber inzwischen anders.',
    no: 'Faktura {invoice} er bokført i PowerOffice Go, men er annerledes i Moment nå.',
    todo: {
      en: 'Please compare both, and credit it in Moment if the change is meant: what is posted is changed by a credit note only.',
      de: 'Bitte vergleichen Sie beide und schreiben Sie in Moment gut, falls die Änderung gewollt ist: Gebuchtes ändert nur eine Gutschrift.',
      no: 'Sammenlign begge, og krediter den i Moment hvis endringen er ment: det som er bokført, endres bare med en kreditnota.',
    },
  },
  'posting-refused': {
    kind: 'park',
    en: 'PowerOffice Go did not take invoice {invoice} to {customer}: {problem}.',
    de: 'PowerOffice Go hat Rechnung {invoice} an {customer} nicht angenommen: {problem}.',
    no: 'PowerOffice Go tok ikke imot faktura {invoice} til {customer}: {problem}.',
    todo: {
      en: 'Please correct this on the customer or project in Moment, or in PowerOffice Go where it is about its settings, then {resend}.',
      de: 'Bitte berichtigen Sie das in Moment am Kunden oder Projekt, oder in PowerOffice Go, wo es um dessen Einstellungen geht, und {resend}.',
      no: 'Rett dette på kunden eller prosjektet i Moment, eller i PowerOffice Go der det gjelder innstillingene der, og {resend}.',
    },
  },
});
