import { defineReasons } from '../../../shared/reason.ts';

export const invoiceReasons = defineReasons({
  'invoice-gone': {
    kind: 'skip',
    en: 'Moment does not have this invoice.',
    de: 'Moment hat diese Rechnung nicht.',
    no: 'Moment har ikke denne fakturaen.',
  },
  'not-finalized': {
    kind: 'skip',
    en: 'The invoice is not finalized in Moment.',
    de: 'Die Rechnung ist in Moment nicht abgeschlossen.',
    no: 'Fakturaen er ikke ferdigstilt i Moment.',
  },
  'do-not-transfer': {
    kind: 'skip',
    en: 'Invoice {invoice} is marked in Moment as not to be transferred.',
    de: 'Rechnung {invoice} ist in Moment als nicht zu übertragen gekennzeichnet.',
    no: 'Faktura {invoice} er merket i Moment som ikke skal overføres.',
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
    en: 'Invoice {invoice} is posted in PowerOffice (voucher {voucher}).',
    de: 'Rechnung {invoice} ist in PowerOffice gebucht (Beleg {voucher}).',
    no: 'Faktura {invoice} er bokført i PowerOffice (bilag {voucher}).',
  },
  'voucher-reversed': {
    kind: 'skip',
    en: 'The voucher of invoice {invoice} was reversed in PowerOffice Go, or is not there any more; it is posted again only by a repair.',
    de: 'Der Beleg von Rechnung {invoice} wurde in PowerOffice Go storniert oder ist nicht mehr da; erst eine Reparatur bucht sie erneut.',
    no: 'Bilaget til faktura {invoice} er reversert i PowerOffice Go, eller finnes ikke lenger; det bokføres på nytt bare ved en reparasjon.',
  },
  'invoice-adopted': {
    kind: 'done',
    en: 'Invoice {invoice} was in PowerOffice Go already (voucher {voucher}), the same in number, date and total. It is left as it is.',
    de: 'Rechnung {invoice} war schon in PowerOffice Go (Beleg {voucher}), gleich in Nummer, Datum und Summe. Sie bleibt, wie sie ist.',
    no: 'Faktura {invoice} fantes allerede i PowerOffice Go (bilag {voucher}), lik i nummer, dato og totalsum. Den blir stående som den er.',
  },
  'posted-otherwise': {
    kind: 'done',
    en: 'Invoice {invoice} is posted, but PowerOffice Go holds it otherwise in: {fields_en}. Compare both, and correct it by a credit note.',
    de: 'Rechnung {invoice} ist gebucht, PowerOffice Go hat aber anders übernommen: {fields_de}. Bitte vergleichen und mit einer Gutschrift berichtigen.',
    no: 'Faktura {invoice} er bokført, men PowerOffice Go har endret: {fields_no}. Sammenlign begge, og rett med en kreditnota.',
  },
  'voucher-differs': {
    kind: 'park',
    en: 'The voucher of invoice {invoice} reads differently in PowerOffice Go in: {fields_en}. Check both; if the voucher is wrong, reverse it in Go, then have it repaired.',
    de: 'Der Beleg von Rechnung {invoice} lautet in PowerOffice Go anders: {fields_de}. Bitte beide prüfen; ist der Beleg falsch, in Go stornieren und dann reparieren lassen.',
    no: 'Bilaget til faktura {invoice} lyder annerledes i PowerOffice Go: {fields_no}. Sjekk begge; er bilaget feil, reverser det i Go og be om en reparasjon.',
  },
  'kept-otherwise': {
    kind: 'done',
    en: '{record} is in PowerOffice Go, which keeps these fields in a form of its own: {fields_en}. They are sent again when they change in Moment.',
    de: '{record} ist in PowerOffice Go, das diese Felder in eigener Form führt: {fields_de}. Sie werden erneut gesendet, wenn sie sich in Moment ändern.',
    no: '{record} er i PowerOffice Go, som lagrer disse feltene på sin egen måte: {fields_no}. De sendes på nytt når de endres i Moment.',
  },
  'customer-gone': {
    kind: 'skip',
    en: 'Moment does not have this customer. PowerOffice keeps what it has.',
    de: 'Moment hat diesen Kunden nicht. PowerOffice bleibt unverändert.',
    no: 'Moment har ikke denne kunden. PowerOffice beholder det den har.',
  },
  'project-gone': {
    kind: 'skip',
    en: 'Moment does not have this project. PowerOffice keeps what it has.',
    de: 'Moment hat dieses Projekt nicht. PowerOffice bleibt unverändert.',
    no: 'Moment har ikke dette prosjektet. PowerOffice beholder det den har.',
  },
  'pdf-not-ready': {
    kind: 'retry',
    en: 'Invoice {invoice} is posted. Moment has no PDF of it yet; it is attached as soon as there is one.',
    de: 'Rechnung {invoice} ist gebucht. Moment hat noch kein PDF; es wird angehängt, sobald es da ist.',
    no: 'Faktura {invoice} er bokført. Moment har ingen PDF ennå; den legges ved så snart den finnes.',
  },
  'pdf-unfit': {
    kind: 'park',
    en: 'Invoice {invoice} is posted, but its file cannot be attached ({problem}). Attach it in PowerOffice by hand.',
    de: 'Rechnung {invoice} ist gebucht, aber die Datei lässt sich nicht anhängen ({problem}). Bitte in PowerOffice von Hand anhängen.',
    no: 'Faktura {invoice} er bokført, men filen kan ikke legges ved ({problem}). Legg den ved for hånd i PowerOffice.',
  },
  'invoice-refused': {
    kind: 'park',
    en: 'Invoice {invoice} to {customer} was not transferred, and nothing was written: {problems_en}. Correct this, then replay.',
    de: 'Rechnung {invoice} an {customer} wurde nicht übertragen, nichts wurde geschrieben: {problems_de}. Bitte berichtigen und wiederholen.',
    no: 'Faktura {invoice} til {customer} ble ikke overført, og ingenting ble skrevet: {problems_no}. Rett dette og send på nytt.',
  },
  'invoice-changed': {
    kind: 'park',
    en: 'Invoice {invoice} is posted, but reads differently in Moment now. A posted invoice is only changed by a credit note; check both.',
    de: 'Rechnung {invoice} ist gebucht, lautet in Moment aber inzwischen anders. Gebuchtes ändert nur eine Gutschrift; bitte beide prüfen.',
    no: 'Faktura {invoice} er bokført, men lyder annerledes i Moment nå. Bokførte fakturaer endres bare med kreditnota; sjekk begge.',
  },
  'posting-refused': {
    kind: 'park',
    en: 'PowerOffice refused invoice {invoice} to {customer}: {problem}. Correct it, then replay.',
    de: 'PowerOffice hat Rechnung {invoice} an {customer} abgelehnt: {problem}. Bitte berichtigen und wiederholen.',
    no: 'PowerOffice avviste faktura {invoice} til {customer}: {problem}. Rett dette og send på nytt.',
  },
  'customer-refused': {
    kind: 'park',
    en: 'Customer {customer} was not transferred: {problems_en}. Correct this in Moment.',
    de: 'Kunde {customer} wurde nicht übertragen: {problems_de}. Bitte in Moment berichtigen.',
    no: 'Kunde {customer} ble ikke overført: {problems_no}. Rett dette i Moment.',
  },
  'project-refused': {
    kind: 'park',
    en: 'Project {project} was not transferred: {problems_en}. Correct this in Moment.',
    de: 'Projekt {project} wurde nicht übertragen: {problems_de}. Bitte in Moment berichtigen.',
    no: 'Prosjekt {project} ble ikke overført: {problems_no}. Rett dette i Moment.',
  },
});
